#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/densenet/densenet_variants.h"

namespace luximm {

/// The architectures of timm's `densenet.py`, named without a tag, with the
/// configuration of none of them.
const std::vector<DenseNetVariant>& densenet_archs();

/// The architecture `arch`, "densenet121"; null if there is none of that name.
const DenseNetVariant* densenet_arch(std::string_view arch);

}  // namespace luximm
