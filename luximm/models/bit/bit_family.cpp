#include "luximm/model/family.h"
#include "luximm/model/model_arg_table.h"
#include "luximm/models/bit/bit_variants.h"

namespace luximm::detail {
namespace {

// timm multiplies widths by a factor of the architecture: none is taken.
constexpr ModelArg<BiTVariant> kArgs[] = {
    {"layers", set_field<&BiTVariant::layers>},
};

}  // namespace

void set_model_args(BiTVariant& variant, const ModelArgs& args) {
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
  static const auto kModels = detail::model_infos("bit", BIT_VARIANTS);
  return kModels;
}

}  // namespace

const Family& bit() {
  static constexpr Family kFamily = {.name = "bit",
                                     .title = "BiT ResNetV2",
                                     .models = models,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
