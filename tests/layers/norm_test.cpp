// The norms besides batch and layer norm against their definitions.

#include "luximm/layers/norm.h"

#include "luximm/base/error.h"
#include "luximm/layers/activate.h"
#include "tests/layers/support.h"

namespace luximm {
namespace {

using Norms = test::LayerTest;

TEST_F(Norms, group_norm_normalises_each_group_of_each_image) {
  auto norm = filled(GroupNorm(64));
  const torch::Tensor x = map();
  const torch::Tensor groups = x.reshape({2, 32, -1});
  const torch::Tensor centred = groups - groups.mean(2, true);
  const torch::Tensor expected =
      (centred / (centred.square().mean(2, true) + 1e-5).sqrt()).view_as(x) *
          channels(norm->weight) +
      channels(norm->bias);
  expect_close(norm->forward(x), expected);
  EXPECT_LT(expected.min().item<double>(), 0);
  auto act = filled(GroupNormAct(64));
  act->weight.data().copy_(norm->weight);
  act->bias.data().copy_(norm->bias);
  expect_close(act->forward(x), expected.relu());
}

TEST_F(Norms, evo_norm_gates_and_divides_by_the_deviation_of_the_group) {
  auto norm = filled(EvoNorm(64));
  const torch::Tensor x = map();
  const torch::Tensor groups = x.reshape({2, 32, -1});
  const torch::Tensor centred = groups - groups.mean(2, true);
  const torch::Tensor deviation =
      (centred.square().mean(2, true) + 1e-5).sqrt().expand_as(groups);
  const torch::Tensor gated = x / (1 + torch::exp(-x * channels(norm->v)));
  expect_close(norm->forward(x),
               gated / deviation.reshape_as(x) * channels(norm->weight) +
                   channels(norm->bias));
  norm->reset_parameters();
  EXPECT_TRUE((norm->v == 1).all().item<bool>());
}

TEST_F(Norms, rms_and_simple_norm_scale_without_centring) {
  const torch::Tensor x = map();
  auto rms = filled(RmsNorm(64, 1e-6));
  expect_close(
      rms->forward_nchw(x),
      x / (x.square().mean(1, true) + 1e-6).sqrt() * channels(rms->weight));
  auto simple = filled(SimpleNorm(64, 1e-6));
  const torch::Tensor centred = x - x.mean(1, true);
  const torch::Tensor variance = centred.square().sum(1, true) / 63;
  expect_close(simple->forward_nchw(x),
               x / (variance + 1e-6).sqrt() * channels(simple->weight));
  EXPECT_FALSE(simple->bias.defined());
}

TEST_F(Norms, a_batch_norm_with_a_relu_has_one) {
  auto norm = filled(BatchNorm2d(64, /*relu=*/true));
  norm->eval();
  auto plain = filled(BatchNorm2d(64));
  const auto theirs = plain->named_parameters();
  for (auto& item : norm->named_parameters()) {
    item.value().data().copy_(theirs[item.key()]);
  }
  plain->eval();
  plain->running_mean.copy_(norm->running_mean);
  plain->running_var.copy_(norm->running_var);
  const torch::Tensor x = map();
  expect_close(norm->forward(x), plain->forward(x).relu());
}

TEST_F(Norms, do_what_is_behind_them_in_whatever_way_they_run) {
  const auto each = [&](Norm2d norm) {
    for (const bool training : {true, false}) {
      norm->train(training);
      for (const auto format : {torch::MemoryFormat::Contiguous,
                                torch::MemoryFormat::ChannelsLast}) {
        const torch::Tensor x = map().contiguous(format);
        const torch::Tensor residual = torch::randn_like(x).contiguous(format);
        const torch::Tensor y = norm->forward(x).detach().clone();
        for (const Activation activation :
             {Activation::kNone, Activation::kRelu, Activation::kSilu,
              Activation::kGelu}) {
          expect_close(norm->forward_activated(x, activation),
                       activate(y, activation));
          expect_close(norm->forward_activated(x, activation, residual),
                       activate(y + residual, activation));
        }
      }
    }
  };
  each(filled(BatchNorm2d(64)));
  each(filled(BatchNorm2d(64, /*relu=*/true)));
  each(filled(GroupNorm(64)));
  each(filled(GroupNormAct(64)));
  each(filled(EvoNorm(64)));
  each(filled(LayerNorm2d(64, 1e-6)));
}

TEST_F(Norms, of_groups_that_do_not_divide_the_channels_are_errors) {
  EXPECT_THROW(GroupNorm(48), Error);
  EXPECT_THROW(EvoNorm(16), Error);
}

}  // namespace
}  // namespace luximm
