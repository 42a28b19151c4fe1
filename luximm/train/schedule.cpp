#include "luximm/train/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string_view>
#include <type_traits>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

template <typename S>
constexpr bool kHasCycles =
    std::is_same_v<S, CosineSchedule> || std::is_same_v<S, PolySchedule>;

template <typename S>
double warmup_at(const S& s, double t) {
  return s.warmup_lr + t * ((s.lr - s.warmup_lr) / s.warmup);
}

/// Where a time is among the cycles.
struct Cycle {
  double number = 0.0;
  double highest = 0.0;   ///< its highest rate
  double progress = 0.0;  ///< in [0, 1], with k-decay
};

template <typename S>
Cycle cycle_at(const S& s, double t) {
  double cycle = std::floor(t / s.total);
  double length = s.total;
  double begin = s.total * cycle;
  if (s.cycle_mul != 1.0) {
    cycle = std::floor(std::log(1.0 - t / s.total * (1.0 - s.cycle_mul)) /
                       std::log(s.cycle_mul));
    const double growth = std::pow(s.cycle_mul, cycle);
    length = growth * s.total;
    begin = (1.0 - growth) / (1.0 - s.cycle_mul) * s.total;
  }
  return {
      .number = cycle,
      .highest = s.lr * std::pow(s.cycle_decay, cycle),
      .progress = std::pow(t - begin, s.k_decay) / std::pow(length, s.k_decay)};
}

// Written so that NaN fails too.
void expect(bool good, std::string_view name, double value,
            std::string_view expected) {
  if (!good) fail("schedule", "{} is {}, expected {}", name, value, expected);
}

template <typename S>
void check_rates(const S& s) {
  expect(s.lr >= 0 && std::isfinite(s.lr), "lr", s.lr, "a number from 0 on");
  expect(s.warmup >= 0 && std::isfinite(s.warmup), "warmup", s.warmup,
         "0 or more");
  expect(s.warmup_lr >= 0 && std::isfinite(s.warmup_lr), "warmup_lr",
         s.warmup_lr, "0 or more");
  if constexpr (requires { s.min_lr; }) {
    expect(s.min_lr >= 0 && s.min_lr <= s.lr, "min_lr", s.min_lr, "0 to lr");
  }
  if constexpr (requires { s.decay_rate; }) {
    expect(s.decay_rate > 0 && s.decay_rate <= 1, "decay_rate", s.decay_rate,
           "above 0, at most 1");
  }
}

template <typename S>
void check_cycles(const S& s) {
  expect(s.total > 0 && std::isfinite(s.total), "total", s.total,
         "more than 0");
  expect(s.warmup_prefix || s.warmup <= s.total, "warmup", s.warmup,
         "at most the whole length");
  expect(s.cycle_mul >= 1 && std::isfinite(s.cycle_mul), "cycle_mul",
         s.cycle_mul, "1 or more");
  expect(s.cycle_decay > 0 && std::isfinite(s.cycle_decay), "cycle_decay",
         s.cycle_decay, "more than 0");
  expect(s.cycle_limit >= 1, "cycle_limit", static_cast<double>(s.cycle_limit),
         "1 or more");
  expect(s.k_decay > 0 && std::isfinite(s.k_decay), "k_decay", s.k_decay,
         "more than 0");
}

/// torch's `ReduceLROnPlateau`, threshold_mode "rel".
bool is_better(const PlateauSchedule& s, double metric, double best) {
  return s.maximize ? metric > best * (1.0 + s.threshold)
                    : metric < best * (1.0 - s.threshold);
}

}  // namespace

double CosineSchedule::at(double t) const {
  if (t < warmup) return warmup_at(*this, t);
  const Cycle cycle = cycle_at(*this, warmup_prefix ? t - warmup : t);
  if (cycle.number >= static_cast<double>(cycle_limit)) return min_lr;
  return min_lr + 0.5 * (cycle.highest - min_lr) *
                      (1.0 + std::cos(std::numbers::pi * cycle.progress));
}

void CosineSchedule::check() const {
  check_rates(*this);
  check_cycles(*this);
}

double PolySchedule::at(double t) const {
  if (t < warmup) return warmup_at(*this, t);
  const Cycle cycle = cycle_at(*this, warmup_prefix ? t - warmup : t);
  if (cycle.number >= static_cast<double>(cycle_limit)) return min_lr;
  return min_lr +
         (cycle.highest - min_lr) * std::pow(1.0 - cycle.progress, power);
}

void PolySchedule::check() const {
  check_rates(*this);
  check_cycles(*this);
  expect(power > 0 && std::isfinite(power), "power", power, "more than 0");
}

double StepSchedule::at(double t) const {
  if (t < warmup) return warmup_at(*this, t);
  if (warmup_prefix) t -= warmup;
  return lr * std::pow(decay_rate, std::floor(t / decay_t));
}

void StepSchedule::check() const {
  check_rates(*this);
  expect(decay_t > 0, "decay_t", decay_t, "more than 0");
}

double MultiStepSchedule::at(double t) const {
  if (t < warmup) return warmup_at(*this, t);
  if (warmup_prefix) t -= warmup;
  const auto past = std::upper_bound(decay_t.begin(), decay_t.end(), t + 1.0);
  return lr * std::pow(decay_rate, static_cast<double>(past - decay_t.begin()));
}

void MultiStepSchedule::check() const {
  check_rates(*this);
  for (std::size_t i = 0; i < decay_t.size(); ++i) {
    expect(decay_t[i] > (i == 0 ? 0.0 : decay_t[i - 1]), "decay_t", decay_t[i],
           "times above 0, ascending");
  }
}

void PlateauSchedule::check() const {
  check_rates(*this);
  expect(patience >= 0, "patience", static_cast<double>(patience), "0 or more");
  expect(cooldown >= 0, "cooldown", static_cast<double>(cooldown), "0 or more");
  expect(threshold >= 0, "threshold", threshold, "0 or more");
}

double Schedule::at(double t) const {
  if (const auto* plateau = std::get_if<PlateauSchedule>(&options_)) {
    if (t < plateau->warmup) return warmup_at(*plateau, t);
    return state_.lr.value_or(plateau->lr);
  }
  return std::visit(
      [t](const auto& s) {
        if constexpr (requires { s.at(t); }) return s.at(t);
        return 0.0;
      },
      options_);
}

void Schedule::check() const {
  std::visit([](const auto& s) { s.check(); }, options_);
}

bool Schedule::needs_metric() const {
  return std::holds_alternative<PlateauSchedule>(options_);
}

void Schedule::observe(double t, double metric) {
  const auto* s = std::get_if<PlateauSchedule>(&options_);
  if (s == nullptr || t <= s->warmup) return;
  if (!state_.best || is_better(*s, metric, *state_.best)) {
    state_.best = metric;
    state_.bad_epochs = 0;
  } else {
    ++state_.bad_epochs;
  }
  if (state_.cooldown > 0) {
    --state_.cooldown;
    state_.bad_epochs = 0;
  }
  if (state_.bad_epochs <= s->patience) return;
  const double before = state_.lr.value_or(s->lr);
  const double after = std::max(before * s->decay_rate, s->min_lr);
  constexpr double kLeastChange = 1e-8;  // torch's `eps`
  if (before - after > kLeastChange) state_.lr = after;
  state_.cooldown = s->cooldown;
  state_.bad_epochs = 0;
}

void Schedule::set_total(double total) {
  std::visit(
      [total](auto& s) {
        if constexpr (requires { s.total; }) s.total = total;
      },
      options_);
}

bool Schedule::has_cycles() const {
  return std::visit(
      [](const auto& s) {
        return kHasCycles<std::remove_cvref_t<decltype(s)>>;
      },
      options_);
}

double Schedule::length(double total) const {
  return std::visit(
      [total](const auto& s) {
        double length = total;
        if constexpr (kHasCycles<std::remove_cvref_t<decltype(s)>>) {
          const auto limit = static_cast<double>(s.cycle_limit);
          length = s.cycle_mul == 1.0
                       ? total * limit
                       : std::floor(total * (std::pow(s.cycle_mul, limit) - 1) /
                                    (s.cycle_mul - 1));
        }
        if constexpr (requires { s.warmup_prefix; }) {
          if (s.warmup_prefix) length += s.warmup;
        }
        return length;
      },
      options_);
}

std::string Schedule::name() const {
  constexpr const char* kNames[] = {"cosine", "poly", "step", "multistep",
                                    "plateau"};
  static_assert(std::size(kNames) == std::variant_size_v<Options>);
  return kNames[options_.index()];
}

std::map<std::string, std::string> Schedule::settings() const {
  const auto text = [](auto value) { return fmt::format("{}", value); };
  return std::visit(
      [&](const auto& s) {
        std::map<std::string, std::string> all = {
            {"learning rate", text(s.lr)},
            {"warm-up", text(s.warmup)},
            {"learning rate where the warm-up begins", text(s.warmup_lr)}};
        if constexpr (requires { s.min_lr; }) {
          all["lowest learning rate"] = text(s.min_lr);
        }
        if constexpr (requires { s.warmup_prefix; }) {
          all["warm-up before the schedule"] = s.warmup_prefix ? "yes" : "no";
        }
        if constexpr (requires { s.cycle_mul; }) {
          all["cycle_mul"] = text(s.cycle_mul);
          all["cycle_decay"] = text(s.cycle_decay);
          all["cycle_limit"] = text(s.cycle_limit);
          all["k_decay"] = text(s.k_decay);
        }
        if constexpr (requires { s.power; }) all["power"] = text(s.power);
        if constexpr (requires { s.decay_rate; }) {
          all["decay rate"] = text(s.decay_rate);
        }
        if constexpr (requires { s.decay_t.size(); }) {
          all["decay times"] = fmt::format("{}", fmt::join(s.decay_t, ", "));
        } else if constexpr (requires { s.decay_t; }) {
          all["decay times"] = "every " + text(s.decay_t);
        }
        if constexpr (requires { s.patience; }) {
          all["patience"] = text(s.patience);
          all["plateau cool-down"] = text(s.cooldown);
          all["plateau threshold"] = text(s.threshold);
          all["plateau metric"] = s.maximize ? "higher" : "lower";
        }
        // Runs from before there were others did not record it.
        if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(s)>,
                                      CosineSchedule>) {
          all["schedule"] = name();
        }
        return all;
      },
      options_);
}

}  // namespace luximm
