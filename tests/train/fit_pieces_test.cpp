#include <cmath>
#include <gmock/gmock.h>
#include <map>

#include "luximm/train/optim.h"
#include "tests/train/fit_fixture.h"

namespace luximm {
namespace {

using test::Fit;
using test::OptimizerPtr;
using test::text_of_error;
using ::testing::HasSubstr;

/// Every piece that has state of its own or draws numbers, stopped at steps of
/// any kind.
TEST_F(Fit, goes_on_bit_for_bit_with_each_of_its_pieces) {
  std::map<std::string, FitOptions> runs;
  runs["mixup"] = {.mixup = MixupOptions{.mixup_alpha = 0.8,
                                         .cutmix_alpha = 1.0,
                                         .mode = MixupMode::kElem}};
  runs["accumulation"] = {.grad_accum_steps = 2, .clip_grad = 0.5};
  runs["agc"] = {.clip_grad = 0.02, .clip_mode = ClipMode::kAgc};
  runs["bfloat16"] = {.amp_dtype = torch::kBFloat16, .channels_last = true};
  runs["float16"] = {.amp_dtype = torch::kHalf,
                     .grad_scaler = {.init_scale = 4.0, .growth_interval = 2}};
  runs["bce"] = {.smoothing = 0.1, .bce_loss = BceOptions{}};
  runs["plateau"] = {.schedule = PlateauSchedule{
                         .decay_rate = 0.1, .patience = 0, .threshold = 10.0}};
  // Threads that wait for each other in float16's many small steps would take
  // minutes on a busy machine.
  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  for (auto& [name, options] : runs) {
    options.epochs = 2;
    const Trained whole = train(options);
    for (int stop : {1, 4}) {
      SCOPED_TRACE(name + " " + std::to_string(stop));
      FitOptions parts = options;
      parts.checkpoints = folder / (name + std::to_string(stop));
      int asked = 0;
      parts.should_stop = [&] { return ++asked >= stop; };
      EXPECT_FALSE(train(parts).result.finished);
      parts.should_stop = {};
      parts.resume = true;
      const Trained second = train(parts);
      EXPECT_TRUE(second.result.finished);
      expect_equal(second, whole);
    }
  }
  at::set_num_threads(threads);
}

TEST_F(Fit, goes_on_bit_for_bit_with_each_optimiser) {
  const std::map<std::string, std::function<OptimizerPtr(double)>> kinds = {
      {"SGD",
       [this](double lr) {
         return make_optimizer<FusedSgd>(
             weight_decay_groups(*model, 0.05),
             torch::optim::SGDOptions(lr).momentum(0.9));
       }},
      {"AdamW",
       [this](double lr) {
         return make_optimizer<FusedAdamW>(weight_decay_groups(*model, 0.05),
                                           torch::optim::AdamWOptions(lr));
       }},
      {"LAMB",
       [this](double lr) {
         return make_optimizer<Lamb>(weight_decay_groups(*model, 0.05),
                                     LambOptions(lr));
       }},
      {"Lion",
       [this](double lr) {
         return make_optimizer<Lion>(weight_decay_groups(*model, 0.05),
                                     LionOptions(lr));
       }},
      {"NAdam", [this](double lr) {
         return make_optimizer<NAdam>(weight_decay_groups(*model, 0.05),
                                      NAdamOptions(lr));
       }}};
  for (const auto& [name, make] : kinds) {
    SCOPED_TRACE(name);
    const Trained whole = train({.epochs = 2}, 1e-3, make);
    FitOptions parts{.epochs = 2, .checkpoints = folder / name};
    int asked = 0;
    parts.should_stop = [&] { return ++asked >= 2; };
    EXPECT_FALSE(train(parts, 1e-3, make).result.finished);
    parts.should_stop = {};
    parts.resume = true;
    expect_equal(train(parts, 1e-3, make), whole);
  }
}

TEST_F(Fit, makes_a_step_of_several_batches) {
  std::vector<StepReport> steps;
  FitOptions options{.epochs = 1, .grad_accum_steps = 2};
  options.on_step = [&](const StepReport& r) { steps.push_back(r); };
  train(options);
  ASSERT_EQ(steps.size(), 2U);  // of three batches
  EXPECT_EQ(steps[0].batch, 2);
  EXPECT_EQ(steps[1].batch, 3);
  EXPECT_EQ(steps[1].step, 2);
  const CosineSchedule schedule{.lr = 1e-3, .total = 1};
  EXPECT_EQ(steps[1].lr, schedule.at(0.5));
}

TEST_F(Fit, trains_as_many_epochs_as_the_schedule_has) {
  EXPECT_EQ(training_epochs({.epochs = 5}), 5);
  EXPECT_EQ(training_epochs({.epochs = 5,
                             .schedule = CosineSchedule{.cycle_limit = 3},
                             .cooldown_epochs = 2}),
            17);
  EXPECT_EQ(training_epochs(
                {.epochs = 5,
                 .schedule = StepSchedule{.warmup = 2, .warmup_prefix = true},
                 .cooldown_epochs = 2}),
            7);
  std::vector<double> rates;
  FitOptions options{.epochs = 1,
                     .schedule = CosineSchedule{.min_lr = 1e-6},
                     .cooldown_epochs = 1,
                     .sched_on_updates = false};
  options.on_step = [&](const StepReport& r) { rates.push_back(r.lr); };
  EXPECT_EQ(train(options).result.last.epoch, 1);
  EXPECT_EQ(rates, (std::vector<double>{1e-3, 1e-3, 1e-3, 1e-6, 1e-6, 1e-6}));
}

TEST_F(Fit, skips_and_counts_losses_that_are_not_finite) {
  FitOptions options{.epochs = 2, .non_finite = NonFinite::kSkip};
  int calls = 0;
  options.distill = DistillOptions{.teacher = [&](const torch::Tensor& x) {
    const bool bad = ++calls == 2;
    return torch::full({x.size(0), 3}, bad ? NAN : 0.0F);
  }};
  int64_t steps = 0;
  options.on_step = [&](const StepReport& r) {
    steps = r.step;
    EXPECT_EQ(std::isnan(r.loss), r.step == 2);
  };
  int64_t skipped = 0;
  options.on_weights = [&](const EpochReport& r, const ImageModel&) {
    skipped += r.skipped;
  };
  const Trained trained = train(options);
  EXPECT_EQ(steps, 6);
  EXPECT_EQ(skipped, 1);
  for (const torch::Tensor& weight : trained.weights) {
    EXPECT_TRUE(weight.isfinite().all().item<bool>());
  }
}

TEST_F(Fit, leaves_out_steps_whose_gradients_are_not_finite) {
  FitOptions options{.epochs = 1, .non_finite = NonFinite::kSkip};
  int64_t skipped = 0;
  options.on_step = [&](const StepReport& r) {
    EXPECT_TRUE(std::isfinite(r.loss));
    if (r.step == 1) {
      model->parameters().back().register_hook(
          [](const torch::Tensor& g) { return g * NAN; });
    }
  };
  options.on_weights = [&](const EpochReport& r, const ImageModel&) {
    skipped = r.skipped;
  };
  const Trained trained = train(options);
  EXPECT_EQ(skipped, 2);
  for (const torch::Tensor& weight : trained.weights) {
    EXPECT_TRUE(weight.isfinite().all().item<bool>());
  }
}

TEST_F(Fit, refuses_an_epoch_of_which_everything_is_left_out) {
  FitOptions options{.epochs = 3, .non_finite = NonFinite::kSkip};
  std::vector<std::string> warnings;
  const auto before = set_warning_handler(
      [&](std::string_view text) { warnings.emplace_back(text); });
  int calls = 0;
  options.distill = DistillOptions{.teacher = [&](const torch::Tensor& x) {
    return torch::full({x.size(0), 3}, ++calls > 3 ? NAN : 0.0F);
  }};
  const std::string error = text_of_error([&] { train(options); });
  set_warning_handler(before);
  EXPECT_THAT(error, HasSubstr("none of the 3 batches of epoch 2 has a finite "
                               "loss"));
  ASSERT_EQ(warnings.size(), 3U);
  EXPECT_THAT(warnings[0],
              HasSubstr("left out of step 4 (epoch 2) with learning rate "));
  EXPECT_THAT(warnings[0], HasSubstr("a batch whose loss is nan: "));
  EXPECT_THAT(warnings[0], HasSubstr(".png, "));
}

TEST_F(Fit, measures_what_an_epoch_took) {
  FitOptions options{.epochs = 2};
  int64_t images = 0;
  options.on_step = [&](const StepReport& r) { images += r.images; };
  std::size_t seen = 0;
  options.on_validation_result = [&](const Batch& batch,
                                     const torch::Tensor& logits) {
    EXPECT_EQ(logits.size(0), std::ssize(batch.indices));
    EXPECT_EQ(logits.size(1), 3);
    seen += batch.indices.size();
  };
  int epochs = 0;
  options.on_weights = [&](const EpochReport& r, const ImageModel&) {
    ++epochs;
    EXPECT_EQ(r.images, 12);
    EXPECT_GT(r.loader_seconds, 0.0);
    EXPECT_GT(r.train_seconds, r.loader_seconds);
    EXPECT_GT(r.validation_seconds, 0.0);
  };
  const Trained trained = train(options);
  EXPECT_EQ(epochs, 2);
  EXPECT_EQ(images, 24);
  EXPECT_EQ(seen, 24U);
  EXPECT_GE(trained.result.last.seconds,
            trained.result.last.train_seconds +
                trained.result.last.validation_seconds);
}

TEST_F(Fit, learns_from_a_teacher_alone) {
  const torch::Tensor wanted = torch::tensor({0.0F, 0.0F, 9.0F});
  FitOptions options{.epochs = 6};
  options.distill = DistillOptions{.teacher =
                                       [&](const torch::Tensor& x) {
                                         return wanted.repeat({x.size(0), 1});
                                       },
                                   .task_loss_weight = 0.0,
                                   .hard = true};
  const Trained trained = train(options, 3e-3);
  EXPECT_EQ(trained.result.last.validation->correct, 4);  // all are class 2
}

}  // namespace
}  // namespace luximm
