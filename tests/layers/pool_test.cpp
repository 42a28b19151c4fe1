// Pools and dilated convolutions against their definitions.

#include "luximm/layers/pool.h"

#include "luximm/layers/conv.h"
#include "tests/layers/support.h"

namespace luximm {
namespace {

using Pools = test::LayerTest;

/// Element (h, w) of the first channel.
double at(const torch::Tensor& x, int64_t h, int64_t w) {
  return x[0][0][h][w].item<double>();
}

TEST_F(Pools, of_a_strided_shortcut_keep_the_odd_edge_s_mean) {
  const torch::Tensor x = map({2, 3, 5, 7});
  const torch::Tensor y = shortcut_pool(x, 2);
  ASSERT_EQ(y.sizes(), (std::vector<int64_t>{2, 3, 3, 4}));
  EXPECT_NEAR(at(y, 0, 0),
              (at(x, 0, 0) + at(x, 0, 1) + at(x, 1, 0) + at(x, 1, 1)) / 4,
              1e-12);
  // Two of four pixels are there, and two are counted.
  EXPECT_NEAR(at(y, 2, 1), (at(x, 4, 2) + at(x, 4, 3)) / 2, 1e-12);
  EXPECT_NEAR(at(y, 2, 3), at(x, 4, 6), 1e-12);
}

TEST_F(Pools, of_a_dilated_shortcut_count_the_zeros_beyond_the_edge) {
  const torch::Tensor x = map({1, 2, 4, 5});
  const torch::Tensor y = shortcut_pool(x, 1);
  ASSERT_EQ(y.sizes(), x.sizes());
  EXPECT_NEAR(at(y, 1, 1),
              (at(x, 1, 1) + at(x, 1, 2) + at(x, 2, 1) + at(x, 2, 2)) / 4,
              1e-12);
  EXPECT_NEAR(at(y, 3, 4), at(x, 3, 4) / 4, 1e-12);
}

TEST_F(Pools, that_blur_weigh_neighbours_and_reflect_the_edge) {
  const torch::Tensor x = map({2, 3, 5, 6});
  const torch::Tensor y = blur_pool(x, 2);
  ASSERT_EQ(y.sizes(), (std::vector<int64_t>{2, 3, 3, 3}));
  const double weights[3] = {0.25, 0.5, 0.25};
  const auto reflected = [](int64_t i) { return std::abs(i); };
  double expected = 0;
  for (int64_t i = -1; i <= 1; ++i) {
    for (int64_t j = -1; j <= 1; ++j) {
      expected += weights[i + 1] * weights[j + 1] * at(x, reflected(i), 2 + j);
    }
  }
  EXPECT_NEAR(at(y, 0, 1), expected, 1e-12);
  EXPECT_EQ(blur_pool(x, 1).sizes(), x.sizes());
}

TEST_F(Pools, in_the_place_of_a_stride_are_none_where_there_is_no_stride) {
  const torch::Tensor x = map({1, 2, 6, 6});
  EXPECT_TRUE(anti_alias(x, AntiAlias::kAvg, 1).equal(x));
  EXPECT_TRUE(anti_alias(x, AntiAlias::kNone, 2).equal(x));
  expect_close(anti_alias(x, AntiAlias::kAvg, 2), shortcut_pool(x, 2));
  expect_close(anti_alias(x, AntiAlias::kBlur, 1), blur_pool(x, 1));
}

TEST_F(Pools, convolutions_with_same_padding_keep_the_size) {
  const torch::Tensor x = map({1, 3, 5, 6});
  for (int64_t dilation : {1, 2, 3}) {
    auto conv = filled(Conv2d(
        3, 4, 2, Conv2dOptions{.dilation = dilation, .same_padding = true}));
    const torch::Tensor y = conv->forward(x);
    ASSERT_EQ(y.size(2), 5);
    ASSERT_EQ(y.size(3), 6);
    // Tap (0, 0) lies dilation / 2 pixels before the output's place.
    const int64_t before = dilation / 2;
    const torch::Tensor padded =
        torch::constant_pad_nd(x, {before, dilation, before, dilation}, 0);
    conv->options.same_padding = false;
    expect_close(y, conv->forward(padded).narrow(2, 0, 5).narrow(3, 0, 6));
  }
}

}  // namespace
}  // namespace luximm
