#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "luximm/device/transfer_queue.h"

namespace luximm::detail {

/// A device on the CPU that does its work at the worst possible time, as a GPU
/// may: what no event orders is done in the order that harms most.
///
/// Memory of the device belonged to work of the compute lane that is not done
/// yet and will write to it. Memory of the host that is given back is written
/// over at once. So a wait that is missing shows as wrong numbers.
class LateQueue : public TransferQueue {
 public:
  enum class Order {
    kLate,        ///< nothing is done before somebody must have it
    kEarlyCopies  ///< copies at once, as far as their events allow; computing
                  ///< late
  };

  explicit LateQueue(Order order);
  ~LateQueue() override;

  torch::Tensor host_memory(at::IntArrayRef sizes,
                            torch::ScalarType type) override;
  torch::Tensor device_memory(at::IntArrayRef sizes,
                              torch::ScalarType type) override;
  void copy(const torch::Tensor& to, const torch::Tensor& from) override;
  void compute(const std::function<void()>& work) override;
  Event record(Lane lane) override;
  void wait(Lane lane, const Event& event) override;
  void host_wait(const Event& event) override;

  /// Does all that is left.
  void finish();

  int64_t host_bytes() const { return host_->live; }
  int64_t most_host_bytes() const { return host_->most; }
  const std::vector<std::string>& calls() const { return calls_; }

  /// From now on waits of lanes are taken note of and left out, to show that
  /// they are needed.
  bool forgets_waits = false;
  /// The next pieces of device memory that can be had; negative: any number.
  int64_t device_pieces = -1;

 private:
  struct Point {
    Lane lane;
    std::size_t position;
  };
  struct Work {
    std::function<void()> run = {};
    std::shared_ptr<const Point> waits_for = {};
  };
  struct Queue {
    std::deque<Work> left;
    std::size_t done = 0;
  };
  struct HostCount {
    int64_t live = 0;
    int64_t most = 0;
  };

  void push(Lane lane, Work work);
  void run_until(Lane lane, std::size_t position);

  Order order_;
  std::map<Lane, Queue> lanes_;
  std::shared_ptr<HostCount> host_ = std::make_shared<HostCount>();
  std::vector<std::string> calls_;
};

}  // namespace luximm::detail
