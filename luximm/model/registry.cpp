#include "luximm/model/registry.h"

#include <algorithm>
#include <fnmatch.h>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/model/family.h"
#include "luximm/model/variant_table.h"

namespace luximm {
namespace {

/// What the names of timm's networks for tests begin with.
constexpr std::string_view kTiny = "test_";

std::string first_names(std::size_t count) {
  std::string text;
  for (const ModelInfo& model : all_models()) {
    if (count-- == 0) break;
    text += (text.empty() ? "" : ", ") + model.name;
  }
  return text;
}

[[noreturn]] void unknown_model(std::string_view name) {
  std::vector<std::string> known;
  for (const ModelInfo& model : all_models()) known.push_back(model.name);
  std::string hint = detail::nearest_name_hint(name, known);
  if (hint.empty()) {
    hint = fmt::format("known are {}, …: luximm list shows all {}",
                       first_names(3), list_models().size());
  }
  fail("find_model", "unknown model '{}'; {}", name, hint);
}

std::string tap_table(const std::vector<FeatureInfo>& taps) {
  std::string text;
  for (std::size_t i = 0; i < taps.size(); ++i) {
    text += fmt::format("{}{}: {} ({} channels, 1/{})", i == 0 ? "" : ", ", i,
                        taps[i].name, taps[i].channels, taps[i].reduction);
  }
  return text;
}

}  // namespace

const std::vector<ModelInfo>& all_models() {
  static const std::vector<ModelInfo> models = [] {
    std::vector<ModelInfo> all;
    for (const Family* family : detail::all_families()) {
      const std::vector<ModelInfo>& models = family->models();
      all.insert(all.end(), models.begin(), models.end());
    }
    return all;
  }();
  return models;
}

const ModelInfo& find_model(std::string_view name) {
  for (const ModelInfo& model : all_models()) {
    if (detail::same_model_name(name, model.name)) return model;
  }
  for (const ModelInfo& model : all_models()) {
    if (name == model.arch()) {
      return model;
    }
  }
  unknown_model(name);
}

std::vector<std::string> list_models(std::string_view pattern) {
  const bool tiny_too = pattern.starts_with(kTiny);
  const std::string whole(pattern);
  const std::string any_tag = whole + ".*";
  std::vector<std::string> names;
  for (const ModelInfo& model : all_models()) {
    if (model.name.starts_with(kTiny) && !tiny_too) continue;
    if (fnmatch(whole.c_str(), model.name.c_str(), 0) == 0 ||
        fnmatch(any_tag.c_str(), model.name.c_str(), 0) == 0) {
      names.push_back(model.name);
    }
  }
  return names;
}

int64_t default_num_classes(std::string_view name) {
  return find_model(name).config.num_classes;
}

PretrainedConfig pretrained_config(std::string_view name) {
  return find_model(name).config;
}

std::vector<FeatureInfo> feature_info(std::string_view name) {
  return find_model(name).taps;
}

std::vector<int64_t> resolve_out_indices(const std::vector<int64_t>& indices,
                                         const std::vector<FeatureInfo>& taps) {
  const auto count = static_cast<int64_t>(taps.size());
  const auto reject = [&](const std::string& what) {
    fail("out_indices", "{}; the taps are {}", what, tap_table(taps));
  };
  if (indices.empty()) reject("no index given");
  std::vector<int64_t> resolved;
  for (int64_t index : indices) {
    const int64_t position = index < 0 ? count + index : index;
    if (position < 0 || position >= count) {
      reject(fmt::format("index {} is out of range", index));
    }
    if (!resolved.empty() && position <= resolved.back()) {
      reject(fmt::format("index {} {}", index,
                         position == resolved.back()
                             ? "is repeated"
                             : "comes after a later tap; order them upwards"));
    }
    resolved.push_back(position);
  }
  return resolved;
}

}  // namespace luximm
