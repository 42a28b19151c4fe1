#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

// Files that appear whole or not at all.
namespace luximm::detail {

/// Throws `HubError` of kind `kCache` for the errno of a failed write.
[[noreturn]] void fail_write(const std::filesystem::path& path, int error);

/// Makes a folder and those above it, or throws `HubError`.
void make_folders(const std::filesystem::path& folder);

/// A file under a name of its own, `<prefix>.<8 hex digits>.incomplete`, that
/// is removed unless it is moved to where it belongs. It is locked with flock
/// while it lives, so that others can tell it from what a killed process left.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& prefix);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Claims disk space where the file system can, so that a full disk is
  /// noticed before the transfer.
  void reserve(uint64_t size);
  /// Safe to call from several threads.
  void write_at(uint64_t offset, std::string_view bytes);
  void truncate();
  /// Of all its bytes, see `file_hash`.
  std::string hash(std::size_t etag_length) const;
  /// Writes all to the disk and renames the file over `place`. Returns false if
  /// someone has taken the file away meanwhile.
  bool move_to(const std::filesystem::path& place);

 private:
  std::filesystem::path path_;
  int fd_ = -1;
};

/// Writes a small file whole: to `<folder>/<8 hex digits>.incomplete` first.
void replace_file(const std::filesystem::path& file, std::string_view text,
                  const std::filesystem::path& folder);

/// Makes a symbolic link whole, replacing what is there; false if the file
/// system has no links. `folder` is for the temporary name.
bool replace_link(const std::filesystem::path& target,
                  const std::filesystem::path& place,
                  const std::filesystem::path& folder);

bool is_link(const std::filesystem::path& path);

/// Text of a small file, or "" if it cannot be read.
std::string read_file(const std::filesystem::path& file);

/// Holds an flock on a file, as Python's filelock does, while it lives. Where
/// locks do not work it holds nothing: a download is right without it, since
/// it is renamed into place; the lock only saves doing it twice.
class FileLock {
 public:
  enum class Wait { kForever, kNot };
  explicit FileLock(const std::filesystem::path& file,
                    Wait wait = Wait::kForever);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

  /// Whether nobody else can hold it: false too where flock succeeds for all.
  bool held() const { return excludes_; }

 private:
  bool acquire(const std::filesystem::path& file, Wait wait);

  int fd_ = -1;
  bool excludes_ = false;
};

/// Whether a lock on a file of this folder is seen by every process that can
/// write there: true of local file systems, not of all network ones.
bool locks_are_reliable(const std::filesystem::path& folder);

/// Whether nobody can be writing a temporary file any more. The caller holds
/// the lock that its writer must have held.
bool is_abandoned(const std::filesystem::path& temporary);

}  // namespace luximm::detail
