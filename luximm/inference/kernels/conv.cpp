#include "luximm/inference/kernels/conv.h"

#include <algorithm>

#include "luximm/inference/kernels/naive.h"

namespace luximm::detail {

std::vector<ConvAlgorithm> conv_candidates(const ConvConfig& config,
                                           const Shape& /*in*/) {
  if (config.kernel != 3 || config.stride != 1 || config.nchw_input) {
    return {ConvAlgorithm::kGemm};
  }
  return {ConvAlgorithm::kWinograd4, ConvAlgorithm::kWinograd2,
          ConvAlgorithm::kGemm};
}

Shape conv_out_shape(const ConvConfig& config, const Shape& in) {
  auto out = [&](int64_t size) {
    return (size + 2 * config.padding - config.kernel) / config.stride + 1;
  };
  return {in.n, out(in.h), out(in.w), config.out_channels};
}

int64_t conv_packed_floats(const ConvConfig& config) {
  return align_floats(config.out_channels *
                      (1 + config.kernel * config.kernel * config.in_channels));
}

void conv_pack(const ConvConfig& config, const float* weight, const float* bias,
               float* packed) {
  for (int64_t i = 0; i < config.out_channels; ++i) {
    packed[i] = bias ? bias[i] : 0.0F;
  }
  std::copy_n(
      weight,
      config.out_channels * config.kernel * config.kernel * config.in_channels,
      packed + config.out_channels);
}

int64_t conv_scratch_floats(const ConvConfig&, const Shape&, int) { return 0; }

void conv(const ConvConfig& config, const float* packed, const float* in,
          const Shape& in_shape, const Epilogue& epilogue, float* out,
          float* /*scratch*/, Threads& threads) {
  const Shape shape = conv_out_shape(config, in_shape);
  const int64_t k = config.kernel;
  const int64_t channels = config.in_channels;
  const float* weight = packed + config.out_channels;
  threads.run(shape.pixels(), [&](int64_t pixel, int) {
    const int64_t n = pixel / (shape.h * shape.w);
    const int64_t y = pixel / shape.w % shape.h * config.stride;
    const int64_t x = pixel % shape.w * config.stride;
    for (int64_t o = 0; o < shape.c; ++o) {
      double sum = packed[o];
      for (int64_t i = 0; i < channels; ++i) {
        for (int64_t ky = 0; ky < k; ++ky) {
          for (int64_t kx = 0; kx < k; ++kx) {
            const int64_t iy = y + ky - config.padding;
            const int64_t ix = x + kx - config.padding;
            if (iy < 0 || ix < 0 || iy >= in_shape.h || ix >= in_shape.w) {
              continue;
            }
            const int64_t at =
                config.nchw_input
                    ? ((n * channels + i) * in_shape.h + iy) * in_shape.w + ix
                    : ((n * in_shape.h + iy) * in_shape.w + ix) * channels + i;
            sum += static_cast<double>(in[at]) *
                   weight[((o * channels + i) * k + ky) * k + kx];
          }
        }
      }
      const int64_t at = pixel * shape.c + o;
      out[at] = naive_epilogue(epilogue, at, sum);
    }
  });
}

}  // namespace luximm::detail
