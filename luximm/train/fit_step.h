#pragma once

#include <string>

#include "luximm/train/fit.h"

// Internal: the parts of `fit` that keep nothing of a run.
namespace luximm::detail {

/// Throws `Error` if a number is out of its range.
void check_options(const FitOptions& options);

/// Throws `Error` if an image has a label that the model has no output for.
void check_labels(const ImageLoader& loader, int64_t num_classes);

/// The optimiser's step on the gradients that the parameters have: unscaled
/// where there is a scaler, clipped as `options` say. False if it was left out,
/// with a warning, because a gradient is not finite; `step` names it there.
bool take_step(const torch::nn::Module& model,
               torch::optim::Optimizer& optimizer, GradScaler* scaler,
               const FitOptions& options, const std::string& step);

}  // namespace luximm::detail
