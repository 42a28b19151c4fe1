#pragma once

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/model/feature_model.h"
#include "luximm/model/image_model.h"
#include "luximm/model/model_settings.h"
#include "luximm/model/registry.h"
#include "luximm/weights/load.h"

namespace luximm {

/// A freshly initialised model, by timm's recipe for its family, as
/// `timm.create_model(name, pretrained=False)`.
///
/// `name` is a variant's (see `find_model`), `hf-hub:org/repo[@revision]` or
/// `local-dir:path`; the last two read the architecture from `config.json`. See
/// `model_settings`, which resolves all names.
/// Throws `Error` for an unknown name or an option that makes no sense.
///
///     luximm::ImageModel model =
///         luximm::create_model("resnet18.a1_in1k", {.num_classes = 10});
ImageModel create_model(std::string_view name,
                        const ModelOptions& options = {});

/// Taps, 0-based, negative from the end; unset: all. Apart from an optional
/// vector, which `{1, 2, 3}` cannot initialise.
struct OutIndices : std::optional<std::vector<int64_t>> {
  OutIndices() = default;
  OutIndices(std::initializer_list<int64_t> indices)  // NOLINT
      : OutIndices(std::vector<int64_t>(indices)) {}
  OutIndices(std::vector<int64_t> indices)  // NOLINT(*-explicit-*)
      : std::optional<std::vector<int64_t>>(std::move(indices)) {}
};

/// How `create_feature_model` builds a backbone.
struct FeatureOptions {
  InChans in_chans = {};        ///< unset: the checkpoint's
  OutIndices out_indices = {};  ///< taps to return
  double drop_path_rate = 0.0;
  /// Draws no numbers: `load_pretrained` or `load_checkpoint` fills the
  /// backbone, and until then it refuses to run.
  bool expect_weights = false;
  int64_t output_stride = 32;  ///< as in `ModelOptions`
  ModelArgs model_args = {};   ///< as in `ModelOptions`
};

/// A freshly initialised backbone that returns feature maps, as
/// `timm.create_model(name, features_only=True, out_indices=...)`. Stages after
/// the last wanted tap are not built.
///
///     auto pyramid = luximm::create_feature_model(
///         "resnet50.a1_in1k", {.expect_weights = true});
///     luximm::load_pretrained(*pyramid, "resnet50.a1_in1k");
FeatureModel create_feature_model(std::string_view name,
                                  const FeatureOptions& options = {});

/// How `create_pretrained` builds a model and finds its weights. A rate that is
/// left at 0 is the one that the checkpoint's `config.json` asks for, if any.
struct PretrainedOptions {
  InChans in_chans = {};                    ///< unset: as the checkpoint ships
  std::optional<int64_t> num_classes = {};  ///< unset: as the checkpoint ships
  double drop_rate = 0.0;
  double drop_path_rate = 0.0;
  std::string revision = "main";         ///< of the Hub repository
  std::filesystem::path cache_dir = {};  ///< empty: hf_hub_cache_dir()
  std::string prefix = {};  ///< where the load closure finds the model in the
                            ///< module it is given, "encoders.rgb"
  /// Weights to read instead of the released ones: a file of any format that
  /// `open_weights` reads, or a folder that has one.
  std::filesystem::path weights_file = {};
  bool accept_license = false;   ///< silences the warning about weights that
                                 ///< may not be used for everything
  std::string global_pool = {};  ///< as in `ModelOptions`
  int64_t output_stride = 32;  ///< as in `ModelOptions`; 32: what a config.json
                               ///< says, if it says one
  /// Of the file's names only those below this module count, without it:
  /// "teacher.backbone". Unset, a prefix is found if only one fits.
  std::string weights_prefix = {};
  ModelArgs model_args = {};  ///< as in `ModelOptions`
  /// Where the load puts the model: its weights go from the file straight
  /// there, see `LoadOptions::device`. Unset: it stays where it is.
  std::optional<torch::Device> device = {};
};

/// Loads the weights into the model, or into the `prefix` part of a module
/// that holds it.
using WeightLoader = std::function<LoadReport(torch::nn::Module&)>;

/// A model and what fills it.
struct Pretrained {
  ImageModel model;
  WeightLoader load;
};

/// A model for released weights and the closure that loads them, in two steps
/// so that the model can be put inside another module first. The model refuses
/// to run until it is loaded.
///
///     auto [model, load] = luximm::create_pretrained("resnet50.a1_in1k");
///     luximm::LoadReport report = load(*model);
Pretrained create_pretrained(std::string_view name,
                             const PretrainedOptions& options = {});

/// A model that is ready to run, and what is known of its outputs.
struct LoadedModel {
  ImageModel model;  ///< with its weights, in evaluation mode
  ModelSettings settings;
};

/// The model of `name` with its weights, for inference. Throws `Error` if the
/// file has no classifier of `num_classes` outputs: a new one would answer at
/// random. Train such a model with `create_pretrained`.
///
///     auto [model, settings] = luximm::load_model("local-dir:saved");
///     torch::Tensor scores = model->forward(x).softmax(1);
LoadedModel load_model(std::string_view name,
                       const PretrainedOptions& options = {});

/// Loads the released weights of `name` into `module` (or its `prefix` part):
/// what create_pretrained's closure calls. All-or-nothing; throws `Error` with
/// everything that does not fit.
///
/// The module is built already: `in_chans`, `num_classes` and the rates of the
/// options may be left out, and must be the module's own where they are given.
/// (Up to luximm 0.1 they were ignored.)
LoadReport load_pretrained(torch::nn::Module& module, std::string_view name,
                           const PretrainedOptions& options = {});

/// Writes `config.json` and `model.safetensors` as timm's `save_for_hf` does,
/// so that `timm.create_model("local-dir:DIR", pretrained=True)` and
/// `create_pretrained("local-dir:DIR")` load it. The folder is made if absent;
/// each file is replaced whole or not at all. `label_names` are the outputs'
/// names in order, `label_descriptions` longer texts by name.
void save_pretrained(
    const ImageModel& model, const std::filesystem::path& directory,
    const std::vector<std::string>& label_names = {},
    const std::map<std::string, std::string>& label_descriptions = {});

}  // namespace luximm
