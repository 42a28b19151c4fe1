#include "luximm/inference/kernels/conv.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

std::vector<double> reference(const ConvConfig& config, float* in,
                              const Shape& in_shape, const float* weight,
                              const float* bias, const Epilogue& epilogue) {
  const Shape shape = conv_out_shape(config, in_shape);
  const Extent& k = config.kernel;
  const int64_t taps = k.area();
  std::vector<double> out;
  auto value = [&](int64_t n, int64_t y, int64_t x, int64_t c) -> double {
    if (y < 0 || x < 0 || y >= in_shape.h || x >= in_shape.w) return 0;
    return config.nchw_input
               ? in[((n * in_shape.c + c) * in_shape.h + y) * in_shape.w + x]
               : in[((n * in_shape.h + y) * in_shape.w + x) * in_shape.c + c];
  };
  for (int64_t pixel = 0; pixel < shape.pixels(); ++pixel) {
    const int64_t n = pixel / (shape.h * shape.w);
    const int64_t y =
        pixel / shape.w % shape.h * config.stride - config.padding.top;
    const int64_t x = pixel % shape.w * config.stride - config.padding.left;
    for (int64_t o = 0; o < shape.c; ++o) {
      double sum = bias ? bias[o] : 0;
      for (int64_t tap = 0; tap < taps; ++tap) {
        for (int64_t c = 0; c < in_shape.c; ++c) {
          sum += value(n, y + tap / k.w * config.dilation,
                       x + tap % k.w * config.dilation, c) *
                 weight[(o * in_shape.c + c) * taps + tap];
        }
      }
      out.push_back(testing::finish(epilogue, out.size(), sum));
    }
  }
  return out;
}

void check(const ConvConfig& config, Shape shape, Epilogue epilogue = {},
           bool with_residual = false) {
  SCOPED_TRACE(::testing::Message()
               << config.kernel.h << "x" << config.kernel.w << "/"
               << config.stride << " dilation " << config.dilation
               << " padding " << config.padding.top << ", "
               << config.in_channels << " to " << config.out_channels
               << ", algorithm " << static_cast<int>(config.algorithm)
               << ", input " << shape.n << "x" << shape.h << "x" << shape.w);
  shape.c = config.in_channels;
  const Shape out_shape = conv_out_shape(config, shape);
  Buffer in(shape.size());
  Buffer weight(config.out_channels * config.in_channels *
                config.kernel.area());
  Buffer bias(config.out_channels);
  Buffer residual(out_shape.size());
  in.fill_random(1);
  weight.fill_random(2);
  bias.fill_random(3);
  residual.fill_random(4);
  if (with_residual) epilogue.residual = residual.data();
  Buffer packed(conv_packed_floats(config));
  conv_pack(config, weight.data(), bias.data(), packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  expect_kernel(
      {out_shape.size(),
       [&](int threads) { return conv_scratch_floats(config, shape, threads); },
       [&](float* out, float* scratch, Threads& threads) {
         conv(config, packed.data(), in.data(), shape, epilogue, out, scratch,
              threads);
       }},
      reference(config, in.data(), shape, weight.data(), bias.data(), epilogue),
      config.algorithm == ConvAlgorithm::kWinograd4  ? 6e-6
      : config.algorithm == ConvAlgorithm::kStrassen ? 4e-6
                                                     : 2e-6);
}

TEST(Conv, is_right_for_every_kernel_and_stride_of_the_networks) {
  const Shape shape{2, 14, 13, 0};
  check({.in_channels = 20, .out_channels = 33}, shape);
  check({.in_channels = 20, .out_channels = 33, .stride = 2}, shape);
  check({.in_channels = 20, .out_channels = 33, .kernel = 2, .stride = 2},
        shape);
  check({.in_channels = 20,
         .out_channels = 33,
         .kernel = 3,
         .stride = 2,
         .padding = 1},
        shape);
  check({.in_channels = 20, .out_channels = 33, .kernel = 3, .padding = 1},
        shape);
  check({.in_channels = 3,
         .out_channels = 16,
         .kernel = 7,
         .stride = 2,
         .padding = 3},
        shape);
  check({.in_channels = 3, .out_channels = 40, .kernel = 4, .stride = 4},
        shape);
}

TEST(Conv, reads_an_input_with_the_channels_first) {
  const Shape shape{2, 15, 18, 0};
  for (int64_t channels : {1, 3, 4}) {
    check({.in_channels = channels,
           .out_channels = 16,
           .kernel = 7,
           .stride = 2,
           .padding = 3,
           .nchw_input = true},
          shape);
    check({.in_channels = channels,
           .out_channels = 24,
           .kernel = 4,
           .stride = 4,
           .nchw_input = true},
          shape);
  }
  check({.in_channels = 3,
         .out_channels = 16,
         .kernel = 9,
         .stride = 2,
         .padding = 4,
         .nchw_input = true},
        shape);
}

TEST(Conv, is_right_where_the_kernel_is_larger_than_the_map) {
  for (bool nchw : {false, true}) {
    for (int64_t size : {1, 2, 3}) {
      check({.in_channels = 3,
             .out_channels = 16,
             .kernel = 7,
             .stride = 2,
             .padding = 3,
             .nchw_input = nchw},
            {1, size, size + 1, 0});
    }
  }
}

TEST(Conv, is_right_with_dilation) {
  for (bool nchw : {false, true}) {
    for (int64_t dilation : {2, 4}) {
      for (int64_t stride : {1, 2}) {
        const ConvConfig config{.in_channels = 5,
                                .out_channels = 17,
                                .kernel = 3,
                                .stride = stride,
                                .padding = dilation,
                                .dilation = dilation,
                                .nchw_input = nchw};
        check(config, {2, 11, 10, 0});
        check(config, {1, 3, 2, 0});
      }
    }
  }
}

TEST(Conv, is_right_for_oblong_kernels_and_lopsided_padding) {
  for (bool nchw : {false, true}) {
    for (const Extent& kernel :
         {Extent(1, 7), Extent(7, 1), Extent(1, 3), Extent(3, 5), Extent(6)}) {
      for (int64_t stride : {1, 2}) {
        ConvConfig config{.in_channels = 6,
                          .out_channels = 17,
                          .kernel = kernel,
                          .stride = stride,
                          .nchw_input = nchw};
        check(config, {2, 9, 12, 0});
        config.padding = {kernel.h - 1, kernel.w / 2, 0, (kernel.w - 1) / 2};
        check(config, {2, 9, 12, 0});
      }
    }
  }
}

TEST(Conv, applies_every_activation) {
  for (Nonlinearity kind :
       {Nonlinearity::kGeluTanh, Nonlinearity::kSilu, Nonlinearity::kRelu6,
        Nonlinearity::kHardSwish, Nonlinearity::kSigmoid,
        Nonlinearity::kHardSigmoid}) {
    for (ConvAlgorithm algorithm :
         {ConvAlgorithm::kGemm, ConvAlgorithm::kWinograd2}) {
      const ConvConfig config{.in_channels = 7,
                              .out_channels = 19,
                              .kernel = 3,
                              .padding = 1,
                              .algorithm = algorithm};
      check(config, {1, 6, 7, 0}, {.activation = kind});
      check(config, {1, 6, 7, 0}, {.activation = kind}, true);
    }
  }
  // A sum that is no number stays none.
  const ConvConfig config{.in_channels = 1, .out_channels = 1};
  for (Nonlinearity kind : {Nonlinearity::kRelu6, Nonlinearity::kHardSwish,
                            Nonlinearity::kSigmoid, Nonlinearity::kSilu}) {
    Buffer packed(conv_packed_floats(config));
    const float weight = 1;
    conv_pack(config, &weight, nullptr, packed.data());
    SerialThreads threads;
    Buffer scratch(conv_scratch_floats(config, {1, 1, 1, 1}, 1));
    float y = 0;
    conv(config, packed.data(), &testing::kNan, {1, 1, 1, 1},
         {.activation = kind}, &y, scratch.data(), threads);
    EXPECT_TRUE(std::isnan(y)) << static_cast<int>(kind);
  }
}

class WinogradConv : public ::testing::TestWithParam<ConvAlgorithm> {
 protected:
  ConvConfig config(int64_t in, int64_t out) const {
    return {.in_channels = in,
            .out_channels = out,
            .kernel = 3,
            .padding = 1,
            .algorithm = GetParam()};
  }
};

TEST_P(WinogradConv, is_right_for_maps_around_every_tile) {
  for (int64_t h : {1, 2, 3, 4, 5, 7, 8, 9}) {
    for (int64_t w : {1, 4, 6, 7}) check(config(17, 18), {2, h, w, 0});
  }
}

TEST_P(WinogradConv, is_right_for_channels_around_every_vector) {
  for (int64_t in : {1, 8, 15, 16, 31, 64}) {
    for (int64_t out : {1, 8, 16, 31, 32, 48}) {
      check(config(in, out), {1, 6, 5, 0});
    }
  }
}

TEST_P(WinogradConv, is_right_where_threads_work_apart_and_together) {
  check(config(16, 32), {3, 29, 30, 0});
  check(config(256, 40), {2, 14, 14, 0});
}

TEST_P(WinogradConv, is_right_without_and_with_wide_padding) {
  for (int64_t padding : {0, 2}) {
    ConvConfig padded = config(17, 18);
    padded.padding = padding;
    check(padded, {1, 7, 9, 0});
  }
  ConvConfig lopsided = config(17, 18);
  lopsided.padding = {0, 2, 1, 1};
  check(lopsided, {2, 7, 9, 0});
}

TEST_P(WinogradConv, applies_every_epilogue) {
  const Shape shape{1, 7, 7, 0};
  check(config(16, 40), shape, {.activation = Nonlinearity::kRelu});
  check(config(16, 40), shape, {.activation = Nonlinearity::kGelu}, true);
  check(config(16, 40), shape, {.relu = true}, true);
}

INSTANTIATE_TEST_SUITE_P(Algorithms, WinogradConv,
                         ::testing::Values(ConvAlgorithm::kWinograd2,
                                           ConvAlgorithm::kWinograd4,
                                           ConvAlgorithm::kGemm));

TEST(Conv, is_right_by_strassens_algorithm) {
  for (auto [in, out] :
       {std::pair<int64_t, int64_t>{2, 32}, {20, 64}, {64, 32}, {514, 96}}) {
    const ConvConfig config{.in_channels = in,
                            .out_channels = out,
                            .algorithm = ConvAlgorithm::kStrassen};
    for (const Shape& shape :
         {Shape{1, 1, 1, 0}, Shape{2, 3, 5, 0}, Shape{1, 14, 15, 0}}) {
      check(config, shape);
      check(config, shape, {.activation = Nonlinearity::kSilu}, true);
      check(config, shape, {.relu = true}, true);
    }
  }
}

TEST(Conv, offers_strassens_algorithm_only_where_it_applies) {
  const Shape shape{1, 16, 16, 256};
  ConvConfig config{.in_channels = 256, .out_channels = 256};
  EXPECT_EQ(conv_candidates(config, shape).back(), ConvAlgorithm::kStrassen);
  config.out_channels = 250;
  EXPECT_EQ(conv_candidates(config, shape).size(), 1U);
  config.out_channels = 256;
  config.stride = 2;
  EXPECT_EQ(conv_candidates(config, shape).size(), 1U);
}

TEST(Conv, offers_winograd_only_where_it_applies) {
  const Shape shape{1, 8, 8, 16};
  EXPECT_EQ(conv_candidates({.kernel = 3}, shape).size(), 3U);
  EXPECT_EQ(conv_candidates({.kernel = 3, .stride = 2}, shape).size(), 1U);
  EXPECT_EQ(conv_candidates({.in_channels = 3, .kernel = 1}, shape).size(), 1U);
  EXPECT_EQ(conv_candidates({.kernel = 3, .dilation = 2}, shape).size(), 1U);
  EXPECT_EQ(conv_candidates({.kernel = {3, 1}}, shape).size(), 1U);
}

}  // namespace
}  // namespace luximm::detail
