// The loops for training on the CPU beside LibTorch's operators: results,
// gradients, second derivatives, and the same bits for any number of threads.

#include <vector>

#include <gtest/gtest.h>

#include "luximm/layers/fused_depthwise.h"
#include "luximm/layers/fused_gate.h"
#include "luximm/layers/fused_layer_norm.h"
#include "luximm/layers/fused_mlp.h"
#include "tests/layers/fused_support.h"

namespace luximm::detail {
namespace {

using namespace loops;  // NOLINT(google-build-using-namespace)

struct DepthwiseCase {
  int64_t channels, h, w, kernel, stride, padding_h, padding_w;
  bool bias;
};

struct FusedDepthwiseTest : ::testing::TestWithParam<DepthwiseCase> {};
INSTANTIATE_TEST_SUITE_P(
    Sizes, FusedDepthwiseTest,
    ::testing::Values(DepthwiseCase{16, 9, 7, 7, 1, 3, 3, true},
                      DepthwiseCase{40, 5, 11, 3, 1, 1, 1, false},
                      DepthwiseCase{3, 8, 8, 5, 2, 2, 2, true},
                      DepthwiseCase{33, 13, 10, 3, 2, 1, 1, false},
                      DepthwiseCase{24, 9, 9, 5, 2, 0, 0, false},
                      DepthwiseCase{12, 12, 14, 11, 1, 5, 5, true},
                      DepthwiseCase{8, 6, 6, 4, 1, 0, 1, true},
                      DepthwiseCase{17, 4, 1, 1, 1, 0, 0, true},
                      DepthwiseCase{16, 2, 3, 7, 1, 3, 3, true}));

TEST_P(FusedDepthwiseTest, has_torchs_results_and_gradients) {
  const DepthwiseCase at = GetParam();
  torch::manual_seed(1);
  const Tensors inputs = {
      channels_last(torch::randn({3, at.channels, at.h, at.w})),
      torch::randn({at.channels, 1, at.kernel, at.kernel}),
      at.bias ? torch::randn({at.channels}) : torch::Tensor()};
  ASSERT_TRUE(takes_fused_depthwise(
      inputs[0], torch::Tensor(inputs[1]).clone().requires_grad_(), inputs[2],
      at.channels, 1));
  expect_equal(
      [&](const Tensors& in) {
        return fused_depthwise(in[0], in[1], in[2], at.stride, at.padding_h,
                               at.padding_w);
      },
      [&](const Tensors& in) {
        return torch::conv2d(in[0], in[1], in[2], at.stride,
                             {at.padding_h, at.padding_w}, 1, at.channels);
      },
      inputs);
}

TEST(FusedDepthwise, gives_no_gradient_to_frozen_inputs) {
  const torch::Tensor x = channels_last(torch::randn({2, 8, 5, 5}));
  const torch::Tensor weight =
      torch::randn({8, 1, 3, 3}, torch::requires_grad());
  fused_depthwise(x, weight, {}, 1, 1, 1).sum().backward();
  EXPECT_FALSE(x.grad().defined());
  EXPECT_TRUE(weight.grad().defined());
}

TEST(FusedDepthwise, is_for_training_in_float32_alone) {
  const torch::Tensor x = channels_last(torch::randn({2, 8, 5, 5}));
  const torch::Tensor weight =
      torch::randn({8, 1, 3, 3}, torch::requires_grad());
  EXPECT_TRUE(takes_fused_depthwise(x, weight, {}, 8, 1));
  EXPECT_FALSE(takes_fused_depthwise(x, weight, {}, 4, 1));
  EXPECT_FALSE(takes_fused_depthwise(x, weight, {}, 8, 2));
  EXPECT_FALSE(takes_fused_depthwise(x.contiguous(), weight, {}, 8, 1));
  EXPECT_FALSE(takes_fused_depthwise(x.to(torch::kDouble),
                                     weight.to(torch::kDouble), {}, 8, 1));
  const torch::NoGradGuard no_grad;
  EXPECT_FALSE(takes_fused_depthwise(x, weight, {}, 8, 1));
}

TEST(FusedLayerNorm, has_torchs_results_and_gradients) {
  torch::manual_seed(2);
  for (const int64_t c : {5, 16, 100}) {
    SCOPED_TRACE(c);
    expect_equal(
        [&](const Tensors& in) {
          return fused_layer_norm(in[0], in[1], in[2], 1e-6);
        },
        [&](const Tensors& in) {
          return torch::layer_norm(in[0], {c}, in[1], in[2], 1e-6);
        },
        {torch::randn({2, 7, 9, c}) * 3 + 1, torch::rand({c}) + 0.5,
         torch::randn({c})});
  }
}

TEST(FusedMlp, has_torchs_results_and_gradients) {
  torch::manual_seed(3);
  for (const bool responds : {false, true}) {
    SCOPED_TRACE(responds);
    const int64_t c = 10, hidden = 36;
    const Tensors inputs = {torch::randn({3, 4, 5, c}) * 2,
                            torch::randn({hidden, c}),
                            torch::randn({hidden}),
                            responds ? torch::randn({hidden}) : torch::Tensor(),
                            responds ? torch::randn({hidden}) : torch::Tensor(),
                            torch::randn({c, hidden, 1, 1}),
                            torch::randn({c})};
    expect_equal(
        [&](const Tensors& in) {
          return fused_mlp(in[0],
                           {.fc1 = in[1],
                            .fc1_bias = in[2],
                            .grn = in[3],
                            .grn_bias = in[4],
                            .fc2 = in[5],
                            .fc2_bias = in[6]},
                           1e-6);
        },
        [&](const Tensors& in) {
          torch::Tensor z = torch::gelu(torch::linear(in[0], in[1], in[2]));
          if (responds) {
            const torch::Tensor norm =
                torch::norm(z, 2, {1, 2}, /*keepdim=*/true);
            const torch::Tensor share =
                norm / (norm.mean(-1, /*keepdim=*/true) + 1e-6);
            z = z + in[4] + in[3] * z * share;
          }
          return torch::linear(z, in[5].flatten(1), in[6]);
        },
        inputs);
  }
}

// A channel that is zero everywhere has no direction for its norm to grow in.
TEST(FusedMlp, has_no_nan_where_a_channel_is_zero) {
  const torch::Tensor x = torch::randn({1, 2, 2, 4}, torch::requires_grad());
  const torch::Tensor one = torch::ones({8});
  const torch::Tensor y = fused_mlp(x,
                                    {.fc1 = torch::zeros({8, 4}),
                                     .fc1_bias = torch::zeros({8}),
                                     .grn = one,
                                     .grn_bias = one,
                                     .fc2 = torch::randn({4, 8}),
                                     .fc2_bias = torch::zeros({4})},
                                    1e-6);
  y.sum().backward();
  EXPECT_TRUE(x.grad().isfinite().all().item<bool>());
}

TEST(FusedMlp, trains_only_what_is_not_frozen) {
  for (const bool responds : {false, true}) {
    const torch::Tensor x = torch::randn({2, 3, 3, 4});
    const torch::Tensor fc1 = torch::randn({8, 4});
    const torch::Tensor fc2 = torch::randn({4, 8}, torch::requires_grad());
    const torch::Tensor grn = responds ? torch::ones({8}) : torch::Tensor();
    fused_mlp(x,
              {.fc1 = fc1,
               .fc1_bias = torch::zeros({8}),
               .grn = grn,
               .grn_bias = grn,
               .fc2 = fc2,
               .fc2_bias = torch::zeros({4})},
              1e-6)
        .sum()
        .backward();
    EXPECT_TRUE(fc2.grad().defined());
    EXPECT_FALSE(fc1.grad().defined());
    EXPECT_FALSE(x.grad().defined());
  }
}

TEST(ScaleAdd, has_torchs_results_and_gradients) {
  torch::manual_seed(4);
  expect_equal([](const Tensors& in) { return scale_add(in[1], in[0], in[2]); },
               [](const Tensors& in) { return in[1] + in[0] * in[2]; },
               {torch::randn({2, 5, 3, 13}), torch::randn({2, 5, 3, 13}),
                torch::randn({13})});
}

TEST(FusedGate, has_torchs_results_and_gradients) {
  torch::manual_seed(9);
  const Tensors inputs = {channels_last(torch::randn({3, 19, 6, 7})),
                          torch::rand({3, 19, 1, 1})};
  ASSERT_TRUE(takes_fused_gate(inputs[0], inputs[1]));
  EXPECT_FALSE(takes_fused_gate(inputs[0].contiguous(), inputs[1]));
  EXPECT_FALSE(takes_fused_gate(inputs[0], inputs[1].narrow(0, 0, 1)));
  expect_equal([](const Tensors& in) { return fused_gate(in[0], in[1]); },
               [](const Tensors& in) { return in[0] * in[1]; }, inputs);
}

}  // namespace
}  // namespace luximm::detail
