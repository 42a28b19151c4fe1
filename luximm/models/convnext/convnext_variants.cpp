#include "luximm/models/convnext/convnext_variants.h"

#include "luximm/model/tag.h"
#include "luximm/models/convnext/convnext_archs.h"

namespace luximm {
namespace detail {
const std::vector<ConvNeXtVariant>& convnext_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/convnext/convnext_tags.inc"
  };
  static const auto kRows = rows_of<ConvNeXtVariant>(kTags, convnext_arch);
  return kRows;
}

const std::vector<ConvNeXtV2Variant>& convnextv2_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/convnext/convnextv2_tags.inc"
  };
  static const auto kRows = rows_of<ConvNeXtV2Variant>(kTags, convnextv2_arch);
  return kRows;
}
}  // namespace detail

ConvNeXtVariant as_convnext(const ConvNeXtV2Variant& variant) {
  return {.name = variant.name,
          .depths = variant.depths,
          .dims = variant.dims,
          .hf_repo = variant.hf_repo,
          .default_num_classes = variant.default_num_classes,
          .default_input_size = variant.default_input_size,
          .ls_init = std::nullopt,
          .use_grn = true,
          .conv_mlp = variant.conv_mlp,
          .config = variant.config};
}

std::array<ConvNeXtStageStride, 4> stage_strides(const ConvNeXtVariant& variant,
                                                 int64_t output_stride) {
  std::array<ConvNeXtStageStride, 4> strides;
  int64_t reduction =
      variant.stem_type == ConvNeXtStem::kPatch ? variant.patch_size : 4;
  int64_t dilation = 1;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    int64_t stride = reduction == 2 || stage > 0 ? 2 : 1;
    if (reduction >= output_stride && stride > 1) {
      // What a stride would skip is skipped by the kernels' taps.
      dilation *= stride;
      stride = 1;
    }
    reduction *= stride;
    strides[stage] = {.stride = stride,
                      .dilation = dilation,
                      .first_dilation = dilation <= 2 ? 1 : 2,
                      .reduction = reduction};
  }
  return strides;
}

std::vector<FeatureInfo> feature_info(const ConvNeXtVariant& variant,
                                      int64_t output_stride) {
  const auto strides = stage_strides(variant, output_stride);
  std::vector<FeatureInfo> taps;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"stages." + std::to_string(stage), variant.dims[stage],
                    strides[stage].reduction});
  }
  return taps;
}

std::vector<FeatureInfo> feature_info(const ConvNeXtV2Variant& variant,
                                      int64_t output_stride) {
  return feature_info(as_convnext(variant), output_stride);
}

}  // namespace luximm
