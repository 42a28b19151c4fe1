#include "luximm/models/vgg/vgg_variants.h"

#include "luximm/model/tag.h"
#include "luximm/models/vgg/vgg_archs.h"

namespace luximm {

namespace detail {
const std::vector<VGGVariant>& vgg_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/vgg/vgg_tags.inc"
  };
  static const auto kRows = rows_of<VGGVariant>(kTags, vgg_arch);
  return kRows;
}
}  // namespace detail

std::vector<FeatureInfo> feature_info(const VGGVariant& variant) {
  std::vector<FeatureInfo> taps;
  int64_t layer = -1;
  int64_t reduction = 1;
  const auto add = [&](int64_t channels) {
    taps.push_back({"features." + std::to_string(layer), channels, reduction});
  };
  for (std::size_t stage = 0; stage < variant.depths.size(); ++stage) {
    layer += variant.depths[stage] * vgg_layers_per_conv(variant);
    add(variant.widths[stage]);
    ++layer;  // the pool
    reduction *= 2;
  }
  add(variant.widths.back());
  return taps;
}

}  // namespace luximm
