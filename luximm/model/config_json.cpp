#include "luximm/model/config_json.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 4 << 20;

/// nlohmann/json casts any number to any: 1e300 to an integer is undefined.
void check_integers(const json& value, const char* key) {
  if (value.is_array()) {
    for (const json& element : value) check_integers(element, key);
  } else if (!value.is_number_integer() ||
             (value.is_number_unsigned() &&
              value.get<uint64_t>() > INT64_MAX)) {
    throw std::invalid_argument(fmt::format("{} wants integers", key));
  }
}

template <typename T>
void read(const json& object, const char* key, T& value) {
  auto it = object.find(key);
  if (it == object.end() || it->is_null()) return;
  if constexpr (std::is_same_v<T, int64_t> || std::is_same_v<T, InputSize>) {
    check_integers(*it, key);
  }
  value = it->get<T>();
}

template <typename T>
void read(const json& object, const char* key, std::optional<T>& value) {
  T found{};
  read(object, key, found);
  if (object.contains(key) && !object[key].is_null()) value = found;
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

/// Sets `value` to the one of `known` that the file spells out. Another word is
/// no reason to guess: the numbers would differ a little and nobody notice.
template <typename T>
void read_enum(const json& cfg, const char* key, std::initializer_list<T> known,
               T& value) {
  std::string text;
  read(cfg, key, text);
  if (text.empty()) return;
  for (T candidate : known) {
    if (to_string(candidate) == text) {
      value = candidate;
      return;
    }
  }
  throw std::invalid_argument(
      fmt::format("{} '{}' is not known", key, detail::printable(text)));
}

PretrainedConfig read_pretrained_cfg(const json& cfg) {
  PretrainedConfig config;
  read(cfg, "hf_hub_id", config.hf_hub_id);
  read(cfg, "num_classes", config.num_classes);
  read(cfg, "input_size", config.input_size);
  read(cfg, "test_input_size", config.test_input_size);
  read(cfg, "crop_pct", config.crop_pct);
  read(cfg, "test_crop_pct", config.test_crop_pct);
  read_channels(cfg, "mean", config.mean);
  read_channels(cfg, "std", config.std);
  read(cfg, "first_conv", config.first_conv);
  read(cfg, "classifier", config.classifier);
  read(cfg, "license", config.license);
  read_enum(cfg, "interpolation",
            {Interpolation::kBilinear, Interpolation::kBicubic},
            config.interpolation);
  read_enum(cfg, "crop_mode",
            {CropMode::kCenter, CropMode::kSquash, CropMode::kBorder},
            config.crop_mode);
  return config;
}

/// What changes the network's function but not its tensors; anything else would
/// change the structure, which comes from the variant.
void read_model_args(const json& root, const std::string& file,
                     ConfigJson& result) {
  static const std::set<std::string> ignored = {
      "in_chans", "num_classes", "drop_rate", "drop_path_rate", "pretrained"};
  if (!root.contains("model_args")) return;
  for (const auto& item : root["model_args"].items()) {
    if (item.key() == "global_pool") {
      result.global_pool = item.value().get<std::string>();
      if (result.global_pool.empty()) result.global_pool = "none";
    } else if (item.key() == "output_stride") {
      if (!item.value().is_number_integer()) {
        fail("config", "{}: output_stride wants an integer", file);
      }
      result.output_stride = item.value().get<int64_t>();
    } else if (!ignored.contains(item.key())) {
      fail("config",
           "{}: model_args has '{}', which luximm does not know; "
           "build the network from a variant of your own and use "
           "load_checkpoint",
           file, detail::printable(item.key()));
    }
  }
}

}  // namespace

ConfigJson parse_config_json(std::string_view text, const std::string& file) {
  try {
    const json root = json::parse(text);
    ConfigJson result;
    result.architecture = root.at("architecture").get<std::string>();
    const json cfg = root.value("pretrained_cfg", json::object());
    if (!cfg.is_object()) {
      throw std::invalid_argument("pretrained_cfg wants an object");
    }
    result.config = read_pretrained_cfg(cfg);
    read(cfg, "tag", result.tag);
    // timm puts the model's own count at the top: it wins.
    read(root, "num_classes", result.config.num_classes);
    read(root, "label_names", result.label_names);
    read_model_args(root, file, result);
    return result;
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    fail("config", "'{}' is not a timm config.json: {}", file,
         detail::printable(e.what(), 2 * detail::kMostPrinted));
  }
}

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
  return parse_config_json(text, file.string());
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
  const std::string pool = config.global_pool.empty()     ? "avg"
                           : config.global_pool == "none" ? ""
                                                          : config.global_pool;
  ordered root = {{"architecture", config.architecture},
                  {"num_classes", c.num_classes},
                  {"num_features", num_features},
                  {"global_pool", pool},
                  {"pretrained_cfg", cfg}};
  // timm rebuilds a model by these, and not by "global_pool" above.
  if (pool != "avg") root["model_args"]["global_pool"] = pool;
  if (config.output_stride != 32) {
    root["model_args"]["output_stride"] = config.output_stride;
  }
  if (!config.label_names.empty()) root["label_names"] = config.label_names;
  return root.dump(2) + "\n";
}

}  // namespace luximm
