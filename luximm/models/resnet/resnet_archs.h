#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

/// Every architecture of timm's `resnet.py`, named without a tag, with the
/// configuration of none of them.
const std::vector<ResNetVariant>& resnet_archs();

/// The architecture `arch`, "resnet50d"; null if there is none of that name.
const ResNetVariant* resnet_arch(std::string_view arch);

}  // namespace luximm
