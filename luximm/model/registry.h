#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "luximm/model/feature_info.h"
#include "luximm/model/model_info.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

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
