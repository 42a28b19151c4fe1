#pragma once

#include "luximm/inference/kernels/conv.h"
#include "luximm/inference/kernels/gemm.h"

namespace luximm::detail {

/// The patches that a convolution's outputs are made of, one per row, zeros
/// where they reach over the map: in the order [ky, kx, c], or [c, ky, kx] of
/// an input with the channels first, so that what is copied is contiguous.
class PatchRows : public RowSource {
 public:
  PatchRows(const ConvConfig& config, const float* in, const Shape& in_shape);

  Block block(int64_t first, int64_t count, float* buffer) const override;
  int64_t buffer_stride() const override;

 private:
  void gather_nhwc(int64_t n, int64_t y, int64_t x, float* patch) const;
  void gather_nchw(int64_t n, int64_t y, int64_t x, float* patch) const;
  void gather_dilated(int64_t n, int64_t y, int64_t x, float* patch) const;

  ConvConfig config_;
  const float* in_;
  Shape in_shape_;
  Shape out_shape_;
};

}  // namespace luximm::detail
