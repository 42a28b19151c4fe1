#pragma once

#include <functional>
#include <memory>

#include "luximm/base/torch.h"

// Internal: how data gets to a device beside the work that runs there.
namespace luximm::detail {

/// A device's two lanes of work: copies from the host, and computing. Each does
/// what it is given in order; neither waits for the other but at events. On a
/// CPU everything is done at once. Used by one thread at a time. Tests put one
/// in its place that records the calls and does the work as late as the events
/// allow.
///
///     queue.copy(on_device, from_host);
///     auto copied = queue.record(Lane::kCopy);
///     queue.wait(Lane::kCompute, copied);
///     queue.compute([&] { y = on_device.to(torch::kFloat); });
class TransferQueue {
 public:
  enum class Lane { kCopy, kCompute };
  /// A point in a lane's work; null for one that has passed.
  using Event = std::shared_ptr<const void>;

  virtual ~TransferQueue() = default;

  /// Memory of the host that copies read while the host goes on: page-locked
  /// where the device wants that. Must stay until the copy is done.
  virtual torch::Tensor host_memory(at::IntArrayRef sizes,
                                    torch::ScalarType type) = 0;
  /// Memory of the device. It may have belonged to work that the compute lane
  /// has not finished: before it is written to on the copy lane, that lane must
  /// wait for an event of the compute lane.
  virtual torch::Tensor device_memory(at::IntArrayRef sizes,
                                      torch::ScalarType type) = 0;
  /// On the copy lane, between tensors of one type and shape.
  virtual void copy(const torch::Tensor& to, const torch::Tensor& from) = 0;
  /// On the compute lane, which is LibTorch's current stream: `work` calls
  /// operators, which a device only takes note of.
  virtual void compute(const std::function<void()>& work) = 0;
  virtual Event record(Lane lane) = 0;
  /// The lane goes on when the event has come; the host does not wait.
  virtual void wait(Lane lane, const Event& event) = 0;
  /// The host waits. Throws what the work up to there failed with.
  virtual void host_wait(const Event& event) = 0;
};

/// The lanes of a device that is open: two streams of a GPU.
std::unique_ptr<TransferQueue> make_transfer_queue(torch::Device device);

}  // namespace luximm::detail
