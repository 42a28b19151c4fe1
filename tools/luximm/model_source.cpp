#include "tools/luximm/model_source.h"

#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefixHelp =
    "Take the names in the file below this module, \"teacher.backbone\"; found "
    "if only one fits";

/// The name and the options that the library takes.
struct Resolved {
  std::string name;
  PretrainedOptions options;
};

Resolved resolve(const ModelSource& source) {
  Resolved resolved{.name = source.model, .options = {}};
  resolved.options.num_classes = source.num_classes;
  resolved.options.weights_prefix = source.weights_prefix;
  if (source.checkpoint.empty()) {
    if (source.model.empty()) {
      throw UsageError("give --model or --checkpoint");
    }
    return resolved;
  }
  const fs::path path(source.checkpoint);
  std::error_code ignored;
  const bool is_file = !fs::is_directory(path, ignored);
  if (is_file) {
    resolved.options.weights_file = path;
    resolved.options.accept_license = true;  // the weights are the user's
  }
  if (!source.model.empty()) {
    if (!is_file) {
      throw UsageError(
          "a --checkpoint folder names its own model: leave out "
          "--model");
    }
    return resolved;
  }
  if (is_file && !fs::exists(path.parent_path() / "config.json", ignored)) {
    throw UsageError("'" + source.checkpoint +
                     "' has no config.json beside it: say which model it is "
                     "with --model");
  }
  resolved.name = checkpoint_name(path);
  return resolved;
}

}  // namespace

void WeightsArgs::add_options(Options& command) {
  command.add_option("--weights", file,
                     "File of weights (safetensors, .pth, .pt, .bin, the index "
                     "of shards), or a folder with one; without it, random "
                     "weights");
  command.add_option("--weights-prefix", prefix, kPrefixHelp);
}

LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const WeightsArgs& weights, torch::Device device) {
  return load_pretrained(module, model,
                         {.weights_file = weights.file,
                          .accept_license = true,
                          .weights_prefix = weights.prefix,
                          .device = device});
}

InChans in_chans_of(const std::optional<int64_t>& option) {
  return option ? InChans(*option) : InChans();
}

ModelArgs parse_model_args(const std::vector<std::string>& texts) {
  ModelArgs args;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) {
      throw UsageError("--model-args wants NAME=JSON, got '" + text + "'");
    }
    args[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return args;
}

torch::Dtype parse_dtype(const std::string& name) {
  if (name == "bfloat16") return torch::kBFloat16;
  if (name == "float16") return torch::kHalf;
  return torch::kFloat;
}

ImageModel build_model(const std::string& model, const WeightsArgs& weights,
                       const ModelOptions& options, torch::Device device) {
  if (weights.file.empty()) {
    ImageModel fresh = create_model(model, options);
    fresh->to(device);
    return fresh;
  }
  auto [result, load] =
      create_pretrained(model, {.in_chans = options.in_chans,
                                .num_classes = options.num_classes,
                                .drop_rate = options.drop_rate,
                                .drop_path_rate = options.drop_path_rate,
                                .weights_file = weights.file,
                                .accept_license = true,
                                .global_pool = options.global_pool,
                                .output_stride = options.output_stride,
                                .weights_prefix = weights.prefix,
                                .model_args = options.model_args,
                                .device = device});
  load(*result);
  return result;
}

void ModelSource::add_options(Options& command) {
  command.add_option("--model", model,
                     "Released weights by name, e.g. resnet50.a1_in1k; or "
                     "hf-hub:OWNER/NAME[@REVISION], local-dir:FOLDER");
  command.add_option("--checkpoint,--weights", checkpoint,
                     "Folder that luximm or timm saved; or a file of weights "
                     "(safetensors, .pth, .pt, .bin, the index of shards), of "
                     "the architecture of --model");
  command.add_option("--weights-prefix", weights_prefix, kPrefixHelp);
  command
      .add_option("--num-classes", num_classes,
                  "Outputs, if the file has others than --model")
      ->check(non_negative_number());
  device.add_option(command);
}

LoadedModel load_model(const ModelSource& source) {
  Resolved resolved = resolve(source);
  resolved.options.device = source.device.open();
  auto [model, settings] = luximm::load_model(resolved.name, resolved.options);
  LoadedModel loaded{.model = model};
  // A head of another size has other classes.
  if (model->num_classes() == settings.config.num_classes) {
    loaded.class_names = std::move(settings.label_names);
    loaded.class_descriptions = std::move(settings.label_descriptions);
  }
  return loaded;
}

ImageModel load_backbone(const ModelSource& source) {
  Resolved resolved = resolve(source);
  resolved.options.device = source.device.open();
  auto [model, load] = create_pretrained(resolved.name, resolved.options);
  load(*model);
  model->reset_classifier(0);
  model->eval();
  return model;
}

}  // namespace luximm::program
