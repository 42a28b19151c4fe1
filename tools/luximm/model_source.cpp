#include "tools/luximm/model_source.h"

#include <filesystem>

#include "luximm/models/config_json.h"
#include "tools/luximm/command.h"

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLocalDir = "local-dir:";

/// The names that a folder's config.json gives the classes.
std::vector<std::string> label_names_of(const fs::path& folder) {
  return read_config_json(folder / "config.json").label_names;
}

TrainedModel load(const std::string& name, const std::string& file) {
  auto [model, load] = create_pretrained(
      name, {.weights_file = file, .accept_license = !file.empty()});
  load(*model);
  model->eval();
  return {.model = model, .label_names = {}};
}

TrainedModel load_checkpoint_path(const fs::path& path) {
  const bool is_folder = fs::is_directory(path);
  const fs::path folder = is_folder ? path : path.parent_path();
  TrainedModel result =
      load(kLocalDir + (folder.empty() ? "." : folder).string(),
           is_folder ? "" : path.string());
  result.label_names = label_names_of(folder);
  return result;
}

}  // namespace

LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const std::string& file) {
  return load_pretrained(module, model,
                         {.weights_file = file, .accept_license = true});
}

ImageModel build_model(const std::string& model, const std::string& file,
                       const ModelOptions& options) {
  if (file.empty()) return create_model(model, options);
  auto [result, load] =
      create_pretrained(model, {.in_chans = options.in_chans,
                                .num_classes = options.num_classes,
                                .drop_rate = options.drop_rate,
                                .drop_path_rate = options.drop_path_rate,
                                .weights_file = file,
                                .accept_license = true});
  load(*result);
  return result;
}

void add_trained_model_options(CLI::App& command, TrainedModelArgs& args) {
  command.add_option("--model", args.model,
                     "Name of a model; its released weights are used");
  command.add_option("--checkpoint", args.checkpoint,
                     "Folder with config.json and model.safetensors, or a "
                     "weights file for the one beside it (or for --model)");
  command
      .add_option("--weights", args.weights,
                  "Safetensors file for --model, instead of the released one")
      ->needs("--model")
      ->excludes("--checkpoint");
}

TrainedModel load_trained_model(const TrainedModelArgs& args) {
  if (args.model.empty() && args.checkpoint.empty()) {
    throw UsageError("give --model or --checkpoint");
  }
  if (args.model.empty()) return load_checkpoint_path(args.checkpoint);
  if (!args.checkpoint.empty() && fs::is_directory(args.checkpoint)) {
    throw UsageError(
        "--checkpoint is a folder, which says what model it is of: leave "
        "--model out");
  }
  TrainedModel result = load(
      args.model, args.checkpoint.empty() ? args.weights : args.checkpoint);
  if (args.model.starts_with(kLocalDir)) {
    result.label_names =
        label_names_of(args.model.substr(std::string(kLocalDir).size()));
  }
  return result;
}

}  // namespace luximm::program
