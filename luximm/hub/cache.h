#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace luximm {

/// A repository at one commit in the cache.
struct CachedRevision {
  std::string commit;
  std::vector<std::string> refs;   ///< branches and tags that are this commit
  std::vector<std::string> files;  ///< paths in the repository
  uint64_t size = 0;               ///< bytes of these files
};

/// A repository in the cache.
struct CachedRepo {
  std::string type;  ///< "model", "dataset", "space" or "kernel"
  std::string id;    ///< "owner/name"
  std::filesystem::path path;
  uint64_t size =
      0;  ///< bytes on the disk: a blob of two revisions counts once
  std::vector<CachedRevision> revisions;
};

/// What the cache holds, and what in it cannot be made sense of.
struct CacheListing {
  std::filesystem::path path;
  uint64_t size = 0;  ///< bytes of all repositories
  std::vector<CachedRepo> repos;
  std::vector<std::string> warnings;
};

/// Something wrong with a file of the cache.
struct CacheProblem {
  std::filesystem::path path;
  std::string what;
};

struct CacheVerification {
  uint64_t files = 0;    ///< whose hashes were compared
  uint64_t bytes = 0;    ///< of these files
  uint64_t unknown = 0;  ///< whose hashes nothing in the cache tells
  std::vector<CacheProblem> problems;
};

struct PruneOptions {
  bool dry_run = false;   ///< only report
  bool detached = false;  ///< also commits that no branch or tag names
};

struct PruneReport {
  uint64_t bytes = 0;
  std::vector<std::filesystem::path> removed;
};

/// Lists the cache in `cache_dir` (empty: `hf_hub_cache_dir()`), as
/// `huggingface_hub.scan_cache_dir`. Throws `HubError` if there is none.
CacheListing list_cache(const std::filesystem::path& cache_dir = {});

/// Compares the bytes of every cached file with the hash that names it, and
/// finds links to nothing. Repairs nothing: delete what it names, or download
/// it with `HubOptions::force_download`. Throws `HubError` if there is no
/// cache.
///
///     for (const auto& problem : luximm::verify_cache().problems) {
///       std::cerr << problem.path << ": " << problem.what << '\n';
///     }
CacheVerification verify_cache(const std::filesystem::path& cache_dir = {});

/// Removes what no revision needs: files that killed downloads have left, blobs
/// that no snapshot links to, links to nothing, and on request the snapshots
/// that no branch or tag names. Leaves alone what another process is working
/// on. Throws `HubError` if there is no cache or it cannot be written.
PruneReport prune_cache(const std::filesystem::path& cache_dir = {},
                        const PruneOptions& options = {});

}  // namespace luximm
