#pragma once

#include <cstdint>
#include <string>

// Internal: how files are written that others read.
namespace luximm::detail {

/// A file that takes its name only when it is complete: written beside it,
/// synchronised, renamed. Without `commit` nothing changes.
class AtomicFile {
 public:
  /// Errors begin with `where`. Throws `Error` as all functions do.
  AtomicFile(std::string where, std::string path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(const void* data, uint64_t count);

  void commit();

 private:
  [[noreturn]] void error(const char* what) const;

  std::string where_;
  std::string path_;
  std::string temporary_;
  int fd_ = -1;
};

}  // namespace luximm::detail
