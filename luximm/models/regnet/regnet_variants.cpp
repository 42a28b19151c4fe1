#include "luximm/models/regnet/regnet_variants.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "luximm/base/fail.h"
#include "luximm/layers/channels.h"
#include "luximm/model/tag.h"
#include "luximm/models/regnet/regnet_archs.h"

namespace luximm {
namespace {

/// Blocks by their width. In single precision, as timm does it.
std::map<int64_t, int64_t> depths_by_width(const RegNetVariant& variant) {
  constexpr float kQuantum = 8.0F;
  const auto w0 = static_cast<float>(variant.w0);
  std::map<int64_t, int64_t> depths;
  for (int64_t i = 0; i < variant.depth; ++i) {
    const float width =
        static_cast<float>(i) * static_cast<float>(variant.wa) + w0;
    const float exponent = std::nearbyint(
        std::log(width / w0) / static_cast<float>(std::log(variant.wm)));
    const float power = std::pow(static_cast<float>(variant.wm), exponent);
    ++depths[static_cast<int64_t>(std::nearbyint(w0 * power / kQuantum) *
                                  kQuantum)];
  }
  return depths;
}

/// `inner` channels as a multiple of the group size.
int64_t fit_groups(const RegNetVariant& variant, int64_t inner,
                   int64_t group_size) {
  if (variant.group_min_ratio > 0.0) {
    return make_divisible(static_cast<double>(inner), group_size);
  }
  const double groups =
      static_cast<double>(inner) / static_cast<double>(group_size);
  return static_cast<int64_t>(std::nearbyint(groups)) * group_size;
}

void check_widths(const RegNetVariant& variant) {
  detail::check_positive(
      variant.name, "depth, w0 or group_size",
      std::array{variant.depth, variant.w0, variant.group_size});
  // Written so that NaN fails too.
  if (!(variant.wa >= 0.0 && variant.wm > 1.0 && variant.w0 % 8 == 0)) {
    fail("RegNet",
         "{}: w0 is {}, wa {}, wm {}; give a multiple of 8, 0 or more, and "
         "more than 1",
         variant.name, variant.w0, variant.wa, variant.wm);
  }
  if (!(variant.bottle_ratio > 0.0 && variant.bottle_ratio <= 8.0)) {
    fail("RegNet", "{}: bottle_ratio is {}; give a value in (0, 8]",
         variant.name, variant.bottle_ratio);
  }
}

}  // namespace

namespace detail {
const std::vector<RegNetVariant>& regnet_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/regnet/regnet_tags.inc"
  };
  static const auto kRows = rows_of<RegNetVariant>(kTags, regnet_arch);
  return kRows;
}
}  // namespace detail

std::array<RegNetStage, 4> regnet_stages(const RegNetVariant& variant) {
  check_widths(variant);
  std::array<RegNetStage, 4> stages;
  const auto depths = depths_by_width(variant);
  if (depths.size() != stages.size()) {
    fail("RegNet",
         "{}: depth, w0, wa and wm give {} stages; give values of four",
         variant.name, depths.size());
  }
  std::size_t stage = 0;
  for (const auto& [width, depth] : depths) {
    const auto inner =
        static_cast<int64_t>(static_cast<double>(width) * variant.bottle_ratio);
    const int64_t group_size = std::min(variant.group_size, inner);
    const int64_t fitted = fit_groups(variant, inner, group_size);
    stages.at(stage++) = {
        .depth = depth,
        .width = static_cast<int64_t>(static_cast<double>(fitted) /
                                      variant.bottle_ratio),
        .group_size = group_size};
  }
  return stages;
}

int64_t num_features(const RegNetVariant& variant) {
  return variant.num_features > 0 ? variant.num_features
                                  : regnet_stages(variant).back().width;
}

std::vector<FeatureInfo> feature_info(const RegNetVariant& variant,
                                      int64_t output_stride) {
  std::vector<FeatureInfo> taps = {{"stem", variant.stem_width, 2}};
  int64_t reduction = 2;
  for (const RegNetStage& stage : regnet_stages(variant)) {
    reduction = std::min(2 * reduction, output_stride);
    taps.push_back({"s" + std::to_string(taps.size()), stage.width, reduction});
  }
  return taps;
}

}  // namespace luximm
