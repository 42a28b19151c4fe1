#include "luximm/hub/hub.h"

#include <algorithm>
#include <exception>
#include <system_error>

#include "luximm/hub/cache_layout.h"
#include "luximm/hub/client.h"
#include "luximm/hub/files.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/settings.h"
#include "luximm/hub/transfer.h"
#include "luximm/hub/url.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::FileMetadata;
using detail::hub_fail;

/// One download of one file into the cache.
class Download {
 public:
  Download(const std::string& repo_id, const std::string& filename,
           const HubOptions& options)
      : repo_id_(repo_id),
        filename_(filename),
        options_(options),
        settings_(detail::hub_settings(options)),
        cache_(settings_.cache_dir, repo_id, options.revision),
        subject_(fmt::format("'{}' of '{}' at '{}'", filename, repo_id,
                             options.revision)) {
    detail::check_filename(filename);
  }

  fs::path run();

 private:
  std::string url() const {
    return settings_.endpoint + "/" + repo_id_ + "/resolve/" +
           detail::url_quote(options_.revision) + "/" +
           detail::url_quote(filename_, "/");
  }
  std::optional<fs::path> find_cached() const;
  [[noreturn]] void not_cached() const;
  FileMetadata fetch_metadata(bool have_cached) const;
  bool is_here(const fs::path& place, const FileMetadata& metadata) const;
  fs::path store(const FileMetadata& metadata) const;
  void fetch_blob(const FileMetadata& metadata) const;

  std::string repo_id_, filename_;
  const HubOptions& options_;
  detail::HubSettings settings_;
  detail::RepoCache cache_;
  std::string subject_;
};

fs::path Download::run() {
  const auto cached = options_.force_download ? std::nullopt : find_cached();
  if (cached && (detail::is_commit(options_.revision) || settings_.offline)) {
    return *cached;
  }
  if (settings_.offline) not_cached();
  FileMetadata metadata;
  try {
    metadata = fetch_metadata(cached.has_value());
  } catch (const HubError& error) {
    // A Hub that is away or refuses does not take away what is here.
    const bool refused = error.kind() == HubErrorKind::kConnection ||
                         error.kind() == HubErrorKind::kRepository ||
                         error.kind() == HubErrorKind::kGated;
    if (!cached || !refused) throw;
    warn_once("hub." + subject_, fmt::format("{} is taken from the cache: {}",
                                             subject_, error.what()));
    return *cached;
  }
  return store(metadata);
}

/// The cached file, unless it is asked to be hashed and is damaged.
std::optional<fs::path> Download::find_cached() const {
  const auto cached = cache_.cached_file(filename_);
  if (!cached || !options_.verify_cached) return cached;
  const std::string etag = cache_.expected_etag(*cached, filename_);
  if (detail::RepoCache::is_intact(*cached, {}, etag, true)) return cached;
  warn(fmt::format("'{}' in the cache is damaged", cached->string()));
  return std::nullopt;
}

void Download::not_cached() const {
  if (options_.force_download) {
    hub_fail(HubErrorKind::kOffline,
             "{} cannot be downloaded again while the network is switched off; "
             "unset HF_HUB_OFFLINE",
             subject_);
  }
  hub_fail(HubErrorKind::kOffline,
           "{} is not in the cache '{}' (or is damaged there), and the network "
           "is switched off; unset HF_HUB_OFFLINE or download it first",
           subject_, settings_.cache_dir.string());
}

FileMetadata Download::fetch_metadata(bool have_cached) const {
  FileMetadata metadata =
      detail::fetch_metadata(settings_, options_, url(), subject_,
                             have_cached ? 0 : options_.max_retries);
  if (!metadata.missing) return metadata;
  if (!metadata.commit.empty()) {
    cache_.write_missing(metadata.commit, filename_);
    try {
      cache_.write_ref(metadata.commit);
    } catch (const HubError&) {
      // It is only a note; what counts is the error below.
    }
  }
  hub_fail(HubErrorKind::kEntry, "{}: the revision has no such file", subject_);
}

bool Download::is_here(const fs::path& place,
                       const FileMetadata& metadata) const {
  return !options_.force_download &&
         detail::RepoCache::is_intact(place, metadata.size, metadata.etag,
                                      options_.verify_cached);
}

fs::path Download::store(const FileMetadata& metadata) const {
  const fs::path place = cache_.snapshot(metadata.commit) / filename_;
  if (is_here(place, metadata)) {
    try {
      cache_.write_ref(metadata.commit);
    } catch (const HubError&) {
      // A read-only cache is as good.
    }
    return place;
  }
  cache_.prepare(metadata.commit, filename_);
  // A revision that is here at an older commit stays usable until the new one
  // is; without one, Python's client writes the ref first too.
  if (!cache_.cached_file(filename_)) cache_.write_ref(metadata.commit);
  detail::FileLock lock(cache_.lock_file(metadata.etag));
  // Another process may have done it while this one waited.
  if (!is_here(place, metadata)) {
    const bool fetch = !is_here(cache_.blob(metadata.etag), metadata);
    if (fetch) {
      if (lock.held()) cache_.sweep(metadata.etag);
      fetch_blob(metadata);
    }
    cache_.link(metadata.commit, filename_, metadata.etag, fetch);
  }
  cache_.write_ref(metadata.commit);
  return place;
}

void Download::fetch_blob(const FileMetadata& metadata) const {
  const fs::path blob = cache_.blob(metadata.etag);
  // Where locks do not work, someone may take the file for an abandoned one.
  for (int attempt = 0; attempt < 3; ++attempt) {
    detail::TemporaryFile file(blob);
    detail::transfer(settings_, options_, metadata, subject_, file);
    if (file.move_to(blob)) return;
  }
  hub_fail(HubErrorKind::kCache,
           "{}: another process keeps removing '{}.*.incomplete'", subject_,
           blob.string());
}

}  // namespace

fs::path hf_hub_download(const std::string& repo_id,
                         const std::string& filename,
                         const HubOptions& options) {
  return Download(repo_id, filename, options).run();
}

std::optional<fs::path> try_to_load_from_cache(const std::string& repo_id,
                                               const std::string& filename,
                                               const HubOptions& options) {
  detail::check_filename(filename);
  return detail::RepoCache(detail::cache_folder(options.cache_dir), repo_id,
                           options.revision)
      .cached_file(filename);
}

bool is_known_missing(const std::string& repo_id, const std::string& filename,
                      const HubOptions& options) {
  detail::check_filename(filename);
  return detail::RepoCache(detail::cache_folder(options.cache_dir), repo_id,
                           options.revision)
      .is_known_missing(filename);
}

}  // namespace luximm
