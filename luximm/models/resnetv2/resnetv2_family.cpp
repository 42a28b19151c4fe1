#include "luximm/model/family.h"
#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm::families {
namespace {

constexpr std::string_view kHeadModules[] = {"norm", "head"};

constexpr LayerRule kLayers[] = {
    {"stem", LayerRule::Group::kStem},
    {"stages.{}.blocks.{}."},
    {"norm", LayerRule::Group::kLastBlock},
};

const std::vector<ModelInfo>& models() {
  static const auto kModels =
      detail::model_infos("resnetv2", RESNETV2_VARIANTS);
  return kModels;
}

}  // namespace

const Family& resnetv2() {
  static constexpr Family kFamily = {.name = "resnetv2",
                                     .title = "ResNetV2",
                                     .models = models,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
