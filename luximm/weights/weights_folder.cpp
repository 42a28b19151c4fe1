#include "luximm/weights/weights_folder.h"

#include <algorithm>
#include <set>
#include <system_error>

#include <fmt/ranges.h>

#include "luximm/base/byte_source.h"
#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/weights/file_kind.h"
#include "luximm/weights/shard_index.h"

namespace luximm::detail {
namespace {

std::string list_of(std::vector<std::string> names) {
  constexpr std::size_t kMaxShown = 20;
  std::sort(names.begin(), names.end());
  const std::size_t left_out =
      names.size() > kMaxShown ? names.size() - kMaxShown : 0;
  names.resize(names.size() - left_out);
  for (std::string& name : names) name = printable(name);
  return fmt::format(
      "{}{}", fmt::join(names, ", "),
      left_out == 0 ? "" : fmt::format(" and {} more", left_out));
}

}  // namespace

std::string choose_weights(const std::vector<std::string>& names,
                           const std::string& where) {
  for (std::string_view name : kWeightsNames) {
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      return std::string(name);
    }
  }
  const std::vector<std::vector<std::string_view>> kinds = {
      {".safetensors"}, {".pth", ".pt", ".bin", ".ckpt", ".tar"}};
  for (const auto& suffixes : kinds) {
    std::vector<std::string> found;
    for (const std::string& name : names) {
      const bool fits = std::any_of(
          suffixes.begin(), suffixes.end(),
          [&](std::string_view suffix) { return name.ends_with(suffix); });
      // What is in a folder of its own is of another network, or of training.
      if (fits && name.find('/') == std::string::npos) found.push_back(name);
    }
    if (found.size() == 1) return found.front();
    if (!found.empty()) {
      fail("weights",
           "{} has several files that may be the weights: {}; name one", where,
           list_of(found));
    }
  }
  fail("weights", "{} has no weights, {}", where,
       names.empty() ? "and nothing else"
                     : fmt::format("only {}", list_of(names)));
}

std::vector<std::filesystem::path> weights_files(
    const std::filesystem::path& path) {
  const std::filesystem::path first = find_weights(path);
  std::vector<std::filesystem::path> files = {first};
  const InputFile input("weights", first.string());
  if (recognize(first_bytes(input)).kind != FileKind::kJson ||
      input.size() > kMaxIndexBytes) {
    return files;
  }
  std::string json(input.size(), '\0');
  input.read(json.data(), json.size(), 0);
  std::set<std::string> shards;
  for (const auto& [name, file] : read_shard_index(json, first.string())) {
    shards.insert(file);
  }
  for (const std::string& shard : shards) {
    files.push_back(first.parent_path() / shard);
  }
  return files;
}

std::filesystem::path find_weights(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(path, error)) return path;
  std::vector<std::string> names;
  for (fs::directory_iterator it(path, error), end; !error && it != end;
       it.increment(error)) {
    if (!it->is_directory(error)) names.push_back(it->path().filename());
  }
  if (error) {
    fail("weights", "cannot list the folder '{}': {}", path.string(),
         error.message());
  }
  return path / choose_weights(names, fmt::format("'{}'", path.string()));
}

}  // namespace luximm::detail
