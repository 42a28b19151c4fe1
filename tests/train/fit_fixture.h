#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>
#include <torch/optim/adamw.h>

#include "luximm/model/factory.h"
#include "luximm/train/fit.h"
#include "luximm/train/param_groups.h"
#include "tests/data/pictures.h"

namespace luximm::test {

using OptimizerPtr = std::unique_ptr<torch::optim::Optimizer>;

inline constexpr const char* kModel = "test_convnext2.r160_in1k";

/// Twelve pictures of three colours.
struct Fit : ::testing::Test {
  void SetUp() override {
    for (uint32_t i = 0; i < 12; ++i) {
      Image image = make_picture(36, 36, i);
      for (std::size_t p = i % 3; p < image.rgb.size(); p += 3) {
        image.rgb[p] = static_cast<uint8_t>(200 + image.rgb[p] / 8);
      }
      const auto path = folder / (std::to_string(i) + ".png");
      write_png(path, image);
      samples.push_back({path, i % 3});
    }
  }

  static ImageModel make_model() {
    torch::manual_seed(3);
    ImageModel model =
        create_model(kModel, {.num_classes = 3, .drop_path_rate = 0.2});
    PretrainedConfig config = model->config();
    config.input_size = {3, 32, 32};
    config.test_input_size.reset();
    model->set_config(config);
    return model;
  }

  struct Trained {
    FitResult result;
    std::vector<torch::Tensor> weights;
    std::vector<double> losses;
  };

  /// With `lr` for the schedule and an optimiser that `make` makes, AdamW
  /// unless it is given.
  Trained train(FitOptions options, double lr = 1e-3,
                const std::function<OptimizerPtr(double)>& make = {}) {
    model = make_model();
    const ImageLoader train(samples, TrainTransform(model->config()),
                            {.batch_size = 4, .shuffle = true, .seed = 1});
    const ImageLoader val(samples, ImageTransform(model->config()),
                          {.batch_size = 5});
    const OptimizerPtr optimizer = make ? make(lr)
                                        : make_optimizer<torch::optim::AdamW>(
                                              weight_decay_groups(*model, 0.05),
                                              torch::optim::AdamWOptions(lr));
    std::visit([lr](auto& schedule) { schedule.lr = lr; },
               options.schedule.options());
    Trained trained;
    options.on_epoch = [&](const EpochReport& report) {
      trained.losses.push_back(report.train_loss);
      trained.losses.push_back(report.validation->loss);
    };
    trained.result = fit(model, *optimizer, train, &val, options);
    for (auto& [name, tensor] : state_dict(*trained.result.model)) {
      trained.weights.push_back(tensor.clone());
    }
    return trained;
  }

  static void expect_equal(const Trained& a, const Trained& b) {
    ASSERT_EQ(a.weights.size(), b.weights.size());
    for (std::size_t i = 0; i < a.weights.size(); ++i) {
      EXPECT_TRUE(a.weights[i].equal(b.weights[i])) << i;
    }
  }

  ScratchFolder folder;
  std::vector<Sample> samples;
  ImageModel model{nullptr};  // that train() made last
};

}  // namespace luximm::test
