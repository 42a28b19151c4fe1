#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

#include "luximm/base/parallel.h"
#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/kernels/training_kernels.h"

// Internal: what layers share that have loops of their own for training on the
// CPU, in luximm/layers/kernels/.
namespace luximm::detail {

/// Whether a backward may come, these are of float32 and on the CPU, and
/// autocast is off. Undefined tensors are left out.
bool trains_on_cpu(std::initializer_list<torch::Tensor> tensors);

/// The loops' name of an activation behind a norm; nothing if they have none.
std::optional<LoopActivation> loop_activation(Activation activation);

/// As nodes of autograd take tensors that may be undefined.
inline std::optional<torch::Tensor> if_defined(const torch::Tensor& tensor) {
  return tensor.defined() ? std::optional(tensor) : std::nullopt;
}

/// Rows split so that neither sums nor their order depend on how many threads
/// there are.
class RowParts {
 public:
  RowParts(int64_t rows, int64_t c)
      : rows_(rows),
        count_(std::clamp<int64_t>(rows * c / kFloats, 1,
                                   std::min<int64_t>(rows, kMost))) {}

  int64_t count() const { return count_; }
  int64_t begin(int64_t part) const { return rows_ * part / count_; }

  /// body(part, first row, rows) on several threads.
  template <typename Body>
  void run(const Body& body) const {
    parallel_for(count_, [&](int64_t from, int64_t to) {
      for (int64_t part = from; part < to; ++part) {
        body(part, begin(part), begin(part + 1) - begin(part));
      }
    });
  }

 private:
  static constexpr int64_t kFloats = 1 << 15;
  static constexpr int64_t kMost = 64;

  int64_t rows_;
  int64_t count_;
};

/// Sums over parts, each with `size` zeros to add to.
class PartSums {
 public:
  PartSums(int64_t parts, int64_t size)
      : size_(size), values_(static_cast<std::size_t>(parts * size), 0.0F) {}

  float* of(int64_t part) { return values_.data() + part * size_; }
  /// Adds all parts in order: [count] of float32, from `first` on.
  torch::Tensor total(int64_t first, int64_t count) const;

 private:
  int64_t size_;
  std::vector<float> values_;
};

/// The gradients of `forward()` with respect to the inputs that need one,
/// undefined for others, with a graph behind them: for second derivatives,
/// which the loops do not know.
std::vector<torch::Tensor> differentiable_gradients(
    const std::function<torch::Tensor()>& forward,
    const std::vector<torch::Tensor>& inputs, const torch::Tensor& gradient);

}  // namespace luximm::detail
