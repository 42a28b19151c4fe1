#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace luximm {

/// Learning rate over time: a linear warm-up, then half a cosine down, perhaps
/// several times. Figures and meanings are those of timm's `CosineLRScheduler`
/// (https://arxiv.org/abs/1608.03983). Time is in any unit that all fields
/// share; `fit` counts epochs, with fractions, and so sets a rate each step.
///
///     luximm::CosineSchedule schedule{.lr = 0.1, .total = 90, .warmup = 5};
///     double lr = schedule.at(epoch + double(batch) / batches);
struct CosineSchedule {
  double lr = 1e-3;            ///< highest rate
  double min_lr = 0.0;         ///< at the end and after it
  double total = 100.0;        ///< length of a cycle, with the warm-up
  double warmup = 0.0;         ///< length of the warm-up
  double warmup_lr = 1e-5;     ///< where it begins
  bool warmup_prefix = false;  ///< the warm-up comes before `total`
  double cycle_mul = 1.0;      ///< how much longer each next cycle is
  double cycle_decay = 1.0;    ///< how much lower its highest rate is
  int64_t cycle_limit = 1;
  double k_decay = 1.0;  ///< https://arxiv.org/abs/2004.05909

  /// The rate at time `t`.
  double at(double t) const;
  /// Throws `Error` naming a field that makes no sense.
  void check() const;
};

/// A power of the time that is left: timm's `PolyLRScheduler`. Fields as those
/// of `CosineSchedule`.
struct PolySchedule {
  double lr = 1e-3;
  double min_lr = 0.0;
  double total = 100.0;
  double power = 0.5;  ///< `--decay-rate` of timm's train.py
  double warmup = 0.0;
  double warmup_lr = 1e-5;
  bool warmup_prefix = false;
  double cycle_mul = 1.0;
  double cycle_decay = 1.0;
  int64_t cycle_limit = 1;
  double k_decay = 1.0;

  double at(double t) const;
  void check() const;
};

/// The rate times `decay_rate` after every `decay_t`: timm's `StepLRScheduler`.
/// With a `decay_rate` of 1 it is timm's `constant`.
struct StepSchedule {
  double lr = 1e-3;
  double decay_t = 90.0;
  double decay_rate = 0.1;
  double warmup = 0.0;
  double warmup_lr = 1e-5;
  bool warmup_prefix = false;

  double at(double t) const;
  void check() const;
};

/// The rate times `decay_rate` at each of some times: timm's
/// `MultiStepLRScheduler`, with its convention that the time 30 takes effect
/// one unit before, at 29.
struct MultiStepSchedule {
  double lr = 1e-3;
  std::vector<double> decay_t = {90.0, 180.0, 270.0};  ///< ascending
  double decay_rate = 0.1;
  double warmup = 0.0;
  double warmup_lr = 1e-5;
  bool warmup_prefix = false;

  double at(double t) const;
  void check() const;
};

/// The rate times `decay_rate` whenever a metric has not become better for more
/// than `patience` epochs: timm's `PlateauLRScheduler` over torch's
/// `ReduceLROnPlateau`. What it has seen is in `Schedule`.
struct PlateauSchedule {
  double lr = 1e-3;
  double min_lr = 0.0;
  double decay_rate = 0.1;
  int64_t patience = 10;
  int64_t cooldown = 0;     ///< epochs after a decay that do not count
  double threshold = 1e-4;  ///< by how much, relatively, better is better
  bool maximize = true;     ///< a higher metric is better: accuracy
  double warmup = 0.0;      ///< metrics count after it
  double warmup_lr = 1e-5;

  void check() const;
};

/// Any of the schedules above, which `fit` takes.
///
///     luximm::Schedule schedule = luximm::StepSchedule{.lr = 0.1, .decay_t =
///     30}; double lr = schedule.at(31);  // 0.01
class Schedule {
 public:
  using Options = std::variant<CosineSchedule, PolySchedule, StepSchedule,
                               MultiStepSchedule, PlateauSchedule>;

  /// What a plateau schedule has seen; a checkpoint holds it.
  struct State {
    std::optional<double> lr = {};    ///< once it has been lowered
    std::optional<double> best = {};  ///< metric
    int64_t bad_epochs = 0;           ///< since `best`
    int64_t cooldown = 0;             ///< epochs of it that are left
    bool operator==(const State&) const = default;
  };

  Schedule() = default;
  template <typename S>
  requires std::constructible_from<Options, S> &&
      (!std::same_as<std::remove_cvref_t<S>, Schedule>)Schedule(
          S&& options)  // NOLINT(*-explicit-*,*-forwarding-reference-overload)
      : options_(std::forward<S>(options)) {}

  /// The rate at time `t`.
  double at(double t) const;
  /// Throws `Error` naming a field that makes no sense.
  void check() const;

  /// Tells a plateau schedule the metric of the epochs up to time `t`; the
  /// others do not look at it.
  void observe(double t, double metric);
  bool needs_metric() const;

  /// Sets the length of the first cycle of those that have one.
  void set_total(double total);
  /// How long a run of `total` becomes with all cycles and a warm-up that comes
  /// before it: the epochs that timm's `create_scheduler` returns, without the
  /// cool-down.
  double length(double total) const;
  bool has_cycles() const;

  /// timm's name: "cosine", "poly", "step", "multistep" or "plateau".
  std::string name() const;
  /// All fields but the length, as text by name.
  std::map<std::string, std::string> settings() const;

  Options& options() { return options_; }
  const Options& options() const { return options_; }
  const State& state() const { return state_; }
  void set_state(const State& state) { state_ = state; }

 private:
  Options options_;
  State state_;
};

}  // namespace luximm
