#pragma once

#include <string>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

/// What `clip_grad` holds gradients to: timm's `--clip-mode`.
enum class ClipMode {
  kNorm,   ///< the norm of all of them together
  kValue,  ///< each of their elements
  kAgc     ///< the norm of each output's row over that of its weights
};

/// "norm", "value" or "agc"; throws `Error` for another name.
ClipMode clip_mode(const std::string& name);
std::string to_string(ClipMode mode);

/// Limits the gradients of some parameters in place, timm's
/// `dispatch_clip_grad`. Call it between `backward` and the optimiser's step.
/// Throws `Error` for a value that is not above 0.
///
///     luximm::clip_grad(model->parameters(), 1.0, luximm::ClipMode::kNorm);
void clip_grad(const std::vector<torch::Tensor>& parameters, double value,
               ClipMode mode, double norm_type = 2.0);

/// Adaptive gradient clipping (https://arxiv.org/abs/2102.06171), timm's
/// `adaptive_clip_grad`: each output's gradient is at most `clip_factor` times
/// as long as its weights. The last layer is best left out, as timm's train.py
/// does.
void adaptive_clip_grad(const std::vector<torch::Tensor>& parameters,
                        double clip_factor = 0.01, double eps = 1e-3,
                        double norm_type = 2.0);

}  // namespace luximm
