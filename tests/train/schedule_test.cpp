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
