#include "luximm/weights/zip_directory.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
namespace luximm::detail {
namespace {

constexpr uint64_t kEndBytes = 22;        // "end of central directory record"
constexpr uint64_t kMaxComment = 0xffff;  // that may follow it
constexpr uint64_t kZip64EndBytes = 56;   // its successor for large archives
constexpr uint64_t kLocatorBytes = 20;    // which says where that one is
constexpr uint64_t kCentralBytes = 46;    // of an entry, without its name
constexpr uint64_t kLocalBytes = 30;      // before a file, without its name
constexpr uint16_t kZip64Field = 1;       // tag of the field with long numbers
constexpr uint32_t kIn64 = 0xffffffff;    // "look in the field"
constexpr uint64_t kMaxDirectory = 256 << 20;
constexpr uint32_t kFolder = 16;  // of an entry's attributes
// Encrypted, a patch of another file, strongly encrypted, or masked.
constexpr uint16_t kUnreadable = 1 | 32 | 64 | 8192;

/// Little-endian numbers at any place of a text that is long enough.
template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  Number value = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) {
    value = static_cast<Number>(value << 8 |
                                static_cast<unsigned char>(bytes[at + i]));
  }
  return value;
}

class ZipReader {
 public:
  ZipReader(const ByteSource& source, const std::string& file)
      : source_(source), file_(file) {}

  std::map<std::string, ZipEntry> run() {
    find_directory();
    if (directory_end_ > source_.size() || begin_ > directory_end_ ||
        size_ > directory_end_ - begin_) {
      error(
          "has its directory outside of the file; the download may be "
          "incomplete");
    }
    if (size_ > kMaxDirectory) error("has a directory of over 256 MB");
    const std::string directory = bytes(begin_, size_);
    std::string_view rest(directory);
    std::map<std::string, ZipEntry> entries;
    for (uint64_t i = 0; i < count_; ++i) read_entry(rest, entries);
    if (!rest.empty()) error("has a directory longer than its entries");
    return entries;
  }

 private:
  std::string bytes(uint64_t offset, uint64_t count) const {
    std::string text(count, '\0');
    source_.read(text.data(), count, offset);
    return text;
  }

  /// The record at the end, after which only a comment may follow.
  void find_directory() {
    const uint64_t size = source_.size();
    const uint64_t length = std::min(size, kEndBytes + kMaxComment);
    const std::string tail = bytes(size - length, length);
    std::size_t at = std::string::npos;
    for (std::size_t i = tail.size() + 1; i-- > 0 && at == std::string::npos;) {
      if (i + kEndBytes <= tail.size() && tail.compare(i, 4, "PK\5\6") == 0 &&
          i + kEndBytes + number_at<uint16_t>(tail, i + 20) == tail.size()) {
        at = i;
      }
    }
    if (at == std::string::npos) {
      error("has no directory at its end; the download may be incomplete");
    }
    count_ = number_at<uint16_t>(tail, at + 10);
    check_one_volume(number_at<uint16_t>(tail, at + 4),
                     number_at<uint16_t>(tail, at + 6),
                     number_at<uint16_t>(tail, at + 8));
    size_ = number_at<uint32_t>(tail, at + 12);
    begin_ = number_at<uint32_t>(tail, at + 16);
    directory_end_ = size - length + at;
    if (at >= kLocatorBytes &&
        tail.compare(at - kLocatorBytes, 4, "PK\6\7") == 0) {
      if (number_at<uint32_t>(tail, at - kLocatorBytes + 16) != 1) {
        error("is a part of several, or contradicts itself");
      }
      find_zip64_directory(number_at<uint64_t>(tail, at - kLocatorBytes + 8));
    }
  }

  /// Archives were once split over floppy disks.
  void check_one_volume(uint64_t volume, uint64_t first,
                        uint64_t entries) const {
    if (volume != first || volume > 1 || entries != count_) {
      error("is a part of several, or contradicts itself");
    }
  }

  void find_zip64_directory(uint64_t at) {
    if (at > source_.size() || source_.size() - at < kZip64EndBytes) {
      error("has its zip64 record outside of the file");
    }
    const std::string record = bytes(at, kZip64EndBytes);
    if (record.compare(0, 4, "PK\6\6") != 0) error("has no zip64 record");
    count_ = number_at<uint64_t>(record, 32);
    check_one_volume(number_at<uint32_t>(record, 16),
                     number_at<uint32_t>(record, 20),
                     number_at<uint64_t>(record, 24));
    size_ = number_at<uint64_t>(record, 40);
    begin_ = number_at<uint64_t>(record, 48);
    directory_end_ = at;
  }

  void read_entry(std::string_view& rest,
                  std::map<std::string, ZipEntry>& entries) const {
    if (rest.size() < kCentralBytes || rest.substr(0, 4) != "PK\1\2") {
      error("has a directory of fewer entries than it says");
    }
    const uint64_t name_size = number_at<uint16_t>(rest, 28);
    const uint64_t extra_size = number_at<uint16_t>(rest, 30);
    const uint64_t length =
        kCentralBytes + name_size + extra_size + number_at<uint16_t>(rest, 32);
    if (rest.size() < length) error("has an entry longer than its directory");
    std::string name(rest.substr(kCentralBytes, name_size));
    uint64_t stored = number_at<uint32_t>(rest, 20);
    uint64_t size = number_at<uint32_t>(rest, 24);
    uint64_t header = number_at<uint32_t>(rest, 42);
    // The field holds those of the three that did not fit, in this order.
    std::string_view longer =
        zip64_field(rest.substr(kCentralBytes + name_size, extra_size));
    for (uint64_t* value : {&size, &stored, &header}) {
      if (*value != kIn64) continue;
      if (longer.size() < 8) entry_error(name, "lacks its zip64 field");
      *value = number_at<uint64_t>(longer, 0);
      longer.remove_prefix(8);
    }
    if ((number_at<uint16_t>(rest, 8) & kUnreadable) != 0) {
      entry_error(name, "is encrypted");
    }
    // torch then leaves the memory for the data as it was.
    if (size > 0 && (number_at<uint32_t>(rest, 38) & kFolder) != 0) {
      entry_error(name, "is a folder that has bytes");
    }
    if (!is_utf8(name)) entry_error(name, "has a name that is not UTF-8");
    if (number_at<uint16_t>(rest, 34) > 1) {
      entry_error(name, "is in another archive");
    }
    if (number_at<uint16_t>(rest, 10) != 0 || stored != size) {
      entry_error(name, "is compressed, which torch.save never does");
    }
    rest.remove_prefix(length);
    const ZipEntry entry{data_begin(name, header), size};
    if (entry.begin > begin_ || size > begin_ - entry.begin) {
      entry_error(name, "is not before the directory");
    }
    if (!entries.emplace(name, entry).second) {
      entry_error(name, "is there twice");
    }
  }

  static std::string_view zip64_field(std::string_view extra) {
    while (extra.size() >= 4) {
      const std::size_t size = number_at<uint16_t>(extra, 2);
      if (size > extra.size() - 4) break;
      if (number_at<uint16_t>(extra, 0) == kZip64Field) {
        return extra.substr(4, size);
      }
      extra.remove_prefix(4 + size);
    }
    return {};
  }

  /// Where the bytes begin: after a header that repeats the name and has extra
  /// fields of its own, with which torch.save aligns the data.
  uint64_t data_begin(const std::string& name, uint64_t header) const {
    if (header > begin_ || begin_ - header < kLocalBytes + name.size()) {
      entry_error(name, "begins outside of the file");
    }
    const std::string local = bytes(header, kLocalBytes + name.size());
    if (local.compare(0, 4, "PK\3\4") != 0 ||
        number_at<uint16_t>(local, 26) != name.size() ||
        local.compare(kLocalBytes, name.size(), name) != 0) {
      entry_error(name, "has another header than the directory says");
    }
    return header + kLocalBytes + name.size() + number_at<uint16_t>(local, 28);
  }

  [[noreturn]] void error(std::string_view what) const {
    fail("torch file", "{}: the zip archive {}", file_, what);
  }
  [[noreturn]] void entry_error(const std::string& name,
                                std::string_view what) const {
    fail("torch file", "{}: '{}' in the zip archive {}", file_, printable(name),
         what);
  }

  const ByteSource& source_;
  const std::string& file_;
  uint64_t begin_ = 0, size_ = 0, count_ = 0;  // of the directory
  uint64_t directory_end_ = 0;  // where the record that tells of it begins
};

}  // namespace

std::map<std::string, ZipEntry> read_zip_directory(const ByteSource& source,
                                                   const std::string& file) {
  return ZipReader(source, file).run();
}

}  // namespace luximm::detail
