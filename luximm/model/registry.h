#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/pretrained_config.h"
#include "luximm/models/bit/bit_variants.h"
#include "luximm/models/convnext/convnext_variants.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

/// A row of one of the families' tables. A new family is one more alternative
/// here, one more table in registry.cpp, and one more builder in factory.cpp,
/// where the compiler asks for it.
using AnyVariant =
    std::variant<const ResNetVariant*, const BiTVariant*,
                 const ConvNeXtVariant*, const ConvNeXtV2Variant*>;

/// What all families' rows have in common.
struct ModelInfo {
  std::string name = {};    ///< "resnet50.a1_in1k"
  std::string family = {};  ///< "resnet", "bit", "convnext", "convnextv2"
  int64_t num_features = 0;
  /// The specification's side, informational: preprocessing uses
  /// `config.input_size` and `config.test_input_size`, which are timm's.
  int64_t default_input_size = 224;
  PretrainedConfig config;
  std::vector<FeatureInfo> taps;
  AnyVariant variant;

  std::string arch() const { return name.substr(0, name.find('.')); }
  std::string tag() const { return name.substr(name.find('.') + 1); }
};

/// Every variant of every family, in the tables' order, timm's networks for
/// tests (`test_convnext*`) among them.
const std::vector<ModelInfo>& all_models();

/// The variant called `name`: `arch.tag`, the same with `_` for `.`, or a bare
/// `arch`, which is the architecture's first row: timm's default tag where
/// luximm has it (a warning says so where it does not). Throws `Error` with
/// the nearest names.
const ModelInfo& find_model(std::string_view name);

/// Names that match a shell pattern, as timm's `list_models`; a pattern without
/// a tag matches every tag. timm's tiny networks for tests are listed for
/// patterns that begin with `test_` only.
///
///     luximm::list_models("convnext_*.fb_*"); luximm::list_models("resnet50");
std::vector<std::string> list_models(std::string_view pattern = "*");

/// Head width that the checkpoint ships with; 0: it ships without a head.
int64_t default_num_classes(std::string_view name);

/// What the checkpoint was trained and is evaluated on, see PretrainedConfig.
PretrainedConfig pretrained_config(std::string_view name);

/// The taps that `create_feature_model(name)` can return, as timm's
/// `model.feature_info`.
std::vector<FeatureInfo> feature_info(std::string_view name);

/// Turns timm's `out_indices` into positions among `taps`: negative ones count
/// from the end. Throws `Error` with a table of the taps if there is none, or
/// one is out of range, repeated or not increasing.
std::vector<int64_t> resolve_out_indices(const std::vector<int64_t>& indices,
                                         const std::vector<FeatureInfo>& taps);

}  // namespace luximm
