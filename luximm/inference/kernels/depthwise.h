#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// A convolution of every channel with a filter of its own, stride 1, padding
/// (kernel - 1) / 2, and, if asked for, a layer norm of its result.
struct DepthwiseConfig {
  int64_t channels = 0;
  int64_t kernel = 7;  ///< odd
  bool layer_norm = false;
  bool affine = false;  ///< the norm scales and shifts
  float eps = 1e-6F;
};

/// Those of the norm are null unless it is affine.
struct DepthwiseWeights {
  const float* weight = nullptr;  ///< [channels, 1, kernel, kernel]
  const float* bias = nullptr;    ///< [channels] or null
  const float* norm_weight = nullptr;
  const float* norm_bias = nullptr;
};

int64_t depthwise_packed_floats(const DepthwiseConfig& config);

void depthwise_pack(const DepthwiseConfig& config,
                    const DepthwiseWeights& weights, float* packed);

int64_t depthwise_scratch_floats(const DepthwiseConfig& config, const Shape& in,
                                 int threads);

/// `out` must not be `in`.
void depthwise(const DepthwiseConfig& config, const float* packed,
               const float* in, const Shape& shape, float* out, float* scratch,
               Threads& threads);

}  // namespace luximm::detail
