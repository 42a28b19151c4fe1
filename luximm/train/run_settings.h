#pragma once

#include <map>
#include <string>

#include <torch/optim/optimizer.h>

#include "luximm/train/fit.h"

// Internal: what makes a training run the run that it is.
namespace luximm::detail {

using Settings = std::map<std::string, std::string>;

/// The setting that a resumed run may raise.
constexpr const char* kEpochsSetting = "epochs";

/// Everything that the numbers of a run of `fit` depend on and that can be
/// named, as text: a checkpoint records it and a resumed run must share it.
/// Left out is what changes no number: threads, reports, folders, the limit of
/// unreadable images. Throws `Error` if `options.settings` has a name of ours.
Settings run_settings(const ImageModel& model,
                      const torch::optim::Optimizer& optimizer,
                      const ImageLoader& train, const ImageLoader* validation,
                      const FitOptions& options);

}  // namespace luximm::detail
