#include "luximm/models/resnet/resnet_variants.h"

#include <string_view>

namespace luximm {
namespace {

constexpr int64_t kStemChannels = 64;

/// timm's `a1` recipe ("ResNet strikes back",
/// https://arxiv.org/abs/2110.00476).
ResNetVariant a1_in1k(std::string_view arch, ResNetBlock block,
                      std::array<int64_t, 4> layers) {
  ResNetVariant variant{
      .name = std::string(arch) + ".a1_in1k", .block = block, .layers = layers};
  variant.num_features = stage_channels(variant, 3);
  variant.hf_repo = "timm/" + variant.name;
  variant.config = {.hf_hub_id = variant.hf_repo,
                    .test_input_size = InputSize{3, 288, 288},
                    .crop_pct = 0.95,
                    .test_crop_pct = 1.0,
                    .first_conv = "conv1",
                    .classifier = "fc",
                    .license = "apache-2.0"};
  return variant;
}

}  // namespace

namespace detail {
const std::vector<ResNetVariant>& resnet_rows() {
  static const std::vector<ResNetVariant> rows = {
      a1_in1k("resnet18", ResNetBlock::kBasic, {2, 2, 2, 2}),
      a1_in1k("resnet34", ResNetBlock::kBasic, {3, 4, 6, 3}),
      a1_in1k("resnet50", ResNetBlock::kBottleneck, {3, 4, 6, 3}),
      a1_in1k("resnet101", ResNetBlock::kBottleneck, {3, 4, 23, 3}),
      a1_in1k("resnet152", ResNetBlock::kBottleneck, {3, 8, 36, 3}),
  };
  return rows;
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
