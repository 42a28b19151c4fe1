#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "luximm/model/factory.h"
#include "tools/luximm/device_option.h"
#include "tools/luximm/options.h"

namespace luximm::program {

/// The --weights and --weights-prefix of a command.
struct WeightsArgs {
  std::string file;    ///< "" for random weights
  std::string prefix;  ///< see PretrainedOptions::weights_prefix

  /// Declares both.
  void add_options(Options& command);
};

/// Loads weights into `module`, fitted as the checkpoint of `model` would be,
/// and puts it on a device.
LoadReport load_weights(torch::nn::Module& module, const std::string& model,
                        const WeightsArgs& weights,
                        torch::Device device = torch::kCPU);

/// Of the MODEL that a command takes.
inline constexpr const char* kModelHelp =
    "Name, e.g. resnet50.a1_in1k; or hf-hub:OWNER/NAME[@REVISION], "
    "local-dir:FOLDER";

/// An --in-chans option, the model's own number if it was not given.
InChans in_chans_of(const std::optional<int64_t>& option);

/// Of "NAME=JSON" each. Throws `UsageError` for a text without "=".
ModelArgs parse_model_args(const std::vector<std::string>& texts);

/// The type that a --dtype option names.
torch::Dtype parse_dtype(const std::string& name);

/// A model by name on a device, with the given weights, or random ones without
/// a file.
ImageModel build_model(const std::string& model, const WeightsArgs& weights,
                       const ModelOptions& options,
                       torch::Device device = torch::kCPU);

/// Where a command that needs trained weights takes its model from.
struct ModelSource {
  std::string model;       ///< --model: released weights by name
  std::string checkpoint;  ///< --checkpoint: a folder, or a file for --model
  std::string weights_prefix;  ///< --weights-prefix
  std::optional<int64_t> num_classes;
  DeviceArgs device;

  /// Declares the options above.
  void add_options(Options& command);
};

struct LoadedModel {
  ImageModel model;  ///< eval(), on the device
  /// The outputs' names by index, from its config.json, "" where it names
  /// none; empty if it has no names.
  std::vector<std::string> class_names = {};
  std::map<std::string, std::string> class_descriptions = {};  ///< by name
};

/// Throws `UsageError` if the options together name no model, and `Error` if
/// the weights lack the classifier, see `luximm::load_model`.
LoadedModel load_model(const ModelSource& source);

/// The same without the classifier, which the weights may lack.
ImageModel load_backbone(const ModelSource& source);

}  // namespace luximm::program
