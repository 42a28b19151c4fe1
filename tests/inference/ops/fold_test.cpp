#include "luximm/inference/ops/fold.h"

#include <cmath>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

// A layer of 2 outputs and 3 inputs with a 1x1 kernel.
const std::vector<float> kWeight = {1, -2, 3, 0.5F, 4, -1};
const std::vector<float> kBias = {0.25F, -1};
const std::vector<double> kInput = {0.5, -1.5, 2};

std::vector<double> mapped(const ChannelAffine& affine,
                           std::vector<double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!affine.scale.empty()) values[i] *= affine.scale[i];
    if (!affine.shift.empty()) values[i] += affine.shift[i];
  }
  return values;
}

template <typename T>
std::vector<double> linear(const std::vector<T>& weight,
                           const std::vector<T>& bias,
                           const std::vector<double>& x) {
  std::vector<double> y(bias.begin(), bias.end());
  for (std::size_t o = 0; o < y.size(); ++o) {
    for (std::size_t i = 0; i < x.size(); ++i) {
      y[o] += weight[o * x.size() + i] * x[i];
    }
  }
  return y;
}

LayerSource layer() {
  return {.weight = kWeight.data(), .bias = kBias.data(), .out = 2, .in = 3};
}

void expect_near(const std::vector<double>& got,
                 const std::vector<double>& expected) {
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_NEAR(got[i], expected[i], 1e-6) << i;
  }
}

TEST(Fold, without_anything_around_it_a_layer_stays_bit_for_bit) {
  const FoldedLayer folded = fold(layer());
  EXPECT_EQ(folded.weight, kWeight);
  EXPECT_EQ(folded.bias, kBias);
}

TEST(Fold, maps_before_and_behind_a_layer_become_its_weights) {
  LayerSource source = layer();
  source.before = {{2, -1, 0.5}, {1, 2, -3}};
  source.after = {{3, -0.5}, {10, 20}};
  const FoldedLayer folded = fold(source);
  expect_near(linear(folded.weight, folded.bias, kInput),
              mapped(source.after,
                     linear(kWeight, kBias, mapped(source.before, kInput))));
}

TEST(Fold, a_shift_alone_reaches_the_bias_through_the_weights) {
  LayerSource source = layer();
  source.before.shift = {1, 1, 1};
  const FoldedLayer folded = fold(source);
  EXPECT_EQ(folded.weight, kWeight);
  EXPECT_FLOAT_EQ(folded.bias[0], 0.25F + 1 - 2 + 3);
  EXPECT_FLOAT_EQ(folded.bias[1], -1 + 0.5F + 4 - 1);
}

TEST(Fold, a_layer_without_bias_gets_one) {
  LayerSource source = layer();
  source.bias = nullptr;
  source.after.shift = {7, 8};
  EXPECT_EQ(fold(source).bias, (std::vector<float>{7, 8}));
}

TEST(Fold, standardised_weights_have_mean_zero_and_variance_one) {
  LayerSource source = layer();
  source.standardize_eps = 1e-8;
  const FoldedLayer folded = fold(source);
  for (std::size_t o = 0; o < 2; ++o) {
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const double w = folded.weight[o * 3 + i];
      sum += w;
      squares += w * w;
    }
    EXPECT_NEAR(sum, 0, 1e-6);
    EXPECT_NEAR(squares / 3, 1, 1e-6);
  }
}

TEST(Fold, batch_norm_is_an_affine_map_of_its_statistics) {
  const std::vector<float> weight = {2};
  const std::vector<float> bias = {3};
  const std::vector<float> mean = {5};
  const std::vector<float> var = {4};
  const ChannelAffine affine = batch_norm_affine(weight, bias, mean, var, 1e-5);
  const double x = 1.5;
  EXPECT_NEAR(affine.scale[0] * x + affine.shift[0],
              (x - 5) / std::sqrt(4 + 1e-5) * 2 + 3, 1e-12);
}

}  // namespace
}  // namespace luximm::detail
