#include "luximm/model/model_settings.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <system_error>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/hub/hub.h"
#include "luximm/model/config_json.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::printable;

constexpr std::string_view kLocalDir = "local-dir";
constexpr std::string_view kHub = "hf-hub";
constexpr int64_t kFullStride = 32;

/// The two parts of `source:identifier`; no source for a plain name.
struct SourceName {
  std::string source;
  std::string identifier;
};

SourceName split(std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) {
    if (name.find('/') != std::string_view::npos) {
      fail("model",
           "'{}' is no model's name; write hf-hub:{} for a repository of the "
           "Hub or local-dir:{} for a folder",
           printable(name), printable(name), printable(name));
    }
    return {"", std::string(name)};
  }
  std::string source(name.substr(0, colon));
  std::transform(source.begin(), source.end(), source.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  if (source == "hf_hub") source = kHub;
  if (source != kHub && source != kLocalDir) {
    fail("model", "'{}': there is no source '{}'; there are {}: and {}:",
         printable(name), printable(source), kHub, kLocalDir);
  }
  if (colon + 1 == name.size()) {
    fail("model", "'{}' names no {} after the colon", printable(name),
         source == kHub ? "repository" : "folder");
  }
  return {source, std::string(name.substr(colon + 1))};
}

/// Structure that the file asks for and the family does not have: another
/// network would be built, and the weights might even fit it.
void check_structure(std::string_view name, const ConfigModelArgs& args) {
  const auto refuse = [&](const char* key, const auto& got) {
    fail("config",
         "{}: config.json asks for {} {}, which this architecture does not "
         "have in luximm",
         printable(name), key, got);
  };
  if (args.img_size) {
    refuse("img_size",
           fmt::format("{} x {}", (*args.img_size)[0], (*args.img_size)[1]));
  }
  for (const auto& [key, rate] : {std::pair{"drop_rate", args.drop_rate},
                                  {"drop_path_rate", args.drop_path_rate}}) {
    if (!(rate.value_or(0.0) >= 0.0 && rate.value_or(0.0) < 1.0)) {
      refuse(key, *rate);
    }
  }
}

/// The row that a config.json means: the one with its tag, or any of its
/// architecture, whose rows share one structure.
const ModelInfo& find_row(std::string_view name, const ConfigJson& json) {
  const ModelInfo* match = nullptr;
  for (const ModelInfo& model : all_models()) {
    if (model.arch() != json.architecture) continue;
    if (match == nullptr || model.tag() == json.tag) match = &model;
  }
  if (match == nullptr) {
    fail("create_model",
         "{}: architecture '{}' is not in luximm; luximm list "
         "shows those that are",
         printable(name), printable(json.architecture));
  }
  return *match;
}

ModelSettings from_config_json(std::string_view name, const fs::path& file) {
  ConfigJson json = read_config_json(file);
  const ModelInfo& row = find_row(name, json);
  check_structure(name, json.model_args);
  ModelSettings settings{
      .name = row.name,
      .info = &row,
      .config = std::move(json.config),
      .label_names = std::move(json.label_names),
      .label_descriptions = std::move(json.label_descriptions),
      .drop_rate = json.model_args.drop_rate.value_or(0.0),
      .drop_path_rate = json.model_args.drop_path_rate.value_or(0.0),
      .global_pool = json.model_args.global_pool.value_or(""),
      .output_stride = json.model_args.output_stride.value_or(kFullStride),
      .model_args = std::move(json.model_args.other),
      .weights_name = std::move(json.weights_name)};
  PretrainedConfig& config = settings.config;
  if (config.first_conv.empty()) config.first_conv = row.config.first_conv;
  if (config.classifier.empty()) config.classifier = row.config.classifier;
  // On the Hub a licence may stand in the model card alone.
  if (config.license.empty() && row.tag() == json.tag) {
    config.license = row.config.license;
  }
  return settings;
}

ModelSettings from_hub(std::string_view name, std::string repo,
                       const SettingsOptions& options) {
  HubOptions hub;
  hub.revision = options.revision;
  if (!options.cache_dir.empty()) hub.cache_dir = options.cache_dir;
  if (const auto at = repo.find('@'); at != std::string::npos) {
    const std::string revision = repo.substr(at + 1);
    const bool is_default = options.revision == SettingsOptions{}.revision;
    if (!is_default && options.revision != revision) {
      fail("model", "{}: the name asks for revision '{}', the options for '{}'",
           printable(name), printable(revision), printable(options.revision));
    }
    if (revision.empty() || revision.find('@') != std::string::npos) {
      fail("model", "{}: a revision is written hf-hub:OWNER/NAME@REVISION",
           printable(name));
    }
    hub.revision = revision;
    repo.resize(at);
  }
  ModelSettings settings =
      from_config_json(name, hf_hub_download(repo, "config.json", hub));
  settings.config.hf_hub_id = repo;
  settings.revision = hub.revision;
  return settings;
}

}  // namespace

ModelSettings model_settings(std::string_view name,
                             const SettingsOptions& options) {
  const SourceName parts = split(name);
  if (parts.source == kHub) return from_hub(name, parts.identifier, options);
  if (parts.source == kLocalDir) {
    const fs::path folder(parts.identifier);
    ModelSettings settings = from_config_json(name, folder / "config.json");
    settings.folder = folder;
    settings.weights_name.clear();  // of a repository
    return settings;
  }
  const ModelInfo& model = find_model(name);
  return {.name = model.name,
          .info = &model,
          .config = model.config,
          .revision = options.revision};
}

std::string checkpoint_name(const fs::path& checkpoint) {
  std::error_code ignored;  // what cannot be looked at is said when it is read
  const fs::path folder = fs::is_directory(checkpoint, ignored)
                              ? checkpoint
                              : checkpoint.parent_path();
  return std::string(kLocalDir) + ":" +
         (folder.empty() ? "." : folder.string());
}

}  // namespace luximm
