#include "luximm/train/sync_batch_norm.h"

#include <array>
#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>

#include "luximm/base/error.h"
#include "luximm/layers/norm.h"
#include "tests/train/rank_threads.h"

namespace luximm {
namespace {

namespace nn = torch::nn;
using test::expect_no_errors;
using test::on_ranks;

struct Norm {
  explicit Norm(bool relu) : module(5, relu) {
    module->reset_parameters();
    torch::NoGradGuard no_grad;
    module->weight.copy_(torch::linspace(0.5, 2.0, 5));
    module->bias.copy_(torch::linspace(-1.0, 1.0, 5));
  }
  /// Output and gradients for a weighted sum of the output.
  void run(const torch::Tensor& input, const torch::Tensor& weights) {
    x = input.clone().set_requires_grad(true);
    y = module->forward(x);
    (y * weights).sum().backward();
  }
  BatchNorm2d module;
  torch::Tensor x, y;
};

/// Far from zero, where sums of squares would lose the variance.
torch::Tensor some_images() {
  torch::manual_seed(1);
  return torch::randn({6, 5, 3, 4}) * 3.0 + 100.0;
}

TEST(SyncBatchNorm, is_the_batch_norm_of_all_images) {
  const torch::Tensor images = some_images();
  const torch::Tensor weights = torch::randn({6, 5, 3, 4});
  for (const bool relu : {false, true}) {
    Norm whole(relu);
    for (int step = 0; step < 2; ++step) whole.run(images, weights);
    whole.module->eval();
    const torch::Tensor evaluated = whole.module->forward(images);
    // Ranks with 1, 2 and 3 images.
    expect_no_errors(on_ranks(3, [&](ProcessGroup& group) {
      Norm own(relu);
      nn::Sequential net(own.module);
      sync_batch_norm(*net, group);
      const int64_t from = std::array{0, 1, 3}[group.rank()];
      const int64_t count = group.rank() + 1;
      for (int step = 0; step < 2; ++step) {
        own.run(images.narrow(0, from, count), weights.narrow(0, from, count));
      }
      EXPECT_TRUE(own.y.allclose(whole.y.narrow(0, from, count), 1e-4, 1e-4));
      EXPECT_TRUE(own.x.grad().allclose(whole.x.grad().narrow(0, from, count),
                                        1e-4, 1e-5));
      torch::Tensor sums =
          torch::stack({own.module->weight.grad(), own.module->bias.grad()});
      group.all_reduce(sums);
      EXPECT_TRUE(sums[0].allclose(whole.module->weight.grad(), 1e-4, 1e-4));
      EXPECT_TRUE(sums[1].allclose(whole.module->bias.grad(), 1e-4, 1e-4));
      EXPECT_TRUE(
          own.module->running_mean.allclose(whole.module->running_mean));
      EXPECT_TRUE(own.module->running_var.allclose(whole.module->running_var));
      EXPECT_EQ(own.module->num_batches_tracked.item<int64_t>(), 2);
      // The running statistics are what counts in evaluation.
      own.module->eval();
      EXPECT_TRUE(own.module->forward(images).allclose(evaluated, 1e-4, 1e-4));
    }));
  }
}

TEST(SyncBatchNorm, has_the_gradient_of_its_forward) {
  // In float32 a finite difference has an error of some 1e-2.
  const torch::Tensor images = torch::randn({4, 2, 3, 3});
  const torch::Tensor weights = torch::randn({4, 2, 3, 3});
  expect_no_errors(on_ranks(2, [&](ProcessGroup& group) {
    BatchNorm2d norm(2);
    norm->reset_parameters();
    nn::Sequential net(norm);
    sync_batch_norm(*net, group);
    const auto own = [&](const torch::Tensor& all) {
      return all.narrow(0, 2 * group.rank(), 2);
    };
    const auto loss = [&](const torch::Tensor& x) {
      return (norm->forward(x) * own(weights)).sum();
    };
    torch::Tensor x = own(images).clone().set_requires_grad(true);
    loss(x).backward();
    // Moved by rank 0 alone; the loss is that of both.
    const torch::Tensor step = torch::zeros_like(x);
    const double h = 1e-2;
    if (group.is_first()) step[0][0][1][1] = h;
    torch::NoGradGuard no_grad;
    torch::Tensor difference = loss(x + step) - loss(x - step);
    group.all_reduce(difference);
    if (group.is_first()) {
      EXPECT_NEAR(x.grad()[0][0][1][1].item<double>(),
                  difference.item<double>() / (2 * h), 2e-2);
    }
  }));
}

TEST(SyncBatchNorm, refuses_norms_of_torch_and_single_values) {
  const auto torchs = on_ranks(2, [](ProcessGroup& group) {
    nn::Sequential net(BatchNorm2d(2), nn::BatchNorm2d(3));
    sync_batch_norm(*net, group);
  });
  EXPECT_EQ(torchs[0],
            "[sync_batch_norm] '1' is a batch norm of torch::nn, which cannot "
            "be replaced from outside; build it as luximm::BatchNorm2d");
  // One image of one pixel on each of two ranks is enough.
  expect_no_errors(on_ranks(2, [](ProcessGroup& group) {
    BatchNorm2d norm(2);
    norm->reset_parameters();
    nn::Sequential net(norm);
    sync_batch_norm(*net, group);
    const torch::Tensor x = torch::full({1, 2, 1, 1}, double(group.rank()));
    EXPECT_NEAR(norm->forward(x)[0][0].item<double>(),
                group.is_first() ? -1.0 : 1.0, 1e-3);
  }));
}

}  // namespace
}  // namespace luximm
