#include "luximm/models/densenet/densenet_variants.h"

#include "luximm/model/tag.h"
#include "luximm/models/densenet/densenet_archs.h"

namespace luximm {

namespace detail {
const std::vector<DenseNetVariant>& densenet_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/densenet/densenet_tags.inc"
  };
  static const auto kRows = rows_of<DenseNetVariant>(kTags, densenet_arch);
  return kRows;
}
}  // namespace detail

std::vector<FeatureInfo> feature_info(const DenseNetVariant& variant) {
  int64_t channels = 2 * variant.growth_rate;
  std::vector<FeatureInfo> taps = {
      {variant.deep_stem ? "features.norm2" : "features.norm0", channels, 2}};
  for (std::size_t i = 0; i < variant.block_config.size(); ++i) {
    channels += variant.block_config[i] * variant.growth_rate;
    const int64_t reduction = int64_t{4} << i;
    if (i + 1 == variant.block_config.size()) {
      taps.push_back({"features.norm5", channels, reduction});
      break;
    }
    taps.push_back(
        {"features.denseblock" + std::to_string(i + 1), channels, reduction});
    channels /= 2;
  }
  return taps;
}

}  // namespace luximm
