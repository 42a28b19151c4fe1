#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// The body of MobileNet's and EfficientNet's blocks, run on few images at a
/// time so that the wide hidden map stays in cache
/// (https://arxiv.org/abs/1801.04381, https://arxiv.org/abs/1709.01507):
///   h = activation(depthwise(activation(expand(x)))),
///   g = gate(excite(squeeze_activation(squeeze(mean of h over the pixels)))),
///   y = project(h * g).
/// expand, squeeze, excite and project are 1x1 convolutions.
struct InvertedResidualConfig {
  int64_t in_channels = 0;
  int64_t hidden_channels = 0;  ///< without `expand` as many as in_channels
  int64_t out_channels = 0;
  bool expand = true;
  Nonlinearity activation = Nonlinearity::kRelu;
  Extent kernel = 3;  ///< of the depthwise convolution, as what follows
  int64_t stride = 1;
  Padding padding = 1;
  int64_t dilation = 1;
  int64_t squeezed_channels = 0;  ///< 0: there is no gate
  Nonlinearity squeeze_activation = Nonlinearity::kRelu;
  Nonlinearity gate = Nonlinearity::kSigmoid;
};

/// A weight and a bias as torch stores them; the bias may be null.
struct LayerWeights {
  const float* weight = nullptr;
  const float* bias = nullptr;
};

/// Layers that the config does not have stay null.
struct InvertedResidualWeights {
  LayerWeights expand = {};     ///< [hidden, in]
  LayerWeights depthwise = {};  ///< [hidden, kernel.h, kernel.w]
  LayerWeights squeeze = {};    ///< [squeezed, hidden]
  LayerWeights excite = {};     ///< [hidden, squeezed]
  LayerWeights project = {};    ///< [out, hidden]
};

Shape inverted_residual_out_shape(const InvertedResidualConfig& config,
                                  const Shape& in);

int64_t inverted_residual_packed_floats(const InvertedResidualConfig& config);

void inverted_residual_pack(const InvertedResidualConfig& config,
                            const InvertedResidualWeights& weights,
                            float* packed);

int64_t inverted_residual_scratch_floats(const InvertedResidualConfig& config,
                                         const Shape& in, int threads);

/// `out` may be `epilogue.residual`, but not `in`.
void inverted_residual(const InvertedResidualConfig& config,
                       const float* packed, const float* in,
                       const Shape& in_shape, const Epilogue& epilogue,
                       float* out, float* scratch, Threads& threads);

}  // namespace luximm::detail
