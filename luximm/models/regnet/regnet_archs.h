#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/regnet/regnet_variants.h"

namespace luximm {

/// The architectures of timm's `regnet.py`, named without a tag, with the
/// configuration of none of them.
const std::vector<RegNetVariant>& regnet_archs();

/// The architecture `arch`, "regnety_032"; null if there is none of that name.
const RegNetVariant* regnet_arch(std::string_view arch);

}  // namespace luximm
