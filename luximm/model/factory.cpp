#include "luximm/model/factory.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <system_error>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/atomic_file.h"
#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/hub/hub.h"
#include "luximm/model/builder.h"
#include "luximm/model/config_json.h"
#include "luximm/model/license.h"
#include "luximm/weights/finite.h"
#include "luximm/weights/safetensors.h"

namespace luximm {
namespace {

constexpr std::string_view kLocalDir = "local-dir:";
constexpr std::string_view kHub = "hf-hub:";
constexpr const char* kWeightsFile = "model.safetensors";

/// Where a name's structure, configuration and weights come from.
struct Source {
  std::string name;
  const ModelInfo* row;
  PretrainedConfig config;
  std::vector<FeatureInfo> taps;
  std::filesystem::path folder = {};  ///< of local-dir:
  std::string revision = {};          ///< of a Hub repository
};

/// The variant that a config.json means: the one with its tag, or any of its
/// architecture, whose variants share one structure.
Source from_config_json(const std::string& name,
                        const std::filesystem::path& file) {
  const ConfigJson json = read_config_json(file);
  const ModelInfo* match = nullptr;
  for (const ModelInfo& model : all_models()) {
    if (model.arch() != json.architecture) continue;
    if (match == nullptr || model.tag() == json.tag) match = &model;
  }
  if (match == nullptr) {
    fail("create_model",
         "{}: architecture '{}' is not in luximm; luximm list "
         "shows those that are",
         name, json.architecture);
  }
  Source source{.name = match->name,
                .row = match,
                .config = json.config,
                .taps = match->taps};
  if (source.config.first_conv.empty()) {
    source.config.first_conv = match->config.first_conv;
  }
  if (source.config.classifier.empty()) {
    source.config.classifier = match->config.classifier;
  }
  // On the Hub a licence may stand in the model card alone.
  if (source.config.license.empty() && match->tag() == json.tag) {
    source.config.license = match->config.license;
  }
  return source;
}

HubOptions hub_options(const std::string& revision,
                       const std::filesystem::path& cache_dir) {
  HubOptions options;
  options.revision = revision;
  if (!cache_dir.empty()) options.cache_dir = cache_dir;
  return options;
}

Source resolve(std::string_view name, const PretrainedOptions& options) {
  if (name.starts_with(kLocalDir)) {
    const std::filesystem::path folder(name.substr(kLocalDir.size()));
    Source source = from_config_json(std::string(name), folder / "config.json");
    source.folder = folder;
    return source;
  }
  if (name.starts_with(kHub)) {
    std::string repo(name.substr(kHub.size()));
    std::string revision = options.revision;
    if (const auto at = repo.find('@'); at != std::string::npos) {
      revision = repo.substr(at + 1);
      repo.resize(at);
    }
    Source source = from_config_json(
        std::string(name),
        hf_hub_download(repo, "config.json",
                        hub_options(revision, options.cache_dir)));
    source.config.hf_hub_id = repo;
    source.revision = revision;
    return source;
  }
  const ModelInfo& model = find_model(name);
  return {.name = model.name,
          .row = &model,
          .config = model.config,
          .taps = model.taps,
          .folder = {},
          .revision = options.revision};
}

ImageModel build(const Source& source, const ModelOptions& options,
                 int64_t last_tap = detail::kAllTaps) {
  // A model made inside InferenceMode can be trained all the same.
  const c10::InferenceMode trainable(false);
  return ImageModel(
      detail::build_model(*source.row, source.config, options, last_tap));
}

std::filesystem::path weights_file(const Source& source,
                                   const PretrainedOptions& options) {
  if (!options.weights_file.empty()) return options.weights_file;
  if (!source.folder.empty()) return source.folder / kWeightsFile;
  return hf_hub_download(source.config.hf_hub_id, kWeightsFile,
                         hub_options(source.revision, options.cache_dir));
}

/// The image model or feature model that `module` is or holds at `prefix`.
struct Target {
  const ImageModelImpl* model = nullptr;
  bool features_only = false;
};

Target find_target(torch::nn::Module& module, const std::string& prefix) {
  torch::nn::Module* found = prefix.empty() ? &module : nullptr;
  std::vector<std::string> slots;
  for (const auto& item : module.named_modules("", false)) {
    if (item.key() == prefix) found = item.value().get();
    if (item.value()->as<ImageModelImpl>() != nullptr ||
        item.value()->as<FeatureModelImpl>() != nullptr) {
      slots.push_back(item.key());
    }
  }
  if (found != nullptr) {
    if (auto* model = found->as<ImageModelImpl>()) return {model, false};
    if (auto* model = found->as<FeatureModelImpl>()) {
      return {model->backbone().get(), true};
    }
  }
  std::string hint = detail::nearest_name_hint(prefix, slots);
  if (hint.empty()) {
    hint = slots.empty()
               ? std::string("register the model in it first")
               : fmt::format("slots that hold one: {}", fmt::join(slots, ", "));
  }
  fail("load", "slot '{}' {}; {}", prefix,
       found == nullptr ? "does not exist" : "holds no luximm model", hint);
}

LoadOptions load_options(const Source& source, const Target& target,
                         const std::string& prefix) {
  LoadOptions load;
  load.prefix = prefix;
  load.classifier = source.config.classifier;
  load.first_conv = source.config.first_conv;
  load.base_in_chans = source.config.input_size[0];
  const Family& family = *find_family(source.row->family);
  if (family.missing_modules != nullptr) {
    const auto missing = family.missing_modules(source.name);
    load.may_be_missing.assign(missing.begin(), missing.end());
  }
  load.skip_classifier =
      target.model->num_classes() != source.config.num_classes;
  if (target.features_only) {
    load.skip_modules.assign(family.head_modules.begin(),
                             family.head_modules.end());
    for (std::size_t i = target.model->feature_info().size();
         i < source.taps.size(); ++i) {
      load.skip_modules.push_back(source.taps[i].name);
    }
  }
  return load;
}

/// Says that the released classifier was passed over, if it was.
void warn_about_classifier(const Source& source, const ImageModelImpl& model,
                           const LoadReport& report) {
  const std::string slot = source.config.classifier + ".weight";
  const bool kept_its_own =
      model.num_classes() == 0 ||
      std::any_of(report.missing.begin(), report.missing.end(),
                  [&](const std::string& key) { return key.ends_with(slot); });
  if (!kept_its_own || source.config.num_classes == 0) return;
  warn(fmt::format(
      "the classifier '{}' of '{}' ({} classes) is not loaded: the model has "
      "{}",
      source.config.classifier, source.name, source.config.num_classes,
      model.num_classes() == 0
          ? std::string("none")
          : fmt::format("a new one of {}", model.num_classes())));
}

LoadReport load_from(const Source& source, torch::nn::Module& module,
                     const PretrainedOptions& options) {
  const Target target = find_target(module, options.prefix);
  if (!options.accept_license) {
    warn_about_license(source.name, source.config.license);
  }
  LoadOptions load = load_options(source, target, options.prefix);
  if (!target.features_only) {
    load.before_commit = [&](const LoadReport& report) {
      warn_about_classifier(source, *target.model, report);
    };
  }
  return load_checkpoint(module, weights_file(source, options), load);
}

}  // namespace

ImageModel create_model(std::string_view name, const ModelOptions& options) {
  ImageModel model = build(resolve(name, {}), options);
  model->init_weights();
  return model;
}

FeatureModel create_feature_model(std::string_view name,
                                  const FeatureOptions& options) {
  const Source source = resolve(name, {});
  std::vector<int64_t> indices(source.taps.size());
  std::iota(indices.begin(), indices.end(), 0);
  if (options.out_indices) {
    indices = resolve_out_indices(*options.out_indices, source.taps);
  }
  ImageModel backbone = build(
      source,
      {.in_chans = options.in_chans, .drop_path_rate = options.drop_path_rate},
      indices.back());
  if (options.expect_weights) {
    backbone->expect_weights();
  } else {
    backbone->init_weights();
  }
  return FeatureModel(backbone, indices);
}

Pretrained create_pretrained(std::string_view name,
                             const PretrainedOptions& options) {
  Source source = resolve(name, options);
  ImageModel model = build(source, {.in_chans = options.in_chans,
                                    .num_classes = options.num_classes,
                                    .drop_rate = options.drop_rate,
                                    .drop_path_rate = options.drop_path_rate});
  model->expect_weights();
  return {model,
          [source = std::move(source), options](torch::nn::Module& module) {
            return load_from(source, module, options);
          }};
}

LoadReport load_pretrained(torch::nn::Module& module, std::string_view name,
                           const PretrainedOptions& options) {
  return load_from(resolve(name, options), module, options);
}

namespace {

void check_savable(const ImageModelImpl& model,
                   const std::vector<std::string>& label_names) {
  model.check_loaded("save_pretrained");
  const auto classes = static_cast<std::size_t>(model.num_classes());
  if (!label_names.empty() && label_names.size() != classes) {
    fail("save_pretrained",
         "{}: got {} label names for {} classes; give one per class, in their "
         "order, or none",
         model.model_name(), label_names.size(), classes);
  }
  const std::string bad = detail::first_not_finite(state_dict(model));
  if (!bad.empty()) {
    fail("save_pretrained",
         "{}: '{}' holds NaN or infinity: not saved, and what is in the folder "
         "stays; go on from an earlier checkpoint",
         model.model_name(), bad);
  }
}

}  // namespace

void save_pretrained(const ImageModel& model,
                     const std::filesystem::path& directory,
                     const std::vector<std::string>& label_names) {
  check_savable(*model, label_names);
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error) {
    fail("save_pretrained", "cannot make the folder '{}': {}",
         directory.string(), error.message());
  }
  const std::string& name = model->model_name();
  const auto dot = name.find('.');
  ConfigJson json{.architecture = name.substr(0, dot),
                  .tag = dot == std::string::npos ? "" : name.substr(dot + 1),
                  .config = model->config(),
                  .label_names = label_names};
  json.config.num_classes = model->num_classes();
  json.config.input_size[0] = model->in_chans();
  if (json.config.test_input_size) {
    (*json.config.test_input_size)[0] = model->in_chans();
  }
  // The weights first: a folder with a config but other weights would load.
  save_safetensors(directory / kWeightsFile, state_dict(*model),
                   {{"format", "pt"}});
  detail::AtomicFile config("save_pretrained",
                            (directory / "config.json").string());
  config.write(to_config_json(json, model->num_features()));
  config.commit();
}

}  // namespace luximm
