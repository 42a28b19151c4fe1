#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm {

/// Every architecture of timm's `efficientnet.py` and `mobilenetv3.py`, named
/// without a tag, with the configuration of none of them.
const std::vector<EfficientNetVariant>& efficientnet_archs();
const std::vector<MobileNetV3Variant>& mobilenetv3_archs();

/// The architecture `arch`, "efficientnet_b0" or "mobilenetv3_large_100"; null
/// if there is none of that name.
const EfficientNetVariant* efficientnet_arch(std::string_view arch);
const MobileNetV3Variant* mobilenetv3_arch(std::string_view arch);

}  // namespace luximm
