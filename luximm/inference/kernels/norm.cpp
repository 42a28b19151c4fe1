#include "luximm/inference/kernels/norm.h"

#include <algorithm>
#include <cmath>

namespace luximm::detail {

int64_t layer_norm_packed_floats(const LayerNormConfig& config) {
  return config.affine ? align_floats(2 * config.channels) : 0;
}

void layer_norm_pack(const LayerNormConfig& config, const float* weight,
                     const float* bias, float* packed) {
  if (!config.affine) return;
  std::copy_n(weight, config.channels, packed);
  std::copy_n(bias, config.channels, packed + config.channels);
}

void layer_norm(const LayerNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out,
                Threads& threads) {
  const int64_t channels = config.channels;
  threads.run(shape.pixels(), [&](int64_t pixel, int) {
    const float* x = in + pixel * channels;
    float* y = out + pixel * channels;
    double sum = 0;
    double squares = 0;
    for (int64_t c = 0; c < channels; ++c) sum += x[c];
    const double mean = sum / static_cast<double>(channels);
    for (int64_t c = 0; c < channels; ++c) {
      squares += (x[c] - mean) * (x[c] - mean);
    }
    const double scale =
        1 / std::sqrt(squares / static_cast<double>(channels) + config.eps);
    for (int64_t c = 0; c < channels; ++c) {
      double value = (x[c] - mean) * scale;
      if (config.affine) value = value * packed[c] + packed[channels + c];
      y[c] = static_cast<float>(value);
    }
  });
}

int64_t group_norm_packed_floats(const GroupNormConfig& config) {
  return align_floats(2 * config.channels);
}

void group_norm_pack(const GroupNormConfig& config, const float* weight,
                     const float* bias, float* packed) {
  std::copy_n(weight, config.channels, packed);
  std::copy_n(bias, config.channels, packed + config.channels);
}

int64_t group_norm_scratch_floats(const GroupNormConfig&, const Shape&, int) {
  return 0;
}

void group_norm(const GroupNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out,
                float* /*scratch*/, Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  const int64_t size = config.channels / config.groups;
  const auto count = static_cast<double>(pixels * size);
  threads.run(shape.n * config.groups, [&](int64_t task, int) {
    const int64_t first = task % config.groups * size;
    const int64_t base = task / config.groups * pixels * shape.c + first;
    auto each = [&](auto&& visit) {
      for (int64_t p = 0; p < pixels; ++p) {
        for (int64_t c = 0; c < size; ++c) visit(base + p * shape.c + c, c);
      }
    };
    double mean = 0;
    double variance = 0;
    each([&](int64_t i, int64_t) { mean += in[i]; });
    mean /= count;
    each([&](int64_t i, int64_t) {
      variance += (in[i] - mean) * (in[i] - mean);
    });
    const double scale = 1 / std::sqrt(variance / count + config.eps);
    each([&](int64_t i, int64_t c) {
      const double y = (in[i] - mean) * scale * packed[first + c] +
                       packed[config.channels + first + c];
      out[i] = static_cast<float>(config.relu ? std::max(y, 0.0) : y);
    });
  });
}

}  // namespace luximm::detail
