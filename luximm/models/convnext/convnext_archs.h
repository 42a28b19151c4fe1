#pragma once

#include <string_view>
#include <vector>

#include "luximm/models/convnext/convnext_variants.h"

namespace luximm {

/// The architectures of timm's `convnext.py`, ConvNeXt's and V2's, named
/// without a tag, with the configuration of none of them.
const std::vector<ConvNeXtVariant>& convnext_archs();
const std::vector<ConvNeXtV2Variant>& convnextv2_archs();

/// The architecture `arch`, "convnext_nano_ols"; null if there is none.
const ConvNeXtVariant* convnext_arch(std::string_view arch);
const ConvNeXtV2Variant* convnextv2_arch(std::string_view arch);

}  // namespace luximm
