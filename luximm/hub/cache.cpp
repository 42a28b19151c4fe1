#include "luximm/hub/cache.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "luximm/base/hash.h"
#include "luximm/hub/cache_layout.h"
#include "luximm/hub/files.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/settings.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::hub_fail;

fs::path existing_cache(const fs::path& option) {
  const fs::path folder = detail::cache_folder(option);
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    hub_fail(HubErrorKind::kCache,
             "there is no cache at '{}'; download something first, or set "
             "HF_HUB_CACHE",
             folder.string());
  }
  return folder;
}

/// The entries of a folder by name, none if it cannot be read.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Every file and link below a folder, without following links.
std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::path& entry : entries(folder)) {
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(entry, error))) {
      const auto inner = files_below(entry);
      found.insert(found.end(), inner.begin(), inner.end());
    } else {
      found.push_back(entry);
    }
  }
  return found;
}

/// `models--owner--name` to type and id; nothing for other folders, among them
/// `blobs`, the store that Python's client shares between repositories.
std::optional<std::pair<std::string, std::string>> parse_repo_folder(
    const std::string& name) {
  for (const char* type : {"model", "dataset", "space", "kernel"}) {
    const std::string prefix = std::string(type) + "s--";
    if (!name.starts_with(prefix)) continue;
    std::string id = name.substr(prefix.size());
    if (const auto dashes = id.find("--"); dashes != std::string::npos) {
      id = id.substr(0, dashes) + "/" + id.substr(dashes + 2);
    }
    return std::pair(std::string(type), id);
  }
  return std::nullopt;
}

std::vector<CachedRepo> find_repos(const fs::path& cache) {
  std::vector<CachedRepo> repos;
  for (const fs::path& entry : entries(cache)) {
    const auto name = parse_repo_folder(entry.filename().string());
    std::error_code error;
    if (!name || !fs::is_directory(entry, error)) continue;
    repos.push_back({.type = name->first,
                     .id = name->second,
                     .path = entry,
                     .revisions = {}});
  }
  return repos;
}

/// refs/<name> = commit, as commit -> names.
std::map<std::string, std::vector<std::string>> read_refs(
    const fs::path& repo) {
  std::map<std::string, std::vector<std::string>> refs;
  for (const fs::path& file : files_below(repo / "refs")) {
    std::string commit = detail::read_file(file);
    commit.resize(
        std::min(commit.find_last_not_of(" \r\n\t") + 1, commit.size()));
    refs[commit].push_back(file.lexically_relative(repo / "refs").string());
  }
  return refs;
}

/// The blob that a file of a snapshot stands for: one link further, since a
/// blob may itself be a link into the shared store.
fs::path blob_of(const fs::path& file) {
  std::error_code error;
  const fs::path target = fs::read_symlink(file, error);
  return error ? file : (file.parent_path() / target).lexically_normal();
}

void list_revisions(CachedRepo& repo, std::vector<std::string>& warnings) {
  auto refs = read_refs(repo.path);
  std::set<fs::path> counted;
  for (const fs::path& folder : entries(repo.path / "snapshots")) {
    CachedRevision revision{.commit = folder.filename().string(),
                            .refs = refs[folder.filename().string()],
                            .files = {}};
    refs.erase(revision.commit);
    for (const fs::path& file : files_below(folder)) {
      const fs::path blob = blob_of(file);
      std::error_code error;
      const uint64_t size = fs::file_size(blob, error);
      if (error) {
        warnings.push_back(file.string() + " links to nothing");
        continue;
      }
      revision.files.push_back(file.lexically_relative(folder).string());
      revision.size += size;
      if (counted.insert(blob).second) repo.size += size;
    }
    repo.revisions.push_back(std::move(revision));
  }
  for (const auto& [commit, names] : refs) {
    warnings.push_back(
        fmt::format("{}: ref '{}' names a commit that is not "
                    "here",
                    repo.path.string(), names.front()));
  }
}

class Verifier {
 public:
  CacheVerification run(const fs::path& cache) {
    for (const CachedRepo& repo : find_repos(cache)) {
      for (const fs::path& blob : entries(repo.path / "blobs")) {
        const std::string name = blob.filename().string();
        if (detail::is_content_etag(name)) check(blob, name);
      }
      for (const fs::path& folder : entries(repo.path / "snapshots")) {
        check_snapshot(repo, folder);
      }
    }
    return std::move(report_);
  }

 private:
  void check_snapshot(const CachedRepo& repo, const fs::path& folder) {
    const std::string commit = folder.filename().string();
    const auto listing = detail::parse_tree(
        detail::read_file(repo.path / "trees" / (commit + ".json")));
    for (const fs::path& file : files_below(folder)) {
      std::error_code error;
      if (detail::is_link(file)) {
        if (!fs::exists(file, error)) problem(file, "links to nothing");
        continue;
      }
      // On a system without links the file itself is here, without its hash.
      const std::string name = file.lexically_relative(folder).string();
      if (listing && listing->contains(name)) {
        check(file, listing->at(name).etag());
      } else {
        ++report_.unknown;
      }
    }
  }

  void check(const fs::path& file, const std::string& etag) {
    std::error_code error;
    const uint64_t size = fs::file_size(file, error);
    const std::string hash = error ? "" : detail::file_hash(file, etag.size());
    if (hash.empty()) {
      problem(file, "cannot be read");
      return;
    }
    ++report_.files;
    report_.bytes += size;
    if (hash != etag) {
      problem(file, fmt::format("has {} bytes with hash {}, expected {}", size,
                                hash, etag));
    }
  }

  void problem(const fs::path& file, std::string what) {
    report_.problems.push_back({.path = file, .what = std::move(what)});
  }

  CacheVerification report_;
};

class Pruner {
 public:
  Pruner(fs::path cache, const PruneOptions& options)
      : cache_(std::move(cache)), options_(options) {}

  PruneReport run() {
    for (const CachedRepo& repo : find_repos(cache_)) {
      if (options_.detached) remove_detached(repo);
      remove_dangling(repo);
      remove_unused_blobs(repo);
      // Where small files are written first.
      for (const fs::path& file : entries(repo.path)) {
        if (file.extension() == ".incomplete") remove_abandoned(file);
      }
    }
    return std::move(report_);
  }

 private:
  void remove_detached(const CachedRepo& repo) {
    const auto refs = read_refs(repo.path);
    for (const fs::path& folder : entries(repo.path / "snapshots")) {
      if (refs.contains(folder.filename().string())) continue;
      for (const fs::path& file : files_below(folder)) remove(file);
      std::error_code ignored;
      if (!options_.dry_run) fs::remove_all(folder, ignored);
    }
  }

  void remove_dangling(const CachedRepo& repo) {
    for (const fs::path& file : files_below(repo.path / "snapshots")) {
      std::error_code error;
      if (detail::is_link(file) && !fs::exists(file, error)) remove(file);
    }
  }

  void remove_unused_blobs(const CachedRepo& repo) {
    std::set<fs::path> used;
    for (const fs::path& file : files_below(repo.path / "snapshots")) {
      if (!removed_.contains(file)) used.insert(blob_of(file));
    }
    for (const fs::path& blob : entries(repo.path / "blobs")) {
      const std::string name = blob.filename().string();
      const std::string etag = name.substr(0, name.find('.'));
      if (!detail::is_content_etag(etag) || used.contains(blob)) continue;
      // Whoever downloads this blob, or is about to link to it, holds its lock.
      const detail::FileLock lock(
          cache_ / ".locks" / repo.path.filename() / (etag + ".lock"),
          detail::FileLock::Wait::kNot);
      if (lock.held() && !is_linked(repo, blob)) remove_abandoned(blob);
    }
  }

  /// Again, under the lock.
  bool is_linked(const CachedRepo& repo, const fs::path& blob) const {
    const auto files = files_below(repo.path / "snapshots");
    return std::any_of(files.begin(), files.end(), [&](const fs::path& file) {
      return !removed_.contains(file) && blob_of(file) == blob;
    });
  }

  void remove_abandoned(const fs::path& file) {
    if (detail::is_abandoned(file)) remove(file);
  }

  void remove(const fs::path& file) {
    std::error_code error;
    const bool link = detail::is_link(file);
    const uint64_t size = link ? 0 : fs::file_size(file, error);
    if (!options_.dry_run && !fs::remove(file, error)) {
      detail::fail_write(file, error.value());
    }
    removed_.insert(file);
    report_.bytes += size;
    report_.removed.push_back(file);
  }

  fs::path cache_;
  PruneOptions options_;
  PruneReport report_;
  std::set<fs::path> removed_;
};

}  // namespace

CacheListing list_cache(const fs::path& cache_dir) {
  CacheListing listing;
  listing.path = existing_cache(cache_dir);
  listing.repos = find_repos(listing.path);
  for (CachedRepo& repo : listing.repos) {
    list_revisions(repo, listing.warnings);
    listing.size += repo.size;
  }
  return listing;
}

CacheVerification verify_cache(const fs::path& cache_dir) {
  return Verifier().run(existing_cache(cache_dir));
}

PruneReport prune_cache(const fs::path& cache_dir,
                        const PruneOptions& options) {
  return Pruner(existing_cache(cache_dir), options).run();
}

}  // namespace luximm
