#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/inception_v3/inception_v3_variants.h"

namespace luximm {

/// The architecture of timm's `inception_v3.py`, named without a tag, with the
/// configuration of none.
const std::vector<InceptionV3Variant>& inception_v3_archs();

/// The architecture `arch`, "inception_v3"; null for another name.
const InceptionV3Variant* inception_v3_arch(std::string_view arch);

}  // namespace luximm
