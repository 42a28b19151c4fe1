#include "luximm/model/family.h"
#include "luximm/models/inception_v3/inception_v3_variants.h"

namespace luximm::families {
namespace {

// What leads to a tap that a feature model may be built without.
constexpr std::string_view kHeadModules[] = {
    "Conv2d_3b_1x1", "Mixed_5b", "Mixed_5c", "Mixed_6a", "Mixed_6b",
    "Mixed_6c",      "Mixed_6d", "Mixed_7a", "Mixed_7b", "fc"};

/// The classifier beside the network that helped to train it.
constexpr std::string_view kSkippedModules[] = {"AuxLogits"};

constexpr LayerRule kLayers[] = {
    {"Conv2d_1", LayerRule::Group::kStem},
    {"Conv2d_2", LayerRule::Group::kStem},
    {"Conv2d_3", LayerRule::Group::kBlock, 1},
    {"Conv2d_4", LayerRule::Group::kBlock, 1},
    {"Mixed_5b.", LayerRule::Group::kBlock, 2},
    {"Mixed_5c.", LayerRule::Group::kBlock, 3},
    {"Mixed_5d.", LayerRule::Group::kBlock, 4},
    {"Mixed_6a.", LayerRule::Group::kBlock, 5},
    {"Mixed_6b.", LayerRule::Group::kBlock, 6},
    {"Mixed_6c.", LayerRule::Group::kBlock, 7},
    {"Mixed_6d.", LayerRule::Group::kBlock, 8},
    {"Mixed_6e.", LayerRule::Group::kBlock, 9},
    {"Mixed_7a.", LayerRule::Group::kBlock, 10},
    {"Mixed_7b.", LayerRule::Group::kBlock, 11},
    {"Mixed_7c.", LayerRule::Group::kBlock, 12},
};

const std::vector<ModelInfo>& models() {
  static const auto kModels =
      detail::model_infos("inception_v3", INCEPTION_V3_VARIANTS);
  return kModels;
}

}  // namespace

// torchvision's names are timm's.
const Family& inception_v3() {
  static constexpr Family kFamily = {.name = "inception_v3",
                                     .title = "Inception v3",
                                     .models = models,
                                     .head_modules = kHeadModules,
                                     .skipped_modules = kSkippedModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
