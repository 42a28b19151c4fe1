// Each layer against its definition, written out with elementary operations in
// float64.

#include <cmath>

#include <gtest/gtest.h>
#include <torch/nn.h>

#include "luximm/base/torch.h"
#include "luximm/layers/checkpoint.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/layers/mlp.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "tests/layers/support.h"

namespace luximm {
namespace {

using Layers = test::LayerTest;

TEST_F(Layers, std_conv_standardises_each_output_channel) {
  auto conv = filled(StdConv2d(6, 8, 3, Conv2dOptions{.padding = 1}));
  const torch::Tensor rows = conv->weight.flatten(1);
  const torch::Tensor centred = rows - rows.mean(1, true);
  const torch::Tensor expected =
      (centred / (centred.square().mean(1, true) + 1e-8).sqrt())
          .reshape_as(conv->weight);
  expect_close(conv->standardized_weight(), expected);
  const torch::Tensor x = map({2, 6, 5, 7});
  expect_close(conv->forward(x), torch::conv2d(x, expected, {}, 1, 1));
  conv->weight.set_data(
      conv->weight.contiguous(torch::MemoryFormat::ChannelsLast));
  expect_close(conv->standardized_weight(), expected);
  EXPECT_TRUE(conv->standardized_weight().is_contiguous(
      torch::MemoryFormat::ChannelsLast));
}

TEST_F(Layers, std_conv_passes_its_gradient_through_the_standardisation) {
  auto conv = filled(StdConv2d(2, 3, 3));
  const torch::Tensor x = map({1, 2, 5, 5});
  conv->forward(x).square().sum().backward();
  // Scaling or shifting a channel changes nothing, so the gradient is
  // orthogonal to both.
  const torch::Tensor gradient = conv->weight.grad().flatten(1);
  const torch::Tensor rows = conv->weight.detach().flatten(1);
  const double scale = gradient.abs().max().item<double>();
  const torch::Tensor along = gradient * (rows - rows.mean(1, true));
  EXPECT_GT(scale, 1e-3);
  EXPECT_LT(gradient.sum(1).abs().max().item<double>(), 1e-6 * scale);
  EXPECT_LT(along.sum(1).abs().max().item<double>(), 1e-6 * scale);
}

TEST_F(Layers, batch_norm_is_torch_s) {
  auto ours = filled(BatchNorm2d(64));
  torch::nn::BatchNorm2d theirs(64);
  theirs->to(torch::kDouble);
  {
    torch::NoGradGuard no_grad;
    theirs->weight.copy_(ours->weight);
    theirs->bias.copy_(ours->bias);
    theirs->running_mean.copy_(ours->running_mean);
    theirs->running_var.copy_(ours->running_var);
  }
  const torch::Tensor x = map();
  for (bool training : {true, false}) {
    ours->train(training);
    theirs->train(training);
    expect_close(ours->forward(x), theirs->forward(x));
  }
  expect_close(ours->running_mean, theirs->running_mean);
  expect_close(ours->running_var, theirs->running_var);
  EXPECT_EQ(ours->num_batches_tracked.item<int64_t>(), 1);
}

TEST_F(Layers, batch_norm_counts_in_integers_whatever_it_computes_in) {
  BatchNorm2d norm(4);
  init::norms(*norm);
  norm->num_batches_tracked.fill_((1 << 24) + 1);  // no float has this
  for (torch::Dtype dtype : {torch::kHalf, torch::kBFloat16, torch::kDouble}) {
    norm->to(dtype);
    EXPECT_EQ(norm->running_mean.scalar_type(), dtype);
    EXPECT_EQ(norm->num_batches_tracked.scalar_type(), torch::kLong);
  }
  norm->to(torch::kCPU, torch::kFloat);
  EXPECT_EQ(norm->num_batches_tracked.item<int64_t>(), (1 << 24) + 1);
}

TEST_F(Layers, layer_norm_normalises_the_channels_of_each_pixel) {
  auto norm = filled(LayerNorm(64, 1e-6));
  const torch::Tensor x = map();
  const torch::Tensor centred = x - x.mean(1, true);
  const torch::Tensor expected =
      centred / (centred.square().mean(1, true) + 1e-6).sqrt() *
          channels(norm->weight) +
      channels(norm->bias);
  expect_close(norm->forward_nchw(x), expected);
  expect_close(norm->forward(x.permute({0, 2, 3, 1})),
               expected.permute({0, 2, 3, 1}));
}

TEST_F(Layers, group_norm_normalises_32_groups_and_clips) {
  auto norm = filled(GroupNormAct(64));
  const torch::Tensor x = map();
  const torch::Tensor groups = x.reshape({2, 32, -1});
  const torch::Tensor centred = groups - groups.mean(2, true);
  const torch::Tensor normed =
      (centred / (centred.square().mean(2, true) + 1e-5).sqrt()).reshape_as(x);
  expect_close(
      norm->forward(x),
      (normed * channels(norm->weight) + channels(norm->bias)).clamp_min(0));
}

TEST_F(Layers, response_norm_weighs_channels_by_their_share_of_energy) {
  auto norm = filled(GlobalResponseNorm(6));
  const torch::Tensor x = map({2, 5, 7, 6});
  const torch::Tensor energy = x.square().sum({1, 2}, true).sqrt();
  const torch::Tensor share = energy / (energy.mean(3, true) + 1e-6);
  expect_close(norm->forward(x), norm->weight * (x * share) + norm->bias + x);
}

TEST_F(Layers, mlp_is_two_layers_with_an_exact_gelu_between) {
  const torch::Tensor x = map({2, 5, 7, 8});
  const auto gelu = [](const torch::Tensor& h) {
    return 0.5 * h * (1 + torch::erf(h / std::sqrt(2.0)));
  };
  for (bool conv : {false, true}) {
    auto mlp = filled(Mlp(8, 32, MlpImpl::Options{.conv = conv}));
    EXPECT_EQ(mlp->fc1->weight.dim(), conv ? 4 : 2);
    const torch::Tensor hidden =
        x.matmul(mlp->fc1->weight.flatten(1).t()) + mlp->fc1->bias;
    expect_close(
        mlp->forward(x),
        gelu(hidden).matmul(mlp->fc2->weight.flatten(1).t()) + mlp->fc2->bias);
  }
}

TEST_F(Layers, drop_path_drops_whole_samples_and_keeps_the_mean) {
  constexpr int64_t kSamples = 20000;
  constexpr double kRate = 0.3;
  const torch::Tensor x = torch::ones({kSamples, 2, 1, 3});
  const torch::Tensor y = drop_path(x, kRate, /*training=*/true).flatten(1);
  EXPECT_TRUE(y.eq(y.narrow(1, 0, 1)).all().item<bool>());
  const torch::Tensor kept = y.select(1, 0) != 0;
  EXPECT_TRUE(torch::allclose(y.index({kept}), torch::full({}, 1 / 0.7F)));
  // Five standard deviations of the count.
  const double deviation = std::sqrt(kRate * (1 - kRate) / kSamples);
  EXPECT_NEAR(kept.to(torch::kDouble).mean().item<double>(), 1 - kRate,
              5 * deviation);
}

TEST_F(Layers, drop_path_is_the_identity_outside_training_and_at_rate_0) {
  const torch::Tensor x = map();
  EXPECT_TRUE(drop_path(x, 0.5, /*training=*/false).is_same(x));
  EXPECT_TRUE(drop_path(x, 0.0, /*training=*/true).is_same(x));
}

TEST_F(Layers, drop_path_rates_grow_linearly_to_the_last_block) {
  for (int64_t i = 0; i < 5; ++i) {
    EXPECT_DOUBLE_EQ(drop_path_rate_at(0.4, i, 5),
                     0.1 * static_cast<double>(i));
  }
  EXPECT_EQ(drop_path_rate_at(0.4, 0, 1), 0.0);
}

/// A block with everything that running twice could spoil.
struct RandomBlockImpl : torch::nn::Module {
  RandomBlockImpl() {
    norm = register_module("norm", BatchNorm2d(4));
    conv =
        register_module("conv", Conv2d(4, 4, 3, Conv2dOptions{.padding = 1}));
    init::norms(*norm);
    init::kaiming_normal(conv->weight);
  }
  torch::Tensor forward(const torch::Tensor& x) {
    torch::Tensor y =
        torch::dropout(norm->forward(conv->forward(x)), 0.4, is_training());
    return drop_path(y, 0.4, is_training()) + x;
  }
  BatchNorm2d norm{nullptr};
  Conv2d conv{nullptr};
};
TORCH_MODULE(RandomBlock);

TEST_F(Layers, a_stack_numbers_its_blocks_and_runs_them_in_order) {
  Stack<RandomBlock> stack;
  for (int i = 0; i < 3; ++i) stack->push_back(RandomBlock());
  stack->eval();
  EXPECT_TRUE(stack->named_parameters().contains("2.conv.weight"));
  const torch::Tensor x = torch::randn({2, 4, 6, 6});
  torch::Tensor expected = x;
  for (RandomBlock& block : stack->blocks) expected = block->forward(expected);
  EXPECT_TRUE(stack->forward(x).equal(expected));
}

TEST_F(Layers, a_checkpointed_stack_has_the_outputs_gradients_and_statistics) {
  Stack<RandomBlock> stack;
  for (int i = 0; i < 3; ++i) stack->push_back(RandomBlock());
  const torch::Tensor start = torch::randn({4, 4, 6, 6});
  const auto run = [&](bool checkpointing) {
    stack->zero_grad();
    stack->grad_checkpointing = checkpointing;
    {
      torch::NoGradGuard no_grad;
      init::norms(*stack);
    }
    torch::manual_seed(7);
    const torch::Tensor x = start.clone().set_requires_grad(true);
    torch::Tensor y = stack->forward(x);
    y.square().sum().backward();
    // What is drawn next must not depend on the backward either.
    std::vector<torch::Tensor> seen = {y.detach(), x.grad(), torch::rand({3})};
    for (const auto& p : stack->parameters()) seen.push_back(p.grad().clone());
    for (const auto& b : stack->buffers()) seen.push_back(b.clone());
    return seen;
  };
  const auto plain = run(false);
  const auto checkpointed = run(true);
  ASSERT_EQ(plain.size(), checkpointed.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    EXPECT_TRUE(torch::allclose(plain[i], checkpointed[i], 1e-5, 1e-6)) << i;
  }
}

TEST_F(Layers, a_checkpoint_reaches_parameters_when_its_input_needs_nothing) {
  RandomBlock block;
  checkpoint([&](const torch::Tensor& x) { return block->forward(x); },
             torch::randn({2, 4, 6, 6}))
      .sum()
      .backward();
  EXPECT_TRUE(block->conv->weight.grad().defined());
}

TEST_F(Layers, a_checkpoint_without_gradients_is_a_plain_call) {
  RandomBlock block;
  block->eval();
  const torch::Tensor x = torch::randn({2, 4, 6, 6});
  torch::NoGradGuard no_grad;
  int calls = 0;
  const torch::Tensor y = checkpoint(
      [&](const torch::Tensor& in) {
        ++calls;
        EXPECT_FALSE(recomputing());
        return block->forward(in);
      },
      x);
  EXPECT_EQ(calls, 1);
  EXPECT_TRUE(y.equal(block->forward(x)));
}

TEST_F(Layers, truncated_normals_are_cut_and_have_the_deviation_of_theirs) {
  const torch::Tensor narrow = torch::empty({200, 1000});
  init::trunc_normal(narrow, {}, 0.02);
  EXPECT_NEAR(narrow.std().item<double>(), 0.02, 0.0002);
  EXPECT_LT(narrow.abs().max().item<double>(), 0.2);
  const torch::Tensor wide = torch::empty({200, 1000});
  init::trunc_normal(wide, {}, 2.0);  // cut at one deviation
  EXPECT_LE(wide.abs().max().item<double>(), 2.0);
  EXPECT_NEAR(wide.std().item<double>(), 2.0 * 0.5396, 0.01);
}

}  // namespace
}  // namespace luximm
