#pragma once

#include "luximm/base/torch.h"
#include "luximm/train/process_group.h"

namespace luximm {

/// From now on the batch norms of a module normalise in training by the images
/// of all ranks: torch's `convert_sync_batchnorm`, timm's `--sync-bn`. Before a
/// `GradientReducer` is made. `group` must outlive the module's training.
/// Frozen norms stay so; clones normalise as the original does.
///
/// Throws `Error` for a batch norm of `torch::nn`, naming it: a layer that a
/// module holds by its type cannot be replaced from outside. Build the module
/// with `luximm::BatchNorm2d` instead.
///
///     luximm::sync_batch_norm(*model, group);
void sync_batch_norm(torch::nn::Module& module, ProcessGroup& group);

}  // namespace luximm
