#include "luximm/inference/kernels/linear.h"

#include <algorithm>

#include "luximm/inference/kernels/naive.h"

namespace luximm::detail {

int64_t linear_packed_floats(const LinearConfig& config) {
  return align_floats(config.out_features * (1 + config.in_features));
}

void linear_pack(const LinearConfig& config, const float* weight,
                 const float* bias, float* packed) {
  for (int64_t i = 0; i < config.out_features; ++i) {
    packed[i] = bias ? bias[i] : 0.0F;
  }
  std::copy_n(weight, config.out_features * config.in_features,
              packed + config.out_features);
}

int64_t linear_scratch_floats(const LinearConfig&, const Shape&, int) {
  return 0;
}

void linear(const LinearConfig& config, const float* packed, const float* in,
            const Shape& in_shape, const Epilogue& epilogue, float* out,
            float* /*scratch*/, Threads& threads) {
  const int64_t depth = config.in_features;
  threads.run(in_shape.pixels(), [&](int64_t row, int) {
    for (int64_t o = 0; o < config.out_features; ++o) {
      double sum = packed[o];
      const float* weight = packed + config.out_features + o * depth;
      for (int64_t i = 0; i < depth; ++i) {
        sum += static_cast<double>(in[row * depth + i]) * weight[i];
      }
      const int64_t at = row * config.out_features + o;
      out[at] = naive_epilogue(epilogue, at, sum);
    }
  });
}

}  // namespace luximm::detail
