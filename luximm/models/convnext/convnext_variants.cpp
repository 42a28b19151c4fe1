#include "luximm/models/convnext/convnext_variants.h"

#include <string_view>

namespace luximm {
namespace {

struct Arch {
  std::string_view name;
  std::array<int64_t, 4> depths;
  std::array<int64_t, 4> dims;
  bool conv_mlp = false;
};

constexpr Arch kTiny = {"convnext_tiny", {3, 3, 9, 3}, {96, 192, 384, 768}};
constexpr Arch kSmall = {"convnext_small", {3, 3, 27, 3}, {96, 192, 384, 768}};
constexpr Arch kBase = {"convnext_base", {3, 3, 27, 3}, {128, 256, 512, 1024}};
constexpr Arch kLarge = {
    "convnext_large", {3, 3, 27, 3}, {192, 384, 768, 1536}};
constexpr Arch kXLarge = {
    "convnext_xlarge", {3, 3, 27, 3}, {256, 512, 1024, 2048}};

constexpr Arch kAttoV2 = {
    "convnextv2_atto", {2, 2, 6, 2}, {40, 80, 160, 320}, true};
constexpr Arch kFemtoV2 = {
    "convnextv2_femto", {2, 2, 6, 2}, {48, 96, 192, 384}, true};
constexpr Arch kPicoV2 = {
    "convnextv2_pico", {2, 2, 6, 2}, {64, 128, 256, 512}, true};
constexpr Arch kNanoV2 = {
    "convnextv2_nano", {2, 2, 8, 2}, {80, 160, 320, 640}, true};
constexpr Arch kTinyV2 = {"convnextv2_tiny", {3, 3, 9, 3}, {96, 192, 384, 768}};
constexpr Arch kBaseV2 = {
    "convnextv2_base", {3, 3, 27, 3}, {128, 256, 512, 1024}};
constexpr Arch kLargeV2 = {
    "convnextv2_large", {3, 3, 27, 3}, {192, 384, 768, 1536}};
constexpr Arch kHugeV2 = {
    "convnextv2_huge", {3, 3, 27, 3}, {352, 704, 1408, 2816}};

constexpr std::string_view kApache = "apache-2.0";
constexpr std::string_view kDinov3License = "dinov3-license";
constexpr std::string_view kNonCommercial = "cc-by-nc-4.0";

/// How a checkpoint was trained and is evaluated; 0: evaluated as trained.
struct Tag {
  std::string_view name;
  int64_t num_classes = 1000;
  int64_t input_size = 224;
  int64_t test_input_size = 0;
  double crop_pct = 0.875;
  double test_crop_pct = 0;
  CropMode crop_mode = CropMode::kCenter;
};

constexpr Tag at_288(std::string_view name, double test_crop_pct = 1.0) {
  return {.name = name, .test_input_size = 288, .test_crop_pct = test_crop_pct};
}
constexpr Tag squashed(std::string_view name, int64_t size) {
  return {.name = name,
          .input_size = size,
          .crop_pct = 1.0,
          .crop_mode = CropMode::kSquash};
}

constexpr Tag kFbIn1k = at_288("fb_in1k");
constexpr Tag kFbIn22k = {"fb_in22k", 21841};
constexpr Tag kFbIn22kFtIn1k = at_288("fb_in22k_ft_in1k");
constexpr Tag kFbIn22kFtIn1k384 = squashed("fb_in22k_ft_in1k_384", 384);
constexpr Tag kDinov3 = {
    .name = "dinov3_lvd1689m", .num_classes = 0, .crop_pct = 1.0};

constexpr Tag kFcmae = {"fcmae", 0};
constexpr Tag kFcmaeFtIn1k = at_288("fcmae_ft_in1k");
constexpr Tag kFcmaeFtIn1kSmall = at_288("fcmae_ft_in1k", 0.95);
constexpr Tag kFcmaeFtIn22kIn1k = at_288("fcmae_ft_in22k_in1k");
constexpr Tag kFcmaeFtIn22kIn1k384 = squashed("fcmae_ft_in22k_in1k_384", 384);
constexpr Tag kFcmaeFtIn22kIn1k512 = squashed("fcmae_ft_in22k_in1k_512", 512);

/// Fills what both families' variants have.
template <typename Variant>
Variant row(const Arch& arch, const Tag& tag, std::string_view license) {
  Variant variant;
  variant.name = std::string(arch.name) + "." + std::string(tag.name);
  variant.depths = arch.depths;
  variant.dims = arch.dims;
  variant.conv_mlp = arch.conv_mlp;
  variant.hf_repo = "timm/" + variant.name;
  variant.default_num_classes = tag.num_classes;
  variant.default_input_size = tag.input_size;
  PretrainedConfig& config = variant.config;
  config.hf_hub_id = variant.hf_repo;
  config.num_classes = tag.num_classes;
  config.input_size = {3, tag.input_size, tag.input_size};
  if (tag.test_input_size != 0) {
    config.test_input_size = {3, tag.test_input_size, tag.test_input_size};
  }
  config.crop_pct = tag.crop_pct;
  if (tag.test_crop_pct != 0) config.test_crop_pct = tag.test_crop_pct;
  config.crop_mode = tag.crop_mode;
  config.license = license;
  return variant;
}

ConvNeXtVariant v1(const Arch& arch, const Tag& tag) {
  return row<ConvNeXtVariant>(
      arch, tag, tag.name == kDinov3.name ? kDinov3License : kApache);
}

ConvNeXtV2Variant v2(const Arch& arch, const Tag& tag) {
  return row<ConvNeXtV2Variant>(arch, tag, kNonCommercial);
}

/// timm's tiny networks for tests, trained at 160 pixels.
ConvNeXtVariant test_row(const Arch& arch, Activation activation,
                         std::array<int64_t, 4> kernel_sizes = {7, 7, 7, 7}) {
  ConvNeXtVariant variant = row<ConvNeXtVariant>(
      arch, {.name = "r160_in1k", .input_size = 160, .crop_pct = 0.95},
      kApache);
  variant.norm_eps = 1e-5;
  variant.activation = activation;
  variant.kernel_sizes = kernel_sizes;
  variant.config.mean = variant.config.std = {0.5, 0.5, 0.5};
  return variant;
}

}  // namespace

namespace detail {
// The first row of an architecture is its default tag: timm's where it is here.
const std::vector<ConvNeXtVariant>& convnext_rows() {
  static const std::vector<ConvNeXtVariant> rows = {
      v1(kTiny, kFbIn22kFtIn1k),
      v1(kTiny, kFbIn1k),
      v1(kTiny, kFbIn22kFtIn1k384),
      v1(kTiny, kFbIn22k),
      v1(kTiny, kDinov3),
      v1(kSmall, kFbIn22kFtIn1k),
      v1(kSmall, kFbIn1k),
      v1(kSmall, kFbIn22kFtIn1k384),
      v1(kSmall, kFbIn22k),
      v1(kSmall, kDinov3),
      v1(kBase, kFbIn22kFtIn1k),
      v1(kBase, kFbIn1k),
      v1(kBase, kFbIn22kFtIn1k384),
      v1(kBase, kFbIn22k),
      v1(kBase, kDinov3),
      v1(kLarge, kFbIn22kFtIn1k),
      v1(kLarge, kFbIn1k),
      v1(kLarge, kFbIn22kFtIn1k384),
      v1(kLarge, kFbIn22k),
      v1(kLarge, kDinov3),
      v1(kXLarge, kFbIn22kFtIn1k),
      v1(kXLarge, kFbIn22kFtIn1k384),
      v1(kXLarge, kFbIn22k),
      test_row({"test_convnext", {1, 2, 4, 2}, {24, 32, 48, 64}},
               Activation::kGeluTanh),
      test_row({"test_convnext2", {1, 1, 1, 1}, {32, 64, 96, 128}},
               Activation::kGeluTanh),
      test_row({"test_convnext3", {1, 1, 1, 1}, {32, 64, 96, 128}},
               Activation::kSilu, {7, 5, 5, 3}),
  };
  return rows;
}

const std::vector<ConvNeXtV2Variant>& convnextv2_rows() {
  static const std::vector<ConvNeXtV2Variant> rows = {
      v2(kAttoV2, kFcmaeFtIn1kSmall),    v2(kAttoV2, kFcmae),
      v2(kFemtoV2, kFcmaeFtIn1kSmall),   v2(kFemtoV2, kFcmae),
      v2(kPicoV2, kFcmaeFtIn1kSmall),    v2(kPicoV2, kFcmae),
      v2(kNanoV2, kFcmaeFtIn22kIn1k),    v2(kNanoV2, kFcmaeFtIn22kIn1k384),
      v2(kNanoV2, kFcmaeFtIn1k),         v2(kNanoV2, kFcmae),
      v2(kTinyV2, kFcmaeFtIn22kIn1k),    v2(kTinyV2, kFcmaeFtIn22kIn1k384),
      v2(kTinyV2, kFcmaeFtIn1k),         v2(kTinyV2, kFcmae),
      v2(kBaseV2, kFcmaeFtIn22kIn1k),    v2(kBaseV2, kFcmaeFtIn22kIn1k384),
      v2(kBaseV2, kFcmaeFtIn1k),         v2(kBaseV2, kFcmae),
      v2(kLargeV2, kFcmaeFtIn22kIn1k),   v2(kLargeV2, kFcmaeFtIn22kIn1k384),
      v2(kLargeV2, kFcmaeFtIn1k),        v2(kLargeV2, kFcmae),
      v2(kHugeV2, kFcmaeFtIn22kIn1k384), v2(kHugeV2, kFcmaeFtIn22kIn1k512),
      v2(kHugeV2, kFcmaeFtIn1k),         v2(kHugeV2, kFcmae),
  };
  return rows;
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
