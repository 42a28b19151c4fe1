#include "luximm/inference/kernels/depthwise.h"

#include <algorithm>

#include "luximm/inference/kernels/norm.h"

namespace luximm::detail {
namespace {

LayerNormConfig norm_of(const DepthwiseConfig& config) {
  return {config.channels, config.affine, config.eps};
}

}  // namespace

int64_t depthwise_packed_floats(const DepthwiseConfig& config) {
  return align_floats(config.channels * (1 + config.kernel * config.kernel)) +
         layer_norm_packed_floats(norm_of(config));
}

void depthwise_pack(const DepthwiseConfig& config,
                    const DepthwiseWeights& weights, float* packed) {
  for (int64_t i = 0; i < config.channels; ++i) {
    packed[i] = weights.bias ? weights.bias[i] : 0.0F;
  }
  const int64_t taps = config.kernel * config.kernel;
  std::copy_n(weights.weight, config.channels * taps, packed + config.channels);
  layer_norm_pack(norm_of(config), weights.norm_weight, weights.norm_bias,
                  packed + align_floats(config.channels * (1 + taps)));
}

int64_t depthwise_scratch_floats(const DepthwiseConfig&, const Shape&, int) {
  return 0;
}

void depthwise(const DepthwiseConfig& config, const float* packed,
               const float* in, const Shape& shape, float* out,
               float* /*scratch*/, Threads& threads) {
  const int64_t k = config.kernel;
  const int64_t padding = (k - 1) / 2;
  const float* weight = packed + config.channels;
  threads.run(shape.pixels(), [&](int64_t pixel, int) {
    const int64_t n = pixel / (shape.h * shape.w);
    const int64_t y = pixel / shape.w % shape.h - padding;
    const int64_t x = pixel % shape.w - padding;
    for (int64_t c = 0; c < shape.c; ++c) {
      double sum = packed[c];
      for (int64_t ky = 0; ky < k; ++ky) {
        for (int64_t kx = 0; kx < k; ++kx) {
          if (y + ky < 0 || x + kx < 0 || y + ky >= shape.h ||
              x + kx >= shape.w) {
            continue;
          }
          sum += static_cast<double>(
                     in[((n * shape.h + y + ky) * shape.w + x + kx) * shape.c +
                        c]) *
                 weight[(c * k + ky) * k + kx];
        }
      }
      out[pixel * shape.c + c] = static_cast<float>(sum);
    }
  });
  if (!config.layer_norm) return;
  layer_norm(norm_of(config),
             packed + align_floats(config.channels * (1 + k * k)), out, shape,
             out, threads);
}

}  // namespace luximm::detail
