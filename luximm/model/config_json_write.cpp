#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "luximm/model/config_json.h"

namespace luximm {
namespace {

using nlohmann::ordered_json;

/// A value per input channel. Those of RGB images mean nothing for other
/// channels: their average, as timm takes it.
std::vector<double> per_channel(const std::array<double, 3>& rgb,
                                const std::vector<double>& channels,
                                int64_t in_chans) {
  if (in_chans == std::ssize(rgb)) return {rgb.begin(), rgb.end()};
  if (in_chans == std::ssize(channels)) return channels;
  // One value stands for any number of channels.
  return {std::accumulate(rgb.begin(), rgb.end(), 0.0) /
          static_cast<double>(rgb.size())};
}

/// A list, or index to name where some class has none.
ordered_json label_names(const std::vector<std::string>& names,
                         int64_t num_classes) {
  const bool whole =
      std::ssize(names) == num_classes &&
      std::none_of(names.begin(), names.end(),
                   [](const auto& name) { return name.empty(); });
  if (whole) return names;
  ordered_json by_index = ordered_json::object();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty()) by_index[std::to_string(i)] = names[i];
  }
  return by_index;
}

ordered_json pretrained_cfg(const ConfigJson& config) {
  const PretrainedConfig& c = config.config;
  const int64_t in_chans = c.input_size[0];
  ordered_json cfg = {{"tag", config.tag},
                      {"custom_load", false},
                      {"input_size", c.input_size},
                      {"fixed_input_size", c.fixed_input_size},
                      {"interpolation", to_string(c.interpolation)},
                      {"crop_pct", c.crop_pct},
                      {"crop_mode", to_string(c.crop_mode)},
                      {"mean", per_channel(c.mean, c.channel_mean, in_chans)},
                      {"std", per_channel(c.std, c.channel_std, in_chans)},
                      {"num_classes", c.num_classes},
                      {"pool_size", nullptr},
                      {"first_conv", c.first_conv},
                      {"classifier", c.classifier}};
  if (c.test_input_size) cfg["test_input_size"] = *c.test_input_size;
  if (c.test_crop_pct) cfg["test_crop_pct"] = *c.test_crop_pct;
  if (!c.license.empty()) cfg["license"] = c.license;
  return cfg;
}

}  // namespace

std::string to_config_json(const ConfigJson& config, int64_t num_features) {
  std::string pool = config.model_args.global_pool.value_or("avg");
  if (pool == "none") pool = "";
  ordered_json root = {{"architecture", config.architecture},
                       {"num_classes", config.config.num_classes},
                       {"num_features", num_features},
                       {"global_pool", pool}};
  // timm rebuilds a model by these, and not by "global_pool" above.
  if (pool != "avg") root["model_args"]["global_pool"] = pool;
  if (config.model_args.output_stride) {
    root["model_args"]["output_stride"] = *config.model_args.output_stride;
  }
  for (const auto& [name, text] : config.model_args.other) {
    root["model_args"][name] = ordered_json::parse(text);
  }
  if (!config.label_names.empty()) {
    root["label_names"] =
        label_names(config.label_names, config.config.num_classes);
    if (!config.label_descriptions.empty()) {
      root["label_descriptions"] = config.label_descriptions;
    }
  }
  root["pretrained_cfg"] = pretrained_cfg(config);
  return root.dump(2) + "\n";
}

}  // namespace luximm
