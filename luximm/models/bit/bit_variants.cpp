#include "luximm/models/bit/bit_variants.h"

#include <string_view>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

BiTVariant bit(std::string_view name, std::array<int64_t, 4> layers,
               int64_t width_factor) {
  BiTVariant variant{.name = std::string(name),
                     .layers = layers,
                     .width_factor = width_factor};
  variant.stem_chs *= width_factor;
  for (int64_t& channels : variant.stage_chs) channels *= width_factor;
  variant.num_features = variant.stage_chs[3];
  return variant;
}

/// The architectures, as timm's `resnetv2.py` builds them.
const BiTVariant* arch(std::string_view name) {
  static const std::vector<BiTVariant> kArchs = {
      bit("resnetv2_50x1_bit", {3, 4, 6, 3}, 1),
      bit("resnetv2_50x3_bit", {3, 4, 6, 3}, 3),
      bit("resnetv2_101x1_bit", {3, 4, 23, 3}, 1),
      bit("resnetv2_101x3_bit", {3, 4, 23, 3}, 3),
      bit("resnetv2_152x2_bit", {3, 8, 36, 3}, 2),
      bit("resnetv2_152x4_bit", {3, 8, 36, 3}, 4),
  };
  return detail::find_arch(kArchs, name);
}

}  // namespace

namespace detail {
const std::vector<BiTVariant>& bit_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/bit/bit_tags.inc"
  };
  static const std::vector<BiTVariant> kRows = [] {
    auto rows = rows_of<BiTVariant>(kTags, arch);
    for (BiTVariant& row : rows) {
      // The specification states the size before fine-tuning.
      if (row.name.ends_with(".goog_in21k_ft_in1k")) {
        row.default_input_size = 224;
      }
    }
    return rows;
  }();
  return kRows;
}
}  // namespace detail

ResNetV2Variant as_resnetv2(const BiTVariant& variant) {
  return {.name = variant.name,
          .layers = variant.layers,
          .stem_chs = variant.stem_chs,
          .stage_chs = variant.stage_chs,
          .num_features = variant.num_features,
          .hf_repo = variant.hf_repo,
          .default_num_classes = variant.default_num_classes,
          .default_input_size = variant.default_input_size,
          .config = variant.config,
          .stem_type = ResNetV2Stem::kFixed,
          .norm = NormKind::kGroup,
          .std_conv = true,
          .std_conv_eps = 1e-8};
}

std::vector<FeatureInfo> feature_info(const BiTVariant& variant,
                                      int64_t output_stride) {
  return feature_info(as_resnetv2(variant), output_stride);
}

}  // namespace luximm
