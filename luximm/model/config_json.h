#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/model/pretrained_config.h"

namespace luximm {

/// What timm writes beside a checkpoint, its `config.json`.
struct ConfigJson {
  std::string architecture;  ///< timm's, "resnet50"
  std::string tag;           ///< "" if it has none
  PretrainedConfig config;
  std::vector<std::string> label_names;  ///< of the classes, if known
  /// timm's `model_args` of these names, see `ModelOptions`.
  std::string global_pool = {};
  int64_t output_stride = 32;
};

/// Reads a `config.json`. Throws `Error` if it is not one, or asks for a
/// structure (`model_args`) that no variant here has.
ConfigJson read_config_json(const std::filesystem::path& file);

/// The same from a text; `file` is for the message.
ConfigJson parse_config_json(std::string_view text, const std::string& file);

/// The text of a `config.json` that timm reads; `num_features` is the width
/// before the classifier.
std::string to_config_json(const ConfigJson& config, int64_t num_features);

}  // namespace luximm
