#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// A fully connected layer on every pixel.
struct LinearConfig {
  int64_t in_features = 0;
  int64_t out_features = 0;
};

int64_t linear_packed_floats(const LinearConfig& config);

/// `weight`: [out, in]; `bias`: [out] or null.
void linear_pack(const LinearConfig& config, const float* weight,
                 const float* bias, float* packed);

int64_t linear_scratch_floats(const LinearConfig& config, const Shape& in,
                              int threads);

/// [n, h, w, in] to [n, h, w, out]. `out` may be `epilogue.residual`, but not
/// `in`.
void linear(const LinearConfig& config, const float* packed, const float* in,
            const Shape& in_shape, const Epilogue& epilogue, float* out,
            float* scratch, Threads& threads);

}  // namespace luximm::detail
