#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// Internal: how luximm writes every file that someone else may be reading.
namespace luximm::detail {

/// A file that takes its name only when it is complete: written beside its
/// place under a name of its own, synchronised, renamed. Until `commit` the
/// file that was there stays; without it nothing is left. Throws `Error` with
/// `where` in brackets.
///
///     AtomicFile file("config.json", "save_pretrained");
///     file.write(text);
///     file.commit();
class AtomicFile {
 public:
  AtomicFile(const std::filesystem::path& path, std::string_view where);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void write(std::string_view bytes);

  /// A file that is replaced keeps its permissions; a link, and not what it
  /// points at, is replaced.
  void commit();

 private:
  [[noreturn]] void error(std::string_view what, int code) const;

  std::string path_;
  std::string where_;
  std::string temporary_;  // "" once it has its name
  int fd_ = -1;
};

}  // namespace luximm::detail
