#include "luximm/model/family.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm::families {
namespace {

// A feature model of the stem alone has no pool behind it.
constexpr std::string_view kHeadModules[] = {"maxpool", "fc"};

constexpr LayerRule kLayers[] = {
    {"conv1", LayerRule::Group::kStem},
    {"bn1", LayerRule::Group::kStem},
    {"maxpool", LayerRule::Group::kStem},
    {"layer{}.{}."},
};

const std::vector<ModelInfo>& models() {
  static const auto kModels = detail::model_infos("resnet", RESNET_VARIANTS);
  return kModels;
}

}  // namespace

const Family& resnet() {
  static constexpr Family kFamily = {.name = "resnet",
                                     .title = "ResNet",
                                     .models = models,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
