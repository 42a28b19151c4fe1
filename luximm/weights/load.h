#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

/// What a load did, by tensor name.
struct LoadReport {
  std::vector<std::string> loaded;      ///< copied, with those in `adapted`
  std::vector<std::string> adapted;     ///< changed in shape or channels first
  std::vector<std::string> skipped;     ///< in the file, passed over on purpose
  std::vector<std::string> missing;     ///< in the module, kept as they were
  std::vector<std::string> unexpected;  ///< in the file, of no use here
};

/// How a checkpoint file is fitted to a module.
struct LoadOptions {
  std::string prefix = {};       ///< part of the module to fill, "encoders.rgb"
  std::string classifier = {};   ///< timm's `classifier` key, "head.fc"
  std::string first_conv = {};   ///< timm's `first_conv` key, "stem.0"
  bool skip_classifier = false;  ///< the module has another head, or none: the
                                 ///< file's is passed over unless it fits
  /// Modules of the file's network that this one was built without.
  std::vector<std::string> skip_modules = {};
  int64_t base_in_chans = 3;  ///< input channels the file was trained with
  /// Modules that the file may lack: they keep what they hold.
  std::vector<std::string> may_be_missing = {};
  bool check_finite = false;  ///< refuse weights with NaN or infinity
  /// Called when everything has been read and checked, before the first tensor
  /// is written: what it throws leaves the module unchanged.
  std::function<void(const LoadReport&)> before_commit = {};
  /// Of the file's names only those below this module count, without it:
  /// "teacher.backbone". Unset, a prefix is found if only one fits.
  std::string strip_prefix = {};
  /// Where the part that is filled is put, "cuda" of `use_device` say, wherever
  /// it was; unset: it stays. Weights go there straight from the file: the host
  /// holds two buffers of 8 MiB and no copy of them, and the device one copy.
  std::optional<torch::Device> device = {};
};

/// Fills `module` from a file of weights (see `open_weights`), as
/// `load_state_dict(strict=True)` but for what the options allow, and
/// all-or-nothing: everything is read and checked before anything is written.
/// Throws `Error` that lists up to ten problems, each with the file's key, the
/// module's path and both shapes; and if a device has too little memory or
/// cannot be opened.
///
/// A module that is on a GPU already is filled there in the same way: its
/// memory and the new weights are there side by side for a moment. Where there
/// is no room for both, the weights wait in the host's memory.
///
///     luximm::LoadReport report = luximm::load_checkpoint(*model,
///     "w.safetensors");
LoadReport load_checkpoint(torch::nn::Module& module,
                           const std::filesystem::path& file,
                           const LoadOptions& options = {});

/// The parameters and buffers of a module by their dotted names, as Python's
/// `state_dict()`. The tensors are the module's own.
std::vector<std::pair<std::string, torch::Tensor>> state_dict(
    const torch::nn::Module& module);

}  // namespace luximm
