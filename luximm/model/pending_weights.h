#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "luximm/base/torch.h"

// Internal: which of a model's tensors still hold what memory held.
namespace luximm::detail {

/// Parameters that were only allocated. One has arrived once it was written to
/// or given other memory, whoever did it: a load aimed at a module around the
/// model, `torch::load`, an average, a plain copy.
class PendingWeights {
 public:
  /// Runs `fill`, which fills some of the parameters below `root`, and waits
  /// for the others. Throws `Error` for a model made inside InferenceMode,
  /// whose tensors count no writes.
  void expect_all_but(const torch::nn::Module& root,
                      const std::function<void()>& fill);

  /// Waits for the parameters of these names.
  void expect(const torch::nn::Module& root,
              const std::vector<std::string>& names);

  void clear();
  bool any() const { return any_.load(std::memory_order_acquire); }

  /// Forgets what has arrived or is no more below `root`.
  void refresh(const torch::nn::Module& root);

  /// Runs `convert`, which gives tensors other types or devices: what was
  /// pending still is. Its new memory holds no weights.
  void keep_through(const torch::nn::Module& root,
                    const std::function<void()>& convert);

  std::vector<std::string> names() const;
  std::size_t expected() const { return expected_; }

 private:
  struct Entry {
    std::string name;
    torch::Tensor tensor;
    // Weak: keeps the address from being used again, not the memory.
    c10::weak_intrusive_ptr<c10::StorageImpl> storage;
    uint32_t version;
    at::ScalarType type;
    torch::Device device;
  };

  static Entry entry(const std::string& name, const torch::Tensor& tensor);
  static bool has_arrived(const Entry& entry);

  std::atomic<bool> any_ = false;
  std::vector<Entry> entries_;
  std::size_t expected_ = 0;
};

}  // namespace luximm::detail
