#include "luximm/models/resnet/resnet_variants.h"

#include <string_view>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

constexpr int64_t kStemChannels = 64;

/// The architectures, as timm's `resnet.py` builds them.
const ResNetVariant* arch(std::string_view name) {
  constexpr ResNetBlock kBasic = ResNetBlock::kBasic;
  constexpr ResNetBlock kBottleneck = ResNetBlock::kBottleneck;
  static const std::vector<ResNetVariant> kArchs = {
      {.name = "resnet18", .block = kBasic, .layers = {2, 2, 2, 2}},
      {.name = "resnet34", .block = kBasic, .layers = {3, 4, 6, 3}},
      {.name = "resnet50", .block = kBottleneck, .layers = {3, 4, 6, 3}},
      {.name = "resnet101", .block = kBottleneck, .layers = {3, 4, 23, 3}},
      {.name = "resnet152", .block = kBottleneck, .layers = {3, 8, 36, 3}},
  };
  return detail::find_arch(kArchs, name);
}

}  // namespace

namespace detail {
const std::vector<ResNetVariant>& resnet_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/resnet/resnet_tags.inc"
  };
  static const std::vector<ResNetVariant> kRows = [] {
    auto rows = rows_of<ResNetVariant>(kTags, arch);
    for (ResNetVariant& row : rows) row.num_features = stage_channels(row, 3);
    return rows;
  }();
  return kRows;
}
}  // namespace detail

int64_t stage_channels(const ResNetVariant& variant, std::size_t stage) {
  return variant.planes.at(stage) *
         (variant.block == ResNetBlock::kBottleneck ? 4 : 1);
}

std::vector<FeatureInfo> feature_info(const ResNetVariant& variant) {
  std::vector<FeatureInfo> taps = {{"act1", kStemChannels, 2}};
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"layer" + std::to_string(stage + 1),
                    stage_channels(variant, stage), int64_t{4} << stage});
  }
  return taps;
}

}  // namespace luximm
