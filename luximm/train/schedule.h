#pragma once

#include <cstdint>

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

}  // namespace luximm
