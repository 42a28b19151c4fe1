#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/model/model_args.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/registry.h"

namespace luximm {

/// Where `model_settings` looks for a repository of the Hub.
struct SettingsOptions {
  std::string revision = "main";         ///< branch, tag or commit
  std::filesystem::path cache_dir = {};  ///< empty: hf_hub_cache_dir()
};

/// What a model's name stands for, wherever it leads: to a row of a family's
/// table, or to the `config.json` of a folder or of a repository.
struct ModelSettings {
  std::string name = {};            ///< the variant's, "resnet50.a1_in1k"
  const ModelInfo* info = nullptr;  ///< its row, never null
  /// Of this checkpoint: the input channels are `config.input_size[0]`.
  PretrainedConfig config = {};
  /// Of the outputs, by index, "" where one has none; empty if unknown.
  std::vector<std::string> label_names = {};
  /// Longer texts by label name, timm's `label_descriptions`.
  std::map<std::string, std::string> label_descriptions = {};
  double drop_rate = 0.0;             ///< that the config.json asks for
  double drop_path_rate = 0.0;        ///< the same
  std::string global_pool = {};       ///< the same, "": the architecture's
  int64_t output_stride = 32;         ///< the same
  ModelArgs model_args = {};          ///< the same, see `ModelOptions`
  std::filesystem::path folder = {};  ///< of local-dir:, else empty
  std::string revision = {};          ///< of the repository `config.hf_hub_id`
  std::string weights_name = {};      ///< of the repository's file, "": usual
};

/// Resolves a model's name as every function that takes one does: `arch.tag`
/// (see `find_model`), `local-dir:FOLDER`, `hf-hub:OWNER/NAME[@REVISION]` (also
/// spelled `hf_hub:`), as `timm.create_model`. Throws `Error` for an unknown
/// name, source or architecture, and for a config.json that asks for what
/// luximm does not have; `HubError` if the Hub does not give it.
///
///     auto settings = luximm::model_settings("local-dir:saved");
///     settings.label_names[3];  // "zebra"
ModelSettings model_settings(std::string_view name,
                             const SettingsOptions& options = {});

/// The name that stands for a checkpoint: `local-dir:` and the folder, or the
/// folder of a weights file.
///
///     luximm::checkpoint_name("saved/model.safetensors");  //
///     "local-dir:saved"
std::string checkpoint_name(const std::filesystem::path& checkpoint);

}  // namespace luximm
