#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "luximm/base/torch.h"

// Internal: running a network for its shapes. LibTorch's "meta" device is not
// up to it: its convolutions have shapes in Python only.
namespace luximm::detail {

/// While one lives, the convolutions and linear layers of its thread compute
/// nothing: they report what they would cost and put out zeros. The cheap rest
/// of a network runs as always, whatever its weights are.
class ShapeRun {
 public:
  /// Receives a layer's weight, its multiply-adds per output element, and how
  /// many elements it puts out.
  using Report = std::function<void(const torch::Tensor& weight, int64_t each,
                                    int64_t outputs)>;

  explicit ShapeRun(Report report);
  ~ShapeRun();
  ShapeRun(const ShapeRun&) = delete;
  ShapeRun& operator=(const ShapeRun&) = delete;

  /// That of this thread, or nullptr.
  static const ShapeRun* active();

  /// What a layer with this weight, `[out, in, ...]`, puts out: zeros of
  /// `shape`.
  torch::Tensor run(const torch::Tensor& weight,
                    const std::vector<int64_t>& shape) const;

 private:
  Report report_;
};

}  // namespace luximm::detail
