#include "luximm/model/family.h"
#include "luximm/models/regnet/regnet_variants.h"

namespace luximm::families {
namespace {

constexpr std::string_view kHeadModules[] = {"final_conv", "head"};

constexpr LayerRule kLayers[] = {
    {"stem", LayerRule::Group::kStem},
    {"s{}.b{}."},
};

constexpr std::string_view kTorchvisionMarkers[] = {
    "trunk_output.{}.{}.f.{}.{}.{}", "trunk_output.{}.{}.proj.{}.{}"};

// torchvision counts the stages from 1, as timm does, and the blocks from 0.
#define LUXIMM_RULE(n, from, to) \
  { "trunk_output.block" n ".block" n "-{}." from, "s" n ".b{+1}." to }
#define LUXIMM_STAGE(n)                                \
  LUXIMM_RULE(n, "proj.0.{}", "downsample.conv.{}"),   \
      LUXIMM_RULE(n, "proj.1.{}", "downsample.bn.{}"), \
      LUXIMM_RULE(n, "f.a.0.{}", "conv1.conv.{}"),     \
      LUXIMM_RULE(n, "f.a.1.{}", "conv1.bn.{}"),       \
      LUXIMM_RULE(n, "f.b.0.{}", "conv2.conv.{}"),     \
      LUXIMM_RULE(n, "f.b.1.{}", "conv2.bn.{}"),       \
      LUXIMM_RULE(n, "f.se.{}.{}", "se.{}.{}"),        \
      LUXIMM_RULE(n, "f.c.0.{}", "conv3.conv.{}"),     \
      LUXIMM_RULE(n, "f.c.1.{}", "conv3.bn.{}")
constexpr KeyRule kTorchvisionRules[] = {{"stem.0.{}", "stem.conv.{}"},
                                         {"stem.1.{}", "stem.bn.{}"},
                                         LUXIMM_STAGE("1"),
                                         LUXIMM_STAGE("2"),
                                         LUXIMM_STAGE("3"),
                                         LUXIMM_STAGE("4"),
                                         {"fc.{}", "head.fc.{}"}};
#undef LUXIMM_RULE
#undef LUXIMM_STAGE

constexpr Dialect kDialects[] = {
    {"torchvision's RegNet", kTorchvisionMarkers, kTorchvisionRules}};

const std::vector<ModelInfo>& models() {
  static const auto kModels = detail::model_infos("regnet", REGNET_VARIANTS);
  return kModels;
}

}  // namespace

const Family& regnet() {
  static constexpr Family kFamily = {.name = "regnet",
                                     .title = "RegNet",
                                     .models = models,
                                     .dialects = kDialects,
                                     .head_modules = kHeadModules,
                                     .layers = kLayers};
  return kFamily;
}

}  // namespace luximm::families
