#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "luximm/data/folder_dataset.h"

namespace luximm {

/// How `list_table` takes a file.
struct TableOptions {
  /// Names of columns in the first line. Empty: a first line that begins with
  /// "path", "file", "filename", "filepath" or "image" names columns, of which
  /// "label", "class" or "target" has the labels; else there is no such line,
  /// and the first column is the path and the second the label.
  std::string path_column = {}, label_column = {};
  /// What labels that are numbers count, or the names that labels are.
  std::vector<std::string> classes = {};
  /// What relative paths start at. Empty: the table's folder.
  std::filesystem::path root = {};
  /// Empty: a tab for a file in .tsv, else a comma.
  char separator = '\0';
};

/// Lists the images of a CSV or TSV file: a path and a label, a name or a
/// number, in each line. Fields may stand in double quotes, as RFC 4180 has
/// them. Classes are `options.classes`, else the names in natural order, or
/// "0", "1", … of numbers. No image is opened.
///
/// Throws `Error`, naming file and line, for a line without a path or a label,
/// an unclosed quote, a label that is no class; and for a column that is not
/// there, a file without a sample or one that cannot be read.
///
///     auto train = luximm::list_table("train.csv");
///     auto val = luximm::list_table("val.csv", {.classes = train.classes});
FolderDataset list_table(const std::filesystem::path& file,
                         const TableOptions& options = {});

}  // namespace luximm
