#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "luximm/hub/tree.h"

namespace luximm::detail {

/// One repository's folder in the cache at one revision, laid out as
/// huggingface_hub does: blobs/<etag>, snapshots/<commit>/<file> -> blob,
/// refs/<revision> = commit, .no_exist/<commit>/<file>, trees/<commit>.json.
class RepoCache {
 public:
  /// Throws if an argument could lead a path outside of the folder.
  RepoCache(const std::filesystem::path& cache, const std::string& repo_id,
            const std::string& revision);

  const std::string& revision() const { return revision_; }
  std::filesystem::path blobs() const { return folder_ / "blobs"; }
  std::filesystem::path blob(const std::string& etag) const;
  std::filesystem::path snapshot(const std::string& commit) const;
  std::filesystem::path lock_file(const std::string& etag) const;

  /// The commit that the revision means by what is cached, if anything.
  std::optional<std::string> cached_commit() const;
  /// The file at that commit, if it is there and as long as it should be by
  /// all that the cache knows.
  std::optional<std::filesystem::path> cached_file(
      const std::string& filename) const;
  bool is_known_missing(const std::string& filename) const;

  /// The listing of a commit's files, if it is cached.
  std::optional<RepoTree> tree(const std::string& commit) const;
  void write_tree(const std::string& commit, const RepoTree& tree) const;

  /// Whether a file of the cache has these bytes: the size always, where it is
  /// known, and the hash if asked for.
  static bool is_intact(const std::filesystem::path& file,
                        std::optional<uint64_t> size, const std::string& etag,
                        bool hash);
  /// The hash that a cached file must have, or "" where nothing says it.
  std::string expected_etag(const std::filesystem::path& file,
                            const std::string& filename) const;

  /// Makes the folders for a file and the cache's CACHEDIR.TAG.
  void prepare(const std::string& commit, const std::string& filename) const;
  void write_ref(const std::string& commit) const;
  /// Notes that the commit has no such file. Errors are of no consequence.
  void write_missing(const std::string& commit,
                     const std::string& filename) const;
  /// Makes the snapshot's link to a blob. Where links are impossible, moves the
  /// blob there if it is `fresh`, or else copies it.
  std::filesystem::path link(const std::string& commit,
                             const std::string& filename,
                             const std::string& etag, bool fresh) const;
  /// Removes what killed downloads of a blob have left. The caller holds the
  /// blob's lock.
  void sweep(const std::string& etag) const;

 private:
  std::filesystem::path cache_, folder_;
  std::string revision_;
};

/// `models--owner--name` of a repository.
std::string repo_folder_name(const std::string& repo_id);

}  // namespace luximm::detail
