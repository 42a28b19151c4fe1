#include "luximm/train/freeze.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/optim.h>

#include "luximm/model/factory.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/train/fit.h"
#include "luximm/train/param_groups.h"
#include "tests/data/pictures.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;

bool is_below(const std::string& key, const std::vector<std::string>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return key == part || key.starts_with(part + ".");
  });
}

struct Freeze : ::testing::Test {
  static ImageModel make_model() {
    torch::manual_seed(5);
    ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 3});
    test::fill_parity_weights(*model);
    PretrainedConfig config = model->config();
    config.input_size = {3, 64, 64};
    config.test_input_size.reset();
    model->set_config(config);
    return model;
  }

  static std::vector<torch::Tensor> copies(const torch::nn::Module& module) {
    std::vector<torch::Tensor> all;
    for (auto& item : state_dict(module)) all.push_back(item.second.clone());
    return all;
  }

  /// Exactly what lies below `parts` is as it was.
  static void expect_kept(const torch::nn::Module& module,
                          const std::vector<torch::Tensor>& before,
                          const std::vector<std::string>& parts) {
    const auto now = state_dict(module);
    for (std::size_t i = 0; i < now.size(); ++i) {
      EXPECT_EQ(now[i].second.equal(before[i]), is_below(now[i].first, parts))
          << now[i].first;
    }
  }

  static void train(const ImageModel& model, int steps) {
    auto optimizer = make_optimizer<torch::optim::AdamW>(
        weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-2));
    for (int i = 0; i < steps; ++i) {
      model.ptr()->train();
      optimizer->zero_grad();
      model.ptr()
          ->forward(torch::rand({4, 3, 64, 64}))
          .square()
          .sum()
          .backward();
      optimizer->step();
    }
  }

  const std::vector<std::string> stem = {"conv1", "bn1", "layer1", "layer2.0"};
};

TEST_F(Freeze, stops_parameters_and_statistics_through_train) {
  ImageModel model = make_model();
  freeze(*model, stem);
  const auto before = copies(*model);
  train(model, 2);
  expect_kept(*model, before, stem);
  // The rest of the frozen part computes as in evaluation.
  const torch::Tensor x = torch::rand({2, 3, 64, 64});
  const torch::Tensor trained = model->forward_intermediates(x, {1}).taps[0];
  model->eval();
  EXPECT_TRUE(model->forward_intermediates(x, {1}).taps[0].equal(trained));
}

TEST_F(Freeze, works_with_gradient_checkpointing) {
  ImageModel model = make_model();
  freeze(*model, stem);
  model->set_grad_checkpointing();
  const auto before = copies(*model);
  train(model, 1);
  expect_kept(*model, before, stem);
}

TEST_F(Freeze, is_kept_by_clones_and_undone) {
  ImageModel model = make_model();
  freeze(*model, stem);
  ImageModel copy = clone(model);
  const auto before = copies(*copy);
  train(copy, 1);
  expect_kept(*copy, before, stem);
  unfreeze(*copy, {"layer1"});
  train(copy, 1);
  expect_kept(*copy, before, {"conv1", "bn1", "layer2.0"});
  unfreeze(*copy);
  train(copy, 1);
  expect_kept(*copy, before, {});
}

TEST_F(Freeze, leaves_the_statistics_if_asked) {
  ImageModel model = make_model();
  freeze(*model, {}, /*batch_norm_statistics=*/false);
  for (const torch::Tensor& p : model->parameters()) {
    EXPECT_FALSE(p.requires_grad());
  }
  const torch::Tensor mean = model->named_buffers()["bn1.running_mean"].clone();
  model->train();
  model->forward(torch::rand({4, 3, 64, 64}));
  EXPECT_FALSE(model->named_buffers()["bn1.running_mean"].equal(mean));
}

TEST_F(Freeze, takes_parameters_and_drops_their_gradients) {
  ImageModel model = make_model();
  model->forward(torch::rand({2, 3, 64, 64})).sum().backward();
  freeze(*model, {"fc.bias"});
  const auto parameters = model->named_parameters();
  EXPECT_FALSE(parameters["fc.bias"].requires_grad());
  EXPECT_FALSE(parameters["fc.bias"].grad().defined());
  EXPECT_TRUE(parameters["fc.weight"].grad().defined());
}

TEST_F(Freeze, names_the_nearest_path_and_changes_nothing) {
  ImageModel model = make_model();
  EXPECT_THAT(error_of([&] {
                freeze(*model, {"conv1", "layer1.0.conf1"});
              }),
              HasSubstr("did you mean 'layer1.0.conv1'?"));
  EXPECT_THAT(error_of([&] { unfreeze(*model, {"lay"}); }),
              HasSubstr("no module or parameter 'lay'"));
  torch::nn::Sequential foreign(torch::nn::BatchNorm2d(3));
  EXPECT_THAT(error_of([&] { freeze(*foreign); }),
              HasSubstr("cannot be kept through train()"));
  for (const auto& item : foreign->named_parameters()) {
    EXPECT_TRUE(item.value().requires_grad());
  }
  freeze(*foreign, {}, false);
  for (const torch::Tensor& p : model->parameters()) {
    EXPECT_TRUE(p.requires_grad());
  }
}

TEST_F(Freeze, is_kept_by_fit_and_a_resumed_run_must_share_it) {
  test::ScratchFolder folder;
  std::vector<Sample> samples;
  for (uint32_t i = 0; i < 6; ++i) {
    const auto path = folder / (std::to_string(i) + ".png");
    test::write_png(path, test::make_picture(70, 70, i));
    samples.push_back({path, i % 3});
  }
  const auto run = [&](const std::vector<std::string>& parts, int64_t stop) {
    ImageModel model = make_model();
    if (!parts.empty()) freeze(*model, parts);
    const auto before = copies(*model);
    const ImageLoader loader(samples, TrainTransform(model->config()),
                             {.batch_size = 2, .shuffle = true});
    auto optimizer = make_optimizer<torch::optim::AdamW>(
        weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-2));
    FitOptions options{.epochs = 2, .ema = EmaOptions{.decay = 0.5}};
    options.schedule = CosineSchedule{.lr = 1e-2};
    options.checkpoints = folder / ("run" + std::to_string(stop > 100));
    options.resume = stop != 2;
    int64_t asked = 0;
    options.should_stop = [&] { return ++asked >= stop; };
    const FitResult result = fit(model, *optimizer, loader, &loader, options);
    expect_kept(*model, before, parts);
    expect_kept(*result.model, before, parts);
    return copies(*result.model);
  };
  run(stem, 2);
  EXPECT_THAT(error_of([&] {
                run({"conv1", "bn1"}, 50);
              }),
              HasSubstr("frozen"));
  const auto parts = run(stem, 50);
  const auto whole = run(stem, 1000);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_TRUE(parts[i].equal(whole[i])) << i;
  }
}

}  // namespace
}  // namespace luximm
