#pragma once

#include <string>
#include <vector>

#include "luximm/models/bit/bit.h"
#include "luximm/models/convnext/convnext.h"
#include "luximm/models/convnext/convnext_archs.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/models/resnet/resnet_archs.h"
#include "luximm/models/resnetv2/resnetv2.h"
#include "luximm/models/resnetv2/resnetv2_archs.h"

namespace luximm::test {

/// Every architecture of every family, those without released weights among
/// them.
inline std::vector<std::string> all_architectures() {
  std::vector<std::string> names;
  const auto append = [&](const auto& archs) {
    for (const auto& variant : archs) {
      std::string name = variant.name.substr(0, variant.name.find('.'));
      if (names.empty() || names.back() != name) names.push_back(name);
    }
  };
  append(resnet_archs());
  append(resnetv2_archs());
  append(BIT_VARIANTS);
  append(convnext_archs());
  append(convnextv2_archs());
  return names;
}

/// The architecture, allocated and not filled; without `num_classes` with the
/// classifier of ImageNet-1k.
inline ImageModel build_architecture(const std::string& arch,
                                     const ModelOptions& options = {},
                                     int64_t last_tap = detail::kAllTaps) {
  if (const auto* v = resnet_arch(arch)) return ResNet(*v, options, last_tap);
  if (const auto* v = resnetv2_arch(arch)) {
    return ResNetV2(*v, options, last_tap);
  }
  if (const auto* v = convnext_arch(arch)) {
    return ConvNeXt(*v, options, last_tap);
  }
  if (const auto* v = convnextv2_arch(arch)) {
    return ConvNeXtV2(*v, options, last_tap);
  }
  for (const BiTVariant& v : BIT_VARIANTS) {
    if (v.name.starts_with(arch + ".")) return BiT(v, options, last_tap);
  }
  throw Error("no architecture " + arch);
}

}  // namespace luximm::test
