#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/vgg/vgg_variants.h"

namespace luximm::detail {

void set_model_args(VGGVariant& variant, const ModelArgs& args) {
  static constexpr ModelArg<VGGVariant> kArgs[] = {
      {"mlp_ratio", set_field<&VGGVariant::mlp_ratio>}};
  apply_model_args(variant, args, kArgs);
}

}  // namespace luximm::detail

namespace luximm::families {
namespace {

// A feature model that ends early is without the rest of "features".
constexpr std::string_view kHeadModules[] = {"features", "pre_logits", "head"};

constexpr LayerRule kLayers[] = {
    {"features.0.", LayerRule::Group::kStem},
    {"features.{}."},
};

constexpr std::string_view kTorchvisionMarkers[] = {"classifier.6.{}"};
constexpr KeyRule kTorchvisionRules[] = {
    {"classifier.0.{}", "pre_logits.fc1.{}"},
    {"classifier.3.{}", "pre_logits.fc2.{}"},
    {"classifier.6.{}", "head.fc.{}"},
};
constexpr std::string_view kTorchvisionMatrices[] = {"pre_logits.fc1.weight"};
constexpr Dialect kDialects[] = {{"torchvision's VGG", kTorchvisionMarkers,
                                  kTorchvisionRules, kTorchvisionMatrices}};

const std::vector<ModelInfo>& models() {
  static const auto kModels = detail::model_infos("vgg", VGG_VARIANTS);
  return kModels;
}

}  // namespace

const Family& vgg() {
  static constexpr Family kFamily = {.name = "vgg",
                                     .title = "VGG",
                                     .models = models,
                                     .dialects = kDialects,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
