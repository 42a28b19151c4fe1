#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm {

/// The architectures of timm's `resnetv2.py` that are not BiT's, named without
/// a tag, with the configuration of none of them.
const std::vector<ResNetV2Variant>& resnetv2_archs();

/// The architecture `arch`, "resnetv2_50d"; null if there is none of that name.
const ResNetV2Variant* resnetv2_arch(std::string_view arch);

}  // namespace luximm
