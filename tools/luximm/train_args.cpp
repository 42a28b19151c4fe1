#include "tools/luximm/train_args.h"

#include <cmath>

#include <fmt/format.h>

#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"

namespace luximm::program {
namespace {

using torch::optim::SGDOptions;

/// timm scales the rates of Adam's kin with the root of the batch.
bool scales_by_root(const std::string& opt) {
  return opt.find("ada") != std::string::npos || opt == "lamb";
}

}  // namespace

void OptimizerArgs::add_options(Options& command) {
  command.add_option("--opt", opt, "Optimiser; sgd is with Nesterov momentum")
      ->check(one_of(std::vector<std::string>{
          "sgd", "momentum", "adamw", "lamb", "lion", "nadam", "nadamw"}))
      ->capture_default_str();
  auto lr = command.add_option("--lr", lr_, "Highest learning rate");
  lr->check(positive_number())->capture_default_str();
  command
      .add_option("--lr-base", lr_base,
                  "The same for --lr-base-size images a step; grows with them, "
                  "for Adam's kin with their root")
      ->check(positive_number())
      ->excludes(lr);
  command.add_option("--lr-base-size", lr_base_size, "See --lr-base")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--weight-decay", weight_decay,
                  "Not applied to biases and norms")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--momentum", momentum, "Of sgd and momentum")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--layer-decay", layer_decay,
                  "Factor of the rate from each layer to the one before it")
      ->check(in_range(0.01, 1.0));
  command
      .add_option("--grad-accum-steps", grad_accum_steps,
                  "Batches whose gradients make one step")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--clip-grad", clip_grad,
                  "Limit of the gradients, see --clip-mode; 0: none")
      ->check(non_negative_number());
  command
      .add_option("--clip-mode", clip_mode,
                  "What is limited: the norm of all gradients, each value, or "
                  "their norm relative to the weights (agc)")
      ->check(one_of(std::vector<std::string>{"norm", "value", "agc"}))
      ->capture_default_str();
}

double OptimizerArgs::lr(int64_t batch_size) const {
  if (!lr_base) return lr_;
  const double ratio = static_cast<double>(batch_size * grad_accum_steps) /
                       static_cast<double>(lr_base_size);
  return *lr_base * (scales_by_root(opt) ? std::sqrt(ratio) : ratio);
}

std::unique_ptr<torch::optim::Optimizer> OptimizerArgs::make(
    const ImageModel& model, double lr) const {
  const auto groups =
      layer_decay ? layer_decay_groups(*model, weight_decay, *layer_decay)
                  : weight_decay_groups(*model, weight_decay);
  if (opt == "sgd" || opt == "momentum") {
    return make_optimizer<FusedSgd>(
        groups, SGDOptions(lr).momentum(momentum).nesterov(opt == "sgd" &&
                                                           momentum > 0));
  }
  if (opt == "lamb") return make_optimizer<Lamb>(groups, LambOptions(lr));
  if (opt == "lion") return make_optimizer<Lion>(groups, LionOptions(lr));
  if (opt == "nadam" || opt == "nadamw") {
    return make_optimizer<NAdam>(
        groups, NAdamOptions(lr).decoupled_weight_decay(opt == "nadamw"));
  }
  return make_optimizer<FusedAdamW>(groups, torch::optim::AdamWOptions(lr));
}

void ScheduleArgs::add_options(Options& command) {
  command.add_option("--sched", sched_, "Learning rate after the warm-up")
      ->check(one_of(std::vector<std::string>{"cosine", "step", "multistep",
                                              "poly", "plateau", "constant"}))
      ->capture_default_str();
  command.add_flag("--sched-on-epochs", on_epochs,
                   "Set the rate once an epoch instead of at each step");
  command
      .add_option("--warmup-epochs", warmup_epochs,
                  "In which the rate rises; then it follows --sched")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--warmup-lr", warmup_lr_, "Where the warm-up begins")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_flag("--warmup-prefix", warmup_prefix_,
                   "The warm-up comes before --epochs, not out of them");
  command.add_option("--min-lr", min_lr_, "Learning rate at the end")
      ->check(non_negative_number())
      ->capture_default_str();
  command
      .add_option("--cooldown-epochs", cooldown_epochs,
                  "At --min-lr after --epochs, of cosine and poly")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--decay-epochs", decay_epochs_, "Between decays of step")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--decay-milestones", decay_milestones_,
                  "Epochs of the decays of multistep: 90,180,270")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  command
      .add_option("--decay-rate", decay_rate_,
                  "Factor of step, multistep and plateau, power of poly")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--patience-epochs", patience_epochs_,
                  "Without a better accuracy before plateau decays")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--lr-cycle-mul", cycle_mul_, "Growth of the next cycle")
      ->check(positive_number())
      ->capture_default_str();
  command.add_option("--lr-cycle-decay", cycle_decay_, "Factor of its rate")
      ->check(positive_number())
      ->capture_default_str();
  command
      .add_option("--lr-cycle-limit", cycle_limit_,
                  "Cycles of cosine and poly, each of --epochs")
      ->check(positive_number())
      ->capture_default_str();
  command.add_option("--lr-k-decay", k_decay_, "k-decay of cosine and poly")
      ->check(positive_number())
      ->capture_default_str();
}

void ScheduleArgs::check(int64_t epochs) const {
  if (!warmup_prefix_ && warmup_epochs > static_cast<double>(epochs)) {
    throw UsageError(fmt::format("--warmup-epochs {} is more than --epochs {}",
                                 warmup_epochs, epochs));
  }
}

Schedule ScheduleArgs::make(double lr) const {
  const auto with_warmup = [&](auto schedule) -> Schedule {
    schedule.lr = lr;
    schedule.warmup = warmup_epochs;
    schedule.warmup_lr = warmup_lr_;
    if constexpr (requires { schedule.min_lr; }) schedule.min_lr = min_lr_;
    if constexpr (requires { schedule.warmup_prefix; }) {
      schedule.warmup_prefix = warmup_prefix_;
    }
    if constexpr (requires { schedule.cycle_mul; }) {
      schedule.cycle_mul = cycle_mul_;
      // Of one cycle it plays no part.
      schedule.cycle_decay = cycle_limit_ > 1 ? cycle_decay_ : 1.0;
      schedule.cycle_limit = cycle_limit_;
      schedule.k_decay = k_decay_;
    }
    return schedule;
  };
  if (sched_ == "step") {
    return with_warmup(
        StepSchedule{.decay_t = decay_epochs_, .decay_rate = decay_rate_});
  }
  if (sched_ == "constant") return with_warmup(StepSchedule{.decay_rate = 1.0});
  if (sched_ == "multistep") {
    return with_warmup(MultiStepSchedule{
        .decay_t = {decay_milestones_.begin(), decay_milestones_.end()},
        .decay_rate = decay_rate_});
  }
  if (sched_ == "poly") return with_warmup(PolySchedule{.power = decay_rate_});
  if (sched_ == "plateau") {
    return with_warmup(PlateauSchedule{.decay_rate = decay_rate_,
                                       .patience = patience_epochs_});
  }
  return with_warmup(CosineSchedule{});
}

void RegularisationArgs::add_options(Options& command) {
  command.add_option("--smoothing", smoothing_, "Label smoothing")
      ->check(in_range(0.0, 0.99))
      ->capture_default_str();
  command.add_flag("--bce-loss", bce_loss_, "Binary cross-entropy");
  command
      .add_flag("--bce-sum", bce_sum_,
                "Summed over the classes, not their mean")
      ->needs("--bce-loss");
  command
      .add_option("--bce-target-thresh", bce_target_thresh_,
                  "Targets above it become 1, others 0")
      ->check(in_range(0.0, 1.0))
      ->needs("--bce-loss");
  command.add_option("--mixup", mixup_, "Alpha of mixup; 0: off")
      ->check(non_negative_number())
      ->capture_default_str();
  command.add_option("--cutmix", cutmix_, "Alpha of cutmix; 0: off")
      ->check(non_negative_number())
      ->capture_default_str();
  command
      .add_option("--cutmix-minmax", cutmix_minmax_,
                  "Sides of cutmix's box, least and most, as parts: 0.2,0.8")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--mixup-prob", mixup_prob_, "Of mixing at all")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--mixup-switch-prob", mixup_switch_prob_,
                  "Of cutmix where both are on")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command.add_option("--mixup-mode", mixup_mode_, "What gets its own lambda")
      ->check(one_of(std::vector<std::string>{"batch", "pair", "elem"}))
      ->capture_default_str();
  command.add_option("--drop", drop_rate, "Dropout before the classifier")
      ->check(in_range(0.0, 0.99));
  command
      .add_option("--drop-path", drop_path_rate,
                  "Stochastic depth of the last block")
      ->check(in_range(0.0, 0.99));
  command
      .add_option("--freeze", freeze,
                  "Paths of modules that do not train: conv1,bn1,layer1")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_flag("--ema,--model-ema", ema_,
                   "Validate and save an average of the weights");
  command
      .add_option("--ema-decay,--model-ema-decay", ema_decay_,
                  "Of the average, at most")
      ->check(in_range(0.0, 1.0))
      ->capture_default_str();
  command.add_flag("--model-ema-warmup,--ema-warmup", ema_warmup_,
                   "Average less at first; on unless =false");
  command.add_flag("--amp", amp_, "Mixed precision");
  command
      .add_option("--amp-dtype", amp_dtype_,
                  "Of --amp; otherwise bfloat16 on a CPU, else float16")
      ->check(one_of(std::vector<std::string>{"bfloat16", "float16"}))
      ->needs("--amp");
  command.add_flag("--channels-last", channels_last_,
                   "Memory format of weights and images, the faster one with "
                   "few exceptions; on unless =false");
  command
      .add_option("--on-nonfinite", on_non_finite_,
                  "At a loss that is not finite: stop, naming step, rate and "
                  "files, or skip the batch, name it and count")
      ->check(one_of(std::vector<std::string>{"stop", "skip"}))
      ->capture_default_str();
  command.add_flag("--skip-non-finite", skip_non_finite_,
                   "The same as --on-nonfinite skip");
}

void RegularisationArgs::apply(FitOptions& options,
                               torch::DeviceType device) const {
  options.smoothing = smoothing_;
  if (bce_loss_) {
    options.bce_loss = BceOptions{.target_threshold = bce_target_thresh_,
                                  .sum_classes = bce_sum_};
  }
  if (!cutmix_minmax_.empty() && cutmix_minmax_.size() != 2) {
    throw UsageError(fmt::format("--cutmix-minmax has {} values, expected 2",
                                 cutmix_minmax_.size()));
  }
  if (mixup_ > 0.0 || cutmix_ > 0.0 || !cutmix_minmax_.empty()) {
    options.mixup = MixupOptions{.mixup_alpha = mixup_,
                                 .cutmix_alpha = cutmix_,
                                 .prob = mixup_prob_,
                                 .switch_prob = mixup_switch_prob_,
                                 .mode = mixup_mode(mixup_mode_)};
    if (!cutmix_minmax_.empty()) {
      options.mixup->cutmix_minmax = {{cutmix_minmax_[0], cutmix_minmax_[1]}};
    }
  }
  if (ema_) {
    options.ema = EmaOptions{.decay = ema_decay_, .use_warmup = ema_warmup_};
  }
  if (amp_) {
    const bool half =
        amp_dtype_.empty() ? device != torch::kCPU : amp_dtype_ == "float16";
    options.amp_dtype = half ? torch::kHalf : torch::kBFloat16;
  }
  options.channels_last = channels_last_;
  if (skip_non_finite_ || on_non_finite_ == "skip")
    options.non_finite = NonFinite::kSkip;
}

}  // namespace luximm::program
