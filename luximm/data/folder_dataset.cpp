#include "luximm/data/folder_dataset.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/data/natural_order.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;

using detail::natural_less;

constexpr std::string_view kWhere = "list_image_folder";
constexpr std::array<std::string_view, 3> kExtensions = {".png", ".jpg",
                                                         ".jpeg"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

bool is_picture_name(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), lower);
  return std::find(kExtensions.begin(), kExtensions.end(), extension) !=
         kExtensions.end();
}

std::vector<fs::path> children(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (!is_hidden(it->path())) paths.push_back(it->path());
  }
  if (error) {
    fail(kWhere, "cannot read the folder '{}': {}", folder.string(),
         error.message());
  }
  return paths;
}

/// Appends the images below `folder`. `ancestors` are the real paths of the
/// folders above: a link to one of them would lead round for ever.
void collect(const fs::path& folder, std::vector<fs::path>& ancestors,
             std::vector<fs::path>& pictures) {
  std::error_code ignored;
  fs::path real = fs::canonical(folder, ignored);
  if (std::find(ancestors.begin(), ancestors.end(), real) != ancestors.end()) {
    return;
  }
  ancestors.push_back(std::move(real));
  for (const fs::path& child : children(folder)) {
    if (fs::is_directory(child, ignored)) {
      collect(child, ancestors, pictures);
    } else if (is_picture_name(child)) {
      pictures.push_back(child);
    }
  }
  ancestors.pop_back();
}

std::vector<fs::path> pictures_below(const fs::path& folder) {
  std::vector<fs::path> ancestors;
  std::vector<fs::path> pictures;
  collect(folder, ancestors, pictures);
  std::sort(pictures.begin(), pictures.end(),
            [](const fs::path& a, const fs::path& b) {
              return natural_less(a.native(), b.native());
            });
  return pictures;
}

void check_folder(const fs::path& root) {
  std::error_code error;
  const fs::file_status status = fs::status(root, error);
  if (!fs::exists(status)) {
    fail(kWhere, "there is no folder '{}'; give one with a subfolder per class",
         root.string());
  }
  if (!fs::is_directory(status)) {
    fail(kWhere, "'{}' is not a folder; give one with a subfolder per class",
         root.string());
  }
}

/// The folders right below `root`, in natural order.
std::vector<std::string> class_folders(const fs::path& root) {
  std::vector<std::string> names;
  std::size_t loose = 0;
  std::error_code ignored;
  for (const fs::path& child : children(root)) {
    if (fs::is_directory(child, ignored)) {
      names.push_back(child.filename().string());
    } else if (is_picture_name(child)) {
      ++loose;
    }
  }
  if (names.empty()) {
    fail(kWhere, "'{}' has no classes: {}; put them in a subfolder per class",
         root.string(),
         loose == 0 ? "it is empty of folders and images"
                    : "its images lie in no folder");
  }
  if (loose > 0) {
    warn(fmt::format("{} images lie in '{}' itself, in no class: passed over",
                     loose, root.string()));
  }
  std::sort(names.begin(), names.end(), natural_less);
  return names;
}

}  // namespace

FolderDataset list_image_folder(const fs::path& root,
                                const std::vector<std::string>& classes) {
  check_folder(root);
  const std::vector<std::string> folders = class_folders(root);
  FolderDataset dataset{.classes = classes.empty() ? folders : classes,
                        .samples = {}};
  std::map<std::string, int64_t> labels;
  for (const std::string& name : dataset.classes) {
    labels.emplace(name, static_cast<int64_t>(labels.size()));
  }
  for (const std::string& name : folders) {
    const auto label = labels.find(name);
    if (label == labels.end()) {
      fail(kWhere, "'{}' is none of the {} known classes ({}{}); rename it",
           (root / name).string(), classes.size(),
           fmt::join(classes.begin(),
                     classes.begin() +
                         std::min<std::ptrdiff_t>(std::ssize(classes), 5),
                     ", "),
           classes.size() > 5 ? ", …" : "");
    }
    const std::vector<fs::path> pictures = pictures_below(root / name);
    if (pictures.empty()) {
      fail(kWhere,
           "class '{}' has no JPEG or PNG file in '{}'; remove the folder or "
           "add images",
           name, (root / name).string());
    }
    for (const fs::path& path : pictures) {
      dataset.samples.push_back({path, label->second});
    }
  }
  return dataset;
}

std::vector<Sample> list_images(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    fail("list_images", "there is no file or folder '{}'", path.string());
  }
  if (!fs::is_directory(status)) return {{.path = path}};
  std::vector<Sample> samples;
  for (fs::path& picture : pictures_below(path)) {
    samples.push_back({.path = std::move(picture)});
  }
  if (samples.empty()) {
    fail("list_images", "'{}' has no JPEG or PNG file", path.string());
  }
  return samples;
}

}  // namespace luximm
