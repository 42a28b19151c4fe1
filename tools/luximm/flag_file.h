#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/luximm/options.h"

namespace luximm::program {

/// A line of a file of flags.
struct FlagEntry {
  std::string key;
  /// What it says: one word, the words of a list, or none for an empty list or
  /// map. Nothing: null.
  std::optional<std::vector<std::string>> words = {};
  bool is_list = false;
};

/// Reads a file of flags, as `--config` takes one: a YAML map or a JSON object
/// whose values are scalars, lists of scalars, null, or empty. A file that ends
/// in .json is read as JSON. Throws `UsageError`, naming the file and where it
/// can be known the line, for anything else, for a key that is there twice, and
/// for a file that cannot be read.
std::vector<FlagEntry> read_flag_file(const std::string& path);

/// The same the other way round: a JSON object of a command's options under
/// timm's spelling of their names, with "_". Numbers and truth values are
/// written as such, options that can have several values as arrays.
std::string flag_file_text(
    const std::map<std::string, std::optional<OptionValue>>& values);

}  // namespace luximm::program
