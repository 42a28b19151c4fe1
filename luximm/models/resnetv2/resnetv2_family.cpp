#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm::detail {
namespace {

using V = ResNetV2Variant;

constexpr ModelArg<V> kArgs[] = {
    {"layers", set_field<&V::layers>},
    {"channels",
     [](V& variant, const ArgValue& value) {
       value.read(variant.stage_chs);
       variant.num_features = 0;  // from the channels
     }},
    {"stem_chs", set_field<&V::stem_chs>},
    {"stem_type",
     [](V& variant, const ArgValue& value) {
       variant.stem_type =
           value.one_of<ResNetV2Stem>({{"", ResNetV2Stem::kPlain},
                                       {"fixed", ResNetV2Stem::kFixed},
                                       {"deep", ResNetV2Stem::kDeep},
                                       {"tiered", ResNetV2Stem::kTiered}});
     }},
    {"avg_down", set_field<&V::avg_down>},
    {"basic", set_field<&V::basic>},
    {"bottle_ratio", set_field<&V::bottle_ratio>},
    {"zero_init_last", set_field<&V::zero_init_last>},
};

}  // namespace

void set_model_args(ResNetV2Variant& variant, const ModelArgs& args) {
  apply_model_args(variant, args, kArgs);
}

}  // namespace luximm::detail

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
