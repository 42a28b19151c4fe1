#include "luximm/weights/key_rules.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace luximm {
namespace {

// https://github.com/facebookresearch/ConvNeXt and ConvNeXt-V2.
constexpr std::array kConvNeXtRules = {
    KeyRule{"downsample_layers.0.{}.{}", "stem.{}.{}"},
    KeyRule{"downsample_layers.{}.{}.{}", "stages.{}.downsample.{}.{}"},
    KeyRule{"stages.{}.{}.dwconv.{}", "stages.{}.blocks.{}.conv_dw.{}"},
    KeyRule{"stages.{}.{}.norm.{}", "stages.{}.blocks.{}.norm.{}"},
    KeyRule{"stages.{}.{}.pwconv1.{}", "stages.{}.blocks.{}.mlp.fc1.{}"},
    KeyRule{"stages.{}.{}.pwconv2.{}", "stages.{}.blocks.{}.mlp.fc2.{}"},
    KeyRule{"stages.{}.{}.grn.gamma", "stages.{}.blocks.{}.mlp.grn.weight"},
    KeyRule{"stages.{}.{}.grn.beta", "stages.{}.blocks.{}.mlp.grn.bias"},
    KeyRule{"stages.{}.{}.gamma", "stages.{}.blocks.{}.gamma"},
    KeyRule{"norm.{}", "head.norm.{}"},
    KeyRule{"head.{}", "head.fc.{}"},
};

// torchvision.models.convnext: stages at odd places of `features`, the
// halvings between them at even ones.
constexpr std::array kTorchvisionConvNeXtRules = {
    KeyRule{"features.0.{}.{}", "stem.{}.{}"},
    KeyRule{"features.1.{}.block.0.{}", "stages.0.blocks.{}.conv_dw.{}"},
    KeyRule{"features.1.{}.block.2.{}", "stages.0.blocks.{}.norm.{}"},
    KeyRule{"features.1.{}.block.3.{}", "stages.0.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.1.{}.block.5.{}", "stages.0.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.1.{}.layer_scale", "stages.0.blocks.{}.gamma"},
    KeyRule{"features.2.{}.{}", "stages.1.downsample.{}.{}"},
    KeyRule{"features.3.{}.block.0.{}", "stages.1.blocks.{}.conv_dw.{}"},
    KeyRule{"features.3.{}.block.2.{}", "stages.1.blocks.{}.norm.{}"},
    KeyRule{"features.3.{}.block.3.{}", "stages.1.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.3.{}.block.5.{}", "stages.1.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.3.{}.layer_scale", "stages.1.blocks.{}.gamma"},
    KeyRule{"features.4.{}.{}", "stages.2.downsample.{}.{}"},
    KeyRule{"features.5.{}.block.0.{}", "stages.2.blocks.{}.conv_dw.{}"},
    KeyRule{"features.5.{}.block.2.{}", "stages.2.blocks.{}.norm.{}"},
    KeyRule{"features.5.{}.block.3.{}", "stages.2.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.5.{}.block.5.{}", "stages.2.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.5.{}.layer_scale", "stages.2.blocks.{}.gamma"},
    KeyRule{"features.6.{}.{}", "stages.3.downsample.{}.{}"},
    KeyRule{"features.7.{}.block.0.{}", "stages.3.blocks.{}.conv_dw.{}"},
    KeyRule{"features.7.{}.block.2.{}", "stages.3.blocks.{}.norm.{}"},
    KeyRule{"features.7.{}.block.3.{}", "stages.3.blocks.{}.mlp.fc1.{}"},
    KeyRule{"features.7.{}.block.5.{}", "stages.3.blocks.{}.mlp.fc2.{}"},
    KeyRule{"features.7.{}.layer_scale", "stages.3.blocks.{}.gamma"},
    KeyRule{"classifier.0.{}", "head.norm.{}"},
    KeyRule{"classifier.2.{}", "head.fc.{}"},
};

constexpr std::array<std::string_view, 2> kConvNeXtMarkers = {
    "downsample_layers.{}.{}.{}", "stages.{}.{}.dwconv.{}"};
constexpr std::array<std::string_view, 2> kTorchvisionConvNeXtMarkers = {
    "features.{}.{}.{}", "features.{}.{}.block.{}.{}"};

constexpr std::array kDialects = {
    Dialect{"the original ConvNeXt", kConvNeXtMarkers, kConvNeXtRules},
    Dialect{"torchvision's ConvNeXt", kTorchvisionConvNeXtMarkers,
            kTorchvisionConvNeXtRules},
};

enum class Kind {
  kAveraged,    ///< chosen before what is beside it
  kDictionary,  ///< chosen before other dictionaries that are beside it
  kWhole,       ///< counts only if every name has it: it may begin a real name
};
struct Wrapper {
  std::string_view prefix;
  Kind kind;
};
/// In timm's order of preference.
constexpr std::array kWrappers = {
    Wrapper{"state_dict_ema.", Kind::kAveraged},
    Wrapper{"model_ema.", Kind::kAveraged},
    Wrapper{"state_dict.", Kind::kDictionary},
    Wrapper{"model.", Kind::kDictionary},
    Wrapper{"module.", Kind::kWhole},
    Wrapper{"_orig_mod.", Kind::kWhole},
};

std::vector<std::string_view> split(std::string_view name) {
  std::vector<std::string_view> segments;
  for (;;) {
    const std::size_t dot = name.find('.');
    segments.push_back(name.substr(0, dot));
    if (dot == std::string_view::npos) return segments;
    name.remove_prefix(dot + 1);
  }
}

bool is_wrapped(std::string_view key) {
  return std::any_of(
      kWrappers.begin(), kWrappers.end(),
      [&](const Wrapper& wrapper) { return key.starts_with(wrapper.prefix); });
}

/// Takes the wrapper off the names that have it and passes the others over.
void take_off(const Wrapper& wrapper, KeyTranslation& result) {
  std::map<std::string, std::string> inner;
  for (const auto& [key, file_key] : result.timm_to_file) {
    if (key.starts_with(wrapper.prefix)) {
      inner[key.substr(wrapper.prefix.size())] = file_key;
    }
  }
  for (const auto& [key, file_key] : result.timm_to_file) {
    if (key.starts_with(wrapper.prefix)) continue;
    const auto same = inner.find(key);
    if (wrapper.kind != Kind::kAveraged && !is_wrapped(key) &&
        same != inner.end()) {
      result.conflicts.push_back(fmt::format("'{}' and '{}' are both '{}'",
                                             file_key, same->second, key));
    }
    result.skipped.push_back(file_key);
  }
  result.timm_to_file = std::move(inner);
}

/// Removes wrappers, outermost first: `model.module.conv1.weight`.
void unwrap(KeyTranslation& result) {
  const auto is_there = [&](const Wrapper& wrapper) {
    const auto& keys = result.timm_to_file;
    const auto has_it = [&](const auto& item) {
      return item.first.starts_with(wrapper.prefix);
    };
    return !keys.empty() &&
           (wrapper.kind == Kind::kWhole
                ? std::all_of(keys.begin(), keys.end(), has_it)
                : std::any_of(keys.begin(), keys.end(), has_it));
  };
  for (;;) {
    const auto found =
        std::find_if(kWrappers.begin(), kWrappers.end(), is_there);
    if (found == kWrappers.end()) return;
    take_off(*found, result);
  }
}

bool is_written_in(const Dialect& dialect,
                   const std::map<std::string, std::string>& keys) {
  for (std::string_view marker : dialect.markers) {
    for (const auto& item : keys) {
      if (apply_rule({marker, marker}, item.first)) return true;
    }
  }
  return false;
}

void rename(const Dialect& dialect, KeyTranslation& result) {
  std::map<std::string, std::string> renamed;
  for (const auto& [key, file_key] : result.timm_to_file) {
    std::string name = key;
    for (const KeyRule& rule : dialect.rules) {
      if (auto match = apply_rule(rule, key)) {
        name = *match;
        break;
      }
    }
    const auto [same, is_new] = renamed.emplace(name, file_key);
    if (!is_new) {
      result.conflicts.push_back(fmt::format("'{}' and '{}' are both '{}'",
                                             same->second, file_key, name));
    }
  }
  result.timm_to_file = std::move(renamed);
}

}  // namespace

std::span<const Dialect> known_dialects() { return kDialects; }

std::optional<std::string> apply_rule(const KeyRule& rule,
                                      std::string_view key) {
  const auto pattern = split(rule.from);
  const auto segments = split(key);
  if (pattern.size() != segments.size()) return std::nullopt;
  std::vector<std::string_view> taken;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == "{}") {
      taken.push_back(segments[i]);
    } else if (pattern[i] != segments[i]) {
      return std::nullopt;
    }
  }
  std::string renamed;
  std::size_t next = 0;
  for (std::string_view segment : split(rule.to)) {
    if (!renamed.empty()) renamed += '.';
    renamed += segment == "{}" ? taken.at(next++) : segment;
  }
  return renamed;
}

std::string name_in_dialect(const Dialect& dialect, std::string_view key) {
  for (const KeyRule& rule : dialect.rules) {
    if (auto name = apply_rule({rule.to, rule.from}, key)) return *name;
  }
  return std::string(key);
}

KeyTranslation translate_keys(const std::vector<std::string>& file_keys) {
  KeyTranslation result;
  for (const std::string& key : file_keys) result.timm_to_file[key] = key;
  unwrap(result);
  for (const Dialect& dialect : kDialects) {
    if (!is_written_in(dialect, result.timm_to_file)) continue;
    if (result.dialect != nullptr) {
      result.conflicts.push_back(fmt::format(
          "the names are {}'s and {}'s", result.dialect->name, dialect.name));
      continue;
    }
    result.dialect = &dialect;
  }
  if (result.dialect != nullptr) rename(*result.dialect, result);
  return result;
}

}  // namespace luximm
