#include "luximm/models/convnext/convnext_variants.h"

#include <string_view>

#include "luximm/model/tag.h"

namespace luximm {
namespace {

/// The architectures, as timm's `convnext.py` builds them.
const ConvNeXtVariant* convnext_arch(std::string_view name) {
  constexpr double kTestEps = 1e-5;
  static const std::vector<ConvNeXtVariant> kArchs = {
      {.name = "convnext_tiny"},
      {.name = "convnext_small", .depths = {3, 3, 27, 3}},
      {.name = "convnext_base",
       .depths = {3, 3, 27, 3},
       .dims = {128, 256, 512, 1024}},
      {.name = "convnext_large",
       .depths = {3, 3, 27, 3},
       .dims = {192, 384, 768, 1536}},
      {.name = "convnext_xlarge",
       .depths = {3, 3, 27, 3},
       .dims = {256, 512, 1024, 2048}},
      {.name = "test_convnext",
       .depths = {1, 2, 4, 2},
       .dims = {24, 32, 48, 64},
       .norm_eps = kTestEps,
       .activation = Activation::kGeluTanh},
      {.name = "test_convnext2",
       .depths = {1, 1, 1, 1},
       .dims = {32, 64, 96, 128},
       .norm_eps = kTestEps,
       .activation = Activation::kGeluTanh},
      {.name = "test_convnext3",
       .depths = {1, 1, 1, 1},
       .dims = {32, 64, 96, 128},
       .norm_eps = kTestEps,
       .kernel_sizes = {7, 5, 5, 3},
       .activation = Activation::kSilu},
  };
  return detail::find_arch(kArchs, name);
}

const ConvNeXtV2Variant* convnextv2_arch(std::string_view name) {
  static const std::vector<ConvNeXtV2Variant> kArchs = {
      {.name = "convnextv2_atto",
       .depths = {2, 2, 6, 2},
       .dims = {40, 80, 160, 320},
       .conv_mlp = true},
      {.name = "convnextv2_femto",
       .depths = {2, 2, 6, 2},
       .dims = {48, 96, 192, 384},
       .conv_mlp = true},
      {.name = "convnextv2_pico",
       .depths = {2, 2, 6, 2},
       .dims = {64, 128, 256, 512},
       .conv_mlp = true},
      {.name = "convnextv2_nano",
       .depths = {2, 2, 8, 2},
       .dims = {80, 160, 320, 640},
       .conv_mlp = true},
      {.name = "convnextv2_tiny"},
      {.name = "convnextv2_base",
       .depths = {3, 3, 27, 3},
       .dims = {128, 256, 512, 1024}},
      {.name = "convnextv2_large",
       .depths = {3, 3, 27, 3},
       .dims = {192, 384, 768, 1536}},
      {.name = "convnextv2_huge",
       .depths = {3, 3, 27, 3},
       .dims = {352, 704, 1408, 2816}},
  };
  return detail::find_arch(kArchs, name);
}

}  // namespace

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

std::vector<FeatureInfo> feature_info(const ConvNeXtVariant& variant) {
  std::vector<FeatureInfo> taps;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    taps.push_back({"stages." + std::to_string(stage), variant.dims[stage],
                    int64_t{4} << stage});
  }
  return taps;
}

std::vector<FeatureInfo> feature_info(const ConvNeXtV2Variant& variant) {
  return feature_info(as_convnext(variant));
}

}  // namespace luximm
