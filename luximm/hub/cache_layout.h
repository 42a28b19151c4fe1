#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "luximm/hub/hub.h"

namespace luximm::detail {

/// Throws `HubError` of a kind, as `fail` does.
[[noreturn]] void hub_fail(HubErrorKind kind, const std::string& text);

/// One repository's folder in the cache, laid out as huggingface_hub does:
/// blobs/<etag>, snapshots/<commit>/<file> -> blob, refs/<revision> = commit.
class RepoCache {
 public:
  /// Throws if an argument could lead a path outside of the folder.
  RepoCache(const std::filesystem::path& cache, const std::string& repo_id,
            const std::string& filename, const std::string& revision);

  std::filesystem::path blob(const std::string& etag) const;
  std::filesystem::path pointer(const std::string& commit) const;
  std::filesystem::path lock_file(const std::string& etag) const;

  /// The commit that the revision means by what is cached, if anything.
  std::optional<std::string> cached_commit() const;
  /// The file at that commit, if it is there.
  std::optional<std::filesystem::path> cached_file() const;

  void write_ref(const std::string& commit) const;
  /// Makes the snapshot's link to a blob; where links are impossible, moves
  /// the blob there.
  std::filesystem::path link(const std::string& commit,
                             const std::string& etag) const;
  /// Makes the folders and the cache's CACHEDIR.TAG.
  void prepare() const;

 private:
  std::filesystem::path cache_, folder_;
  std::string filename_, revision_;
};

/// 40 lower-case hexadecimal digits.
bool is_commit(const std::string& text);
/// 40 or 64 lower-case hexadecimal digits: the only ETags of the Hub.
bool is_content_etag(const std::string& text);

/// Value of an environment variable that is set, even to nothing.
std::optional<std::string> environment(const char* name);
bool environment_flag(const char* name);

/// Written to a temporary file and renamed.
void replace_file(const std::filesystem::path& file, const std::string& text);

/// Holds an flock on a file, as Python's filelock does, while it lives. Where
/// locks do not work it holds nothing: a download is right without it, since
/// it is renamed into place; the lock only saves doing it twice.
class FileLock {
 public:
  explicit FileLock(const std::filesystem::path& file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int fd_ = -1;
};

}  // namespace luximm::detail
