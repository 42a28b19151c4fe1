#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Internal: bytes that are read piece by piece, so that a file may be larger
// than memory, and formats can be tested and fuzzed without a file.
namespace luximm::detail {

/// Bytes of a known size. `read` throws `Error`.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual uint64_t size() const = 0;
  /// Copies the bytes from `offset` on, all of which must exist.
  virtual void read(char* to, uint64_t count, uint64_t offset) const = 0;
};

/// Bytes in memory, which must outlive the object.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  uint64_t size() const override { return bytes_.size(); }
  void read(char* to, uint64_t count, uint64_t offset) const override;

 private:
  std::string_view bytes_;
};

/// A regular file. Errors begin with `where` in brackets and name the path.
class InputFile : public ByteSource {
 public:
  InputFile(std::string where, std::string path);
  ~InputFile() override;
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  int descriptor() const { return fd_; }
  /// As it was when the file was opened.
  uint64_t size() const override { return size_; }
  uint64_t size_now() const;
  /// A file that was shortened is an error.
  void read(char* to, uint64_t count, uint64_t offset) const override;

 private:
  std::string where_, path_;
  int fd_;
  uint64_t size_ = 0;
};

}  // namespace luximm::detail
