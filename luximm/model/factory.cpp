#include "luximm/model/factory.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/atomic_file.h"
#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/device/open_device.h"
#include "luximm/hub/hub.h"
#include "luximm/model/builder.h"
#include "luximm/model/config_json.h"
#include "luximm/model/license.h"
#include "luximm/weights/finite.h"
#include "luximm/weights/hub_weights.h"
#include "luximm/weights/safetensors.h"

namespace luximm {
namespace {

constexpr const char* kWeightsFile = "model.safetensors";

using Source = ModelSettings;

HubOptions hub_options(const std::string& revision,
                       const std::filesystem::path& cache_dir) {
  HubOptions options;
  options.revision = revision;
  if (!cache_dir.empty()) options.cache_dir = cache_dir;
  return options;
}

Source resolve(std::string_view name, const PretrainedOptions& options) {
  return model_settings(
      name, {.revision = options.revision, .cache_dir = options.cache_dir});
}

ImageModel build(const Source& source, ModelOptions options,
                 int64_t last_tap = detail::kAllTaps) {
  // A model made inside InferenceMode can be trained all the same.
  const c10::InferenceMode trainable(false);
  if (options.drop_rate == 0.0) options.drop_rate = source.drop_rate;
  if (options.drop_path_rate == 0.0) {
    options.drop_path_rate = source.drop_path_rate;
  }
  if (options.global_pool.empty()) options.global_pool = source.global_pool;
  if (options.output_stride == ModelOptions{}.output_stride) {
    options.output_stride = source.output_stride;
  }
  options.model_args.insert(source.model_args.begin(), source.model_args.end());
  return ImageModel(
      detail::build_model(*source.info, source.config, options, last_tap));
}

std::filesystem::path weights_file(const Source& source,
                                   const PretrainedOptions& options) {
  if (!options.weights_file.empty()) return options.weights_file;
  if (!source.folder.empty()) return source.folder;  // open_weights looks in it
  const HubOptions hub = hub_options(source.revision, options.cache_dir);
  // A config.json may name the file.
  if (!source.weights_name.empty()) {
    return hf_hub_download(source.config.hf_hub_id, source.weights_name, hub);
  }
  return detail::download_weights(source.config.hf_hub_id, hub);
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

/// The modules of the whole network that hold tensors and that `part`, built up
/// to a tap, was built without.
std::vector<std::string> modules_behind(const Source& source,
                                        const ImageModelImpl& part) {
  // Allocated and not filled: memory that nothing writes to is not taken.
  const auto whole = detail::build_model(*source.info, source.config,
                                         part.options(), detail::kAllTaps);
  std::set<std::string> there;
  for (const auto& module : part.named_modules("", false)) {
    there.insert(module.key());
  }
  std::vector<std::string> behind;
  for (const auto& module : whole->named_modules("", false)) {
    if (!there.contains(module.key())) behind.push_back(module.key());
  }
  return behind;
}

LoadOptions load_options(const Source& source, const Target& target,
                         const std::string& prefix) {
  LoadOptions load;
  load.prefix = prefix;
  load.classifier = source.config.classifier;
  load.first_conv = source.config.first_conv;
  load.base_in_chans = source.config.input_size[0];
  const Family& family = *find_family(source.info->family);
  if (family.missing_modules != nullptr) {
    const auto missing = family.missing_modules(source.name);
    load.may_be_missing.assign(missing.begin(), missing.end());
  }
  load.skip_classifier =
      target.model->num_classes() != source.config.num_classes;
  load.skip_modules.assign(family.skipped_modules.begin(),
                           family.skipped_modules.end());
  if (target.features_only) {
    load.skip_modules.insert(load.skip_modules.end(),
                             family.head_modules.begin(),
                             family.head_modules.end());
    const auto behind = modules_behind(source, *target.model);
    load.skip_modules.insert(load.skip_modules.end(), behind.begin(),
                             behind.end());
  }
  return load;
}

/// Whether the model has a classifier that the file did not fill.
bool kept_classifier(const Source& source, const LoadReport& report) {
  const std::string slot = source.config.classifier + ".weight";
  return std::any_of(
      report.missing.begin(), report.missing.end(),
      [&](const std::string& key) { return key.ends_with(slot); });
}

/// Says that the released classifier was passed over, if it was.
void warn_about_classifier(const Source& source, const ImageModelImpl& model,
                           const LoadReport& report) {
  if (source.config.num_classes == 0) return;
  if (model.num_classes() != 0 && !kept_classifier(source, report)) return;
  warn(fmt::format(
      "the classifier '{}' of '{}' ({} classes) is not loaded: the model has "
      "{}",
      source.config.classifier, source.name, source.config.num_classes,
      model.num_classes() == 0
          ? std::string("none")
          : fmt::format("a new one of {}", model.num_classes())));
}

/// For inference: a classifier of random numbers answers, but nothing useful.
void check_classifier(const Source& source, const ImageModelImpl& model,
                      const LoadReport& report) {
  if (model.num_classes() == 0 || !kept_classifier(source, report)) return;
  fail("load_model",
       "{}: the file has no classifier of {} classes (that of the model has "
       "{}), and a new one knows nothing; leave the number of classes out, or "
       "train such a model first",
       source.name, model.num_classes(), source.config.num_classes);
}

/// Options that describe another network than the one to fill are a mistake.
void check_options(const std::string& name, const ImageModelImpl& model,
                   const PretrainedOptions& options) {
  const auto check = [&](const char* option, auto asked, auto built) {
    if (asked == built) return;
    fail("load_pretrained",
         "{}: {} is {} in the options and {} in the module, which is built "
         "already; leave it out, or build the module with it",
         name, option, asked, built);
  };
  check("in_chans", options.in_chans.value_or(model.in_chans()),
        model.in_chans());
  check("num_classes", options.num_classes.value_or(model.num_classes()),
        model.num_classes());
  const ModelOptions& built = model.options();
  if (options.drop_rate != 0.0) {
    check("drop_rate", options.drop_rate, built.drop_rate);
  }
  if (options.drop_path_rate != 0.0) {
    check("drop_path_rate", options.drop_path_rate, built.drop_path_rate);
  }
}

LoadReport load_from(const Source& source, torch::nn::Module& module,
                     const PretrainedOptions& options) {
  const Target target = find_target(module, options.prefix);
  check_options(source.name, *target.model, options);
  if (!options.accept_license) {
    warn_about_license(source.name, source.config.license);
  }
  LoadOptions load = load_options(source, target, options.prefix);
  load.strip_prefix = options.weights_prefix;
  load.device = options.device;
  if (!target.features_only) {
    load.before_commit = [&](const LoadReport& report) {
      warn_about_classifier(source, *target.model, report);
    };
  }
  return load_checkpoint(module, weights_file(source, options), load);
}

/// Refuses what no one could load or would want to.
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

ImageModel create_model(std::string_view name, const ModelOptions& options) {
  ImageModel model = build(resolve(name, {}), options);
  model->init_weights();
  return model;
}

FeatureModel create_feature_model(std::string_view name,
                                  const FeatureOptions& options) {
  const Source source = resolve(name, {});
  std::vector<int64_t> indices(source.info->taps.size());
  std::iota(indices.begin(), indices.end(), 0);
  if (options.out_indices) {
    indices = resolve_out_indices(*options.out_indices, source.info->taps);
  }
  ImageModel backbone = build(source,
                              {.in_chans = options.in_chans,
                               .drop_path_rate = options.drop_path_rate,
                               .output_stride = options.output_stride,
                               .model_args = options.model_args},
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
  // Before a download and before LibTorch looks for CUDA.
  if (options.device) detail::open_device("load", *options.device);
  Source source = resolve(name, options);
  ImageModel model = build(source, {.in_chans = options.in_chans,
                                    .num_classes = options.num_classes,
                                    .drop_rate = options.drop_rate,
                                    .drop_path_rate = options.drop_path_rate,
                                    .global_pool = options.global_pool,
                                    .output_stride = options.output_stride,
                                    .model_args = options.model_args});
  model->expect_weights();
  // The user may have given the model another head meanwhile.
  PretrainedOptions built = options;
  built.in_chans = {};
  built.num_classes.reset();
  built.drop_rate = built.drop_path_rate = 0.0;
  return {model, [source = std::move(source),
                  options = std::move(built)](torch::nn::Module& module) {
            return load_from(source, module, options);
          }};
}

LoadedModel load_model(std::string_view name,
                       const PretrainedOptions& options) {
  PretrainedOptions whole = options;
  whole.prefix.clear();  // the module is the model itself
  LoadedModel loaded{.model = nullptr, .settings = resolve(name, whole)};
  auto [model, load] = create_pretrained(name, whole);
  check_classifier(loaded.settings, *model, load(*model));
  model->eval();
  loaded.model = model;
  return loaded;
}

LoadReport load_pretrained(torch::nn::Module& module, std::string_view name,
                           const PretrainedOptions& options) {
  return load_from(resolve(name, options), module, options);
}

void save_pretrained(const ImageModel& model,
                     const std::filesystem::path& directory,
                     const std::vector<std::string>& label_names,
                     const std::map<std::string, std::string>& descriptions) {
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
                  .label_names = label_names,
                  .label_descriptions = descriptions};
  json.model_args.global_pool = model->global_pool();
  if (model->options().output_stride != ModelOptions{}.output_stride) {
    json.model_args.output_stride = model->options().output_stride;
  }
  json.model_args.other = model->options().model_args;
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
