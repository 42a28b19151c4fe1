#include "luximm/train/ema.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/optim.h>

#include "luximm/model/factory.h"
#include "luximm/train/param_groups.h"
#include "luximm/train/schedule.h"
#include "tests/models/support.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::error_of;
using ::testing::HasSubstr;

EmaOptions options_of(const json& options) {
  EmaOptions result;
  result.decay = options["decay"];
  result.min_decay = options.value("min_decay", 0.0);
  result.update_after_step = options.value("update_after_step", 0);
  result.use_warmup = options.value("use_warmup", false);
  result.warmup_gamma = options.value("warmup_gamma", 1.0);
  result.warmup_power = options.value("warmup_power", 2.0 / 3.0);
  return result;
}

TEST(ModelEma, decays_as_timm) {
  const torch::nn::Linear net(1, 1);
  const json golden = test::read_train_golden()["ema"];
  ASSERT_EQ(golden.size(), 4U);
  for (const json& item : golden) {
    const ModelEma ema(*net, options_of(item["options"]));
    for (const json& pair : item["decay"]) {
      EXPECT_DOUBLE_EQ(ema.decay_at(pair[0]), pair[1])
          << item["options"] << " at " << pair[0];
    }
  }
}

TEST(ModelEma, averages_what_floats_and_copies_the_rest) {
  torch::NoGradGuard no_grad;
  torch::nn::BatchNorm1d net(2);
  ModelEma ema(*net, {.decay = 0.75});
  ModelEma without_buffers(*net, {.decay = 0.75, .exclude_buffers = true});
  for (int64_t step : {1, 2}) {
    net->weight.fill_(static_cast<float>(step));
    net->running_mean.fill_(static_cast<float>(step));
    net->num_batches_tracked.fill_(10 * step);
    ema.update(*net, step);
    without_buffers.update(*net, step);
  }
  torch::nn::BatchNorm1d out(2);
  ema.copy_to(*out);
  EXPECT_EQ(out->weight[0].item<float>(), 1.25F);
  EXPECT_EQ(out->running_mean[0].item<float>(), 1.25F);
  EXPECT_EQ(out->num_batches_tracked.item<int64_t>(), 20);
  without_buffers.copy_to(*out);
  EXPECT_EQ(out->weight[0].item<float>(), 1.25F);
  EXPECT_EQ(out->running_mean[0].item<float>(), 2.0F);
}

TEST(ModelEma, refuses_another_structure_and_a_senseless_decay) {
  torch::nn::Linear net(2, 3);
  ModelEma ema(*net);
  torch::nn::Linear other(2, 4);
  torch::nn::Linear no_bias(torch::nn::LinearOptions(2, 3).bias(false));
  EXPECT_THAT(error_of([&] { ema.update(*other, 1); }), HasSubstr("'weight'"));
  EXPECT_THAT(error_of([&] { ema.copy_to(*no_bias); }),
              HasSubstr("has 1 tensors, the averaged module had 2"));
  EXPECT_THAT(error_of([&] { ModelEma(*net, {.decay = 1.5}); }),
              HasSubstr("decay is 1.5"));
}

TEST(LabelSmoothing, of_torch_is_timms) {
  const json golden = test::read_train_golden()["smoothing"];
  std::vector<torch::Tensor> rows;
  for (const json& row : golden["logits"]) {
    rows.push_back(torch::tensor(row.get<std::vector<double>>()));
  }
  const torch::Tensor logits = torch::stack(rows);
  const torch::Tensor labels =
      torch::tensor(golden["labels"].get<std::vector<int64_t>>());
  for (const json& pair : golden["losses"]) {
    const torch::Tensor loss = torch::nn::functional::cross_entropy(
        logits, labels,
        torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(
            pair[0]));
    EXPECT_NEAR(loss.item<double>(), pair[1], 1e-6);
  }
}

/// The same few steps that dump_train.py makes, with the pieces by hand.
template <typename Optimizer, typename Options>
void compare_run(const json& golden, const Options& options) {
  ImageModel model =
      create_model(golden["model"].get<std::string>(), {.num_classes = 5});
  test::fill_parity_weights(*model);
  model->train();
  const torch::Tensor images = test::parity_input({4, 3, 64, 64});
  const torch::Tensor labels = torch::arange(4);
  const auto optimizer =
      make_optimizer<Optimizer>(weight_decay_groups(*model, 0.05), options);
  const CosineSchedule schedule{
      .lr = options.lr(), .total = 5, .warmup = 2, .warmup_lr = 1e-4};
  LearningRate rate(*optimizer);
  ModelEma ema(*model, {.decay = 0.5});
  for (int64_t step = 0; step < 5; ++step) {
    rate.set(schedule.at(static_cast<double>(step)));
    optimizer->zero_grad();
    const torch::Tensor loss = torch::nn::functional::cross_entropy(
        model->forward(images), labels,
        torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(0.1));
    loss.backward();
    torch::nn::utils::clip_grad_norm_(model->parameters(), 1.0);
    optimizer->step();
    ema.update(*model, step + 1);
    EXPECT_NEAR(loss.item<double>(), golden["losses"][step], 2e-4) << step;
  }
  ema.copy_to(*model);
  model->eval();
  torch::NoGradGuard no_grad;
  const torch::Tensor logits = model->forward(images);
  std::vector<torch::Tensor> expected;
  for (const json& row : golden["ema_logits"]) {
    expected.push_back(torch::tensor(row.get<std::vector<double>>()));
  }
  EXPECT_LT(test::relative_error(logits, torch::stack(expected)), 1e-3);
}

TEST(Training, takes_the_steps_that_timm_takes) {
  const json golden = test::read_train_golden()["runs"];
  ASSERT_EQ(golden.size(), 4U);
  for (const json& run : golden) {
    SCOPED_TRACE(run["model"].get<std::string>() + " " +
                 run["optimiser"].get<std::string>());
    if (run["optimiser"] == "AdamW") {
      compare_run<torch::optim::AdamW>(run, torch::optim::AdamWOptions(1e-3));
    } else {
      compare_run<torch::optim::SGD>(
          run, torch::optim::SGDOptions(1e-3).momentum(0.9).nesterov(true));
    }
  }
}

}  // namespace
}  // namespace luximm
