#include "luximm/models/resnet/resnet_variants.h"

#include <algorithm>

#include "luximm/model/tag.h"
#include "luximm/models/resnet/resnet_archs.h"

namespace luximm {
namespace detail {
const std::vector<ResNetVariant>& resnet_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/resnet/resnet_tags.inc"
  };
  static const auto kRows = rows_of<ResNetVariant>(kTags, resnet_arch);
  return kRows;
}
}  // namespace detail

ResNetBlock stage_block(const ResNetVariant& variant, std::size_t stage) {
  return variant.stage_blocks ? variant.stage_blocks->at(stage) : variant.block;
}

int64_t stage_channels(const ResNetVariant& variant, std::size_t stage) {
  if (variant.pruning) return variant.pruning->stage_channels.at(stage);
  return variant.planes.at(stage) *
         (stage_block(variant, stage) == ResNetBlock::kBottleneck ? 4 : 1);
}

int64_t stem_channels(const ResNetVariant& variant) {
  return variant.stem_type == ResNetStem::kPlain ? 64 : 2 * variant.stem_width;
}

std::vector<FeatureInfo> feature_info(const ResNetVariant& variant,
                                      int64_t output_stride) {
  std::vector<FeatureInfo> taps = {{"act1", stem_channels(variant), 2}};
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"layer" + std::to_string(stage + 1),
                    stage_channels(variant, stage),
                    std::min(int64_t{4} << stage, output_stride)});
  }
  return taps;
}

}  // namespace luximm
