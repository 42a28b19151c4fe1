#include "luximm/models/efficientnet/efficientnet_variants.h"

#include "luximm/model/tag.h"
#include "luximm/models/efficientnet/efficientnet_archs.h"

namespace luximm {
namespace detail {
const std::vector<EfficientNetVariant>& efficientnet_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/efficientnet/efficientnet_tags.inc"
  };
  static const auto kRows =
      rows_of<EfficientNetVariant>(kTags, efficientnet_arch);
  return kRows;
}

const std::vector<MobileNetV3Variant>& mobilenetv3_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/efficientnet/mobilenetv3_tags.inc"
  };
  static const auto kRows =
      rows_of<MobileNetV3Variant>(kTags, mobilenetv3_arch);
  return kRows;
}
}  // namespace detail

namespace {

bool halves_map(const EfficientNetStage& stage) {
  return stage.front().stride > 1 || stage.front().space_to_depth;
}

}  // namespace

int64_t num_features(const EfficientNetVariant& variant) {
  const bool is_last = variant.head == EfficientNetHead::kBeforePooling &&
                       variant.num_features > 0;
  return is_last ? variant.num_features
                 : variant.stages.back().back().out_channels;
}

bool stem_is_tap(const EfficientNetVariant& variant) {
  return halves_map(variant.stages.front());
}

bool stage_is_tap(const EfficientNetVariant& variant, std::size_t stage) {
  return stage + 1 == variant.stages.size() ||
         halves_map(variant.stages[stage + 1]);
}

std::vector<FeatureInfo> feature_info(const EfficientNetVariant& variant,
                                      int64_t output_stride) {
  std::vector<FeatureInfo> taps;
  if (stem_is_tap(variant)) taps.push_back({"bn1", variant.stem_size, 2});
  const auto strides = block_strides(variant, output_stride);
  for (std::size_t stage = 0; stage < variant.stages.size(); ++stage) {
    if (!stage_is_tap(variant, stage)) continue;
    taps.push_back({"blocks." + std::to_string(stage),
                    variant.stages[stage].back().out_channels,
                    strides[stage].back().reduction});
  }
  return taps;
}

std::vector<std::vector<EfficientNetStride>> block_strides(
    const EfficientNetVariant& variant, int64_t output_stride) {
  std::vector<std::vector<EfficientNetStride>> strides;
  int64_t reduction = 2;
  int64_t dilation = 1;
  for (const EfficientNetStage& stage : variant.stages) {
    strides.emplace_back();
    for (const EfficientNetBlock& block : stage) {
      if (block.space_to_depth) reduction *= 2;
      EfficientNetStride place = {.stride = block.stride, .dilation = dilation};
      if (reduction * block.stride > output_stride) {
        // What a stride would skip is skipped by the kernels' taps, from the
        // next block on.
        dilation *= block.stride;
        place.stride = 1;
      }
      reduction *= place.stride;
      place.reduction = reduction;
      strides.back().push_back(place);
    }
  }
  return strides;
}

}  // namespace luximm
