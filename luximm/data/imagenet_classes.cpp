#include "luximm/data/imagenet_classes.h"

#include <array>
#include <mutex>
#include <string>
#include <vector>

#include "luximm/data/imagenet_table.h"

namespace luximm {
namespace {

/// Outputs of the lists in the order of their bits; their classes are in the
/// order of the ids.
constexpr std::array<int64_t, 6> kLists = {1000,  11221, 11821,
                                           21841, 21842, 21843};
/// But this one begins with the classes of the first list.
constexpr std::size_t kMicrosofts = 4;
constexpr std::size_t kDigits = 8;

struct Row {
  unsigned lists = 0;  ///< bits
  ImageNetClass entry;

  bool is_in(std::size_t list) const { return (lists >> list & 1U) != 0; }
};

/// The table's lines, with a text of the ids, "n" and the digits, beside it.
struct Table {
  std::string synsets;
  std::vector<Row> rows;

  Table() {
    const std::string_view text(detail::kImageNetTable,
                                detail::kImageNetTableSize);
    constexpr std::size_t kRows = 21844;
    synsets.reserve(kRows * (kDigits + 1));  // views must stay valid
    rows.reserve(kRows);
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view line = text.substr(at, text.find('\n', at) - at);
      at += line.size() + 1;
      const std::size_t start = synsets.size();
      synsets.append("n").append(line.substr(1, kDigits));
      const std::string_view words = line.substr(1 + kDigits);
      rows.push_back({.lists = static_cast<unsigned>(line[0] - '0'),
                      .entry = {std::string_view(synsets).substr(start),
                                words.substr(0, words.find(',')), words}});
    }
  }
};

std::vector<ImageNetClass> make_list(const Table& table, std::size_t list) {
  std::vector<ImageNetClass> classes;
  const bool first_ones_first = list == kMicrosofts;
  for (const bool first : {true, false}) {
    for (const Row& row : table.rows) {
      if (!row.is_in(list)) continue;
      if (first_ones_first ? row.is_in(0) == first : first) {
        classes.push_back(row.entry);
      }
    }
  }
  return classes;
}

/// Made when first asked for: all of them together take 4 MB.
const std::vector<ImageNetClass>& list_of(std::size_t list) {
  static const Table table;
  static std::array<std::vector<ImageNetClass>, kLists.size()> lists;
  static std::array<std::once_flag, kLists.size()> made;
  std::call_once(made[list], [&] { lists[list] = make_list(table, list); });
  return lists[list];
}

}  // namespace

std::span<const ImageNetClass> imagenet_classes(int64_t num_classes) {
  for (std::size_t i = 0; i < kLists.size(); ++i) {
    if (kLists[i] == num_classes) return list_of(i);
  }
  return {};
}

std::span<const std::string_view> imagenet_classes() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> first_words;
    for (const ImageNetClass& entry : imagenet_classes(kLists[0])) {
      first_words.push_back(entry.name);
    }
    return first_words;
  }();
  return names;
}

}  // namespace luximm
