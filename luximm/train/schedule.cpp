#include "luximm/train/schedule.h"

#include <cmath>
#include <numbers>
#include <string_view>

#include "luximm/base/fail.h"

namespace luximm {

double CosineSchedule::at(double t) const {
  if (t < warmup) return warmup_lr + t * ((lr - warmup_lr) / warmup);
  if (warmup_prefix) t -= warmup;
  double cycle = std::floor(t / total);
  double length = total;
  double begin = total * cycle;
  if (cycle_mul != 1.0) {
    cycle = std::floor(std::log(1.0 - t / total * (1.0 - cycle_mul)) /
                       std::log(cycle_mul));
    const double growth = std::pow(cycle_mul, cycle);
    length = growth * total;
    begin = (1.0 - growth) / (1.0 - cycle_mul) * total;
  }
  if (cycle >= static_cast<double>(cycle_limit)) return min_lr;
  const double highest = lr * std::pow(cycle_decay, cycle);
  const double angle = std::numbers::pi * std::pow(t - begin, k_decay) /
                       std::pow(length, k_decay);
  return min_lr + 0.5 * (highest - min_lr) * (1.0 + std::cos(angle));
}

void CosineSchedule::check() const {
  // Written so that NaN fails too.
  const auto expect = [](bool good, std::string_view name, double value,
                         std::string_view expected) {
    if (!good) fail("schedule", "{} is {}, expected {}", name, value, expected);
  };
  expect(lr >= 0 && std::isfinite(lr), "lr", lr, "a number from 0 on");
  expect(min_lr >= 0 && min_lr <= lr, "min_lr", min_lr, "0 to lr");
  expect(total > 0, "total", total, "more than 0");
  expect(warmup >= 0, "warmup", warmup, "0 or more");
  expect(warmup_prefix || warmup <= total, "warmup", warmup,
         "at most the whole length");
  expect(warmup_lr >= 0, "warmup_lr", warmup_lr, "0 or more");
  expect(cycle_mul >= 1, "cycle_mul", cycle_mul, "1 or more");
  expect(cycle_decay > 0, "cycle_decay", cycle_decay, "more than 0");
  expect(cycle_limit >= 1, "cycle_limit", static_cast<double>(cycle_limit),
         "1 or more");
  expect(k_decay > 0, "k_decay", k_decay, "more than 0");
}

}  // namespace luximm
