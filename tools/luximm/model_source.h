#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "luximm/model/factory.h"

namespace luximm::program {

/// Loads `file` into `module`, fitted as the checkpoint of `model` would be.
LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const std::string& file);

/// The type that a --dtype option names.
torch::Dtype parse_dtype(const std::string& name);

/// A model by name, with the weights of `file`, or random ones if it is empty.
ImageModel build_model(const std::string& model, const std::string& file,
                       const ModelOptions& options);

/// Where a command that needs trained weights takes its model from.
struct ModelSource {
  std::string model;       ///< --model: released weights by name
  std::string checkpoint;  ///< --checkpoint: a folder, or a file for --model
  std::optional<int64_t> num_classes;
  std::string device = "cpu";

  /// Declares the options above.
  void add_options(CLI::App& command);
};

struct LoadedModel {
  ImageModel model;  ///< eval(), on the device
  /// The outputs' names, from its config.json; empty if that has none.
  std::vector<std::string> class_names;
};

/// Throws `UsageError` if the options together name no model.
LoadedModel load_model(const ModelSource& source);

}  // namespace luximm::program
