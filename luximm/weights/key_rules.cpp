#include "luximm/weights/key_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace luximm {
namespace {

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
};

/// What torch.compile, FSDP and activation checkpointing put into names: no
/// network has modules that are called so.
constexpr std::array<std::string_view, 3> kWrappingSegments = {
    "_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module."};

std::vector<std::string_view> split(std::string_view name) {
  std::vector<std::string_view> segments;
  for (;;) {
    const std::size_t dot = name.find('.');
    segments.push_back(name.substr(0, dot));
    if (dot == std::string_view::npos) return segments;
    name.remove_prefix(dot + 1);
  }
}

constexpr std::string_view kSegment = "{}";
constexpr std::string_view kNextNumber = "{+1}";

/// Takes `number` off the front of `text`; false if there is none.
bool take_number(std::string_view& text, int64_t& number) {
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

/// Whether `segment` fits `pattern`; what its places stand for goes to `taken`.
bool take(std::string_view pattern, std::string_view segment,
          std::vector<std::string>& taken) {
  if (pattern == kSegment) {
    taken.emplace_back(segment);
    return true;
  }
  while (!pattern.empty()) {
    const bool is_next = pattern.starts_with(kNextNumber);
    if (is_next || pattern.starts_with(kSegment)) {
      int64_t number = 0;
      if (!take_number(segment, number) || (is_next && number == 0)) {
        return false;
      }
      taken.push_back(std::to_string(is_next ? number - 1 : number));
      pattern.remove_prefix(is_next ? kNextNumber.size() : kSegment.size());
    } else {
      if (segment.empty() || segment.front() != pattern.front()) return false;
      segment.remove_prefix(1);
      pattern.remove_prefix(1);
    }
  }
  return segment.empty();
}

/// `pattern` with what was taken in its places.
std::string put(std::string_view pattern,
                const std::vector<std::string>& taken) {
  std::string text;
  std::size_t next = 0;
  while (!pattern.empty()) {
    if (pattern.starts_with(kSegment)) {
      text += taken.at(next++);
      pattern.remove_prefix(kSegment.size());
    } else if (pattern.starts_with(kNextNumber)) {
      text += std::to_string(std::stoll(taken.at(next++)) + 1);
      pattern.remove_prefix(kNextNumber.size());
    } else {
      text += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return text;
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

std::string without_wrapping_segments(std::string_view key) {
  std::string kept;
  for (;;) {
    // With its dot: the last segment is the tensor's own name.
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) return kept.append(key);
    const std::string_view segment = key.substr(0, dot + 1);
    if (std::find(kWrappingSegments.begin(), kWrappingSegments.end(),
                  segment) == kWrappingSegments.end()) {
      kept += segment;
    }
    key.remove_prefix(dot + 1);
  }
}

std::optional<std::string> apply_rule(const KeyRule& rule,
                                      std::string_view key) {
  const auto pattern = split(rule.from);
  const auto segments = split(key);
  if (pattern.size() != segments.size()) return std::nullopt;
  std::vector<std::string> taken;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!take(pattern[i], segments[i], taken)) return std::nullopt;
  }
  return put(rule.to, taken);
}

std::string name_in_dialect(const Dialect& dialect, std::string_view key) {
  for (const KeyRule& rule : dialect.rules) {
    if (auto name = apply_rule({rule.to, rule.from}, key)) return *name;
  }
  return std::string(key);
}

KeyTranslation translate_keys(const std::vector<std::string>& file_keys,
                              std::span<const Dialect> dialects,
                              const std::string& prefix) {
  KeyTranslation result;
  result.prefix = prefix;
  for (const std::string& key : file_keys) {
    const auto [same, is_new] =
        result.timm_to_file.emplace(without_wrapping_segments(key), key);
    if (!is_new) {
      result.conflicts.push_back(fmt::format("'{}' and '{}' are both '{}'",
                                             same->second, key, same->first));
    }
  }
  const std::string below = prefix + ".";
  const bool is_outside = std::any_of(
      result.timm_to_file.begin(), result.timm_to_file.end(),
      [&](const auto& item) { return item.first.starts_with(below); });
  const Wrapper chosen{below, Kind::kAveraged};
  if (!prefix.empty() && is_outside) take_off(chosen, result);
  unwrap(result);
  if (!prefix.empty() && !is_outside) take_off(chosen, result);
  for (const Dialect& dialect : dialects) {
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
