#pragma once

#include <cstdint>
#include <string>

namespace luximm {

/// One tap of a feature pyramid, as timm's `model.feature_info`.
struct FeatureInfo {
  std::string name = {};  ///< timm's module name, "layer1"
  int64_t channels = 0;   ///< of the tap's map [N, channels, H/r, W/r]
  int64_t reduction = 0;  ///< r: input pixels per map pixel along one side
};

}  // namespace luximm
