#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// A 2-D convolution in groups: output channels of a group see the input
/// channels of that group only. With as many groups as channels it is a
/// depthwise one.
struct GroupedConvConfig {
  int64_t in_channels = 0;   ///< a multiple of groups
  int64_t out_channels = 0;  ///< a multiple of groups
  int64_t groups = 1;
  Extent kernel = 3;
  int64_t stride = 1;
  Padding padding = 1;
  int64_t dilation = 1;
  /// The padding mirrors the map about its first and last pixels, of which it
  /// must be smaller; otherwise it is zero.
  bool reflect = false;
};

Shape grouped_conv_out_shape(const GroupedConvConfig& config, const Shape& in);

int64_t grouped_conv_packed_floats(const GroupedConvConfig& config);

/// `weight`: [out, in / groups, kernel.h, kernel.w] as torch stores it; `bias`:
/// [out] or null.
void grouped_conv_pack(const GroupedConvConfig& config, const float* weight,
                       const float* bias, float* packed);

int64_t grouped_conv_scratch_floats(const GroupedConvConfig& config,
                                    const Shape& in, int threads);

/// `out` must not be `in`.
void grouped_conv(const GroupedConvConfig& config, const float* packed,
                  const float* in, const Shape& in_shape,
                  const Epilogue& epilogue, float* out, float* scratch,
                  Threads& threads);

}  // namespace luximm::detail
