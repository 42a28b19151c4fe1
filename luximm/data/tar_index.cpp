#include "luximm/data/tar_index.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

constexpr uint64_t kBlock = 512;
/// Of a long name or a pax header.
constexpr uint64_t kMaxHeader = 1 << 20;

using Block = std::array<char, kBlock>;

/// A field of a header, up to its first zero byte.
std::string_view field(const Block& block, size_t offset, size_t size) {
  const std::string_view all(block.data() + offset, size);
  return all.substr(0, all.find('\0'));
}

/// Octal digits, or GNU's big-endian binary for what they cannot hold.
std::optional<uint64_t> number(const Block& block, size_t offset, size_t size) {
  const auto first = static_cast<uint8_t>(block[offset]);
  uint64_t value = 0;
  if (first == 0x80) {
    for (size_t i = offset + 1; i < offset + size; ++i) {
      if (value >> 56 != 0) return std::nullopt;
      value = value << 8 | static_cast<uint8_t>(block[i]);
    }
    return value;
  }
  std::string_view text = field(block, offset, size);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  text = text.substr(0, text.find(' '));
  const auto [end, code] =
      std::from_chars(text.data(), text.data() + text.size(), value, 8);
  if (code != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

/// The sum of a header's bytes, its own field taken as spaces.
bool checksum_fits(const Block& block) {
  constexpr size_t kSum = 148;
  constexpr size_t kSumSize = 8;
  uint64_t sum = kSumSize * ' ';
  for (size_t i = 0; i < kBlock; ++i) {
    if (i < kSum || i >= kSum + kSumSize) sum += static_cast<uint8_t>(block[i]);
  }
  return number(block, kSum, kSumSize) == sum;
}

class Reader {
 public:
  Reader(std::string_view where, const ByteSource& file, std::string_view name)
      : where_(where), file_(file), name_(name) {}

  std::vector<TarMember> list() {
    std::vector<TarMember> members;
    Block block;
    while (read_header(block)) {
      const char type = block[156];
      uint64_t size = header_size(block);
      if (type == 'x' || type == 'L' || type == 'g') {
        const std::string data = read_data(size);
        if (type == 'x') read_pax(data);
        if (type == 'L') long_name_ = data.substr(0, data.find('\0'));
        continue;
      }
      if (type == 'S') {
        fail(where_, "'{}' has a sparse file; pack it without --sparse", name_);
      }
      if (long_size_) size = *long_size_;
      const bool regular = type == '0' || type == '\0' || type == '7';
      // Links have sizes that no bytes follow.
      if (!regular && type != 'K') size = 0;
      if (regular) members.push_back({member_name(block), at_, size});
      skip(size);
      if (type == 'K') continue;  // a long link name, of the next header
      long_name_.reset();
      long_size_.reset();
    }
    return members;
  }

 private:
  [[noreturn]] void cut() const {
    fail(where_, "'{}' is cut: it ends after {} bytes, within a file", name_,
         file_.size());
  }

  /// False at the end: two blocks of zeros, or none left.
  bool read_header(Block& block) {
    if (at_ == file_.size()) {
      if (at_ == 0) fail(where_, "'{}' is empty", name_);
      return false;
    }
    if (file_.size() - at_ < kBlock) {
      if (at_ == 0) refuse();
      cut();
    }
    file_.read(block.data(), kBlock, at_);
    if (std::ranges::all_of(block, [](char c) { return c == 0; })) return false;
    if (!checksum_fits(block)) refuse();
    at_ += kBlock;
    return true;
  }

  [[noreturn]] void refuse() const {
    Block start = {};
    file_.read(start.data(), std::min(file_.size(), kBlock), 0);
    const std::string_view text(start.data(), kBlock);
    if (text.starts_with("\x1f\x8b") || text.starts_with("\x28\xb5\x2f\xfd") ||
        text.starts_with("BZh") ||
        text.starts_with("\xfd"
                         "7zXZ")) {
      fail(where_, "'{}' is compressed; unpack it to a plain tar archive",
           name_);
    }
    fail(where_, "'{}' is no tar archive, or damaged: at byte {} is no header",
         name_, at_);
  }

  uint64_t header_size(const Block& block) const {
    const auto size = number(block, 124, 12);
    if (!size) {
      fail(where_, "'{}' is damaged: the header at byte {} has no size", name_,
           at_ - kBlock);
    }
    return *size;
  }

  std::string read_data(uint64_t size) {
    if (size > kMaxHeader) {
      fail(where_, "'{}' has a header of {} bytes, expected at most {}", name_,
           size, kMaxHeader);
    }
    if (size > file_.size() - at_) cut();
    std::string data(size, '\0');
    file_.read(data.data(), size, at_);
    skip(size);
    return data;
  }

  /// Data is padded to whole blocks, of which the last may be left out.
  void skip(uint64_t size) {
    if (size > file_.size() - at_) cut();
    const uint64_t padded = (size + kBlock - 1) / kBlock * kBlock;
    at_ += std::min(padded, file_.size() - at_);
  }

  /// Records of "LENGTH KEY=VALUE\n".
  void read_pax(std::string_view data) {
    while (!data.empty()) {
      size_t length = 0;
      const auto [end, code] =
          std::from_chars(data.data(), data.data() + data.size(), length);
      const auto digits = static_cast<size_t>(end - data.data());
      if (code != std::errc() || length > data.size() || length < digits + 3) {
        fail(where_, "'{}' has a damaged pax header before byte {}", name_,
             at_);
      }
      const std::string_view record =
          data.substr(digits + 1, length - digits - 2);
      const size_t equals = std::min(record.find('='), record.size());
      const std::string_view key = record.substr(0, equals);
      const std::string_view value =
          record.substr(std::min(equals + 1, record.size()));
      if (key == "path") long_name_ = std::string(value);
      if (key == "size") {
        uint64_t size = 0;
        std::from_chars(value.data(), value.data() + value.size(), size);
        long_size_ = size;
      }
      if (key.starts_with("GNU.sparse.")) {
        fail(where_, "'{}' has a sparse file; pack it without --sparse", name_);
      }
      data.remove_prefix(length);
    }
  }

  std::string member_name(const Block& block) const {
    if (long_name_) return *long_name_;
    const std::string name(field(block, 0, 100));
    const std::string prefix(field(block, 345, 155));
    const bool ustar = field(block, 257, 5) == "ustar" && block[262] == '\0';
    return ustar && !prefix.empty() ? prefix + "/" + name : name;
  }

  std::string_view where_;
  const ByteSource& file_;
  std::string_view name_;
  uint64_t at_ = 0;
  // What headers of their own say of the next file.
  std::optional<std::string> long_name_;
  std::optional<uint64_t> long_size_;
};

}  // namespace

std::vector<TarMember> list_tar(std::string_view where, const ByteSource& file,
                                std::string_view name) {
  return Reader(where, file, name).list();
}

}  // namespace luximm::detail
