#include "luximm/inference/kernels/mlp.h"

#include <cmath>

#include "luximm/inference/kernels/linear.h"
#include "luximm/inference/kernels/naive.h"

namespace luximm::detail {
namespace {

LinearConfig fc1(const MlpConfig& config) {
  return {config.channels, config.hidden_channels};
}

LinearConfig fc2(const MlpConfig& config) {
  return {config.hidden_channels, config.channels};
}

}  // namespace

int64_t mlp_packed_floats(const MlpConfig& config) {
  return linear_packed_floats(fc1(config)) + linear_packed_floats(fc2(config)) +
         align_floats(config.hidden_channels);
}

void mlp_pack(const MlpConfig& config, const MlpWeights& weights,
              float* packed) {
  linear_pack(fc1(config), weights.fc1_weight, weights.fc1_bias, packed);
  packed += linear_packed_floats(fc1(config));
  linear_pack(fc2(config), weights.fc2_weight, weights.fc2_bias, packed);
  packed += linear_packed_floats(fc2(config));
  for (int64_t i = 0; i < config.hidden_channels; ++i) {
    packed[i] = config.grn ? weights.grn_gamma[i] : 0.0F;
  }
}

int64_t mlp_scratch_floats(const MlpConfig& config, const Shape& in, int) {
  return in.pixels() * config.hidden_channels + config.hidden_channels;
}

void mlp(const MlpConfig& config, const float* packed, const float* in,
         const Shape& shape, const Epilogue& epilogue, float* out,
         float* scratch, Threads& threads) {
  const int64_t hidden = config.hidden_channels;
  const float* packed2 = packed + linear_packed_floats(fc1(config));
  const float* gamma = packed2 + linear_packed_floats(fc2(config));
  linear(fc1(config), packed, in, shape, {.activation = config.activation},
         scratch, nullptr, threads);
  if (config.grn) {
    const int64_t pixels = shape.h * shape.w;
    for (int64_t n = 0; n < shape.n; ++n) {
      float* h = scratch + n * pixels * hidden;
      float* norm = scratch + shape.pixels() * hidden;
      double mean = 0;
      for (int64_t c = 0; c < hidden; ++c) {
        double sum = 0;
        for (int64_t p = 0; p < pixels; ++p) {
          sum += static_cast<double>(h[p * hidden + c]) * h[p * hidden + c];
        }
        norm[c] = static_cast<float>(std::sqrt(sum));
        mean += norm[c];
      }
      mean /= static_cast<double>(hidden);
      for (int64_t c = 0; c < hidden; ++c) {
        const auto scale = static_cast<float>(1 + gamma[c] * norm[c] /
                                                      (mean + config.grn_eps));
        for (int64_t p = 0; p < pixels; ++p) h[p * hidden + c] *= scale;
      }
    }
  }
  linear(fc2(config), packed2, scratch, {1, 1, shape.pixels(), hidden},
         epilogue, out, nullptr, threads);
}

}  // namespace luximm::detail
