#include "luximm/train/schedule.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

CosineSchedule schedule_of(const json& options) {
  CosineSchedule schedule;
  schedule.lr = options["lr"];
  schedule.min_lr = options.value("lr_min", 0.0);
  schedule.total = options["t_initial"];
  schedule.warmup = options.value("warmup_t", 0.0);
  schedule.warmup_lr = options.value("warmup_lr_init", 0.0);
  schedule.warmup_prefix = options.value("warmup_prefix", false);
  schedule.cycle_mul = options.value("cycle_mul", 1.0);
  schedule.cycle_decay = options.value("cycle_decay", 1.0);
  schedule.cycle_limit = options.value("cycle_limit", 1);
  schedule.k_decay = options.value("k_decay", 1.0);
  return schedule;
}

TEST(CosineSchedule, gives_timms_figures) {
  const json golden = test::read_train_golden()["schedules"];
  ASSERT_EQ(golden.size(), 6U);
  for (const json& item : golden) {
    const CosineSchedule schedule = schedule_of(item["options"]);
    schedule.check();
    for (const auto& [t, lr] : item["lr"].get<std::map<double, double>>()) {
      EXPECT_NEAR(schedule.at(t), lr, 1e-12) << item["options"] << " at " << t;
    }
  }
}

template <typename S>
S with_rates(S schedule, const json& options) {
  schedule.lr = options["lr"];
  schedule.warmup = options.value("warmup_t", 0.0);
  schedule.warmup_lr = options.value("warmup_lr_init", 0.0);
  if constexpr (requires { schedule.warmup_prefix; }) {
    // timm's own default differs between the two kinds with steps and others.
    schedule.warmup_prefix =
        options.value("warmup_prefix", schedule.warmup_prefix);
  }
  return schedule;
}

Schedule schedule_of(const std::string& name, const json& options) {
  if (name == "step") {
    return with_rates(StepSchedule{.decay_t = options["decay_t"],
                                   .decay_rate = options["decay_rate"]},
                      options);
  }
  if (name == "multistep") {
    return with_rates(MultiStepSchedule{.decay_t = options["decay_t"],
                                        .decay_rate = options["decay_rate"]},
                      options);
  }
  return with_rates(
      PolySchedule{.min_lr = options.value("lr_min", 0.0),
                   .total = options["t_initial"],
                   .power = options.value("power", 0.5),
                   .cycle_mul = options.value("cycle_mul", 1.0),
                   .cycle_decay = options.value("cycle_decay", 1.0),
                   .cycle_limit = options.value("cycle_limit", 1),
                   .k_decay = options.value("k_decay", 1.0)},
      options);
}

TEST(Schedule, gives_timms_figures) {
  const json golden = test::read_optim_golden()["schedules"];
  ASSERT_EQ(golden.size(), 8U);
  for (const json& item : golden) {
    const Schedule schedule = schedule_of(item["sched"], item["options"]);
    schedule.check();
    EXPECT_EQ(schedule.name(), item["sched"]);
    for (const auto& [t, lr] : item["lr"].get<std::map<double, double>>()) {
      EXPECT_NEAR(schedule.at(t), lr, 1e-12) << item << " at " << t;
    }
  }
}

TEST(Schedule, lasts_as_long_as_timms) {
  for (const json& item : test::read_optim_golden()["lengths"]) {
    const json& options = item["options"];
    const Schedule schedule =
        CosineSchedule{.warmup = options.value("warmup_t", 0.0),
                       .warmup_prefix = options.value("warmup_prefix", false),
                       .cycle_mul = options.value("cycle_mul", 1.0),
                       .cycle_limit = options.value("cycle_limit", 1)};
    EXPECT_EQ(schedule.length(options["t_initial"]), item["length"]) << item;
  }
  EXPECT_EQ(
      Schedule(StepSchedule{.warmup = 5, .warmup_prefix = true}).length(9), 14);
  EXPECT_EQ(Schedule(PlateauSchedule{.warmup = 5}).length(9), 9);
}

TEST(Schedule, lowers_the_rate_on_a_plateau_as_timm) {
  const json golden = test::read_optim_golden()["plateaus"];
  ASSERT_EQ(golden.size(), 3U);
  for (const json& item : golden) {
    const json& options = item["options"];
    Schedule schedule =
        PlateauSchedule{.lr = options["lr"],
                        .min_lr = options.value("lr_min", 0.0),
                        .decay_rate = options["decay_rate"],
                        .patience = options["patience_t"],
                        .cooldown = options.value("cooldown_t", 0),
                        .maximize = options["mode"] == "max",
                        .warmup = options.value("warmup_t", 0.0),
                        .warmup_lr = options.value("warmup_lr_init", 0.0)};
    schedule.check();
    for (std::size_t epoch = 0; epoch < item["metrics"].size(); ++epoch) {
      // As a checkpoint does.
      Schedule restored(schedule.options());
      restored.set_state(schedule.state());
      const auto t = static_cast<double>(epoch + 1);
      restored.observe(t, item["metrics"][epoch]);
      schedule = restored;
      EXPECT_NEAR(schedule.at(t), item["lr"][epoch], 1e-12)
          << options << " after " << t;
    }
  }
}

TEST(Schedule, of_any_kind_refuses_what_makes_no_sense) {
  const auto error = [](const Schedule& schedule) {
    return test::text_of_error([&] { schedule.check(); });
  };
  EXPECT_THAT(error(StepSchedule{.decay_t = 0}), HasSubstr("decay_t is 0"));
  EXPECT_THAT(error(StepSchedule{.decay_rate = 2}),
              HasSubstr("decay_rate is 2"));
  EXPECT_THAT(error(MultiStepSchedule{.decay_t = {5, 3}}),
              HasSubstr("decay_t is 3, expected times above 0, ascending"));
  EXPECT_THAT(error(PolySchedule{.power = -1}), HasSubstr("power is -1"));
  EXPECT_THAT(error(PolySchedule{.min_lr = 1}), HasSubstr("min_lr is 1"));
  EXPECT_THAT(error(PlateauSchedule{.patience = -1}),
              HasSubstr("patience is -1"));
}

TEST(CosineSchedule, refuses_what_makes_no_sense) {
  const auto error = [](const CosineSchedule& schedule) {
    return test::text_of_error([&] { schedule.check(); });
  };
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(error({}), "no error");
  EXPECT_THAT(error({.lr = -1}), HasSubstr("lr is -1"));
  EXPECT_THAT(error({.lr = kNan}), HasSubstr("lr is nan"));
  EXPECT_THAT(error({.lr = 1e-3, .min_lr = 1e-2}), HasSubstr("min_lr is 0.01"));
  EXPECT_THAT(error({.total = 0}), HasSubstr("total is 0"));
  EXPECT_THAT(error({.total = 5, .warmup = 6}), HasSubstr("warmup is 6"));
  EXPECT_THAT(error({.cycle_mul = 0.5}), HasSubstr("cycle_mul is 0.5"));
  EXPECT_THAT(error({.cycle_limit = 0}), HasSubstr("cycle_limit is 0"));
}

}  // namespace
}  // namespace luximm
