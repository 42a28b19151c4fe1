#include "tools/luximm/train_flags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "luximm/base/error.h"
#include "luximm/base/nearest.h"
#include "tools/luximm/flag_file.h"

namespace luximm::program {
namespace {

/// Changes no number of a run, whatever its value.
constexpr std::string_view kAnything = "*";

/// A flag of timm's train.py that `luximm train` has not.
struct TimmFlag {
  std::string_view name;
  /// At which it has no effect here, its default in timm; words of a list are
  /// joined by ",". Empty: null or "".
  std::string_view without_effect = "";
};

// From train.py of timm 1.0.29.dev0, without those of luximm's names.
constexpr auto kTimmFlags = std::to_array<TimmFlag>({
    {"aug_splits", "0"},
    {"bce_pos_weight"},
    {"bn_eps"},
    {"bn_momentum"},
    {"checkpoint_hist", kAnything},
    {"class_map"},
    {"color_jitter_prob"},
    {"dataset"},
    {"dataset_download", kAnything},
    {"dataset_trust_remote_code", kAnything},
    {"device_modules"},
    {"dist_bn", kAnything},
    {"distill_loss_weight"},
    {"drop_block"},
    {"drop_connect"},
    {"epoch_repeats", "0"},
    {"eval_metric", "top1"},
    {"experiment", kAnything},
    {"fast_norm", kAnything},
    {"fuser", kAnything},
    {"gp"},
    {"head_init_bias"},
    {"head_init_scale"},
    {"input_img_mode"},
    {"input_key"},
    {"interpolation"},
    {"jsd_loss", "false"},
    {"kd_distill_type", "logit"},
    {"kd_loss_type", "kl"},
    {"kd_model_name"},
    {"kd_student_feature_dim"},
    {"kd_teacher_feature_dim"},
    {"kd_temperature", "4"},
    {"kd_token_distill_type", "soft"},
    {"layer_decay_min_scale", "0"},
    {"layer_decay_no_opt_scale"},
    {"local_rank", kAnything},
    {"log_wandb", kAnything},
    {"lr_base_scale"},
    {"lr_noise"},
    {"lr_noise_pct", "0.67"},
    {"lr_noise_std", "1"},
    {"mean"},
    {"mixup_off_epoch", "0"},
    {"model_dtype"},
    {"model_ema_force_cpu", kAnything},
    {"model_kwargs"},
    {"naflex_loader", "false"},
    {"naflex_loss_scale", "linear"},
    {"naflex_max_seq_len", "576"},
    {"naflex_patch_size_probs"},
    {"naflex_patch_sizes"},
    {"naflex_patchify_channels_first", "false"},
    {"naflex_train_seq_lens", "128,256,576,784,1024"},
    {"no_aug", "false"},
    {"no_ddp_bb", kAnything},
    {"no_prefetcher", kAnything},
    {"no_resume_opt", "false"},
    {"opt_betas"},
    {"opt_eps"},
    {"opt_kwargs"},
    {"pin_mem", kAnything},
    {"recovery_interval", kAnything},
    {"resplit", "false"},
    {"save_images", kAnything},
    {"split_bn", "false"},
    {"start_epoch"},
    {"std"},
    {"sync_bn", "false"},
    {"synchronize_step", kAnything},
    {"target_key"},
    {"task_loss_weight"},
    {"torchcompile", kAnything},
    {"torchcompile_mode", kAnything},
    {"torchscript", kAnything},
    {"train_batch_sizes"},
    {"train_batches_per_epoch"},
    {"train_crop_mode"},
    {"train_img_sizes"},
    {"train_num_samples", kAnything},
    {"train_size_probs"},
    {"train_size_random_mix", "0.1"},
    {"train_size_schedule", "constant"},
    {"train_size_schedule_spread", "0.65"},
    {"train_split", "train"},
    {"tta", "0"},
    {"use_multi_epochs_loader", kAnything},
    {"val_interval", "1"},
    {"val_num_samples", kAnything},
    {"val_split", "validation"},
    {"validation_batch_size", kAnything},
    {"variable_batch_loss_scale", "none"},
    {"wandb_project", kAnything},
    {"wandb_resume_id", kAnything},
    {"wandb_tags", kAnything},
    {"worker_seeding", kAnything},
});

std::optional<double> number(std::string_view text) {
  double value = 0.0;
  const auto [end, code] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

/// "0.0" is "0".
bool same(std::string_view a, std::string_view b) {
  const auto x = number(a);
  const auto y = number(b);
  return x && y ? *x == *y : a == b;
}

bool says_nothing(const FlagEntry& entry) {
  return !entry.words || entry.words->empty() ||
         (entry.words->size() == 1 && entry.words->front().empty());
}

/// The entries of a file, by key, in turn taken out by what knows them.
class TrainFlags {
 public:
  TrainFlags(std::string path, const std::vector<std::string>& names)
      : path_(std::move(path)), names_(names.begin(), names.end()) {
    for (const FlagEntry& entry : read_flag_file(path_)) {
      std::string key = entry.key;
      std::replace(key.begin(), key.end(), '-', '_');
      if (!entries_.emplace(key, entry).second) {
        refuse(fmt::format("'{}' is there twice", entry.key));
      }
    }
    // Of a run that is to be made again, not of what it was started with.
    entries_.erase("config");
  }

  std::vector<FlagValue> values() {
    translate();
    for (const auto& [key, entry] : entries_) {
      std::string name = key;
      std::replace(name.begin(), name.end(), '_', '-');
      if (names_.contains(name)) {
        if (!says_nothing(entry)) values_.push_back({name, *entry.words});
      } else if (!is_left_out(key, entry)) {
        refuse_unknown(entry.key);
      }
    }
    if (!left_out_.empty()) {
      warn(fmt::format("--config '{}': flags of timm's without effect here: {}",
                       path_, fmt::join(left_out_, ", ")));
    }
    return std::move(values_);
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw UsageError(fmt::format("--config '{}': {}", path_, what));
  }

  /// The words of an entry that says something, which is then done with.
  std::optional<std::vector<std::string>> take(const std::string& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return {};
    const FlagEntry entry = std::move(found->second);
    entries_.erase(found);
    if (says_nothing(entry)) return {};
    return entry.words;
  }

  void set(const std::string& name, std::vector<std::string> words) {
    values_.push_back({name, std::move(words)});
  }

  bool is_on(const std::string& key) const {
    const auto found = entries_.find(key);
    return found != entries_.end() && !says_nothing(found->second) &&
           found->second.words->front() == "true";
  }

  void rename(const std::string& key, const std::string& name) {
    if (auto words = take(key)) set(name, std::move(*words));
  }

  void translate() {
    // Two names of one thing; timm prefers the second.
    const bool has_folder =
        entries_.contains("data_dir") && !says_nothing(entries_.at("data_dir"));
    for (const char* key : {"DATA", "data"}) {
      if (auto words = take(key); words && !has_folder) set("data-dir", *words);
    }
    rename("initial_checkpoint", "weights");
    rename("pretrained_path", "weights");
    if (const auto updates = take("sched_on_updates");
        updates && updates->front() == "false") {
      set("sched-on-epochs", {"true"});
    }
    translate_size();
    // timm has them at all times and looks at them only beside these flags.
    if (!is_on("amp")) take("amp_dtype");
    if (entries_.contains("lr") && !says_nothing(entries_.at("lr"))) {
      take("lr_base");
    }
    translate_resume();
  }

  /// timm's `input_size` has channels, height and width; luximm's is the side.
  void translate_size() {
    const auto found = entries_.find("input_size");
    if (found == entries_.end() || says_nothing(found->second) ||
        !found->second.is_list) {
      return;
    }
    const auto size = *take("input_size");
    if (size.size() != 3 || size[1] != size[2]) {
      refuse(
          fmt::format("input_size is [{}], expected channels and two sides "
                      "that are equal",
                      fmt::join(size, ", ")));
    }
    if (!entries_.contains("in_chans") ||
        says_nothing(entries_.at("in_chans"))) {
      entries_.erase("in_chans");
      set("in-chans", {size[0]});
    }
    if (!entries_.contains("img_size") ||
        says_nothing(entries_.at("img_size"))) {
      entries_.erase("img_size");
      set("img-size", {size[1]});
    }
  }

  /// luximm's own `resume` of an earlier run is that run's matter; timm's names
  /// a file that luximm does not read.
  void translate_resume() {
    const auto words = take("resume");
    if (!words || words->front() == "false" || words->front() == "true") return;
    refuse(
        "resume names a checkpoint of timm's, which luximm does not read; give "
        "--weights for its weights, or --resume for a run of luximm's");
  }

  bool is_left_out(const std::string& key, const FlagEntry& entry) {
    const auto* found =
        std::find_if(kTimmFlags.begin(), kTimmFlags.end(),
                     [&](const TimmFlag& flag) { return flag.name == key; });
    if (found == kTimmFlags.end()) return false;
    if (says_nothing(entry)) return true;
    const std::string text = fmt::format("{}", fmt::join(*entry.words, ","));
    if (text == "false" && found->without_effect == kAnything) return true;
    if (found->without_effect != kAnything &&
        !same(text, found->without_effect)) {
      refuse(
          fmt::format("'{}' is {}; luximm train has no such flag of timm's. "
                      "Leave it out for a run without it",
                      entry.key, text));
    }
    left_out_.push_back(entry.key);
    return true;
  }

  [[noreturn]] void refuse_unknown(const std::string& key) const {
    std::vector<std::string> known;
    for (std::string name : names_) {
      std::replace(name.begin(), name.end(), '-', '_');
      known.push_back(std::move(name));
    }
    const std::string hint = luximm::detail::nearest_name_hint(key, known);
    refuse(fmt::format("there is no flag '{}'{}{}", key,
                       hint.empty() ? "" : "; ", hint));
  }

  std::string path_;
  std::set<std::string> names_;
  std::map<std::string, FlagEntry> entries_;
  std::vector<FlagValue> values_;
  std::vector<std::string> left_out_;
};

}  // namespace

std::vector<FlagValue> read_train_flags(const std::string& path,
                                        const std::vector<std::string>& names) {
  return TrainFlags(path, names).values();
}

}  // namespace luximm::program
