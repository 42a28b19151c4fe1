#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Internal: how luximm writes every file that someone else may be reading.
namespace luximm::detail {

/// A file that takes its name only when it is complete: written beside its
/// place under a name of its own, synchronised, renamed. Until `commit` the
/// file that was there stays; without it nothing is left. Throws `Error` with
/// `where` in brackets.
///
///     AtomicFile file("save_pretrained", "config.json");
///     file.write(text);
///     file.commit();
class AtomicFile {
 public:
  AtomicFile(std::string where, std::string path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::string_view bytes);
  void write(const void* data, std::size_t count) {
    write({static_cast<const char*>(data), count});
  }

  /// A file that is replaced keeps its permissions; a link, and not what it
  /// points at, is replaced.
  void commit();

 private:
  [[noreturn]] void error(std::string_view what, int code) const;

  std::string where_;
  std::string path_;
  std::string temporary_;  // "" once it has its name
  int fd_ = -1;
};

}  // namespace luximm::detail
