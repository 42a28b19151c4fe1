#include "luximm/train/checkpoint_file.h"

#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/base/hash.h"
#include "luximm/train/optimizer_state.h"
#include "luximm/weights/safetensors.h"

namespace luximm::detail {
namespace {

using nlohmann::json;

constexpr std::string_view kWhere = "checkpoint";
constexpr const char* kState = "luximm.training";  // metadata keys
constexpr const char* kHash = "luximm.sha256";

/// Of names, types and bytes, whatever the order in the file.
std::string hash_of(const std::map<std::string, torch::Tensor>& tensors,
                    const std::string& state) {
  ContentHash hash(/*etag_length=*/64, 0);  // SHA-256
  hash.update(state);
  for (const auto& [name, tensor] : tensors) {
    hash.update(fmt::format("{}:{}:{};", name,
                            c10::toString(tensor.scalar_type()),
                            c10::str(tensor.sizes())));
    hash.update({static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()});
  }
  return hash.hex();
}

json describe(const TrainState& state) {
  json rates = json::array();
  for (const auto& group : state.optimizer.param_groups()) {
    rates.push_back(group.options().get_lr());
  }
  const TrainProgress& p = state.progress;
  json all = {{"format", kCheckpointFormat},
              {"optimizer", optimizer_kind(state.optimizer)},
              {"learning_rates", rates},
              {"settings", state.settings},
              {"epoch", p.epoch},
              {"batch", p.batch},
              {"step", p.step},
              {"loss_sum", p.loss_sum},
              {"seen", p.seen},
              {"skipped", p.skipped}};
  if (state.scaler != nullptr) {
    all["scaler"] = {{"scale", state.scaler->get_scale()},
                     {"growth_tracker", state.scaler->growth_tracker()}};
  }
  if (state.schedule != nullptr) {
    const Schedule::State& s = state.schedule->state();
    json& saved = all["schedule"];
    saved = {{"bad_epochs", s.bad_epochs}, {"cooldown", s.cooldown}};
    if (s.lr) saved["lr"] = *s.lr;
    if (s.best) saved["best"] = *s.best;
  }
  return all;
}

/// What not every run has.
void read_parts(const json& saved, Sound& sound) {
  if (saved.contains("scaler")) {
    const json& part = saved.at("scaler");
    sound.scaler = {.scale = part.at("scale"),
                    .growth_tracker = part.at("growth_tracker")};
  }
  if (!saved.contains("schedule")) return;
  const json& part = saved.at("schedule");
  Schedule::State state{.bad_epochs = part.at("bad_epochs"),
                        .cooldown = part.at("cooldown")};
  if (part.contains("lr")) state.lr = part.at("lr").get<double>();
  if (part.contains("best")) state.best = part.at("best").get<double>();
  sound.schedule = state;
}

void read_state(const std::string& text, const std::string& file,
                Sound& sound) {
  try {
    const json saved = json::parse(text);
    sound.format = saved.at("format");
    if (sound.format < kFewSettings || sound.format > kCheckpointFormat) {
      fail(kWhere, "'{}' has format {}, this luximm reads {} to {}", file,
           sound.format, kFewSettings, kCheckpointFormat);
    }
    sound.optimizer = saved.at("optimizer");
    saved.at("learning_rates").get_to(sound.rates);
    saved.at("settings").get_to(sound.settings);
    sound.progress = {.epoch = saved.at("epoch"),
                      .batch = saved.at("batch"),
                      .step = saved.at("step"),
                      .loss_sum = saved.at("loss_sum"),
                      .seen = saved.at("seen"),
                      .skipped = saved.value("skipped", int64_t{0})};
    read_parts(saved, sound);
  } catch (const json::exception& e) {
    fail(kWhere, "'{}' is not a checkpoint of luximm: {}", file, e.what());
  }
}

}  // namespace

Sound read_checkpoint(const std::filesystem::path& path) {
  const SafetensorsFile file(path);
  const auto& metadata = file.header().metadata;
  if (!metadata.contains(kState) || !metadata.contains(kHash)) {
    fail(kWhere, "'{}' is not a checkpoint of luximm", path.string());
  }
  Sound sound;
  for (const std::string& name : file.names()) {
    sound.tensors[name] = file.read(name);
  }
  if (hash_of(sound.tensors, metadata.at(kState)) != metadata.at(kHash)) {
    fail(kWhere, "'{}' is damaged: its content has another hash than it says",
         path.string());
  }
  read_state(metadata.at(kState), path.string(), sound);
  return sound;
}

void write_checkpoint(
    const std::filesystem::path& path, const TrainState& state,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors) {
  const std::string text = describe(state).dump();
  save_safetensors(path, tensors,
                   {{kState, text},
                    {kHash, hash_of({tensors.begin(), tensors.end()}, text)}});
}

}  // namespace luximm::detail
