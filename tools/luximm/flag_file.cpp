#include "tools/luximm/flag_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>
#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace luximm::program {
namespace {

namespace fs = std::filesystem;

constexpr uintmax_t kMaxBytes = uintmax_t{1} << 20;

template <typename... Args>
[[noreturn]] void refuse(const std::string& path,
                         fmt::format_string<Args...> message, Args&&... args) {
  throw UsageError(
      fmt::format("--config '{}': {}", path,
                  fmt::format(message, std::forward<Args>(args)...)));
}

std::string read_text(const std::string& path) {
  std::error_code error;
  const uintmax_t size = fs::file_size(path, error);
  if (error) refuse(path, "cannot open: {}", error.message());
  if (size > kMaxBytes) refuse(path, "{} bytes, no file of flags", size);
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) {
    refuse(path, "cannot read: {}", std::strerror(errno));
  }
  return text;
}

std::string where(const YAML::Node& node) {
  return node.Mark().is_null()
             ? ""
             : fmt::format(" in line {}", node.Mark().line + 1);
}

std::string word_of(const YAML::Node& node, const std::string& key,
                    const std::string& path) {
  if (!node.IsScalar()) {
    refuse(path, "'{}'{} is neither a value nor a list of values", key,
           where(node));
  }
  return node.Scalar();
}

/// A plain yes or no of YAML 1.1, which Python's yaml reads, is a truth value;
/// a quoted one is text.
std::string plain_word(const YAML::Node& node, const std::string& key,
                       const std::string& path) {
  const std::string word = word_of(node, key, path);
  if (node.Tag() != "?") return word;
  for (const char* yes :
       {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}) {
    if (word == yes) return "true";
  }
  for (const char* no :
       {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"}) {
    if (word == no) return "false";
  }
  return word;
}

std::optional<std::vector<std::string>> words_of(const YAML::Node& value,
                                                 const std::string& key,
                                                 const std::string& path) {
  if (value.IsNull()) return {};
  if (value.IsScalar()) return std::vector{plain_word(value, key, path)};
  if (value.IsMap() && value.size() > 0) word_of(value, key, path);  // throws
  std::vector<std::string> words;
  for (const YAML::Node& one : value) {
    words.push_back(plain_word(one, key, path));
  }
  return words;
}

std::vector<FlagEntry> from_yaml(const std::string& path,
                                 const std::string& text) {
  std::vector<YAML::Node> documents;
  try {
    documents = YAML::LoadAll(text);
  } catch (const YAML::Exception& e) {
    refuse(path, "not YAML, line {}: {}", e.mark.line + 1, e.msg);
  }
  if (documents.size() != 1 || !documents[0].IsMap()) {
    refuse(path, "expected one map of flags and values, such as 'lr: 0.1'");
  }
  std::vector<FlagEntry> entries;
  for (const auto& item : documents[0]) {
    if (!item.first.IsScalar()) {
      refuse(path, "a key{} is no name of a flag", where(item.first));
    }
    FlagEntry entry{.key = item.first.Scalar()};
    entry.is_list = item.second.IsSequence();
    entry.words = words_of(item.second, entry.key, path);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string word_of(const nlohmann::ordered_json& value, const std::string& key,
                    const std::string& path) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_primitive() && !value.is_null()) return value.dump();
  refuse(path, "'{}' is neither a value nor a list of values", key);
}

std::optional<std::vector<std::string>> words_of(
    const nlohmann::ordered_json& value, const std::string& key,
    const std::string& path) {
  if (value.is_null()) return {};
  if (value.is_primitive()) return std::vector{word_of(value, key, path)};
  if (value.is_object() && !value.empty()) word_of(value, key, path);  // throws
  std::vector<std::string> words;
  for (const auto& one : value) words.push_back(word_of(one, key, path));
  return words;
}

std::vector<FlagEntry> from_json(const std::string& path,
                                 const std::string& text) {
  std::set<std::string> keys;
  const auto once = [&](int depth, nlohmann::ordered_json::parse_event_t event,
                        nlohmann::ordered_json& parsed) {
    if (depth == 1 && event == nlohmann::ordered_json::parse_event_t::key &&
        !keys.insert(parsed.get<std::string>()).second) {
      refuse(path, "'{}' is there twice", parsed.get<std::string>());
    }
    if (depth > 2) refuse(path, "values inside values are no flags");
    return true;
  };
  nlohmann::ordered_json all;
  try {
    all = nlohmann::ordered_json::parse(text, once);
  } catch (const nlohmann::ordered_json::exception& e) {
    refuse(path, "not JSON: {}", e.what());
  }
  if (!all.is_object()) {
    refuse(path, "expected one object of flags and values");
  }
  std::vector<FlagEntry> entries;
  for (const auto& [key, value] : all.items()) {
    entries.push_back({.key = key,
                       .words = words_of(value, key, path),
                       .is_list = value.is_array()});
  }
  return entries;
}

}  // namespace

std::vector<FlagEntry> read_flag_file(const std::string& path) {
  const std::string text = read_text(path);
  std::vector<FlagEntry> entries = fs::path(path).extension() == ".json"
                                       ? from_json(path, text)
                                       : from_yaml(path, text);
  std::set<std::string> keys;
  for (const FlagEntry& entry : entries) {
    if (!keys.insert(entry.key).second) {
      refuse(path, "'{}' is there twice", entry.key);
    }
  }
  return entries;
}

std::string flag_file_text(
    const std::map<std::string, std::optional<OptionValue>>& values) {
  const auto json_of = [](const std::string& word) -> nlohmann::json {
    nlohmann::json parsed =
        nlohmann::json::parse(word, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_number() || parsed.is_boolean()) return parsed;
    return word;
  };
  nlohmann::json all = nlohmann::json::object();
  for (const auto& [option, value] : values) {
    std::string name = option;
    std::replace(name.begin(), name.end(), '-', '_');
    if (!value) {
      all[name] = nullptr;
    } else if (value->is_list) {
      all[name] = nlohmann::json::array();
      for (const std::string& word : value->words) {
        all[name].push_back(json_of(word));
      }
    } else {
      all[name] = json_of(value->words.front());
    }
  }
  return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
         "\n";
}

}  // namespace luximm::program
