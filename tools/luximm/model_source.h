#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "luximm/models/factory.h"

namespace luximm::program {

/// Loads `file` into `module`, fitted as the checkpoint of `model` would be.
LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const std::string& file);

/// A model by name, with the weights of `file`, or random ones if it is empty.
ImageModel build_model(const std::string& model, const std::string& file,
                       const ModelOptions& options);

/// Which trained model a command is to use.
struct TrainedModelArgs {
  std::string model;       ///< a name; without a file its released weights
  std::string checkpoint;  ///< a timm-format folder, or a file in one
  std::string weights;     ///< a safetensors file for `model`
};

/// Declares --model, --checkpoint and --weights.
void add_trained_model_options(CLI::App& command, TrainedModelArgs& args);

/// A model with weights, in evaluation mode.
struct TrainedModel {
  ImageModel model;
  std::vector<std::string> label_names;  ///< empty if the source has none
};

/// Throws `UsageError` if not exactly one model is named.
TrainedModel load_trained_model(const TrainedModelArgs& args);

}  // namespace luximm::program
