#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm::detail {
namespace {

using V = EfficientNetVariant;

constexpr ModelArg<V> kArgs[] = {
    {"bn_eps", set_field<&V::norm_eps>},
    {"pad_type", set_field<&V::pad_type>},
    {"act_layer",
     [](V& variant, const ArgValue& value) {
       variant.act_layer =
           value.one_of<Activation>({{"relu", Activation::kRelu},
                                     {"relu6", Activation::kRelu6},
                                     {"silu", Activation::kSilu},
                                     {"swish", Activation::kSilu},
                                     {"hard_swish", Activation::kHardSwish},
                                     {"gelu", Activation::kGelu}});
     }},
    {"aa_layer",
     [](V& variant, const ArgValue& value) {
       variant.aa_layer =
           value.one_of<AntiAlias>({{"avg", AntiAlias::kAvg},
                                    {"blur", AntiAlias::kBlur},
                                    {"blurpc", AntiAlias::kBlurZeros}});
     }},
};

}  // namespace

void set_model_args(EfficientNetVariant& variant, const ModelArgs& args) {
  apply_model_args(variant, args, kArgs);
}

}  // namespace luximm::detail

namespace luximm::families {
namespace {

constexpr std::string_view kEfficientNetHead[] = {"conv_head", "bn2",
                                                  "classifier"};
constexpr std::string_view kMobileNetV3Head[] = {"conv_head", "norm_head",
                                                 "classifier"};

constexpr LayerRule kEfficientNetLayers[] = {
    {"conv_stem", LayerRule::Group::kStem},
    {"bn1", LayerRule::Group::kStem},
    {"blocks.{}.{}."},
    {"conv_head", LayerRule::Group::kLastBlock},
    {"bn2", LayerRule::Group::kLastBlock},
};
constexpr LayerRule kMobileNetV3Layers[] = {
    {"conv_stem", LayerRule::Group::kStem},
    {"bn1", LayerRule::Group::kStem},
    {"blocks.{}.{}."},
};

const std::vector<ModelInfo>& efficientnet_models() {
  static const auto kModels =
      detail::model_infos("efficientnet", EFFICIENTNET_VARIANTS);
  return kModels;
}

const std::vector<ModelInfo>& mobilenetv3_models() {
  static const auto kModels =
      detail::model_infos("mobilenetv3", MOBILENETV3_VARIANTS);
  return kModels;
}

}  // namespace

const Family& efficientnet() {
  static constexpr Family kFamily = {.name = "efficientnet",
                                     .title = "EfficientNet",
                                     .models = efficientnet_models,
                                     .head_modules = kEfficientNetHead,
                                     .layers = kEfficientNetLayers};
  return kFamily;
}

const Family& mobilenetv3() {
  static constexpr Family kFamily = {.name = "mobilenetv3",
                                     .title = "MobileNetV3",
                                     .models = mobilenetv3_models,
                                     .head_modules = kMobileNetV3Head,
                                     .layers = kMobileNetV3Layers};
  return kFamily;
}

}  // namespace luximm::families
