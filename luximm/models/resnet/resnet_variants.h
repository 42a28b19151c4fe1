#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/model/variant_table.h"

namespace luximm {

/// Two 3x3 convolutions (ResNet-18, -34), or 1x1, 3x3, 1x1 with four times the
/// output channels (ResNet-50 and deeper).
enum class ResNetBlock { kBasic, kBottleneck };

/// The shape of a ResNet and of the checkpoint released for it.
///
/// Every field has a value that works, so a network of one's own is
///
///     luximm::ResNet tiny(luximm::ResNetVariant{
///         .name = "tiny", .layers = {1, 1, 1, 1}, .planes = {8, 16, 32, 64}});
struct ResNetVariant {
  std::string name = {};  ///< timm's, "resnet50.a1_in1k"
  ResNetBlock block = ResNetBlock::kBasic;
  std::array<int64_t, 4> layers = {2, 2, 2, 2};         ///< blocks per stage
  std::array<int64_t, 4> planes = {64, 128, 256, 512};  ///< base widths
  int64_t num_features = 0;  ///< channels before the head; 0: from the planes
  std::string hf_repo = {};  ///< Hub repository of the weights, if released
  int64_t default_num_classes = 1000;  ///< of the released head
  int64_t default_input_size = 224;    ///< side, informational: see `config`
  PretrainedConfig config = {.first_conv = "conv1", .classifier = "fc"};
};

struct Family;
namespace families {
const Family& resnet();
}

namespace detail {
const std::vector<ResNetVariant>& resnet_rows();
}

/// ResNet variants with released weights, timm's `resnet.py`.
inline constexpr VariantTable<ResNetVariant> RESNET_VARIANTS{
    &detail::resnet_rows};

/// Channels of stage `stage` (0 to 3).
int64_t stage_channels(const ResNetVariant& variant, std::size_t stage);

/// The five taps: the stem's activation and the four stages.
std::vector<FeatureInfo> feature_info(const ResNetVariant& variant);

}  // namespace luximm
