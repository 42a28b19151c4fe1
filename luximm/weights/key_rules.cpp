#include "luximm/weights/key_rules.h"

#include <algorithm>
#include <array>

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

constexpr std::array kDialects = {
    Dialect{"the original ConvNeXt", "downsample_layers.0.0.weight",
            kConvNeXtRules},
    Dialect{"torchvision's ConvNeXt", "features.1.0.block.0.weight",
            kTorchvisionConvNeXtRules},
};

/// In timm's order of preference; `whole` ones count only if every name has
/// them, since they may begin a real name.
struct Wrapper {
  std::string_view prefix;
  bool whole;
};
constexpr std::array kWrappers = {
    Wrapper{"state_dict_ema.", false}, Wrapper{"model_ema.", false},
    Wrapper{"state_dict.", false},     Wrapper{"model.", false},
    Wrapper{"module.", true},          Wrapper{"_orig_mod.", true},
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

/// Removes wrappers, innermost last: `model.module.conv1.weight`.
void unwrap(std::map<std::string, std::string>& keys,
            std::vector<std::string>& skipped) {
  for (bool again = true; again;) {
    again = false;
    for (const Wrapper& wrapper : kWrappers) {
      const auto wrapped = [&](const auto& item) {
        return item.first.starts_with(wrapper.prefix);
      };
      const auto count = std::count_if(keys.begin(), keys.end(), wrapped);
      if (count == 0 ||
          (wrapper.whole && count != static_cast<long>(keys.size()))) {
        continue;
      }
      std::map<std::string, std::string> inner;
      for (auto& item : keys) {
        if (wrapped(item)) {
          inner[item.first.substr(wrapper.prefix.size())] = item.second;
        } else {
          skipped.push_back(item.second);
        }
      }
      keys = std::move(inner);
      again = true;
      break;
    }
  }
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

KeyTranslation translate_keys(const std::vector<std::string>& file_keys) {
  KeyTranslation result;
  std::map<std::string, std::string> keys;
  for (const std::string& key : file_keys) keys[key] = key;
  unwrap(keys, result.skipped);
  const auto dialect = std::find_if(
      kDialects.begin(), kDialects.end(), [&](const Dialect& candidate) {
        return keys.contains(std::string(candidate.marker));
      });
  if (dialect == kDialects.end()) {
    result.timm_to_file = std::move(keys);
    return result;
  }
  result.dialect = dialect->name;
  for (const auto& [key, file_key] : keys) {
    std::string renamed = key;
    for (const KeyRule& rule : dialect->rules) {
      if (auto match = apply_rule(rule, key)) {
        renamed = *match;
        break;
      }
    }
    result.timm_to_file[renamed] = file_key;
  }
  return result;
}

}  // namespace luximm
