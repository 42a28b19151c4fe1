#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace luximm {

/// Renames tensors of a file: `from` and `to` are dotted names in which `{}`
/// stands for one segment, taken over in order. In a part of a segment it
/// stands for a number, and `{+1}` for that number plus one, where one of both
/// names counts from 1: "block{}" is "b{+1}". The first rule that matches a
/// name wins.
struct KeyRule {
  std::string_view from;
  std::string_view to;
};

/// Another project's names for the same network.
struct Dialect {
  std::string_view name;
  /// Rules' patterns that no timm network has a name for: a file with a name
  /// that fits one of them is written in the dialect.
  std::span<const std::string_view> markers;
  std::span<const KeyRule> rules;
  /// timm's names of kernels [out, in, h, w] that it has as matrices
  /// [out, in * h * w], their elements in the same order.
  std::span<const std::string_view> matrices = {};
};

/// `key` renamed by `rule`, or nothing if the rule does not match.
///
///     luximm::apply_rule({"head.{}", "head.fc.{}"}, "head.bias");
///     // "head.fc.bias"
std::optional<std::string> apply_rule(const KeyRule& rule,
                                      std::string_view key);

/// What timm's `key` is called in the dialect: the rules read backwards.
std::string name_in_dialect(const Dialect& dialect, std::string_view key);

/// `key` without the segments that wrapping modules add anywhere in a name
/// (`_fsdp_wrapped_module`, `_orig_mod`, `_checkpoint_wrapped_module`).
std::string without_wrapping_segments(std::string_view key);

/// How the names of a file translate to timm's.
struct KeyTranslation {
  std::map<std::string, std::string> timm_to_file;
  std::vector<std::string> skipped;    ///< beside the wrapped dictionary chosen
  std::vector<std::string> conflicts;  ///< names that mean the same tensor
  const Dialect* dialect = nullptr;    ///< nullptr for timm's own names
  std::string prefix;  ///< the module whose names alone count, "backbone"
};

/// Finds wrapping dictionaries (`model.`, `module.`, `state_dict.`, and the
/// averaged `model_ema.` and `state_dict_ema.`, which are preferred as in timm)
/// and which of `dialects` a file's names are, and translates them. A name that
/// no rule of the dialect fits is kept as it is. Segments of wrapping modules
/// are left out. With `prefix` only the names below that module count, before
/// or after unwrapping.
KeyTranslation translate_keys(const std::vector<std::string>& file_keys,
                              std::span<const Dialect> dialects = {},
                              const std::string& prefix = {});

}  // namespace luximm
