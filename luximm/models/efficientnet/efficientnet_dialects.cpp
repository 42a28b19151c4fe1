#include "luximm/models/efficientnet/efficientnet_dialects.h"

#include <utility>

#include <fmt/format.h>

#include "luximm/models/efficientnet/efficientnet_names.h"

namespace luximm {
namespace {

using Kind = EfficientNetBlockKind;

/// A block and where it stands.
struct Placed {
  const EfficientNetBlock& block;
  std::size_t stage, index;
  std::string path;  ///< timm's, "blocks.1.0"
};

std::vector<Placed> placed_blocks(const EfficientNetVariant& variant) {
  std::vector<Placed> placed;
  for (std::size_t s = 0; s < variant.stages.size(); ++s) {
    for (std::size_t b = 0; b < variant.stages[s].size(); ++b) {
      const EfficientNetBlock& block = variant.stages[s][b];
      placed.push_back({block, s, b, fmt::format("blocks.{}.{}", s, b)});
    }
  }
  return placed;
}

/// A network with the blocks and the head of EfficientNet and MobileNetV2.
bool is_inverted_residuals(const EfficientNetVariant& variant) {
  for (const EfficientNetStage& stage : variant.stages) {
    for (const EfficientNetBlock& block : stage) {
      if (block.kind != Kind::kDepthwise &&
          block.kind != Kind::kInvertedResidual) {
        return false;
      }
    }
  }
  return variant.head == EfficientNetHead::kBeforePooling;
}

bool has(const EfficientNetLayerName& name) { return !name.conv.empty(); }

constexpr std::string_view kEfficientNetPyTorchMarkers[] = {
    "_conv_stem.{}", "_blocks.{}._depthwise_conv.{}"};
constexpr std::string_view kTorchvisionEfficientNetMarkers[] = {
    "features.{}.{}.block.{}.{}.{}"};
constexpr std::string_view kTorchvisionMobileNetV2Markers[] = {
    "features.{}.conv.{}.{}"};

}  // namespace

EfficientNetDialects::EfficientNetDialects(const EfficientNetVariant& variant) {
  const auto add = [this](std::string_view name,
                          std::span<const std::string_view> markers,
                          Rules rules) {
    dialects_.push_back({name, markers, rules_.emplace_back(std::move(rules))});
  };
  if (!is_inverted_residuals(variant)) return;
  add("EfficientNet-PyTorch", kEfficientNetPyTorchMarkers,
      efficientnet_pytorch(variant));
  add("torchvision's EfficientNet", kTorchvisionEfficientNetMarkers,
      torchvision_efficientnet(variant));
  add("torchvision's MobileNetV2", kTorchvisionMobileNetV2Markers,
      torchvision_mobilenetv2(variant));
}

std::string_view EfficientNetDialects::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

void EfficientNetDialects::add_rule(Rules& rules, std::string from,
                                    std::string to) {
  rules.push_back({keep(std::move(from) + ".{}"), keep(std::move(to) + ".{}")});
}

/// `conv` and `norm` are the dialect's.
void EfficientNetDialects::add_layer(Rules& rules, const std::string& conv,
                                     const std::string& norm,
                                     const std::string& block,
                                     const EfficientNetLayerName& ours) {
  add_rule(rules, conv, fmt::format("{}.{}", block, ours.conv));
  add_rule(rules, norm, fmt::format("{}.{}", block, ours.norm));
}

// https://github.com/lukemelas/EfficientNet-PyTorch numbers the norms of a
// block from 0 if it expands and from 1 if it does not.
EfficientNetDialects::Rules EfficientNetDialects::efficientnet_pytorch(
    const EfficientNetVariant& variant) {
  Rules rules;
  add_rule(rules, "_conv_stem", "conv_stem");
  add_rule(rules, "_bn0", "bn1");
  add_rule(rules, "_conv_head", "conv_head");
  add_rule(rules, "_bn1", "bn2");
  add_rule(rules, "_fc", "classifier");
  std::size_t number = 0;
  for (const Placed& at : placed_blocks(variant)) {
    const EfficientNetBlockNames names = block_names(at.block.kind);
    const std::string theirs = fmt::format("_blocks.{}.", number++);
    const auto layer = [&](const char* conv, const char* norm,
                           const EfficientNetLayerName& ours) {
      add_layer(rules, theirs + conv, theirs + norm, at.path, ours);
    };
    if (has(names.expand)) layer("_expand_conv", "_bn0", names.expand);
    layer("_depthwise_conv", "_bn1", names.spatial);
    layer("_project_conv", "_bn2", names.project);
    add_rule(rules, theirs + "_se_reduce", at.path + ".se.conv_reduce");
    add_rule(rules, theirs + "_se_expand", at.path + ".se.conv_expand");
  }
  return rules;
}

// Its layers are numbered: pairs of a convolution and a norm, which are 0 and 1
// in a module of their own, and the gate between them. MobileNetV2's last pair
// stands in the block itself.
void EfficientNetDialects::torchvision_block(Rules& rules,
                                             const EfficientNetBlock& block,
                                             const std::string& theirs,
                                             const std::string& ours,
                                             bool is_mobilenetv2) {
  const EfficientNetBlockNames names = block_names(block.kind);
  int place = 0;
  const auto layer = [&](const EfficientNetLayerName& name) {
    const std::string module = fmt::format("{}.{}", theirs, place++);
    add_layer(rules, module + ".0", module + ".1", ours, name);
  };
  if (has(names.expand)) layer(names.expand);
  layer(names.spatial);
  if (block.se_channels > 0) {
    const std::string module = fmt::format("{}.{}", theirs, place++);
    add_rule(rules, module + ".fc1", ours + ".se.conv_reduce");
    add_rule(rules, module + ".fc2", ours + ".se.conv_expand");
  }
  if (is_mobilenetv2) {
    add_layer(rules, fmt::format("{}.{}", theirs, place),
              fmt::format("{}.{}", theirs, place + 1), ours, names.project);
  } else {
    layer(names.project);
  }
}

EfficientNetDialects::Rules EfficientNetDialects::torchvision_efficientnet(
    const EfficientNetVariant& variant) {
  Rules rules;
  add_rule(rules, "features.0.0", "conv_stem");
  add_rule(rules, "features.0.1", "bn1");
  for (const Placed& at : placed_blocks(variant)) {
    torchvision_block(
        rules, at.block,
        fmt::format("features.{}.{}.block", at.stage + 1, at.index), at.path);
  }
  const std::size_t last = variant.stages.size() + 1;
  add_rule(rules, fmt::format("features.{}.0", last), "conv_head");
  add_rule(rules, fmt::format("features.{}.1", last), "bn2");
  add_rule(rules, "classifier.1", "classifier");
  return rules;
}

EfficientNetDialects::Rules EfficientNetDialects::torchvision_mobilenetv2(
    const EfficientNetVariant& variant) {
  Rules rules;
  add_rule(rules, "features.0.0", "conv_stem");
  add_rule(rules, "features.0.1", "bn1");
  std::size_t module = 1;
  for (const Placed& at : placed_blocks(variant)) {
    torchvision_block(rules, at.block,
                      fmt::format("features.{}.conv", module++), at.path,
                      /*is_mobilenetv2=*/true);
  }
  add_rule(rules, fmt::format("features.{}.0", module), "conv_head");
  add_rule(rules, fmt::format("features.{}.1", module), "bn2");
  add_rule(rules, "classifier.1", "classifier");
  return rules;
}

}  // namespace luximm
