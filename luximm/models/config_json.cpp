#include "luximm/models/config_json.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/fail.h"

namespace luximm {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 4 << 20;

template <typename T>
void read(const json& object, const char* key, T& value) {
  if (auto it = object.find(key); it != object.end() && !it->is_null()) {
    value = it->get<T>();
  }
}

// One value per input channel in the file, per RGB channel here: like timm,
// other channel counts share the mean value.
void read_channels(const json& cfg, const char* key,
                   std::array<double, 3>& value) {
  std::vector<double> channels(value.begin(), value.end());
  read(cfg, key, channels);
  if (channels.size() == value.size()) {
    std::copy(channels.begin(), channels.end(), value.begin());
  } else if (!channels.empty()) {
    value.fill(std::accumulate(channels.begin(), channels.end(), 0.0) /
               static_cast<double>(channels.size()));
  }
}

void read_enums(const json& cfg, PretrainedConfig& config) {
  std::string text;
  read(cfg, "interpolation", text);
  if (!text.empty()) {
    config.interpolation =
        text == "bilinear" ? Interpolation::kBilinear : Interpolation::kBicubic;
  }
  text.clear();
  read(cfg, "crop_mode", text);
  if (text == "squash") config.crop_mode = CropMode::kSquash;
  if (text == "border") config.crop_mode = CropMode::kBorder;
  if (text == "center") config.crop_mode = CropMode::kCenter;
}

PretrainedConfig read_pretrained_cfg(const json& cfg) {
  PretrainedConfig config;
  read(cfg, "hf_hub_id", config.hf_hub_id);
  read(cfg, "num_classes", config.num_classes);
  read(cfg, "input_size", config.input_size);
  if (cfg.contains("test_input_size") && !cfg["test_input_size"].is_null()) {
    config.test_input_size = cfg["test_input_size"].get<InputSize>();
  }
  read(cfg, "crop_pct", config.crop_pct);
  if (cfg.contains("test_crop_pct") && !cfg["test_crop_pct"].is_null()) {
    config.test_crop_pct = cfg["test_crop_pct"].get<double>();
  }
  read_channels(cfg, "mean", config.mean);
  read_channels(cfg, "std", config.std);
  read(cfg, "first_conv", config.first_conv);
  read(cfg, "classifier", config.classifier);
  read(cfg, "license", config.license);
  read_enums(cfg, config);
  return config;
}

void check_model_args(const json& root, const std::string& file) {
  // What the options say anyway; anything else would change the structure,
  // which comes from the variant.
  static const std::set<std::string> known = {
      "in_chans", "num_classes", "drop_rate", "drop_path_rate", "pretrained"};
  if (!root.contains("model_args")) return;
  for (const auto& item : root["model_args"].items()) {
    // timm always writes the pooling; luximm has its default only.
    if (item.key() == "global_pool" && item.value() == "avg") continue;
    if (!known.contains(item.key())) {
      fail("config",
           "{}: model_args has '{}', which luximm does not know; "
           "build the network from a variant of your own and use "
           "load_checkpoint",
           file, item.key());
    }
  }
}

}  // namespace

ConfigJson read_config_json(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    fail("config",
         "cannot read '{}'; a timm-format folder has config.json "
         "beside model.safetensors",
         file.string());
  }
  std::string text(kMostBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMostBytes) {
    fail("config", "'{}' is larger than {} bytes: not a config.json",
         file.string(), kMostBytes);
  }
  try {
    const json root = json::parse(text);
    ConfigJson result;
    result.architecture = root.at("architecture").get<std::string>();
    const json cfg = root.value("pretrained_cfg", json::object());
    result.config = read_pretrained_cfg(cfg);
    read(cfg, "tag", result.tag);
    // timm puts the model's own count at the top: it wins.
    read(root, "num_classes", result.config.num_classes);
    read(root, "label_names", result.label_names);
    check_model_args(root, file.string());
    return result;
  } catch (const json::exception& e) {
    fail("config", "'{}' is not a timm config.json: {}", file.string(),
         e.what());
  }
}

std::string to_config_json(const ConfigJson& config, int64_t num_features) {
  using ordered = nlohmann::ordered_json;
  const PretrainedConfig& c = config.config;
  ordered cfg = {{"tag", config.tag},
                 {"custom_load", false},
                 {"input_size", c.input_size},
                 {"fixed_input_size", false},
                 {"interpolation", to_string(c.interpolation)},
                 {"crop_pct", c.crop_pct},
                 {"crop_mode", to_string(c.crop_mode)},
                 {"mean", c.mean},
                 {"std", c.std},
                 {"num_classes", c.num_classes},
                 {"pool_size", nullptr},
                 {"first_conv", c.first_conv},
                 {"classifier", c.classifier}};
  if (c.test_input_size) cfg["test_input_size"] = *c.test_input_size;
  if (c.test_crop_pct) cfg["test_crop_pct"] = *c.test_crop_pct;
  if (!c.license.empty()) cfg["license"] = c.license;
  ordered root = {{"architecture", config.architecture},
                  {"num_classes", c.num_classes},
                  {"num_features", num_features},
                  {"global_pool", "avg"},
                  {"pretrained_cfg", cfg}};
  if (!config.label_names.empty()) root["label_names"] = config.label_names;
  return root.dump(2) + "\n";
}

}  // namespace luximm
