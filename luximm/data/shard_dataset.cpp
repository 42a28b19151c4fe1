#include "luximm/data/shard_dataset.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "luximm/base/byte_source.h"
#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/data/label_names.h"
#include "luximm/data/natural_order.h"
#include "luximm/data/tar_index.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::InputFile;
using detail::TarMember;

constexpr std::string_view kWhere = "list_shards";
constexpr uint64_t kMaxLabelBytes = 4096;
constexpr int64_t kMaxShards = 1'000'000;

std::vector<fs::path> archives_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".tar") paths.push_back(it->path());
  }
  if (error) {
    fail(kWhere, "cannot read the folder '{}': {}", folder.string(),
         error.message());
  }
  if (paths.empty()) {
    fail(kWhere, "'{}' has no file in .tar", folder.string());
  }
  std::ranges::sort(paths, [](const fs::path& a, const fs::path& b) {
    return detail::natural_less(a.native(), b.native());
  });
  return paths;
}

std::optional<int64_t> as_number(std::string_view text) {
  int64_t number = 0;
  const auto [end, code] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = code == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

/// "a-{08..10}.tar" to its three names; a number is as wide as the first.
std::vector<fs::path> expanded(const std::string& pattern) {
  const size_t open = pattern.find('{');
  if (open == std::string::npos) return {pattern};
  const size_t dots = pattern.find("..", open);
  const size_t close = pattern.find('}', open);
  std::optional<int64_t> first;
  std::optional<int64_t> last;
  if (dots != std::string::npos && close != std::string::npos && dots < close) {
    first =
        as_number(std::string_view(pattern).substr(open + 1, dots - open - 1));
    last =
        as_number(std::string_view(pattern).substr(dots + 2, close - dots - 2));
  }
  if (!first || !last || *last < *first || *last - *first >= kMaxShards ||
      pattern.find('{', open + 1) != std::string::npos) {
    fail(kWhere, "'{}' is no pattern; expected one range, like {{000..146}}",
         pattern);
  }
  std::vector<fs::path> paths;
  for (int64_t i = *first; i <= *last; ++i) {
    paths.push_back(fmt::format("{}{:0{}}{}", pattern.substr(0, open), i,
                                dots - open - 1, pattern.substr(close + 1)));
  }
  return paths;
}

std::vector<fs::path> archives_of(const std::string& source) {
  std::error_code ignored;
  if (fs::is_directory(source, ignored)) return archives_in(source);
  if (fs::exists(source, ignored)) return {source};
  return expanded(source);
}

/// A name in two: what its sample is called, and what the file is of it.
std::pair<std::string_view, std::string> split_name(std::string_view name) {
  const size_t slash = name.rfind('/');
  const size_t base = slash == std::string_view::npos ? 0 : slash + 1;
  const size_t dot = std::min(name.find('.', base), name.size());
  std::string kind(name.substr(std::min(dot + 1, name.size())));
  for (char& c : kind) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return {name.substr(0, dot), std::move(kind)};
}

bool is_image(std::string_view kind) {
  return kind == "jpg" || kind == "jpeg" || kind == "png";
}

std::string read_label(const InputFile& file, const TarMember& member,
                       const std::string& place) {
  if (member.size > kMaxLabelBytes) {
    fail(kWhere, "{} has {} bytes, expected a class's number or name", place,
         member.size);
  }
  std::string text(member.size, '\0');
  file.read(text.data(), member.size, member.offset);
  constexpr std::string_view kSpace = " \t\r\n";
  text.erase(0, std::min(text.find_first_not_of(kSpace), text.size()));
  text.erase(text.find_last_not_of(kSpace) + 1);
  if (text.empty()) fail(kWhere, "{} is empty, expected a class", place);
  return text;
}

/// Where samples' bytes lie. Shared by all copies of `read_image`.
class Index {
 public:
  struct Range {
    size_t archive;
    uint64_t offset, size;
  };

  size_t add_archive(const fs::path& path) {
    archives_.push_back(path);
    return archives_.size() - 1;
  }
  /// False if there is one of that path.
  bool add(const fs::path& path, const Range& range) {
    return ranges_.emplace(path.native(), range).second;
  }

  Image read(const Sample& sample, const DecodeOptions& options) const {
    const auto found = ranges_.find(sample.path.native());
    if (found == ranges_.end()) {
      fail(kWhere, "'{}' is in none of the listed archives",
           sample.path.string());
    }
    const auto& [archive, offset, size] = found->second;
    std::vector<std::byte> data(size);
    const InputFile file(std::string(kWhere), archives_[archive].string());
    file.read(reinterpret_cast<char*>(data.data()), size, offset);
    return decode_image(data, options, sample.path.string());
  }

 private:
  std::vector<fs::path> archives_;
  std::unordered_map<std::string, Range> ranges_;
};

class Lister {
 public:
  void list(const fs::path& archive) {
    const InputFile file(std::string(kWhere), archive.string());
    const size_t number = index_->add_archive(archive);
    const auto members = detail::list_tar(kWhere, file, archive.string());
    for (size_t i = 0; i < members.size();) {
      const std::string_view key = split_name(members[i].name).first;
      const TarMember* image = nullptr;
      const TarMember* label = nullptr;
      for (; i < members.size(); ++i) {
        const auto [name, kind] = split_name(members[i].name);
        if (name != key) break;
        if (is_image(kind)) image = &members[i];
        if (kind == "cls") label = &members[i];
      }
      if (image == nullptr) continue;
      const fs::path path = member_path(archive, *image);
      if (label == nullptr) {
        fail(kWhere, "{}: there is no '{}.cls' beside it", place(path),
             detail::printable(key));
      }
      if (!index_->add(path, {number, image->offset, image->size})) {
        fail(kWhere, "{}: the archive has it twice", place(path));
      }
      samples_.push_back({.path = path});
      labels_.push_back(
          read_label(file, *label, place(member_path(archive, *label))));
    }
  }

  ShardDataset finish(const std::string& source,
                      const std::vector<std::string>& classes,
                      const DecodeOptions& decode) {
    if (samples_.empty()) {
      fail(kWhere, "'{}' has no JPEG or PNG file with a .cls file beside it",
           source);
    }
    detail::Labels labels = detail::resolve_labels(
        kWhere, labels_, classes,
        [this](size_t i) { return place(samples_[i].path); });
    for (size_t i = 0; i < samples_.size(); ++i) {
      samples_[i].label = labels.labels[i];
    }
    return {std::move(labels.classes), std::move(samples_),
            [index = std::shared_ptr<const Index>(index_), decode](
                const Sample& sample) { return index->read(sample, decode); }};
  }

 private:
  /// A name may begin with a "/", so this is no path's operator.
  static fs::path member_path(const fs::path& archive,
                              const TarMember& member) {
    return archive.native() + "/" + member.name;
  }
  static std::string place(const fs::path& path) {
    return fmt::format("'{}'", detail::printable(path.native()));
  }

  std::shared_ptr<Index> index_ = std::make_shared<Index>();
  std::vector<Sample> samples_;
  std::vector<std::string> labels_;
};

}  // namespace

ShardDataset list_shards(const std::string& source,
                         const std::vector<std::string>& classes,
                         const DecodeOptions& decode) {
  Lister lister;
  for (const fs::path& archive : archives_of(source)) lister.list(archive);
  return lister.finish(source, classes, decode);
}

}  // namespace luximm
