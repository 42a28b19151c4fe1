#pragma once

#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

// Widths of the networks that were pruned after training
// (https://arxiv.org/abs/2002.08258), as timm builds them.

ResNetPruning ecaresnet50d_pruning();
ResNetPruning ecaresnet101d_pruning();

}  // namespace luximm
