#pragma once

#include "luximm/model/config_json.h"
#include "luximm/model/json_fields.h"

// Internal: the names of classes in a config.json.
namespace luximm::detail {

/// Sets `label_names` and `label_descriptions`, for `num_classes` of the
/// configuration, from the fields at the top and those of `pretrained_cfg`.
/// Names that are no use to anyone are a warning; throws
/// std::invalid_argument for those that contradict themselves.
void read_labels(const json& root, const json& cfg, ConfigJson& result);

}  // namespace luximm::detail
