#include "luximm/train/gradient_reducer.h"

#include <gmock/gmock.h>
#include <map>

#include <gtest/gtest.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include "luximm/base/error.h"
#include "luximm/layers/norm.h"
#include "luximm/model/factory.h"
#include "luximm/weights/load.h"
#include "tests/train/rank_threads.h"

namespace luximm {
namespace {

namespace nn = torch::nn;
using test::expect_no_errors;
using test::on_ranks;
using ::testing::HasSubstr;

/// Two layers of which one may be left out, and one that has no use.
struct NetImpl : nn::Module {
  NetImpl() {
    first = register_module("first", nn::Linear(6, 8));
    second = register_module("second", nn::Linear(8, 8));
    last = register_module("last", nn::Linear(8, 3));
    spare = register_module("spare", nn::Linear(2, 2));
  }
  torch::Tensor forward(const torch::Tensor& x, bool use_second = true) {
    torch::Tensor y = first(x).tanh();
    if (use_second) y = second(y).tanh();
    return last(y);
  }
  nn::Linear first{nullptr}, second{nullptr}, last{nullptr}, spare{nullptr};
};
TORCH_MODULE(Net);

using Gradients = std::map<std::string, torch::Tensor>;

Gradients gradients_of(const nn::Module& module) {
  Gradients all;
  for (const auto& item : module.named_parameters()) {
    const torch::Tensor& grad = item.value().grad();
    all[item.key()] = grad.defined() ? grad.clone() : grad;
  }
  return all;
}

void expect_close(const Gradients& got, const Gradients& expected,
                  double tolerance) {
  for (const auto& [name, grad] : expected) {
    ASSERT_EQ(got.at(name).defined(), grad.defined()) << name;
    if (!grad.defined()) continue;
    const double scale = std::max(1e-3, grad.abs().max().item<double>());
    const double worst = (got.at(name) - grad).abs().max().item<double>();
    EXPECT_LE(worst, tolerance * scale) << name;
  }
}

/// A convolutional model of luximm's, with a batch of its own.
ImageModel make_model() {
  ImageModel model =
      create_model("test_convnext2.r160_in1k", {.num_classes = 5});
  model->to(torch::kDouble);
  model->train();
  return model;
}

torch::Tensor loss_of(ImageModel& model, const torch::Tensor& images,
                      const torch::Tensor& labels) {
  return torch::cross_entropy_loss(model->forward(images), labels);
}

TEST(GradientReducer, gives_the_gradients_of_one_process) {
  torch::manual_seed(5);
  const torch::Tensor images = torch::randn({8, 3, 32, 32}, torch::kDouble);
  const torch::Tensor labels = torch::arange(8).remainder(5);
  ImageModel whole = make_model();
  std::vector<std::pair<std::string, torch::Tensor>> weights;
  for (const auto& [name, tensor] : state_dict(*whole)) {
    weights.emplace_back(name, tensor.clone());
  }
  loss_of(whole, images, labels).backward();
  const Gradients expected = gradients_of(*whole);

  for (const int64_t ranks : {2, 4}) {
    expect_no_errors(on_ranks(ranks, [&](ProcessGroup& group) {
      // Only rank 0 has the weights; the others get them.
      ImageModel model = make_model();
      torch::NoGradGuard no_grad;
      for (auto& [name, tensor] : state_dict(*model)) {
        for (const auto& [other, value] : weights) {
          if (name != other) continue;
          group.is_first() ? tensor.copy_(value) : tensor.zero_();
        }
      }
      torch::AutoGradMode grad(true);
      GradientReducer reducer(
          *model, group,
          {.bucket_bytes = 100 << 10, .first_bucket_bytes = 10 << 10});
      EXPECT_GT(reducer.buckets(), 3);
      const int64_t share = 8 / ranks;
      for (int step = 0; step < 3; ++step) {
        model->zero_grad();
        const auto from = group.rank() * share;
        loss_of(model, images.narrow(0, from, share),
                labels.narrow(0, from, share))
            .backward();
        reducer.finish();
        expect_close(gradients_of(*model), expected, 1e-9);
      }
    }));
  }
}

TEST(GradientReducer, adds_up_without_sync) {
  torch::manual_seed(6);
  const torch::Tensor x = torch::randn({8, 6}, torch::kDouble);
  Net whole;
  whole->to(torch::kDouble);
  for (int i = 0; i < 4; ++i) {
    whole->forward(x.narrow(0, 2 * i, 2)).square().mean().div(2).backward();
  }
  Gradients expected = gradients_of(*whole);
  for (auto& [name, grad] : expected) {
    if (grad.defined()) grad.div_(2);
  }
  expect_no_errors(on_ranks(2, [&](ProcessGroup& group) {
    Net net;
    net->to(torch::kDouble);
    torch::NoGradGuard no_grad;
    for (const auto& item : whole->named_parameters()) {
      net->named_parameters()[item.key()].copy_(item.value());
    }
    torch::AutoGradMode grad(true);
    GradientReducer reducer(*net, group, {.allow_unused = true});
    for (int step = 0; step < 2; ++step) {
      net->zero_grad();
      const auto part = [&](int64_t i) {
        return net->forward(x.narrow(0, 4 * group.rank() + 2 * i, 2))
            .square()
            .mean()
            .div(2);
      };
      {
        const auto guard = reducer.no_sync();
        part(0).backward();
      }
      part(1).backward();
      reducer.finish();
      expect_close(gradients_of(*net), expected, 1e-12);
    }
    EXPECT_THROW(
        {
          const auto guard = reducer.no_sync();
          reducer.finish();
        },
        Error);
  }));
}

TEST(GradientReducer, takes_unused_parameters_for_zero_where_allowed) {
  expect_no_errors(on_ranks(2, [](ProcessGroup& group) {
    Net net;
    GradientReducer reducer(*net, group, {.allow_unused = true});
    const torch::Tensor x = torch::ones({2, 6});
    const auto alone = [&](bool use_second) {
      const auto guard = reducer.no_sync();
      net->zero_grad();
      net->forward(x, use_second).sum().backward();
      const Gradients gradients = gradients_of(*net);
      net->zero_grad();
      return gradients;
    };
    const Gradients without = alone(false);
    const Gradients with = alone(true);
    net->forward(x, /*use_second=*/group.rank() == 0).sum().backward();
    reducer.finish();
    const Gradients got = gradients_of(*net);
    EXPECT_TRUE(
        torch::allclose(got.at("second.weight"), with.at("second.weight") / 2));
    EXPECT_TRUE(torch::allclose(
        got.at("last.weight"),
        (with.at("last.weight") + without.at("last.weight")) / 2));
    EXPECT_FALSE(got.at("spare.weight").defined());

    // Not even a backward: the rank's batch could not be read.
    net->zero_grad();
    if (group.rank() == 1) net->forward(x).sum().backward();
    reducer.finish();
    EXPECT_TRUE(torch::allclose(gradients_of(*net).at("last.weight"),
                                with.at("last.weight") / 2));
  }));
}

TEST(GradientReducer, refuses_unused_parameters_and_a_second_backward) {
  const auto unused = on_ranks(2, [](ProcessGroup& group) {
    Net net;
    GradientReducer reducer(*net, group);
    net->forward(torch::ones({2, 6})).sum().backward();
    reducer.finish();
  });
  for (const std::string& error : unused) {
    EXPECT_THAT(error,
                HasSubstr("no gradient for 2 of 8 parameters: spare.weight, "
                          "spare.bias; freeze them, or set allow_unused"));
  }
  const auto twice = on_ranks(2, [](ProcessGroup& group) {
    Net net;
    GradientReducer reducer(*net, group);
    for (int i = 0; i < 2; ++i) {
      net->forward(torch::ones({2, 6})).sum().backward();
    }
  });
  for (const std::string& error : twice) {
    EXPECT_THAT(error, HasSubstr("has come before finish()"));
  }
}

TEST(GradientReducer, names_the_rank_and_the_tensor_that_differ) {
  const auto shapes = on_ranks(3, [](ProcessGroup& group) {
    nn::Sequential net(nn::Linear(4, 4),
                       nn::Linear(4, group.rank() == 1 ? 3 : 2));
    GradientReducer reducer(*net, group);
  });
  for (const std::string& error : shapes) {
    EXPECT_EQ(error,
              "[ranks] rank 1 has the tensor '1.weight' = Float [3, 4], where "
              "rank 0 has the tensor '1.weight' = Float [2, 4]");
  }
  const auto types = on_ranks(2, [](ProcessGroup& group) {
    Net net;
    if (group.rank() == 1) net->second->to(torch::kDouble);
    GradientReducer reducer(*net, group);
  });
  EXPECT_THAT(types[0], HasSubstr("rank 1 has the tensor 'second.weight' = "
                                  "Double [8, 8]"));
  const auto frozen = on_ranks(2, [](ProcessGroup& group) {
    Net net;
    net->first->weight.set_requires_grad(group.rank() == 0);
    GradientReducer reducer(*net, group);
  });
  EXPECT_THAT(frozen[1], HasSubstr("'first.weight' = Float [8, 6], frozen"));
}

TEST(GradientReducer, keeps_memory_formats_and_averages_buffers) {
  expect_no_errors(on_ranks(2, [](ProcessGroup& group) {
    nn::Sequential net(nn::Conv2d(nn::Conv2dOptions(3, 4, 3)), BatchNorm2d(4));
    for (auto& child : net->modules(false)) {
      if (auto* norm = child->as<BatchNorm2dImpl>()) norm->reset_parameters();
    }
    for (torch::Tensor& parameter : net->parameters()) {
      if (parameter.dim() == 4) {
        parameter.set_data(
            parameter.data().contiguous(torch::MemoryFormat::ChannelsLast));
      }
    }
    GradientReducer reducer(*net, group);
    const torch::Tensor x = torch::arange(4 * 3 * 8 * 8)
                                .mul(double(group.rank() + 1))
                                .sin()
                                .view({4, 3, 8, 8});
    net->forward(x).square().sum().backward();
    const torch::Tensor mean = net->named_buffers()["1.running_mean"].clone();
    reducer.finish();
    EXPECT_TRUE(net->parameters()[0].grad().is_contiguous(
        torch::MemoryFormat::ChannelsLast));
    const auto means = group.all_gather(mean);
    EXPECT_FALSE(means[0].allclose(means[1]));
    EXPECT_TRUE(net->named_buffers()["1.running_mean"].allclose(
        (means[0] + means[1]) / 2));
    EXPECT_EQ(net->named_buffers()["1.num_batches_tracked"].item<int64_t>(), 1);
  }));
}

}  // namespace
}  // namespace luximm
