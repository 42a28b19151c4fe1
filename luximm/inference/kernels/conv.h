#pragma once

#include <cstdint>
#include <vector>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

enum class ConvAlgorithm : int32_t {
  kGemm,       ///< a matrix product over gathered patches; any convolution
  kWinograd2,  ///< F(2x2, 3x3), https://arxiv.org/abs/1509.09308: 2.25 times
               ///< fewer multiplications; 3x3 with stride 1
  kWinograd4,  ///< F(4x4, 3x3): 4 times fewer, and ten times the rounding
  kStrassen,   ///< kGemm with seven eighths of the multiplications; 1x1
};

/// A 2-D convolution of all channels with all channels.
struct ConvConfig {
  int64_t in_channels = 0;
  int64_t out_channels = 0;
  Extent kernel = 1;
  int64_t stride = 1;
  Padding padding = 0;
  int64_t dilation = 1;
  ConvAlgorithm algorithm = ConvAlgorithm::kGemm;
  bool nchw_input = false;  ///< the input is [n, c, h, w]; kGemm only
};

/// The algorithms that can run `config` on `in`, the most promising first. The
/// packed weights depend on the algorithm.
std::vector<ConvAlgorithm> conv_candidates(const ConvConfig& config,
                                           const Shape& in);

/// `in` is given as {n, h, w, c}, whatever its layout is.
Shape conv_out_shape(const ConvConfig& config, const Shape& in);

int64_t conv_packed_floats(const ConvConfig& config);

/// `weight`: [out, in, kernel, kernel] as torch stores it; `bias`: [out] or
/// null.
void conv_pack(const ConvConfig& config, const float* weight, const float* bias,
               float* packed);

int64_t conv_scratch_floats(const ConvConfig& config, const Shape& in,
                            int threads);

/// `out` may be `epilogue.residual`, but not `in`.
void conv(const ConvConfig& config, const float* packed, const float* in,
          const Shape& in_shape, const Epilogue& epilogue, float* out,
          float* scratch, Threads& threads);

}  // namespace luximm::detail
