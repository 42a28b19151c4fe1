#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// What a config.json's `model_args` say of the network beside its channels
/// and classes, which are in `PretrainedConfig`. Unset: not in the file.
struct ConfigModelArgs {
  std::optional<double> drop_rate = {};
  std::optional<double> drop_path_rate = {};
  std::optional<std::string> global_pool = {};  ///< as `ModelOptions`
  std::optional<int64_t> output_stride = {};
  std::optional<std::array<int64_t, 2>> img_size = {};  ///< height, width
  ModelArgs other = {};  ///< what changes the architecture
};

/// What timm writes beside a checkpoint, its `config.json`.
struct ConfigJson {
  std::string architecture = {};  ///< timm's, without a tag: "resnet50"
  std::string tag = {};           ///< "" if it has none
  PretrainedConfig config = {};
  /// Of the classes, by index, "" where the file names none; empty if it names
  /// no class at all.
  std::vector<std::string> label_names = {};
  /// Longer texts by label name, timm's `label_descriptions`.
  std::map<std::string, std::string> label_descriptions = {};
  ConfigModelArgs model_args = {};
  std::string weights_name = {};  ///< timm's `hf_hub_filename`, "" if unset
  /// What the file says and luximm does not act on, a line each.
  std::vector<std::string> warnings = {};
};

/// Reads a `config.json` in any of the forms that timm 1.0.31 reads
/// (`load_model_config_from_path`) and sends its warnings to the handler.
/// Throws `Error` if it is not one, or asks for what luximm does not have.
///
///     auto config = luximm::read_config_json("saved/config.json");
ConfigJson read_config_json(const std::filesystem::path& file);

/// The same from a text, without sending warnings; `file` is for the message.
ConfigJson parse_config_json(std::string_view text, const std::string& file);

/// The text of a `config.json` that timm reads; `num_features` is the width
/// before the classifier.
std::string to_config_json(const ConfigJson& config, int64_t num_features);

}  // namespace luximm
