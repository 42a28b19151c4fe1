#include "luximm/inference/kernels/depthwise.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

std::vector<double> reference(const DepthwiseConfig& config,
                              const DepthwiseWeights& weights, const float* in,
                              const Shape& shape) {
  std::vector<double> out;
  const int64_t k = config.kernel;
  for (int64_t pixel = 0; pixel < shape.pixels(); ++pixel) {
    const int64_t n = pixel / (shape.h * shape.w);
    const int64_t y = pixel / shape.w % shape.h - (k - 1) / 2;
    const int64_t x = pixel % shape.w - (k - 1) / 2;
    for (int64_t c = 0; c < shape.c; ++c) {
      double sum = weights.bias ? weights.bias[c] : 0;
      for (int64_t tap = 0; tap < k * k; ++tap) {
        const int64_t iy = y + tap / k;
        const int64_t ix = x + tap % k;
        if (iy < 0 || ix < 0 || iy >= shape.h || ix >= shape.w) continue;
        sum += static_cast<double>(
                   in[((n * shape.h + iy) * shape.w + ix) * shape.c + c]) *
               weights.weight[c * k * k + tap];
      }
      out.push_back(sum);
    }
    if (config.layer_norm) {
      testing::reference_layer_norm(out.data() + pixel * shape.c, shape.c,
                                    config.eps, weights.norm_weight,
                                    weights.norm_bias);
    }
  }
  return out;
}

void check(const DepthwiseConfig& config, Shape shape, bool with_bias = true) {
  SCOPED_TRACE(::testing::Message()
               << config.channels << " channels, kernel " << config.kernel
               << ", norm " << config.layer_norm << config.affine << ", "
               << shape.n << "x" << shape.h << "x" << shape.w);
  shape.c = config.channels;
  Buffer in(shape.size());
  Buffer weight(config.channels * config.kernel * config.kernel);
  Buffer bias(config.channels);
  Buffer norm_weight(config.channels);
  Buffer norm_bias(config.channels);
  unsigned seed = 0;
  for (Buffer* buffer : {&in, &weight, &bias, &norm_weight, &norm_bias}) {
    buffer->fill_random(++seed);
  }
  DepthwiseWeights weights{.weight = weight.data()};
  if (with_bias) weights.bias = bias.data();
  if (config.affine) weights.norm_weight = norm_weight.data();
  if (config.affine) weights.norm_bias = norm_bias.data();
  Buffer packed(depthwise_packed_floats(config));
  depthwise_pack(config, weights, packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  expect_kernel({shape.size(),
                 [&](int threads) {
                   return depthwise_scratch_floats(config, shape, threads);
                 },
                 [&](float* out, float* scratch, Threads& threads) {
                   depthwise(config, packed.data(), in.data(), shape, out,
                             scratch, threads);
                 }},
                reference(config, weights, in.data(), shape), 3e-6);
}

TEST(Depthwise, is_right_for_maps_around_every_span) {
  for (int64_t w : {1, 3, 6, 7, 8, 13, 14, 15, 29}) {
    for (int64_t h : {1, 4, 9}) check({.channels = 16}, {2, h, w, 0});
  }
  check({.channels = 20}, {1, 40, 5, 0});
}

TEST(Depthwise, is_right_for_channels_around_every_vector) {
  for (int64_t channels : {1, 4, 7, 8, 9, 15, 17, 24, 40, 96}) {
    check({.channels = channels}, {1, 9, 8, 0});
  }
}

TEST(Depthwise, is_right_for_other_kernels_and_without_bias) {
  for (int64_t kernel : {1, 3, 5, 9}) {
    check({.channels = 18, .kernel = kernel}, {1, 8, 10, 0}, false);
  }
}

TEST(Depthwise, normalises_its_result) {
  for (int64_t channels : {5, 16, 40, 100}) {
    check({.channels = channels, .layer_norm = true}, {2, 12, 7, 0});
    check({.channels = channels, .layer_norm = true, .affine = true},
          {1, 7, 7, 0});
  }
}

}  // namespace
}  // namespace luximm::detail
