#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/vgg/vgg_variants.h"

namespace luximm {

/// The architectures of timm's `vgg.py`, named without a tag, with the
/// configuration of none of them.
const std::vector<VGGVariant>& vgg_archs();

/// The architecture `arch`, "vgg16_bn"; null if there is none of that name.
const VGGVariant* vgg_arch(std::string_view arch);

}  // namespace luximm
