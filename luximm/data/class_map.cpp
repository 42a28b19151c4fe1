#include "luximm/data/class_map.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>

#include "luximm/base/fail.h"
#include "luximm/base/json_reader.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhere = "class_map";
constexpr std::string_view kSpace = " \t\r\n\v\f";
constexpr uintmax_t kMaxFileBytes = uintmax_t{64} << 20;
constexpr int64_t kMaxIndex = int64_t{1} << 31;

std::string_view strip(std::string_view text) {
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string read_text(const fs::path& file) {
  std::error_code error;
  const uintmax_t size = fs::file_size(file, error);
  if (error) {
    fail(kWhere, "cannot open '{}': {}", file.string(), error.message());
  }
  if (size > kMaxFileBytes) {
    fail(kWhere, "'{}' has {} bytes: no class map has so many", file.string(),
         size);
  }
  std::ifstream in(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) {
    fail(kWhere, "cannot read '{}': {}", file.string(), std::strerror(errno));
  }
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(strip(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

struct Pair {
  std::string_view name;
  int64_t index = 0;
};

/// "n01440764 0"; nothing if the line is not two words, the second a number.
std::optional<Pair> as_pair(std::string_view line) {
  const auto gap = line.find_first_of(kSpace);
  if (gap == std::string_view::npos) return std::nullopt;
  const std::string_view number = strip(line.substr(gap));
  Pair pair{.name = line.substr(0, gap)};
  const char* end = number.data() + number.size();
  const auto [stopped, code] = std::from_chars(number.data(), end, pair.index);
  if (code != std::errc() || stopped != end) return std::nullopt;
  return pair;
}

void add(ClassMap& map, const std::string& where, std::string_view name,
         int64_t index) {
  if (name.empty()) fail(kWhere, "{}: a class has an empty name", where);
  if (index < 0 || index >= kMaxIndex) {
    fail(kWhere, "{}: class '{}' has output {}, expected 0 to {}", where, name,
         index, kMaxIndex - 1);
  }
  const auto [place, added] = map.emplace(name, index);
  if (!added) {
    fail(kWhere, "{}: class '{}' occurs twice, as output {} and {}", where,
         name, place->second, index);
  }
}

/// A list may have a name twice; its position is then no answer.
void add_listed(ClassMap& map, std::string_view name, int64_t index) {
  const auto [place, added] = map.emplace(name, index);
  if (!added) place->second = kAmbiguousClass;
}

ClassMap from_text(const fs::path& file, const std::string& text) {
  const std::vector<std::string_view> lines = lines_of(text);
  const bool pairs = std::ranges::all_of(lines, [](std::string_view line) {
    return line.empty() || as_pair(line);
  });
  ClassMap map;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // As in timm, a line left empty keeps its output's number.
    if (lines[i].empty()) continue;
    const std::string where = fmt::format("'{}' line {}", file.string(), i + 1);
    if (pairs) {
      const Pair pair = *as_pair(lines[i]);
      add(map, where, pair.name, pair.index);
    } else {
      add_listed(map, lines[i], static_cast<int64_t>(i));
    }
  }
  return map;
}

ClassMap from_json(const fs::path& file, const std::string& text) {
  const std::string where = fmt::format("'{}'", file.string());
  detail::JsonReader reader(text, file.string(), kWhere, "map", 0);
  ClassMap map;
  if (strip(text).starts_with('[')) {
    int64_t index = 0;
    reader.array([&] { add_listed(map, reader.string(), index++); });
  } else {
    reader.object([&](const std::string& name) {
      const uint64_t index = reader.unsigned_integer();
      add(map, where, name,
          static_cast<int64_t>(
              std::min<uint64_t>(index, static_cast<uint64_t>(kMaxIndex))));
    });
  }
  reader.end();
  return map;
}

}  // namespace

ClassMap read_class_map(const fs::path& file) {
  const std::string extension = file.extension().string();
  if (extension == ".pkl") {
    fail(kWhere,
         "'{}' is a Python pickle, which is not read; write the names to a "
         "text file, one per line",
         file.string());
  }
  const std::string text = read_text(file);
  ClassMap map =
      extension == ".json" ? from_json(file, text) : from_text(file, text);
  if (map.empty()) {
    fail(kWhere, "'{}' names no classes; expected one name per line",
         file.string());
  }
  return map;
}

std::vector<Sample> list_mapped_images(const fs::path& root,
                                       const ClassMap& classes) {
  FolderDataset data = list_image_folder(root);
  for (Sample& sample : data.samples) {
    const std::string& folder =
        data.classes[static_cast<std::size_t>(sample.label)];
    const auto found = classes.find(folder);
    if (found == classes.end()) {
      fail(
          kWhere,
          "the folder '{}' is none of the {} classes of the map, such as '{}'; "
          "add it or rename the folder",
          (root / folder).string(), classes.size(), classes.begin()->first);
    }
    if (found->second == kAmbiguousClass) {
      fail(kWhere,
           "the folder '{}' has a name that the map lists twice; give it as a "
           "name and a number",
           (root / folder).string());
    }
    sample.label = found->second;
  }
  return std::move(data.samples);
}

}  // namespace luximm
