#include "luximm/models/resnetv2/resnetv2_variants.h"

#include <algorithm>

#include "luximm/model/tag.h"
#include "luximm/models/resnetv2/resnetv2_archs.h"

namespace luximm {

namespace detail {
const std::vector<ResNetV2Variant>& resnetv2_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/resnetv2/resnetv2_tags.inc"
  };
  static const auto kRows = rows_of<ResNetV2Variant>(kTags, resnetv2_arch);
  return kRows;
}
}  // namespace detail

std::vector<FeatureInfo> feature_info(const ResNetV2Variant& variant,
                                      int64_t output_stride) {
  const bool deep = variant.stem_type == ResNetV2Stem::kDeep ||
                    variant.stem_type == ResNetV2Stem::kTiered;
  std::vector<FeatureInfo> taps = {
      {deep ? "stem.conv3" : "stem.conv", variant.stem_chs, 2}};
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"stages." + std::to_string(stage), variant.stage_chs[stage],
                    std::min(int64_t{4} << stage, output_stride)});
  }
  return taps;
}

}  // namespace luximm
