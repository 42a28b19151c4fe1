#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm::detail {
namespace {

using Args = const ArgValue&;
using V = ResNetVariant;

constexpr ModelArg<V> kArgs[] = {
    {"layers", set_field<&V::layers>},
    {"channels",
     [](V& variant, Args value) {
       value.read(variant.planes);
       variant.num_features = 0;  // from the planes
     }},
    {"cardinality", set_field<&V::cardinality>},
    {"base_width", set_field<&V::base_width>},
    {"stem_width", set_field<&V::stem_width>},
    {"stem_type",
     [](V& variant, Args value) {
       variant.stem_type =
           value.one_of<ResNetStem>({{"", ResNetStem::kPlain},
                                     {"deep", ResNetStem::kDeep},
                                     {"deep_tiered", ResNetStem::kDeepTiered}});
     }},
    {"replace_stem_pool", set_field<&V::replace_stem_pool>},
    {"block_reduce_first", set_field<&V::block_reduce_first>},
    {"down_kernel_size", set_field<&V::down_kernel_size>},
    {"avg_down", set_field<&V::avg_down>},
    {"zero_init_last", set_field<&V::zero_init_last>},
};

}  // namespace

void set_model_args(ResNetVariant& variant, const ModelArgs& args) {
  apply_model_args(variant, args, kArgs);
}

}  // namespace luximm::detail

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
