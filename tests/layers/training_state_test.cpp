// What layers do to the state of a run: statistics, random numbers, autocast.

#include <gmock/gmock.h>

#include <ATen/autocast_mode.h>
#include <gtest/gtest.h>

#include "luximm/layers/checkpoint.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;

BatchNorm2d fresh_norm(int64_t channels) {
  BatchNorm2d norm(channels);
  init::norms(*norm);
  {
    torch::NoGradGuard no_grad;
    norm->weight.fill_(1.0);
    norm->bias.zero_();
    norm->running_mean.fill_(0.25);
    norm->running_var.fill_(2.0);
    norm->num_batches_tracked.zero_();
  }
  return norm;
}

TEST(OneValuePerChannel, is_refused_by_a_batch_norm_that_trains) {
  BatchNorm2d norm = fresh_norm(4);
  for (int64_t batch : {0, 1}) {
    EXPECT_THAT(
        error_of([&] {
          norm->forward(torch::rand({batch, 4, 1, 1}));
        }),
        HasSubstr("expected more than 1 value per channel when training, got "
                  "input [" +
                  std::to_string(batch) + ", 4, 1, 1]"));
  }
  EXPECT_TRUE(norm->running_mean.eq(0.25).all().item<bool>());
  EXPECT_TRUE(norm->running_var.eq(2.0).all().item<bool>());
  EXPECT_EQ(norm->num_batches_tracked.item<int64_t>(), 0);
  norm->forward(torch::rand({2, 4, 1, 1}));
  EXPECT_EQ(norm->num_batches_tracked.item<int64_t>(), 1);
  EXPECT_TRUE(norm->running_var.isfinite().all().item<bool>());
  norm->eval();
  EXPECT_TRUE(
      norm->forward(torch::rand({1, 4, 1, 1})).isfinite().all().item<bool>());
}

TEST(OneValuePerChannel, is_refused_by_a_group_norm_that_trains) {
  GroupNormAct norm(32);
  {
    torch::NoGradGuard no_grad;
    norm->weight.fill_(1.0);
    norm->bias.fill_(0.5);
  }
  EXPECT_THAT(error_of([&] {
                norm->forward(torch::rand({3, 32, 1, 1}));
              }),
              HasSubstr("more than 1 value per group"));
  EXPECT_EQ(norm->forward(torch::rand({3, 32, 1, 2})).size(3), 2);
  norm->eval();
  EXPECT_EQ(norm->forward(torch::rand({3, 32, 1, 1})).size(0), 3);
}

TEST(FrozenBatchNorm, keeps_its_statistics_in_training) {
  BatchNorm2d norm = fresh_norm(4);
  norm->frozen = true;
  const torch::Tensor x = torch::randn({1, 4, 1, 1});
  const torch::Tensor trained = norm->forward(x);
  EXPECT_TRUE(norm->running_var.eq(2.0).all().item<bool>());
  EXPECT_EQ(norm->num_batches_tracked.item<int64_t>(), 0);
  norm->eval();
  EXPECT_TRUE(norm->forward(x).equal(trained));
}

struct AutocastScope {
  explicit AutocastScope(torch::Dtype type) {
    at::autocast::set_autocast_enabled(torch::kCPU, true);
    at::autocast::set_autocast_dtype(torch::kCPU, type);
  }
  ~AutocastScope() {
    at::autocast::set_autocast_enabled(torch::kCPU, false);
    at::autocast::set_autocast_dtype(torch::kCPU, torch::kBFloat16);
    at::autocast::clear_cache();
  }
};

TEST(GradientCheckpoint, runs_again_as_autocast_was_in_the_forward) {
  const torch::Tensor weight = torch::randn({6, 6}).requires_grad_();
  std::vector<torch::Dtype> seen;
  const auto block = [&](const torch::Tensor& x) {
    torch::Tensor y = torch::mm(x, weight);
    seen.push_back(y.scalar_type());
    return y;
  };
  for (torch::Dtype type : {torch::kBFloat16, torch::kHalf}) {
    for (bool backward_inside : {false, true}) {
      const torch::Tensor x = torch::randn({6, 6}).requires_grad_();
      const auto run = [&](bool checkpointed) {
        weight.mutable_grad().reset();
        x.mutable_grad().reset();
        torch::Tensor loss;
        {
          AutocastScope autocast(type);
          const torch::Tensor y =
              checkpointed ? checkpoint(block, x) : block(x);
          loss = y.to(torch::kFloat).square().sum();
          if (backward_inside) loss.backward();
        }
        if (!backward_inside) loss.backward();
        EXPECT_FALSE(at::autocast::is_autocast_enabled(torch::kCPU));
        EXPECT_TRUE(at::autocast::is_autocast_cache_enabled());
        return std::pair(weight.grad().clone(), x.grad().clone());
      };
      const auto plain = run(false);
      seen.clear();
      const auto again = run(true);
      EXPECT_EQ(seen, (std::vector<torch::Dtype>{type, type}));
      EXPECT_TRUE(again.first.equal(plain.first));
      EXPECT_TRUE(again.second.equal(plain.second));
    }
  }
  // And a forward without it, whose backward runs in a scope.
  seen.clear();
  const torch::Tensor y =
      checkpoint(block, torch::randn({6, 6}).requires_grad_());
  {
    AutocastScope autocast(torch::kBFloat16);
    y.sum().backward();
  }
  EXPECT_EQ(seen, (std::vector<torch::Dtype>{torch::kFloat, torch::kFloat}));
}

TEST(GradientCheckpoint, that_fails_in_the_backward_leaves_the_thread_as_it_was) {
  int runs = 0;
  const auto block = [&](const torch::Tensor& x) {
    if (++runs == 2) throw std::runtime_error("second run");
    return x * torch::rand({3});
  };
  torch::manual_seed(4);
  const torch::Tensor y = checkpoint(block, torch::ones({3}).requires_grad_());
  const torch::Tensor sum = y.sum();
  const torch::Tensor state =
      at::globalContext().defaultGenerator(torch::kCPU).get_state();
  EXPECT_ANY_THROW(sum.backward());
  EXPECT_TRUE(at::globalContext()
                  .defaultGenerator(torch::kCPU)
                  .get_state()
                  .equal(state));
  EXPECT_FALSE(recomputing());
}

struct DroppingImpl : torch::nn::Module {
  explicit DroppingImpl() {
    weight = register_parameter("weight", torch::ones({8, 1}));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return drop_path(x * weight, 0.5, is_training());
  }
  torch::Tensor weight;
};
TORCH_MODULE(Dropping);

TEST(GradientCheckpoint, runs_again_in_the_mode_of_the_forward) {
  Stack<Dropping> stack;
  stack->push_back(Dropping());
  stack->grad_checkpointing = true;
  torch::manual_seed(2);
  const torch::Tensor y = stack->forward(torch::ones({8, 1}));
  stack->eval();  // before the backward, as a loop that validates might
  y.sum().backward();
  EXPECT_TRUE(stack->blocks[0]->weight.grad().equal(y.detach()));
  EXPECT_FALSE(stack->blocks[0]->is_training());
}

TEST(GradientCheckpoint, of_a_frozen_block_asks_for_nothing) {
  Stack<Dropping> stack;
  stack->push_back(Dropping());
  stack->grad_checkpointing = true;
  stack->blocks[0]->weight.set_requires_grad(false);
  EXPECT_FALSE(stack->forward(torch::ones({8, 1})).requires_grad());
  const torch::Tensor x = torch::ones({8, 1}).requires_grad_();
  stack->forward(x).sum().backward();
  EXPECT_TRUE(x.grad().defined());
}

}  // namespace
}  // namespace luximm
