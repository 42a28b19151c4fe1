#pragma once

#include <cstdint>
#include <span>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

// Internal: what channel attention does with a map's pooled channels, and
// concatenation.
namespace luximm::detail {

/// out[n, h, w, c] = relu?(in[n, h, w, c] * factors[n, c] + residual).
/// `epilogue` has no activation; `out` may be `in` or the residual.
void gate(const float* in, const Shape& shape, const float* factors,
          const Epilogue& epilogue, float* out, Threads& threads);

/// A one-dimensional convolution along the channels of every pixel, zeros
/// beside them, as ECA has it (https://arxiv.org/abs/1910.03151).
struct ChannelConvConfig {
  int64_t kernel = 3;  ///< odd
  Nonlinearity activation = Nonlinearity::kNone;
};

int64_t channel_conv_packed_floats(const ChannelConvConfig& config);

/// `weight`: [kernel]; `bias`: [1] or null.
void channel_conv_pack(const ChannelConvConfig& config, const float* weight,
                       const float* bias, float* packed);

/// `out` must not be `in`.
void channel_conv(const ChannelConvConfig& config, const float* packed,
                  const float* in, const Shape& shape, float* out,
                  Threads& threads);

/// The channels of maps side by side and, if asked for, an affine map of each:
/// out = relu?(x * scale + shift).
struct ConcatConfig {
  int64_t affine_channels = 0;  ///< of all maps together; 0: as they are
  bool relu = false;            ///< behind the affine map
};

int64_t concat_packed_floats(const ConcatConfig& config);

/// `scale` and `shift`: [affine_channels].
void concat_pack(const ConcatConfig& config, const float* scale,
                 const float* shift, float* packed);

/// `shapes` differ in their channels alone.
void concat(const ConcatConfig& config, const float* packed,
            std::span<const float* const> inputs, std::span<const Shape> shapes,
            float* out, Threads& threads);

}  // namespace luximm::detail
