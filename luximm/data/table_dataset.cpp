#include "luximm/data/table_dataset.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <span>
#include <string_view>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/data/label_names.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWhere = "list_table";
constexpr std::array<std::string_view, 5> kPathNames = {
    "path", "file", "filename", "filepath", "image"};
constexpr std::array<std::string_view, 3> kLabelNames = {"label", "class",
                                                         "target"};

using Row = std::vector<std::string>;

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(uint8_t(c)));
  return text;
}

/// Which columns have what.
struct Columns {
  size_t path = 0;
  size_t label = 1;
};

class Table {
 public:
  Table(const fs::path& file, char separator)
      : file_(file), separator_(separator) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
      if (number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
      if (line.ends_with('\r')) line.pop_back();
      if (line.find_first_not_of(" \t") == std::string::npos) continue;
      rows.push_back(fields(line, number));
      numbers.push_back(number);
    }
    if (!in.is_open() || in.bad()) {
      fail(kWhere, "cannot read '{}': {}", file.string(), std::strerror(errno));
    }
    if (rows.empty()) fail(kWhere, "'{}' is empty", file.string());
  }

  std::string place(size_t line) const {
    return fmt::format("'{}' line {}", file_.string(), line);
  }

  std::vector<Row> rows = {};
  std::vector<size_t> numbers = {};  ///< of their lines

 private:
  Row fields(std::string_view line, size_t number) const {
    Row row(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
      if (quoted && line.substr(i, 2) == "\"\"") {
        row.back() += line[i++];
      } else if (line[i] == '"' && (quoted || row.back().empty())) {
        quoted = !quoted;
      } else if (line[i] == separator_ && !quoted) {
        row.emplace_back();
      } else {
        row.back() += line[i];
      }
    }
    if (quoted) fail(kWhere, "{}: a quote is not closed", place(number));
    return row;
  }

  fs::path file_;
  char separator_;
};

size_t find_column(const Row& header, const std::string& wanted,
                   std::span<const std::string_view> usual,
                   std::string_view what, const fs::path& file) {
  for (size_t i = 0; i < header.size(); ++i) {
    const bool found = wanted.empty()
                           ? std::ranges::count(usual, lower(header[i])) > 0
                           : header[i] == wanted;
    if (found) return i;
  }
  fail(kWhere, "'{}' has no column '{}' for the {}; its columns are {}",
       file.string(),
       wanted.empty() ? fmt::format("{}", fmt::join(usual, "' or '")) : wanted,
       what, fmt::join(header, ", "));
}

/// Nothing if the first line is a sample.
std::optional<Columns> read_header(const Row& first, const fs::path& file,
                                   const TableOptions& options) {
  const bool named = !options.path_column.empty() ||
                     !options.label_column.empty() ||
                     std::ranges::count(kPathNames, lower(first.front())) > 0;
  if (!named) return std::nullopt;
  return Columns{
      find_column(first, options.path_column, kPathNames, "path", file),
      find_column(first, options.label_column, kLabelNames, "label", file)};
}

}  // namespace

FolderDataset list_table(const fs::path& file, const TableOptions& options) {
  const bool tabs = lower(file.extension().string()) == ".tsv";
  const char separator =
      options.separator != '\0' ? options.separator : (tabs ? '\t' : ',');
  const Table table(file, separator);
  const auto header = read_header(table.rows.front(), file, options);
  const Columns columns = header.value_or(Columns{});
  const size_t first = header ? 1 : 0;
  const fs::path root =
      options.root.empty() ? file.parent_path() : options.root;

  FolderDataset dataset;
  std::vector<std::string> texts;
  for (size_t i = first; i < table.rows.size(); ++i) {
    const Row& row = table.rows[i];
    const std::string place = table.place(table.numbers[i]);
    const size_t needed = std::max(columns.path, columns.label) + 1;
    if (row.size() < needed) {
      fail(kWhere, "{} has {} of {} fields; is '{}' what separates them?",
           place, row.size(), needed,
           separator == '\t' ? "\\t" : std::string(1, separator));
    }
    if (row[columns.path].empty()) fail(kWhere, "{} has no path", place);
    if (row[columns.label].empty()) fail(kWhere, "{} has no label", place);
    dataset.samples.push_back({.path = root / row[columns.path]});
    texts.push_back(row[columns.label]);
  }
  if (texts.empty()) fail(kWhere, "'{}' has no sample", file.string());
  detail::Labels labels = detail::resolve_labels(
      kWhere, texts, options.classes,
      [&](size_t i) { return table.place(table.numbers[first + i]); });
  for (size_t i = 0; i < texts.size(); ++i) {
    dataset.samples[i].label = labels.labels[i];
  }
  dataset.classes = std::move(labels.classes);
  return dataset;
}

}  // namespace luximm
