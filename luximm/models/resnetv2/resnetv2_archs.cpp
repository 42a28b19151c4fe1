#include "luximm/models/resnetv2/resnetv2_archs.h"

#include <utility>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

using Layers = std::array<int64_t, 4>;

constexpr Layers k18 = {2, 2, 2, 2};
constexpr Layers k34 = {3, 4, 6, 3};  // and 50
constexpr Layers k101 = {3, 4, 23, 3};
constexpr Layers k152 = {3, 8, 36, 3};

ResNetV2Variant basic(const Layers& layers) {
  ResNetV2Variant v = {.layers = layers, .stage_chs = {64, 128, 256, 512}};
  v.basic = true;
  v.bottle_ratio = 1.0;
  return v;
}

ResNetV2Variant deep(const Layers& layers) { return {.layers = layers}; }

/// "d": three 3x3 convolutions in the stem, and shortcuts that pool.
ResNetV2Variant d(ResNetV2Variant v) {
  v.stem_type = ResNetV2Stem::kDeep;
  v.avg_down = true;
  v.config.first_conv = "stem.conv1";
  return v;
}

/// "t": d with a tiered stem.
ResNetV2Variant t(ResNetV2Variant v) {
  v = d(std::move(v));
  v.stem_type = ResNetV2Stem::kTiered;
  return v;
}

ResNetV2Variant with_norm(ResNetV2Variant v, NormKind norm) {
  v.norm = norm;
  return v;
}

ResNetV2Variant named(const char* name, ResNetV2Variant v) {
  v.name = name;
  v.num_features = v.stage_chs[3];
  return v;
}

}  // namespace

const std::vector<ResNetV2Variant>& resnetv2_archs() {
  static const std::vector<ResNetV2Variant> archs = {
      named("resnetv2_18", basic(k18)),
      named("resnetv2_18d", d(basic(k18))),
      named("resnetv2_34", basic(k34)),
      named("resnetv2_34d", d(basic(k34))),
      named("resnetv2_50", deep(k34)),
      named("resnetv2_50d", d(deep(k34))),
      named("resnetv2_50t", t(deep(k34))),
      named("resnetv2_101", deep(k101)),
      named("resnetv2_101d", d(deep(k101))),
      named("resnetv2_152", deep(k152)),
      named("resnetv2_152d", d(deep(k152))),
      named("resnetv2_50d_gn", with_norm(d(deep(k34)), NormKind::kGroup)),
      named("resnetv2_50d_evos", with_norm(d(deep(k34)), NormKind::kEvo)),
  };
  return archs;
}

const ResNetV2Variant* resnetv2_arch(std::string_view arch) {
  return detail::find_arch(resnetv2_archs(), arch);
}

}  // namespace luximm
