#include "luximm/inference/kernels/grouped_conv.h"

#include "tests/inference/kernels/support.h"

namespace luximm::detail {
namespace {

using testing::Buffer;
using testing::expect_kernel;

/// Where padding takes the pixel `i` of a map from; -1: it is zero.
int64_t source_pixel(int64_t i, int64_t size, bool reflect) {
  if (i >= 0 && i < size) return i;
  if (!reflect) return -1;
  return i < 0 ? -i : 2 * (size - 1) - i;
}

std::vector<double> reference(const GroupedConvConfig& config, const float* in,
                              const Shape& in_shape, const float* weight,
                              const float* bias, const Epilogue& epilogue) {
  const Shape shape = grouped_conv_out_shape(config, in_shape);
  const int64_t depth = config.in_channels / config.groups;
  const int64_t outs = config.out_channels / config.groups;
  const int64_t taps = config.kernel.area();
  std::vector<double> out;
  for (int64_t i = 0; i < shape.size(); ++i) {
    const int64_t o = i % shape.c;
    const int64_t pixel = i / shape.c;
    const int64_t n = pixel / shape.w / shape.h;
    double sum = bias[o];
    for (int64_t tap = 0; tap < taps; ++tap) {
      const int64_t y = source_pixel(
          pixel / shape.w % shape.h * config.stride - config.padding.top +
              tap / config.kernel.w * config.dilation,
          in_shape.h, config.reflect);
      const int64_t x =
          source_pixel(pixel % shape.w * config.stride - config.padding.left +
                           tap % config.kernel.w * config.dilation,
                       in_shape.w, config.reflect);
      if (y < 0 || x < 0) continue;
      for (int64_t d = 0; d < depth; ++d) {
        const int64_t c = o / outs * depth + d;
        sum +=
            static_cast<double>(
                in[((n * in_shape.h + y) * in_shape.w + x) * in_shape.c + c]) *
            weight[(o * depth + d) * taps + tap];
      }
    }
    out.push_back(testing::finish(epilogue, out.size(), sum));
  }
  return out;
}

void check(const GroupedConvConfig& config, Shape shape, Epilogue epilogue = {},
           bool with_residual = false) {
  SCOPED_TRACE(::testing::Message()
               << config.in_channels << " to " << config.out_channels << " in "
               << config.groups << " groups, kernel " << config.kernel.h << "x"
               << config.kernel.w << "/" << config.stride << ", dilation "
               << config.dilation << ", reflect " << config.reflect
               << ", input " << shape.n << "x" << shape.h << "x" << shape.w);
  shape.c = config.in_channels;
  const Shape out_shape = grouped_conv_out_shape(config, shape);
  Buffer in(shape.size());
  Buffer weight(config.out_channels * config.in_channels / config.groups *
                config.kernel.area());
  Buffer bias(config.out_channels);
  Buffer residual(out_shape.size());
  in.fill_random(1);
  weight.fill_random(2);
  bias.fill_random(3);
  residual.fill_random(4);
  if (with_residual) epilogue.residual = residual.data();
  Buffer packed(grouped_conv_packed_floats(config));
  grouped_conv_pack(config, weight.data(), bias.data(), packed.data());
  EXPECT_TRUE(packed.guards_are_intact());
  expect_kernel(
      {out_shape.size(),
       [&](int threads) {
         return grouped_conv_scratch_floats(config, shape, threads);
       },
       [&](float* out, float* scratch, Threads& threads) {
         grouped_conv(config, packed.data(), in.data(), shape, epilogue, out,
                      scratch, threads);
       }},
      reference(config, in.data(), shape, weight.data(), bias.data(), epilogue),
      3e-6);
}

/// `groups` of `size` channels in and out.
GroupedConvConfig groups_of(int64_t groups, int64_t size, int64_t stride = 1,
                            int64_t dilation = 1) {
  return {.in_channels = groups * size,
          .out_channels = groups * size,
          .groups = groups,
          .stride = stride,
          .padding = dilation,
          .dilation = dilation};
}

TEST(GroupedConv, is_right_for_every_size_of_group) {
  for (int64_t size : {1, 2, 3, 4, 5, 8, 12, 16, 20, 24, 32, 40, 64}) {
    for (int64_t groups : {2, 3, 5}) {
      check(groups_of(groups, size), {1, 6, 7, 0});
      check(groups_of(groups, size, 2), {1, 7, 6, 0});
    }
  }
}

TEST(GroupedConv, is_right_for_panels_that_are_full) {
  for (int64_t size : {1, 2, 4, 8}) {
    check(groups_of(32 / size, size), {2, 9, 8, 0});
    check(groups_of(32 / size, size, 2), {2, 9, 8, 0});
    check(groups_of(32 / size, size, 1, 2), {2, 9, 8, 0});
  }
}

TEST(GroupedConv, is_right_for_maps_around_every_span) {
  for (int64_t w : {1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 20, 21, 29}) {
    for (int64_t size : {1, 4, 8, 16}) {
      check(groups_of(2, size), {1, 3, w, 0});
      check(groups_of(2, size, 2), {1, 4, w, 0});
    }
  }
}

TEST(GroupedConv, is_right_where_a_map_takes_several_bands) {
  check(groups_of(4, 4), {2, 70, 33, 0});
  check(groups_of(2, 32, 2), {1, 61, 60, 0});
}

TEST(GroupedConv, is_right_with_dilation) {
  for (int64_t dilation : {2, 4}) {
    for (int64_t stride : {1, 2}) {
      for (int64_t size : {4, 8, 16}) {
        check(groups_of(4, size, stride, dilation), {1, 9, 8, 0});
        // The taps reach over the whole map.
        check(groups_of(4, size, stride, dilation), {1, 3, 2, 0});
      }
    }
  }
}

TEST(GroupedConv, is_right_for_groups_that_widen_or_narrow) {
  const auto widening = [](int64_t in, int64_t out) {
    return GroupedConvConfig{
        .in_channels = 3 * in, .out_channels = 3 * out, .groups = 3};
  };
  for (auto [in, out] : {std::pair<int64_t, int64_t>{4, 8},
                         {8, 4},
                         {1, 2},
                         {2, 1},
                         {16, 48},
                         {48, 20}}) {
    check(widening(in, out), {1, 6, 5, 0});
  }
}

TEST(GroupedConv, is_right_for_other_kernels_and_lopsided_padding) {
  for (int64_t size : {1, 4, 16}) {
    for (const Extent& kernel :
         {Extent(1), Extent(2), Extent(5), Extent(7), Extent(9), Extent(11),
          Extent(1, 7), Extent(7, 1)}) {
      for (int64_t stride : {1, 2}) {
        GroupedConvConfig config = groups_of(3, size, stride);
        config.kernel = kernel;
        config.padding = {kernel.h / 2, (kernel.w - 1) / 2, (kernel.h - 1) / 2,
                          kernel.w / 2};
        check(config, {1, 11, 12, 0});
      }
    }
  }
  GroupedConvConfig none = groups_of(5, 4);
  none.padding = 0;
  check(none, {1, 5, 6, 0});
}

TEST(GroupedConv, mirrors_the_map_as_blur_pools_do) {
  for (int64_t stride : {1, 2}) {
    for (int64_t h : {2, 5, 8}) {
      GroupedConvConfig config = groups_of(20, 1, stride);
      config.reflect = true;
      check(config, {2, h, h + 1, 0});
      config.kernel = 5;
      config.padding = 2;
      if (h > 2) check(config, {1, h, h + 1, 0});
    }
  }
}

TEST(GroupedConv, applies_every_epilogue) {
  const Shape shape{1, 5, 12, 0};
  for (const GroupedConvConfig& config :
       {groups_of(20, 1), groups_of(5, 4), groups_of(3, 8), groups_of(2, 20)}) {
    for (Nonlinearity kind :
         {Nonlinearity::kRelu, Nonlinearity::kGelu, Nonlinearity::kGeluTanh,
          Nonlinearity::kSilu, Nonlinearity::kRelu6, Nonlinearity::kHardSwish,
          Nonlinearity::kSigmoid, Nonlinearity::kHardSigmoid}) {
      check(config, shape, {.activation = kind});
      check(config, shape, {.activation = kind, .relu = true}, true);
    }
    check(config, shape, {}, true);
    check(config, shape, {.relu = true}, true);
  }
}

}  // namespace
}  // namespace luximm::detail
