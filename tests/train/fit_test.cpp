#include "luximm/train/fit.h"

#include <cmath>
#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/optim.h>

#include "luximm/model/factory.h"
#include "luximm/train/checkpoint.h"
#include "luximm/train/param_groups.h"
#include "tests/data/pictures.h"
#include "tests/train/fit_fixture.h"

namespace luximm {
namespace {

using test::Fit;
using test::ScratchFolder;
using test::text_of_error;
using ::testing::HasSubstr;

TEST_F(Fit, learns_what_can_be_learnt) {
  const Trained trained = train({.epochs = 12}, 3e-3);
  EXPECT_TRUE(trained.result.finished);
  EXPECT_EQ(trained.result.last.epoch, 11);
  EXPECT_EQ(trained.result.last.validation->pictures, 12);
  EXPECT_GE(trained.result.last.validation->correct, 11);
  EXPECT_LT(trained.losses.back(), 0.5);
  EXPECT_LT(trained.losses.back(), trained.losses[1]);
}

TEST_F(Fit, names_a_batch_that_a_norm_cannot_use) {
  ImageModel small = create_model("resnet18.a1_in1k", {.num_classes = 3});
  PretrainedConfig config = small->config();
  config.input_size = {3, 32, 32};
  config.test_input_size.reset();
  small->set_config(config);
  samples.resize(5);
  const auto run = [&](bool drop_last) {
    const ImageLoader train(samples, TrainTransform(config),
                            {.batch_size = 2, .drop_last = drop_last});
    const auto optimizer = make_optimizer<torch::optim::AdamW>(
        weight_decay_groups(*small, 0.05), torch::optim::AdamWOptions(1e-3));
    fit(small, *optimizer, train, nullptr, {.epochs = 1});
  };
  EXPECT_THAT(text_of_error([&] { run(false); }),
              ::testing::AllOf(
                  HasSubstr("[fit] step 3 (epoch 1), a batch of 1 images of 32 "
                            "x 32: [batch_norm] expected more than 1 value"),
                  ::testing::Not(HasSubstr("learning rate"))));
  for (auto& item : state_dict(*small)) {
    EXPECT_TRUE(item.second.isfinite().all().item<bool>()) << item.first;
  }
  run(true);
}

TEST_F(Fit, gives_the_same_again) {
  expect_equal(train({.epochs = 2}), train({.epochs = 2}));
}

TEST_F(Fit, goes_on_bit_for_bit_wherever_it_was_stopped) {
  for (bool with_ema : {false, true}) {
    FitOptions options{.epochs = 3, .smoothing = 0.1, .clip_grad = 1.0};
    if (with_ema) options.ema = EmaOptions{.decay = 0.7};
    const Trained whole = train(options);
    // Three steps and three batches of validation an epoch; 18 askings in all.
    for (int stop : {1, 2, 3, 4, 6, 7, 10, 12, 17}) {
      SCOPED_TRACE(stop);
      FitOptions parts = options;
      parts.checkpoints =
          folder / ("run" + std::to_string(stop) + (with_ema ? "ema" : ""));
      int asked = 0;
      parts.should_stop = [&] { return ++asked >= stop; };
      const Trained first = train(parts);
      EXPECT_FALSE(first.result.finished);
      parts.should_stop = {};
      parts.resume = true;
      const Trained second = train(parts);
      EXPECT_TRUE(second.result.finished);
      expect_equal(second, whole);
      // The figures of the epochs that ended in the second part are the same.
      EXPECT_TRUE(std::equal(second.losses.rbegin(), second.losses.rend(),
                             whole.losses.rbegin()));
    }
  }
}

TEST_F(Fit, refuses_to_resume_with_another_setting_of_any_kind) {
  FitOptions options{.epochs = 1, .checkpoints = folder / "run"};
  options.settings = {{"layers frozen", "2"}};
  train(options);
  options.resume = true;
  const auto error = [&](const FitOptions& changed, double lr = 1e-3) {
    return text_of_error([&] { train(changed, lr); });
  };
  const auto with = [&](auto change) {
    FitOptions changed = options;
    change(changed);
    return error(changed);
  };
  EXPECT_EQ(error(options), "no error");
  EXPECT_THAT(error(options, 2e-3), HasSubstr("learning rate 0.001, now"));
  EXPECT_THAT(with([](auto& o) { o.smoothing = 0.1; }),
              HasSubstr("label smoothing 0, now it is 0.1"));
  EXPECT_THAT(with([](auto& o) { o.schedule = CosineSchedule{.k_decay = 2}; }),
              HasSubstr("k_decay 1, now it is 2"));
  EXPECT_THAT(with([](auto& o) { o.settings["layers frozen"] = "3"; }),
              HasSubstr("layers frozen 2, now it is 3"));
  EXPECT_THAT(with([](auto& o) { o.settings.clear(); }),
              HasSubstr("layers frozen 2, now it is not set"));
  EXPECT_THAT(with([](auto& o) { o.settings["mine"] = "1"; }),
              HasSubstr("mine not set, now it is 1"));
  EXPECT_THAT(with([](auto& o) { o.settings["seed"] = "1"; }),
              HasSubstr("settings has 'seed', which fit records itself"));
  EXPECT_THAT(with([](auto& o) { o.epochs = 0; }), HasSubstr("epochs is 0"));
  EXPECT_THAT(with([](auto& o) { o.schedule = StepSchedule{}; }),
              HasSubstr("not set, now it is"));
  EXPECT_THAT(with([](auto& o) { o.grad_accum_steps = 2; }),
              HasSubstr("batches in a step not set, now it is 2"));
  EXPECT_THAT(with([](auto& o) { o.mixup = MixupOptions{}; }),
              HasSubstr("cutmix not set, now it is 0"));
  EXPECT_THAT(with([](auto& o) { o.amp_dtype = torch::kBFloat16; }),
              HasSubstr("mixed precision not set, now it is BFloat16"));
  EXPECT_THAT(with([](auto& o) { o.clip_mode = ClipMode::kAgc; }),
              HasSubstr("clip mode not set, now it is agc"));
  std::swap(samples[0].label, samples[1].label);
  EXPECT_THAT(error(options), HasSubstr("images 12 (names and labels "));
}

TEST_F(Fit, goes_on_for_more_epochs_as_the_longer_schedule_says) {
  FitOptions options{.epochs = 2, .checkpoints = folder / "run"};
  train(options);
  options.resume = true;
  options.epochs = 4;
  std::vector<double> rates;
  options.on_step = [&](const StepReport& r) { rates.push_back(r.lr); };
  std::string warning;
  const auto before = set_warning_handler(
      [&](std::string_view text) { warning = std::string(text); });
  const Trained longer = train(options);
  set_warning_handler(before);
  EXPECT_THAT(warning, HasSubstr("planned for 2 epochs and goes on to 4"));
  EXPECT_EQ(longer.result.first_epoch, 2);
  const CosineSchedule schedule{.lr = 1e-3, .total = 4};
  ASSERT_EQ(rates.size(), 6U);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    EXPECT_EQ(rates[i], schedule.at(2.0 + static_cast<double>(i / 3) +
                                    static_cast<double>(i % 3) / 3.0))
        << i;
  }
}

TEST_F(Fit, stops_at_a_loss_that_is_not_finite_and_keeps_the_checkpoint) {
  FitOptions options{.epochs = 3, .checkpoints = folder / "run"};
  options.on_step = [&](const StepReport& report) {
    torch::NoGradGuard no_grad;
    if (report.step == 4) model->parameters()[0].fill_(NAN);
  };
  const std::string error = text_of_error([&] { train(options); });
  EXPECT_THAT(error, HasSubstr("the loss is nan at step 5 (epoch 2) with "
                               "learning rate 0.00"));
  EXPECT_THAT(error, HasSubstr("or look at the batch: "));
  EXPECT_THAT(error, HasSubstr(".png"));
  EXPECT_THAT(error, HasSubstr("the last checkpoint is kept"));
  const auto files = CheckpointStore(folder / "run").files();
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].filename(), "checkpoint-3.safetensors");
  EXPECT_THAT(text_of_error([&] { train(options); }),
              HasSubstr("has checkpoints of another run; resume it"));
}

TEST_F(Fit, refuses_options_and_labels_that_make_no_sense) {
  const auto error = [&](const FitOptions& options) {
    return text_of_error([&] { train(options); });
  };
  EXPECT_THAT(error({.epochs = 0}), HasSubstr("epochs is 0"));
  EXPECT_THAT(error({.smoothing = 1.0}), HasSubstr("smoothing is 1"));
  EXPECT_THAT(error({.clip_grad = -1}), HasSubstr("clip_grad is -1"));
  EXPECT_THAT(error({.grad_accum_steps = 0}),
              HasSubstr("grad_accum_steps is 0"));
  EXPECT_THAT(error({.cooldown_epochs = -1}),
              HasSubstr("cooldown_epochs is -1"));
  EXPECT_THAT(error({.mixup = MixupOptions{.prob = 2}}),
              HasSubstr("prob is 2"));
  EXPECT_THAT(error({.distill = DistillOptions{}}),
              HasSubstr("there is no teacher"));
  EXPECT_THAT(error({.resume = true}), HasSubstr("resume needs checkpoints"));
  samples[5].label = 3;
  EXPECT_THAT(error({}), HasSubstr("5.png' has label 3, the model has 3"));
}

TEST_F(Fit, names_a_picture_that_cannot_be_read) {
  test::write_file(samples[7].path, "no picture");
  EXPECT_THAT(text_of_error([&] { train({.epochs = 1}); }),
              HasSubstr("7.png' is not an image"));
}

TEST_F(Fit, evaluation_leaves_every_layer_its_mode) {
  ImageModel some = make_model();
  some->train();
  some->children()[0]->eval();
  evaluate(some, ImageLoader(samples, ImageTransform(some->config())));
  EXPECT_TRUE(some->is_training());
  EXPECT_FALSE(some->children()[0]->is_training());
  EXPECT_TRUE(some->children()[1]->is_training());
}

TEST_F(Fit, evaluates_as_counted_by_hand) {
  model = make_model();
  const ImageLoader val(samples, ImageTransform(model->config()),
                        {.batch_size = 5});
  // Logits that favour class 0 of three, so that top-5 is everything.
  const Evaluation result = evaluate(
      [](const torch::Tensor& x) {
        return torch::tensor({2.0F, 1.0F, 0.0F}).repeat({x.size(0), 1});
      },
      val);
  EXPECT_EQ(result.pictures, 12);
  EXPECT_EQ(result.correct, 4);
  EXPECT_EQ(result.correct_top5, 12);
  EXPECT_NEAR(result.loss, std::log(std::exp(2.0) + std::exp(1.0) + 1.0) - 1.0,
              1e-5);
  model->train();
  evaluate(model, val);
  EXPECT_TRUE(model->is_training());
  EXPECT_THAT(text_of_error([&] {
                evaluate(
                    [](const torch::Tensor& x) {
                      torch::Tensor y = torch::zeros({x.size(0), 3});
                      y[1][2] = std::numeric_limits<float>::infinity();
                      return y;
                    },
                    val);
              }),
              HasSubstr("the logits of '" + samples[1].path.string()));
  EXPECT_THAT(text_of_error([&] {
                evaluate(
                    [](const torch::Tensor& x) {
                      return torch::zeros({x.size(0), 2});
                    },
                    val);
              }),
              HasSubstr("2.png' has label 2, the model has 2 outputs"));
}

TEST(ImageLoaderTest, makes_tensors_of_pictures_and_labels) {
  ScratchFolder folder;
  std::vector<Sample> samples;
  for (uint32_t i = 0; i < 3; ++i) {
    const auto path = folder / (std::to_string(i) + ".png");
    test::write_png(path, test::make_picture(9, 8, i));
    samples.push_back({path, i == 2 ? kNoLabel : 5 + i});
  }
  PretrainedConfig config;
  config.input_size = {3, 8, 10};
  const ImageTransform transform(config);
  const ImageLoader loader(samples, transform, {.batch_size = 2});
  EXPECT_EQ(loader.batches(), 2);
  std::vector<torch::Tensor> images;
  std::vector<torch::Tensor> labels;
  for (Batch& batch : loader.epoch()) {
    images.push_back(batch.images);
    labels.push_back(batch.labels);
  }
  ASSERT_EQ(images.size(), 2U);
  const torch::Tensor all = torch::cat(images);
  EXPECT_EQ(all.sizes(), (std::vector<int64_t>{3, 3, 8, 10}));
  EXPECT_TRUE(torch::cat(labels).equal(torch::tensor({5, 6, -1})));
  std::vector<float> expected(transform.size());
  transform(decode_image(samples[1].path), expected);
  EXPECT_TRUE(all[1].flatten().equal(torch::tensor(expected)));
}

}  // namespace
}  // namespace luximm
