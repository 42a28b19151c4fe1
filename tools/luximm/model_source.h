#pragma once

#include <string>

#include "luximm/models/factory.h"

namespace luximm::program {

/// Loads `file` into `module`, fitted as the checkpoint of `model` would be.
LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const std::string& file);

/// The type that a --dtype option names.
torch::Dtype parse_dtype(const std::string& name);

/// A model by name, with the weights of `file`, or random ones if it is empty.
ImageModel build_model(const std::string& model, const std::string& file,
                       const ModelOptions& options);

}  // namespace luximm::program
