#include "luximm/model/family.h"
#include "luximm/models/densenet/densenet_variants.h"

namespace luximm::families {
namespace {

constexpr std::string_view kHeadModules[] = {
    "features.transition1", "features.transition2", "features.transition3",
    "features.denseblock4", "classifier"};

constexpr LayerRule kLayers[] = {
    {"features.conv", LayerRule::Group::kStem},
    {"features.norm0.", LayerRule::Group::kStem},
    {"features.norm1.", LayerRule::Group::kStem},
    {"features.norm2.", LayerRule::Group::kStem},
    {"features.denseblock{}.denselayer{}."},
    {"features.transition{}.", LayerRule::Group::kLastOfStage},
};

// torchvision's older files, as they were published.
constexpr std::string_view kTorchvisionMarkers[] = {"features.{}.{}.norm.1.{}",
                                                    "features.{}.{}.conv.1.{}"};
constexpr KeyRule kTorchvisionRules[] = {
    {"features.{}.{}.norm.1.{}", "features.{}.{}.norm1.{}"},
    {"features.{}.{}.norm.2.{}", "features.{}.{}.norm2.{}"},
    {"features.{}.{}.conv.1.{}", "features.{}.{}.conv1.{}"},
    {"features.{}.{}.conv.2.{}", "features.{}.{}.conv2.{}"},
};
constexpr Dialect kDialects[] = {
    {"torchvision's DenseNet", kTorchvisionMarkers, kTorchvisionRules}};

const std::vector<ModelInfo>& models() {
  static const auto kModels =
      detail::model_infos("densenet", DENSENET_VARIANTS);
  return kModels;
}

}  // namespace

const Family& densenet() {
  static constexpr Family kFamily = {.name = "densenet",
                                     .title = "DenseNet",
                                     .models = models,
                                     .dialects = kDialects,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
