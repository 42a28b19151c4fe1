#pragma once

#include <string_view>

#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm {

/// timm's names of a convolution and of the norm behind it.
struct EfficientNetLayerName {
  std::string_view conv;
  std::string_view norm;
};

/// Those of a block's layers; empty for layers that its kind does not have.
struct EfficientNetBlockNames {
  EfficientNetLayerName expand;   ///< the pointwise one before `spatial`
  EfficientNetLayerName spatial;  ///< the one with the kernel
  EfficientNetLayerName project;  ///< the pointwise one behind it
};

/// Throws `Error` for `kAttention`, which has no such layers.
EfficientNetBlockNames block_names(EfficientNetBlockKind kind);

}  // namespace luximm
