#include "luximm/train/amp.h"

#include <cmath>
#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/optim/sgd.h>

#include "luximm/model/factory.h"
#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::text_of_error;
using ::testing::HasSubstr;

TEST(Autocast, runs_matrix_products_in_half_precision_inside_its_scope) {
  const torch::Tensor a = torch::randn({4, 4});
  for (const auto dtype : {torch::kBFloat16, torch::kHalf}) {
    {
      const Autocast outer(torch::kCPU, dtype);
      EXPECT_EQ(a.matmul(a).scalar_type(), dtype);
      {
        const Autocast inner(torch::kCPU, torch::kBFloat16);
        EXPECT_EQ(a.matmul(a).scalar_type(), torch::kBFloat16);
      }
      EXPECT_EQ(a.matmul(a).scalar_type(), dtype);
    }
    EXPECT_EQ(a.matmul(a).scalar_type(), torch::kFloat);
  }
  EXPECT_THAT(text_of_error([] { Autocast(torch::kCPU, torch::kFloat); }),
              HasSubstr("the type is Float, expected bfloat16 or float16"));
  EXPECT_EQ(a.matmul(a).scalar_type(), torch::kFloat);
}

/// The cache of cast weights must not outlive a scope.
TEST(Autocast, sees_weights_that_change_between_scopes) {
  const torch::Tensor weight = torch::ones({2, 2}).requires_grad_();
  const auto product = [&] {
    const Autocast autocast(torch::kCPU, torch::kBFloat16);
    return torch::ones({2, 2}).matmul(weight).sum().item<float>();
  };
  EXPECT_EQ(product(), 8.0F);
  {
    torch::NoGradGuard no_grad;
    torch::Tensor(weight).fill_(2.0);
  }
  EXPECT_EQ(product(), 16.0F);
}

TEST(GradScaler, follows_torchs_rules_through_infinities) {
  const json golden = test::read_optim_golden()["scaler"];
  ASSERT_EQ(golden.size(), 14U);
  torch::Tensor param = torch::ones({3}).requires_grad_();
  torch::optim::SGD optimizer(std::vector<torch::Tensor>{param}, 0.1);
  GradScaler scaler({.init_scale = 1024.0, .growth_interval = 3});
  for (const json& step : golden) {
    const bool bad = step[0];
    // A scaler that is made anew from a checkpoint goes on as this one.
    GradScaler restored({.init_scale = 2.0, .growth_interval = 3});
    restored.set_state(scaler.get_scale(), scaler.growth_tracker());
    scaler = restored;
    optimizer.zero_grad();
    scaler.scale((param * (bad ? INFINITY : 0.5)).sum()).backward();
    scaler.unscale(optimizer);
    if (!bad) {
      EXPECT_TRUE(param.grad().allclose(torch::full({3}, 0.5)));
    }
    EXPECT_EQ(scaler.step(optimizer), !bad);
    scaler.update();
    EXPECT_EQ(scaler.get_scale(), step[1].get<double>());
    EXPECT_TRUE(param.detach().allclose(
        torch::tensor(step[2].get<std::vector<float>>())));
  }
}

TEST(GradScaler, refuses_wrong_order_and_options) {
  torch::Tensor param = torch::ones({3}).requires_grad_();
  torch::optim::SGD optimizer(std::vector<torch::Tensor>{param}, 0.1);
  GradScaler scaler;
  EXPECT_THAT(text_of_error([&] { scaler.update(); }),
              HasSubstr("update was called before unscale or step"));
  scaler.unscale(optimizer);
  EXPECT_THAT(text_of_error([&] { scaler.unscale(optimizer); }),
              HasSubstr("unscale was called already"));
  EXPECT_THAT(text_of_error([] { GradScaler({.init_scale = 0}); }),
              HasSubstr("init_scale is 0"));
  EXPECT_THAT(text_of_error([] { GradScaler({.growth_interval = 0}); }),
              HasSubstr("growth_interval is 0"));
}

TEST(ChannelsLast, keeps_tensors_and_values) {
  torch::manual_seed(0);
  ImageModel model =
      create_model("test_convnext2.r160_in1k", {.num_classes = 3});
  model->eval();
  const torch::Tensor x = torch::randn({2, 3, 32, 32});
  const torch::Tensor before = model->forward(x);
  const auto parameters = model->parameters();
  to_channels_last(*model);
  int changed = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    EXPECT_TRUE(parameters[i].is_same(model->parameters()[i]));
    if (parameters[i].dim() != 4) continue;
    EXPECT_TRUE(parameters[i].is_contiguous(torch::MemoryFormat::ChannelsLast));
    ++changed;
  }
  EXPECT_GT(changed, 3);
  const torch::Tensor after =
      model->forward(x.contiguous(torch::MemoryFormat::ChannelsLast));
  EXPECT_TRUE(after.allclose(before, 1e-4, 1e-5));
}

}  // namespace
}  // namespace luximm
