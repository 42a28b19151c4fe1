#include <array>

#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/convnext/convnext_variants.h"

namespace luximm::detail {
namespace {

using V1 = ConvNeXtVariant;
using V2 = ConvNeXtV2Variant;

constexpr ModelArg<V1> kArgs[] = {
    {"depths", set_field<&V1::depths>},
    {"dims", set_field<&V1::dims>},
    {"kernel_sizes", set_field<&V1::kernel_sizes>},
    {"ls_init_value", set_field<&V1::ls_init>},
    {"stem_type",
     [](V1& variant, const ArgValue& value) {
       using enum ConvNeXtStem;
       variant.stem_type =
           value.one_of<ConvNeXtStem>({{"patch", kPatch},
                                       {"overlap", kOverlap},
                                       {"overlap_tiered", kOverlapTiered},
                                       {"overlap_act", kOverlapAct}});
     }},
    {"patch_size", set_field<&V1::patch_size>},
    {"head_init_scale", set_field<&V1::head_init_scale>},
    {"head_norm_first", set_field<&V1::head_norm_first>},
    {"head_hidden_size", set_field<&V1::head_hidden_size>},
    {"conv_mlp", set_field<&V1::conv_mlp>},
    {"conv_bias", set_field<&V1::conv_bias>},
    {"use_grn", set_field<&V1::use_grn>},
    {"norm_eps", set_field<&V1::norm_eps>},
};

constexpr ModelArg<V2> kArgsV2[] = {
    {"depths", set_field<&V2::depths>},
    {"dims", set_field<&V2::dims>},
    {"conv_mlp", set_field<&V2::conv_mlp>},
};

}  // namespace

void set_model_args(ConvNeXtVariant& variant, const ModelArgs& args) {
  apply_model_args(variant, args, kArgs);
}

void set_model_args(ConvNeXtV2Variant& variant, const ModelArgs& args) {
  apply_model_args(variant, args, kArgsV2);
}

}  // namespace luximm::detail

namespace luximm::families {
namespace {

// https://github.com/facebookresearch/ConvNeXt and ConvNeXt-V2.
constexpr std::array kConvNeXtRules = {
    KeyRule{"downsample_layers.0.{}.{}", "stem.{}.{}"},
    KeyRule{"downsample_layers.{}.{}.{}", "stages.{}.downsample.{}.{}"},
    KeyRule{"stages.{}.{}.dwconv.{}", "stages.{}.blocks.{}.conv_dw.{}"},
    KeyRule{"stages.{}.{}.norm.{}", "stages.{}.blocks.{}.norm.{}"},
    KeyRule{"stages.{}.{}.pwconv1.{}", "stages.{}.blocks.{}.mlp.fc1.{}"},
    KeyRule{"stages.{}.{}.pwconv2.{}", "stages.{}.blocks.{}.mlp.fc2.{}"},
    KeyRule{"stages.{}.{}.grn.gamma", "stages.{}.blocks.{}.mlp.grn.weight"},
    KeyRule{"stages.{}.{}.grn.beta", "stages.{}.blocks.{}.mlp.grn.bias"},
    KeyRule{"stages.{}.{}.gamma", "stages.{}.blocks.{}.gamma"},
    KeyRule{"norm.{}", "head.norm.{}"},
    KeyRule{"head.{}", "head.fc.{}"},
};

// torchvision.models.convnext: stages at odd places of `features`, the
// halvings between them at even ones.
constexpr std::array kTorchvisionConvNeXtRules = {
    KeyRule{"features.0.{}.{}", "stem.{}.{}"},
    KeyRule{"features.1.{}.block.0.{}", "stages.0.blocks.{}.conv_dw.{}"},
    KeyRule{"features.1.{}.block.2.{}", "stages.0.blocks.{}.norm.{}"},
    KeyRule{"features.1.{}.block.3.{}", "stages.0.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.1.{}.block.5.{}", "stages.0.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.1.{}.layer_scale", "stages.0.blocks.{}.gamma"},
    KeyRule{"features.2.{}.{}", "stages.1.downsample.{}.{}"},
    KeyRule{"features.3.{}.block.0.{}", "stages.1.blocks.{}.conv_dw.{}"},
    KeyRule{"features.3.{}.block.2.{}", "stages.1.blocks.{}.norm.{}"},
    KeyRule{"features.3.{}.block.3.{}", "stages.1.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.3.{}.block.5.{}", "stages.1.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.3.{}.layer_scale", "stages.1.blocks.{}.gamma"},
    KeyRule{"features.4.{}.{}", "stages.2.downsample.{}.{}"},
    KeyRule{"features.5.{}.block.0.{}", "stages.2.blocks.{}.conv_dw.{}"},
    KeyRule{"features.5.{}.block.2.{}", "stages.2.blocks.{}.norm.{}"},
    KeyRule{"features.5.{}.block.3.{}", "stages.2.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.5.{}.block.5.{}", "stages.2.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.5.{}.layer_scale", "stages.2.blocks.{}.gamma"},
    KeyRule{"features.6.{}.{}", "stages.3.downsample.{}.{}"},
    KeyRule{"features.7.{}.block.0.{}", "stages.3.blocks.{}.conv_dw.{}"},
    KeyRule{"features.7.{}.block.2.{}", "stages.3.blocks.{}.norm.{}"},
    KeyRule{"features.7.{}.block.3.{}", "stages.3.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.7.{}.block.5.{}", "stages.3.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.7.{}.layer_scale", "stages.3.blocks.{}.gamma"},
    KeyRule{"classifier.0.{}", "head.norm.{}"},
    KeyRule{"classifier.2.{}", "head.fc.{}"},
};

constexpr std::array<std::string_view, 2> kConvNeXtMarkers = {
    "downsample_layers.{}.{}.{}", "stages.{}.{}.dwconv.{}"};
constexpr std::array<std::string_view, 2> kTorchvisionConvNeXtMarkers = {
    "features.{}.{}.{}", "features.{}.{}.block.{}.{}"};

constexpr std::array kDialects = {
    Dialect{"the original ConvNeXt", kConvNeXtMarkers, kConvNeXtRules},
    Dialect{"torchvision's ConvNeXt", kTorchvisionConvNeXtMarkers,
            kTorchvisionConvNeXtRules},
};

constexpr std::string_view kHeadModules[] = {"norm_pre", "head"};

constexpr LayerRule kLayers[] = {
    {"stem", LayerRule::Group::kStem},
    // Halving a map goes with the first block behind it.
    {"stages.{}.downsample"},
    {"stages.{}.blocks.{}."},
    {"norm_pre", LayerRule::Group::kLastBlock},
};

/// FCMAE encoders were published without the norm before the classifier.
std::span<const std::string_view> missing_modules(std::string_view model) {
  static constexpr std::string_view kMissing[] = {"head.norm"};
  if (model.ends_with(".fcmae")) return kMissing;
  return {};
}

const std::vector<ModelInfo>& convnext_models() {
  static const auto kModels =
      detail::model_infos("convnext", CONVNEXT_VARIANTS);
  return kModels;
}

const std::vector<ModelInfo>& convnextv2_models() {
  static const auto kModels =
      detail::model_infos("convnextv2", CONVNEXTV2_VARIANTS);
  return kModels;
}

}  // namespace

const Family& convnext() {
  static constexpr Family kFamily = {.name = "convnext",
                                     .title = "ConvNeXt",
                                     .models = convnext_models,
                                     .dialects = kDialects,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

const Family& convnextv2() {
  static constexpr Family kFamily = {.name = "convnextv2",
                                     .title = "ConvNeXt V2",
                                     .models = convnextv2_models,
                                     .dialects = kDialects,
                                     .head_modules = kHeadModules,
                                     .missing_modules = missing_modules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
