#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace luximm::detail {

/// One file of a repository, as the Hub's tree endpoint lists it.
struct TreeEntry {
  uint64_t size = 0;
  std::string blob_id;  ///< git's sha1 of the file or of its LFS pointer
  std::optional<std::string> lfs_sha256;
  std::optional<uint64_t> lfs_size;
  std::optional<std::string> xet_hash;

  uint64_t file_size() const { return lfs_size.value_or(size); }
  /// What names the file's blob in the cache.
  const std::string& etag() const { return lfs_sha256 ? *lfs_sha256 : blob_id; }
};

/// The files of a commit by path.
using RepoTree = std::map<std::string, TreeEntry>;

/// Adds one page of `/api/models/<id>/tree/<commit>` to a listing. Throws
/// `Error` on malformed text and on a path that leaves the folder.
void read_tree_page(const std::string& json, RepoTree& tree);

/// The `sha` of `/api/models/<id>/revision/<revision>`, or "".
std::string read_commit(const std::string& json);

/// The text of trees/<commit>.json: byte for byte what huggingface_hub writes.
std::string format_tree(const RepoTree& tree);
/// Nothing for another format or malformed text.
std::optional<RepoTree> parse_tree(const std::string& json);

}  // namespace luximm::detail
