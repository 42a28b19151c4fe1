#pragma once

#include <string>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

/// Stops the training of parts of a module, timm's `timm.utils.freeze`: their
/// parameters ask for no gradient, and their batch norms run with their running
/// statistics and leave them as they are, whatever `train()` says. Clones keep
/// it; files and their keys know nothing of it.
///
/// `prefixes` are paths of modules or parameters, "layer1" or
/// "backbone.stages.0"; none means all of `module`. With
/// `batch_norm_statistics` false the statistics go on. Throws `Error`, with
/// nothing changed, for a path that does not exist, with the nearest ones, and
/// for batch norms other than luximm's, whose statistics `train()` wakes up.
///
/// Make the optimiser afterwards: its groups leave out what asks for no
/// gradient.
///
///     luximm::freeze(*model, {"conv1", "bn1", "layer1"});
///     auto optimizer = luximm::make_optimizer<torch::optim::AdamW>(
///         luximm::weight_decay_groups(*model, 0.05),
///         torch::optim::AdamWOptions(1e-3));
void freeze(torch::nn::Module& module,
            const std::vector<std::string>& prefixes = {},
            bool batch_norm_statistics = true);

/// Undoes `freeze` for all that lies below `prefixes`, timm's
/// `timm.utils.unfreeze`.
void unfreeze(torch::nn::Module& module,
              const std::vector<std::string>& prefixes = {},
              bool batch_norm_statistics = true);

}  // namespace luximm
