#include "luximm/train/run_settings.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include <fmt/ranges.h>
#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>

#include "luximm/base/fail.h"
#include "luximm/base/hash.h"
#include "luximm/layers/norm.h"
#include "luximm/train/optim.h"
#include "luximm/train/process_group.h"

namespace luximm::detail {
namespace {

std::string text(double value) { return fmt::format("{}", value); }
std::string text(bool value) { return value ? "yes" : "no"; }

/// How many images and a digest of their names and labels. Folders are left
/// out: data may be moved.
std::string images_text(const std::vector<Sample>& samples) {
  ContentHash hash(/*etag_length=*/64, 0);  // SHA-256
  for (const Sample& sample : samples) {
    hash.update(
        fmt::format("{}/{};", sample.path.filename().string(), sample.label));
  }
  return fmt::format("{} (names and labels {})", samples.size(),
                     hash.hex().substr(0, 12));
}

void add_loader(const ImageLoader& loader, const std::string& prefix,
                Settings& all) {
  all[prefix + "images"] = images_text(loader.samples());
  const DecodeOptions& decode = loader.options().decode;
  all[prefix + "truncated images"] = text(decode.allow_truncated);
  all[prefix + "EXIF orientation"] = text(decode.exif_orientation);
  for (const auto& [name, value] : loader.transform().settings) {
    all[prefix + name] = value;
  }
}

using GroupOptions = torch::optim::OptimizerOptions;

/// The values that the parameter groups have, each once.
std::string group_values(
    const torch::optim::Optimizer& optimizer,
    const std::function<std::string(const GroupOptions&)>& value) {
  std::vector<std::string> values;
  for (const auto& group : optimizer.param_groups()) {
    std::string one = value(group.options());
    if (std::find(values.begin(), values.end(), one) == values.end()) {
      values.push_back(std::move(one));
    }
  }
  return fmt::format("{}", fmt::join(values, " and "));
}

template <typename Options, typename Read>
std::string each_of(const torch::optim::Optimizer& optimizer, Read read) {
  return group_values(optimizer, [&](const GroupOptions& options) {
    return std::string(read(static_cast<const Options&>(options)));
  });
}

/// What all of Adam's kin have.
template <typename Options>
void add_betas(const torch::optim::Optimizer& optimizer, Settings& all) {
  all["weight decay"] = each_of<Options>(
      optimizer, [](const Options& o) { return text(o.weight_decay()); });
  all["betas"] = each_of<Options>(optimizer, [](const Options& o) {
    return fmt::format("({}, {})", std::get<0>(o.betas()),
                       std::get<1>(o.betas()));
  });
  if constexpr (requires(const Options& o) { o.eps(); }) {
    all["eps"] = each_of<Options>(
        optimizer, [](const Options& o) { return text(o.eps()); });
  }
}

template <typename Options>
void add_adam(const torch::optim::Optimizer& optimizer, Settings& all) {
  add_betas<Options>(optimizer, all);
  all["AMSGrad"] = each_of<Options>(
      optimizer, [](const Options& o) { return text(o.amsgrad()); });
}

void add_lamb(const torch::optim::Optimizer& optimizer, Settings& all) {
  add_betas<LambOptions>(optimizer, all);
  all["LAMB"] = each_of<LambOptions>(optimizer, [](const LambOptions& o) {
    return fmt::format(
        "bias correction {}, averaging {}, norm {}, trust clip {}, always "
        "{}, decoupled {}",
        text(o.bias_correction()), text(o.grad_averaging()), o.max_grad_norm(),
        text(o.trust_clip()), text(o.always_adapt()),
        text(o.decoupled_decay()));
  });
}

void add_nadam(const torch::optim::Optimizer& optimizer, Settings& all) {
  add_betas<NAdamOptions>(optimizer, all);
  all["momentum decay"] = each_of<NAdamOptions>(
      optimizer,
      [](const NAdamOptions& o) { return text(o.momentum_decay()); });
  all["decoupled weight decay"] = each_of<NAdamOptions>(
      optimizer,
      [](const NAdamOptions& o) { return text(o.decoupled_weight_decay()); });
}

void add_sgd(const torch::optim::Optimizer& optimizer, Settings& all) {
  using Options = torch::optim::SGDOptions;
  const auto each = [&](auto read) {
    return group_values(optimizer, [&](const GroupOptions& options) {
      return read(static_cast<const Options&>(options));
    });
  };
  all["weight decay"] =
      each([](const Options& o) { return text(o.weight_decay()); });
  all["momentum"] = each([](const Options& o) { return text(o.momentum()); });
  all["dampening"] = each([](const Options& o) { return text(o.dampening()); });
  all["Nesterov momentum"] =
      each([](const Options& o) { return text(o.nesterov()); });
}

void add_optimizer(const torch::optim::Optimizer& optimizer, Settings& all) {
  // The schedule sets the rate itself; the groups' ratios to it stay.
  const double base = optimizer.defaults().get_lr();
  all["learning rate of the groups, as factors"] =
      group_values(optimizer, [base](const GroupOptions& options) {
        return fmt::format("{:.6g}",
                           base > 0.0 ? options.get_lr() / base : 1.0);
      });
  std::vector<std::size_t> sizes;
  for (const auto& group : optimizer.param_groups()) {
    sizes.push_back(group.params().size());
  }
  all["parameters of the groups"] =
      fmt::format("{}", fmt::join(sizes, " and "));
  // Other kinds cannot be saved, but they do train.
  if (dynamic_cast<const torch::optim::SGD*>(&optimizer) != nullptr) {
    add_sgd(optimizer, all);
  } else if (dynamic_cast<const torch::optim::Adam*>(&optimizer) != nullptr) {
    add_adam<torch::optim::AdamOptions>(optimizer, all);
  } else if (dynamic_cast<const torch::optim::AdamW*>(&optimizer) != nullptr) {
    add_adam<torch::optim::AdamWOptions>(optimizer, all);
  } else if (dynamic_cast<const Lamb*>(&optimizer) != nullptr) {
    add_lamb(optimizer, all);
  } else if (dynamic_cast<const Lion*>(&optimizer) != nullptr) {
    add_betas<LionOptions>(optimizer, all);
  } else if (dynamic_cast<const NAdam*>(&optimizer) != nullptr) {
    add_nadam(optimizer, all);
  }
}

void add_schedule(const FitOptions& options, Settings& all) {
  all.merge(options.schedule.settings());
  if (options.cooldown_epochs > 0) {
    all["cool-down"] = std::to_string(options.cooldown_epochs);
  }
  if (!options.sched_on_updates) all["learning rate set"] = "each epoch";
}

std::string type_name(torch::ScalarType type) { return c10::toString(type); }

// What follows is recorded where it is on: runs from before it was there did
// not.
void add_mixup(const std::optional<MixupOptions>& mixup, Settings& all) {
  if (!mixup) return;
  all["mixup"] = text(mixup->mixup_alpha);
  all["cutmix"] = mixup->cutmix_minmax
                      ? fmt::format("{} to {}", (*mixup->cutmix_minmax)[0],
                                    (*mixup->cutmix_minmax)[1])
                      : text(mixup->cutmix_alpha);
  all["mixup probability"] = text(mixup->prob);
  all["mixup switch probability"] = text(mixup->switch_prob);
  all["mixup mode"] = to_string(mixup->mode);
  all["mixup lambda corrected"] = text(mixup->correct_lam);
}

void add_loss(const FitOptions& options, Settings& all) {
  all["label smoothing"] = text(options.smoothing);
  if (options.bce_loss) {
    const auto& threshold = options.bce_loss->target_threshold;
    all["binary cross-entropy"] =
        options.bce_loss->sum_classes ? "summed over classes" : "mean";
    all["target threshold"] = threshold ? text(*threshold) : "none";
  }
  if (options.distill) {
    all["distillation"] = options.distill->hard ? "hard" : "soft";
    all["distillation temperature"] = text(options.distill->temperature);
    all["distillation weights"] =
        fmt::format("{} and {}", options.distill->task_loss_weight,
                    options.distill->distill_loss_weight);
  }
  if (options.non_finite == NonFinite::kSkip) {
    all["losses that are not finite"] = "skipped";
  }
}

void add_step(const FitOptions& options, Settings& all) {
  all["gradient clipping"] = text(options.clip_grad);
  if (options.clip_mode != ClipMode::kNorm) {
    all["clip mode"] = to_string(options.clip_mode);
  }
  if (options.grad_accum_steps > 1) {
    all["batches in a step"] = std::to_string(options.grad_accum_steps);
  }
  if (options.amp_dtype) {
    all["mixed precision"] = type_name(*options.amp_dtype);
    if (*options.amp_dtype == torch::kHalf) {
      const GradScalerOptions& s = options.grad_scaler;
      all["loss scaler"] =
          fmt::format("{}, {}, {}, {}", s.init_scale, s.growth_factor,
                      s.backoff_factor, s.growth_interval);
    }
  }
  if (options.channels_last) all["memory format"] = "channels-last";
}

void add_ema(const std::optional<EmaOptions>& ema, Settings& all) {
  all["EMA"] = ema ? text(ema->decay) : std::string("off");
  if (!ema) return;
  all["EMA, lowest decay"] = text(ema->min_decay);
  all["EMA, first step"] = std::to_string(ema->update_after_step);
  all["EMA, buffers copied"] = text(ema->exclude_buffers);
  all["EMA, warm-up"] = ema->use_warmup
                            ? fmt::format("gamma {}, power {}",
                                          ema->warmup_gamma, ema->warmup_power)
                            : std::string("off");
}

void add_model(const ImageModel& model, Settings& all) {
  all["model"] = model->model_name();
  all["classes"] = std::to_string(model->num_classes());
  all["input channels"] = std::to_string(model->in_chans());
  all["dropout"] = text(model->options().drop_rate);
  all["stochastic depth"] = text(model->options().drop_path_rate);
  int64_t trained = 0;
  for (const torch::Tensor& parameter : model->parameters()) {
    if (parameter.requires_grad()) ++trained;
  }
  all["parameters that are trained"] = std::to_string(trained);
  int64_t frozen = 0;
  for (const auto& module : model->modules()) {
    const auto* norm = module->as<BatchNorm2dImpl>();
    if (norm != nullptr && norm->frozen) ++frozen;
    if (norm != nullptr && norm->sync_group) {
      all["batch norms"] = "synchronised";
    }
  }
  all["batch norms that are frozen"] = std::to_string(frozen);
}

}  // namespace

Settings run_settings(const ImageModel& model,
                      const torch::optim::Optimizer& optimizer,
                      const ImageLoader& train, const ImageLoader* validation,
                      const FitOptions& options) {
  Settings all;
  add_model(model, all);
  add_optimizer(optimizer, all);
  add_schedule(options, all);
  add_mixup(options.mixup, all);
  add_loss(options, all);
  add_step(options, all);
  add_ema(options.ema, all);
  add_loader(train, "", all);
  all["validation"] = text(validation != nullptr);
  if (validation != nullptr) add_loader(*validation, "validation ", all);
  // Of all ranks together: a run may go on with another number of them.
  const int64_t ranks = options.group == nullptr ? 1 : options.group->size();
  all["batch size"] = std::to_string(train.options().batch_size * ranks);
  all["seed"] = std::to_string(train.options().seed);
  all["shuffle"] = text(train.options().shuffle);
  all["incomplete last batch left out"] = text(train.options().drop_last);
  all[kEpochsSetting] = std::to_string(options.epochs);
  for (const auto& [name, value] : options.settings) {
    if (!all.emplace(name, value).second) {
      fail("fit", "settings has '{}', which fit records itself; rename it",
           name);
    }
  }
  return all;
}

}  // namespace luximm::detail
