#include "luximm/train/checkpoint.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/train/checkpoint_file.h"
#include "luximm/train/optimizer_state.h"
#include "luximm/weights/finite.h"
#include "luximm/weights/load.h"
#include "luximm/weights/load_target.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::NamedTensors;
using detail::Sound;

constexpr std::string_view kWhere = "checkpoint";
constexpr std::string_view kStem = "checkpoint-";
constexpr std::string_view kSuffix = ".safetensors";

constexpr const char* kModel = "model.";
constexpr const char* kEma = "ema.";
constexpr const char* kOptimizer = "optimizer.";
constexpr const char* kRandom = "random.";

/// The step in a checkpoint's name, -1 if it is none.
int64_t step_of(const fs::path& file) {
  const std::string name = file.filename().string();
  std::string_view digits = name;
  if (!digits.starts_with(kStem) || !digits.ends_with(kSuffix)) return -1;
  digits.remove_prefix(kStem.size());
  digits.remove_suffix(kSuffix.size());
  int64_t step = -1;
  const char* end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, step);
  return result.ec == std::errc() && result.ptr == end ? step : -1;
}

void append(NamedTensors& all, const std::string& prefix,
            const NamedTensors& tensors) {
  for (const auto& [name, tensor] : tensors) {
    all.emplace_back(prefix + name, tensor);
  }
}

/// The generators that dropout and the like draw from: the CPU's and that of
/// the model's device.
std::vector<std::pair<std::string, at::Generator>> generators(
    const torch::nn::Module& model) {
  std::vector<std::pair<std::string, at::Generator>> all;
  all.emplace_back("cpu", at::globalContext().defaultGenerator(torch::kCPU));
  const torch::Device device = model.parameters().front().device();
  if (!device.is_cpu()) {
    all.emplace_back(c10::DeviceTypeName(device.type(), true),
                     at::globalContext().defaultGenerator(device));
  }
  return all;
}

NamedTensors all_tensors(const TrainState& state) {
  NamedTensors all;
  append(all, kModel, state_dict(state.model));
  append(all, kOptimizer,
         detail::optimizer_state(state.optimizer, state.model));
  if (state.ema != nullptr) append(all, kEma, state.ema->tensors());
  for (auto& [name, generator] : generators(state.model)) {
    std::lock_guard lock(generator.mutex());
    all.emplace_back(kRandom + name, generator.get_state());
  }
  append(all, kRandom, {state.rank_random.begin(), state.rank_random.end()});
  for (auto& [name, tensor] : all) {
    tensor = tensor.detach().to(torch::kCPU).contiguous();
  }
  return all;
}

void check_finite(const TrainState& state) {
  NamedTensors tensors = state_dict(state.model);
  if (state.ema != nullptr) append(tensors, kEma, state.ema->tensors());
  const std::string bad = detail::first_not_finite(tensors);
  if (bad.empty()) return;
  const bool statistic = bad.find("running_") != std::string::npos;
  fail(kWhere,
       "'{}' is not finite at step {}: not saved; the last checkpoint stays. "
       "{}",
       bad, state.progress.step,
       statistic ? "Look at the images of the steps since then"
                 : "Lower the learning rate");
}

/// Whether a run with `state` is the one that a checkpoint is of.
void check_same_run(const Sound& sound, const TrainState& state,
                    const std::string& file) {
  const auto differs = [&](const std::string& what, const auto& before,
                           const auto& now) {
    fail(kWhere,
         "'{}' is of a run with {} {}, now it is {}; go on with the same, or "
         "begin anew",
         file, what, before, now);
  };
  const std::string kind = detail::optimizer_kind(state.optimizer);
  if (sound.optimizer != kind) differs("optimiser", sound.optimizer, kind);
  const bool complete = sound.format != detail::kFewSettings;
  std::vector<std::string> unknown;
  for (const auto& [name, value] : state.settings) {
    const auto before = sound.settings.find(name);
    if (before == sound.settings.end()) {
      if (complete) differs(name, "not set", value);
      unknown.push_back(name);
    } else if (before->second != value &&
               !(state.may_change &&
                 state.may_change(name, before->second, value))) {
      differs(name, before->second, value);
    }
  }
  for (const auto& [name, value] : sound.settings) {
    if (complete && !state.settings.contains(name)) {
      differs(name, value, "not set");
    }
  }
  const auto having = [](bool there) { return there ? "on" : "off"; };
  if (sound.scaler.has_value() != (state.scaler != nullptr)) {
    differs("loss scaler", having(sound.scaler.has_value()),
            having(state.scaler != nullptr));
  }
  if (sound.schedule.has_value() != (state.schedule != nullptr)) {
    differs("plateau schedule", having(sound.schedule.has_value()),
            having(state.schedule != nullptr));
  }
  // After the settings: a layer decay is better named than what it makes.
  const std::size_t groups = state.optimizer.param_groups().size();
  if (sound.rates.size() != groups) {
    differs("parameter groups", sound.rates.size(), groups);
  }
  if (!unknown.empty()) {
    warn(
        fmt::format("[{}] '{}' is of an earlier luximm, which did not record: "
                    "{}; see to it yourself that they are the same",
                    kWhere, file, fmt::join(unknown, ", ")));
  }
}

/// Everything that is written, after all of it has been checked.
class Restore {
 public:
  Restore(TrainState& state, const Sound& sound, const std::string& file)
      : state_(state),
        sound_(sound),
        optimizer_(state.optimizer, state.model, sound.part(kOptimizer)) {
    match(state_dict(state.model), kModel, file);
    if (state.ema != nullptr) match(state.ema->tensors(), kEma, file);
    for (auto& [name, generator] : generators(state.model)) {
      if (!sound.tensors.contains(kRandom + name)) {
        fail(kWhere, "'{}' was made on another device than {}", file, name);
      }
    }
  }

  void apply() {
    torch::NoGradGuard no_grad;
    for (auto& [to, from] : copies_) to.copy_(from);
    detail::notify_weights_written(state_.model);
    optimizer_.apply();
    auto& groups = state_.optimizer.param_groups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      groups[i].options().set_lr(sound_.rates[i]);
    }
    for (auto& [name, generator] : generators(state_.model)) {
      std::lock_guard lock(generator.mutex());
      generator.set_state(sound_.tensors.at(kRandom + name));
    }
    state_.rank_random = sound_.part(kRandom);
    for (auto& [name, generator] : generators(state_.model)) {
      state_.rank_random.erase(name);
    }
    if (sound_.scaler) {
      state_.scaler->set_state(sound_.scaler->scale,
                               sound_.scaler->growth_tracker);
    }
    if (sound_.schedule) state_.schedule->set_state(*sound_.schedule);
    state_.progress = sound_.progress;
  }

 private:
  void match(const NamedTensors& targets, const std::string& prefix,
             const std::string& file) {
    const auto saved = sound_.part(prefix);
    for (const auto& [name, target] : targets) {
      const auto found = saved.find(name);
      if (found == saved.end() || found->second.sizes() != target.sizes() ||
          found->second.scalar_type() != target.scalar_type()) {
        fail(kWhere, "'{}' has {} '{}{}', which in the run is {} {}", file,
             found == saved.end() ? "no" : "another shape or type of", prefix,
             name, c10::toString(target.scalar_type()),
             c10::str(target.sizes()));
      }
      copies_.emplace_back(target, found->second);
    }
    if (saved.size() != targets.size()) {
      fail(kWhere, "'{}' has {} tensors '{}…', the run has {}", file,
           saved.size(), prefix, targets.size());
    }
  }

  TrainState& state_;
  const Sound& sound_;
  detail::OptimizerRestore optimizer_;
  std::vector<std::pair<torch::Tensor, torch::Tensor>> copies_;
};

}  // namespace

CheckpointStore::CheckpointStore(fs::path folder, int64_t keep)
    : folder_(std::move(folder)), keep_(keep) {
  if (keep < 1) fail(kWhere, "keep is {}, expected 1 or more", keep);
}

std::vector<fs::path> CheckpointStore::files() const {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (fs::directory_iterator it(folder_, ignored), end; it != end;
       it.increment(ignored)) {
    if (step_of(it->path()) >= 0) found.push_back(it->path());
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return step_of(a) > step_of(b);
  });
  return found;
}

void CheckpointStore::remove_others(int64_t newest) const {
  std::error_code ignored;
  int64_t kept = 0;
  for (const fs::path& file : files()) {
    if (step_of(file) <= newest && kept < keep_) {
      ++kept;
    } else {
      fs::remove(file, ignored);
    }
  }
  // What a run that was killed while it wrote has left.
  std::vector<fs::path> partial;
  const std::string inside = std::string(kSuffix) + ".";
  for (fs::directory_iterator it(folder_, ignored), end; it != end;
       it.increment(ignored)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(kStem) && name.find(inside) != std::string::npos) {
      partial.push_back(it->path());
    }
  }
  for (const fs::path& path : partial) fs::remove(path, ignored);
}

fs::path CheckpointStore::save(const TrainState& state) const {
  check_finite(state);
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) {
    fail(kWhere, "cannot make the folder '{}': {}", folder_.string(),
         error.message());
  }
  fs::path path =
      folder_ / fmt::format("{}{}{}", kStem, state.progress.step, kSuffix);
  detail::write_checkpoint(path, state, all_tensors(state));
  remove_others(state.progress.step);
  return path;
}

bool CheckpointStore::restore(TrainState& state) const {
  // The optimiser keeps what is read; a run goes on outside of InferenceMode.
  const c10::InferenceMode trainable(false);
  const std::vector<fs::path> all = files();
  for (const fs::path& path : all) {
    Sound sound;
    try {
      sound = detail::read_checkpoint(path);
    } catch (const Error& e) {
      warn(fmt::format("passed over a checkpoint: {}", e.what()));
      continue;
    }
    check_same_run(sound, state, path.string());
    Restore(state, sound, path.string()).apply();
    return true;
  }
  if (!all.empty()) {
    fail(kWhere, "all {} checkpoints in '{}' are damaged; begin anew",
         all.size(), folder_.string());
  }
  return false;
}

}  // namespace luximm
