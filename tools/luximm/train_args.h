#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <torch/optim/optimizer.h>

#include "luximm/model/image_model.h"
#include "luximm/train/fit.h"
#include "tools/luximm/options.h"

// What `luximm train` trains with, by the names of timm's train.py.
namespace luximm::program {

/// --opt, --lr and what else a step depends on.
struct OptimizerArgs {
  std::string opt = "adamw";
  std::optional<double> lr_base;  ///< for a step of `lr_base_size` images
  int64_t lr_base_size = 256;
  double weight_decay = 0.05;
  double momentum = 0.9;
  std::optional<double> layer_decay;
  int64_t grad_accum_steps = 1;
  double clip_grad = 0.0;
  std::string clip_mode = "norm";

  void add_options(Options& command);
  /// The highest learning rate: --lr, or --lr-base scaled to the images of a
  /// step as timm does.
  double lr(int64_t batch_size) const;
  std::unique_ptr<torch::optim::Optimizer> make(const ImageModel& model,
                                                double lr) const;

 private:
  double lr_ = 1e-3;
};

/// --sched and its like.
struct ScheduleArgs {
  double warmup_epochs = 1;
  int64_t cooldown_epochs = 0;
  bool on_epochs = false;

  void add_options(Options& command);
  Schedule make(double lr) const;
  /// Throws `UsageError` for a warm-up that is longer than `epochs`.
  void check(int64_t epochs) const;

 private:
  std::string sched_ = "cosine";
  double warmup_lr_ = 1e-5;
  bool warmup_prefix_ = false;
  double min_lr_ = 0.0;
  double decay_epochs_ = 90;
  std::vector<int64_t> decay_milestones_ = {90, 180, 270};
  double decay_rate_ = 0.1;
  int64_t patience_epochs_ = 10;
  double cycle_mul_ = 1.0;
  double cycle_decay_ = 0.5;
  int64_t cycle_limit_ = 1;
  double k_decay_ = 1.0;
};

/// Losses, mixing, averages and mixed precision.
struct RegularisationArgs {
  double drop_rate = 0.0;
  double drop_path_rate = 0.0;
  std::vector<std::string> freeze;

  void add_options(Options& command);
  /// Fills in what `fit` does about it. Throws `UsageError` for combinations
  /// that make no sense.
  void apply(FitOptions& options, torch::DeviceType device) const;

 private:
  double smoothing_ = 0.1;
  bool bce_loss_ = false;
  bool bce_sum_ = false;
  std::optional<double> bce_target_thresh_;
  double mixup_ = 0.0;
  double cutmix_ = 0.0;
  std::vector<double> cutmix_minmax_;
  double mixup_prob_ = 1.0;
  double mixup_switch_prob_ = 0.5;
  std::string mixup_mode_ = "batch";
  bool ema_ = false;
  double ema_decay_ = 0.9998;
  bool ema_warmup_ = true;
  bool amp_ = false;
  std::string amp_dtype_;
  bool channels_last_ = true;
  std::string on_non_finite_ = "stop";
  bool skip_non_finite_ = false;
};

}  // namespace luximm::program
