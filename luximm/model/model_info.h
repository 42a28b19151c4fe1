#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// What all families' rows have in common.
struct ModelInfo {
  std::string name = {};    ///< "resnet50.a1_in1k"
  std::string family = {};  ///< its `Family`'s name, "resnet"
  int64_t num_features = 0;
  /// The specification's side, informational: preprocessing uses
  /// `config.input_size` and `config.test_input_size`, which are timm's.
  int64_t default_input_size = 224;
  PretrainedConfig config;
  std::vector<FeatureInfo> taps;

  std::string arch() const { return name.substr(0, name.find('.')); }
  std::string tag() const { return name.substr(name.find('.') + 1); }
};

}  // namespace luximm
