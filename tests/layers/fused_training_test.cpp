// The loops for training on the CPU beside LibTorch's operators: results,
// gradients, second derivatives, and the same bits for any number of threads.

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include "luximm/base/isa.h"
#include "luximm/layers/activate.h"
#include "luximm/layers/batch_norm_kernels.h"
#include "luximm/layers/fused_depthwise.h"
#include "luximm/layers/fused_gate.h"
#include "luximm/layers/fused_group_norm.h"
#include "luximm/layers/fused_layer_norm.h"
#include "luximm/layers/fused_mlp.h"

namespace luximm::detail {
namespace {

using Tensors = std::vector<torch::Tensor>;
using Function = std::function<torch::Tensor(const Tensors&)>;

torch::Tensor channels_last(const torch::Tensor& x) {
  return x.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// The largest difference over the largest value.
double error(const torch::Tensor& got, const torch::Tensor& expected) {
  return ((got - expected).abs().max() / expected.abs().max().clamp_min(1e-20))
      .item<double>();
}

struct Run {
  torch::Tensor y;
  Tensors gradients = {};
};

Run run(const Function& function, const Tensors& inputs,
        const torch::Tensor& g) {
  Tensors leaves;
  for (const auto& input : inputs) {
    leaves.push_back(input.defined() ? input.detach().requires_grad_()
                                     : torch::Tensor());
  }
  Run found = {.y = function(leaves)};
  found.y.backward(g.to(found.y.scalar_type()));
  for (const auto& leaf : leaves) {
    if (leaf.defined()) found.gradients.push_back(leaf.grad());
  }
  return found;
}

/// The square of the gradient's norm, differentiated once more.
Tensors second_derivatives(const Function& function, const Tensors& inputs,
                           const torch::Tensor& g) {
  Tensors leaves, defined;
  for (const auto& input : inputs) {
    leaves.push_back(input.defined() ? input.detach().requires_grad_()
                                     : torch::Tensor());
    if (input.defined()) defined.push_back(leaves.back());
  }
  const torch::Tensor y = function(leaves);
  const Tensors first = torch::autograd::grad(
      {y}, {leaves[0]}, {g.to(y.scalar_type())}, /*retain_graph=*/true,
      /*create_graph=*/true);
  return torch::autograd::grad({first[0].pow(2).sum()}, defined, {},
                               /*retain_graph=*/{}, /*create_graph=*/false,
                               /*allow_unused=*/true);
}

/// `fused` of float32 beside `plain` of float64.
void expect_equal(const Function& fused, const Function& plain,
                  const Tensors& inputs, double limit = 5e-6) {
  Tensors exact;
  for (const auto& input : inputs) {
    exact.push_back(input.defined() ? input.to(torch::kDouble)
                                    : torch::Tensor());
  }
  torch::Tensor g;
  {
    const torch::NoGradGuard no_grad;
    g = torch::randn_like(plain(exact)).to(torch::kFloat);
  }
  const Run expected = run(plain, exact, g);
  const Isa isa = current_isa();
  for (const Isa each : kIsas) {
    if (!set_isa(each)) continue;
    SCOPED_TRACE(isa_name(each));
    const Run got = run(fused, inputs, g);
    EXPECT_LT(error(got.y, expected.y), limit);
    ASSERT_EQ(got.gradients.size(), expected.gradients.size());
    for (std::size_t i = 0; i < got.gradients.size(); ++i) {
      EXPECT_EQ(got.gradients[i].sizes(), expected.gradients[i].sizes());
      EXPECT_LT(error(got.gradients[i], expected.gradients[i]), limit)
          << "input " << i;
    }
  }
  set_isa(isa);

  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  const Run one = run(fused, inputs, g);
  at::set_num_threads(3);
  const Run three = run(fused, inputs, g);
  at::set_num_threads(threads);
  EXPECT_LT(error(one.y, three.y), 1e-6);
  for (std::size_t i = 0; i < one.gradients.size(); ++i) {
    EXPECT_LT(error(one.gradients[i], three.gradients[i]), 1e-6);
  }

  const Tensors second = second_derivatives(fused, inputs, g);
  const Tensors second_expected = second_derivatives(plain, exact, g);
  for (std::size_t i = 0; i < second.size(); ++i) {
    if (!second_expected[i].defined()) continue;
    if (!second[i].defined()) {
      EXPECT_EQ(second_expected[i].abs().max().item<double>(), 0.0);
      continue;
    }
    EXPECT_LT(error(second[i], second_expected[i]), std::max(1e-3, 2 * limit))
        << "input " << i;
  }
}

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
