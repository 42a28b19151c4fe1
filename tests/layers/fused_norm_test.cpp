// Batch and group norms in training on the CPU beside LibTorch's operators.

#include <vector>

#include <gtest/gtest.h>

#include "luximm/layers/activate.h"
#include "luximm/layers/batch_norm_kernels.h"
#include "luximm/layers/fused_group_norm.h"
#include "tests/layers/fused_support.h"

namespace luximm::detail {
namespace {

using namespace loops;  // NOLINT(google-build-using-namespace)

TEST(CpuBatchNorm, has_torchs_results_gradients_and_statistics) {
  torch::manual_seed(5);
  const auto* kernels = batch_norm_kernels(torch::kCPU, torch::kFloat);
  ASSERT_NE(kernels, nullptr);
  for (const bool relu : {false, true}) {
    // Also with a mean that is large beside the deviation, and many rows.
    for (const double mean : {0.0, 300.0}) {
      for (const int64_t c : {3, 24, 1030}) {
        SCOPED_TRACE(testing::Message() << relu << ' ' << mean << ' ' << c);
        const int64_t side = c > 100 ? 4 : 40;
        const Tensors inputs = {
            channels_last(torch::randn({3, c, side, side}) + mean),
            torch::rand({c}) + 0.5, torch::randn({c})};
        Tensors statistics;
        const auto fused = [&](const Tensors& in) {
          statistics = {torch::zeros({c}), torch::ones({c})};
          return fused_batch_norm(
              in[0], in[1], in[2], statistics[0], statistics[1], 0.1, 1e-5,
              {.activation = relu ? Activation::kRelu : Activation::kNone},
              *kernels);
        };
        Tensors exact;
        const auto plain = [&](const Tensors& in) {
          exact = {torch::zeros({c}, torch::kDouble),
                   torch::ones({c}, torch::kDouble)};
          const torch::Tensor y = torch::batch_norm(
              in[0], in[1], in[2], exact[0], exact[1], true, 0.1, 1e-5, false);
          return relu ? y.relu() : y;
        };
        // A mean of 300 takes three digits of x itself, and moves values
        // across the ReLU's edge.
        expect_equal(fused, plain, inputs, mean > 0 ? 2e-3 : 1e-5);
        EXPECT_LT(error(statistics[0], exact[0]), 1e-5);
        EXPECT_LT(error(statistics[1], exact[1]), 1e-5);
      }
    }
  }
}

constexpr Activation kActivations[] = {Activation::kNone, Activation::kRelu,
                                       Activation::kRelu6, Activation::kSilu,
                                       Activation::kHardSwish};

TEST(CpuBatchNorm, has_the_activations_behind_it) {
  torch::manual_seed(6);
  const auto& kernels = *batch_norm_kernels(torch::kCPU, torch::kFloat);
  const int64_t c = 21;
  for (const Activation activation : kActivations) {
    SCOPED_TRACE(static_cast<int>(activation));
    // Wide enough that every piece of the activations is met.
    const Tensors inputs = {channels_last(torch::randn({3, c, 9, 8})),
                            torch::rand({c}) * 4 + 1, torch::randn({c}) * 2};
    ASSERT_TRUE(kernels.takes(inputs[0], {.activation = activation}));
    expect_equal(
        [&](const Tensors& in) {
          return fused_batch_norm(in[0], in[1], in[2], torch::zeros({c}),
                                  torch::ones({c}), 0.1, 1e-5,
                                  {.activation = activation}, kernels);
        },
        [&](const Tensors& in) {
          return activate(torch::batch_norm(in[0], in[1], in[2], {}, {}, true,
                                            0.1, 1e-5, false),
                          activation);
        },
        inputs, 1e-5);
  }
}

TEST(CpuBatchNorm, has_a_residual_behind_it) {
  torch::manual_seed(7);
  const auto& kernels = *batch_norm_kernels(torch::kCPU, torch::kFloat);
  const int64_t c = 35;
  for (const Activation activation : {Activation::kNone, Activation::kRelu}) {
    const auto map = [] { return channels_last(torch::randn({3, c, 7, 6})); };
    const Tensors inputs = {map(), torch::rand({c}) + 0.5, torch::randn({c}),
                            map()};
    ASSERT_TRUE(kernels.takes(
        inputs[0], {.activation = activation, .residual = inputs[3]}));
    expect_equal(
        [&](const Tensors& in) {
          return fused_batch_norm(
              in[0], in[1], in[2], torch::zeros({c}), torch::ones({c}), 0.1,
              1e-5, {.activation = activation, .residual = in[3]}, kernels);
        },
        [&](const Tensors& in) {
          return activate(torch::batch_norm(in[0], in[1], in[2], {}, {}, true,
                                            0.1, 1e-5, false) +
                              in[3],
                          activation);
        },
        inputs, 1e-5);
  }
}

TEST(CpuBatchNorm, leaves_to_torch_what_it_has_no_loop_for) {
  const auto& kernels = *batch_norm_kernels(torch::kCPU, torch::kFloat);
  const torch::Tensor x = channels_last(torch::randn({2, 4, 5, 5}));
  EXPECT_FALSE(kernels.takes(x.contiguous(), {}));
  EXPECT_FALSE(kernels.takes(x, {.activation = Activation::kGelu}));
  EXPECT_FALSE(
      kernels.takes(x, {.activation = Activation::kSilu, .residual = x}));
  EXPECT_FALSE(kernels.takes(x, {.residual = x.contiguous()}));
  EXPECT_FALSE(kernels.takes(x, {.residual = x.to(torch::kDouble)}));
  EXPECT_FALSE(kernels.takes(x, {.residual = x.narrow(0, 0, 1)}));
}

TEST(FusedGroupNorm, has_torchs_results_and_gradients) {
  torch::manual_seed(8);
  struct Case {
    int64_t n, c, side, groups;
    double mean;
    Activation activation;
  };
  for (const Case& at : {Case{3, 24, 7, 4, 0.0, Activation::kNone},
                         Case{2, 64, 40, 32, 0.0, Activation::kRelu},
                         Case{1, 10, 1, 2, 0.0, Activation::kSilu},
                         Case{2, 6, 9, 1, 20.0, Activation::kNone},
                         Case{2, 1030, 3, 103, 0.0, Activation::kRelu6}}) {
    SCOPED_TRACE(at.c);
    const Tensors inputs = {
        channels_last(torch::randn({at.n, at.c, at.side, at.side}) + at.mean),
        torch::rand({at.c}) + 0.5, torch::randn({at.c})};
    expect_equal(
        [&](const Tensors& in) {
          return fused_group_norm(in[0], in[1], in[2], at.groups, 1e-5,
                                  at.activation);
        },
        [&](const Tensors& in) {
          return activate(
              torch::group_norm(in[0], at.groups, in[1], in[2], 1e-5),
              at.activation);
        },
        inputs, at.mean > 0 ? 1e-4 : 2e-5);
  }
}

TEST(FusedGroupNorm, is_for_training_in_float32_alone) {
  const torch::Tensor x = channels_last(torch::randn({2, 8, 5, 5}));
  const torch::Tensor weight = torch::ones({8}, torch::requires_grad());
  const torch::Tensor bias = torch::zeros({8});
  EXPECT_TRUE(takes_fused_group_norm(x, weight, bias, Activation::kRelu));
  EXPECT_FALSE(takes_fused_group_norm(x, weight, bias, Activation::kGelu));
  EXPECT_FALSE(
      takes_fused_group_norm(x.contiguous(), weight, bias, Activation::kNone));
  EXPECT_FALSE(takes_fused_group_norm(x.to(torch::kDouble), weight, bias,
                                      Activation::kNone));
  const torch::NoGradGuard no_grad;
  EXPECT_FALSE(takes_fused_group_norm(x, weight, bias, Activation::kNone));
}

}  // namespace
}  // namespace luximm::detail
