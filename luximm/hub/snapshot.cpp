#include <algorithm>
#include <atomic>
#include <exception>
#include <fnmatch.h>
#include <mutex>
#include <system_error>
#include <thread>

#include "luximm/hub/cache_layout.h"
#include "luximm/hub/client.h"
#include "luximm/hub/files.h"
#include "luximm/hub/headers.h"
#include "luximm/hub/hub.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/settings.h"
#include "luximm/hub/tree.h"
#include "luximm/hub/url.h"

namespace luximm {
namespace {

namespace fs = std::filesystem;
using detail::hub_fail;
using detail::RepoTree;

constexpr int kMaxPages = 10000;

bool matches_any(const std::string& path,
                 const std::vector<std::string>& patterns) {
  return std::any_of(
      patterns.begin(), patterns.end(), [&](std::string pattern) {
        std::replace(pattern.begin(), pattern.end(), '\\', '/');
        if (pattern.ends_with('/')) pattern += '*';
        return ::fnmatch(pattern.c_str(), path.c_str(), FNM_NOESCAPE) == 0;
      });
}

/// Sums the progress of files that are downloaded at once.
class TotalProgress {
 public:
  TotalProgress(const HubProgress& report, uint64_t total)
      : report_(report), total_(total) {}

  HubProgress of_one_file() {
    if (!report_) return {};
    return [this, before = uint64_t{0}](uint64_t done, uint64_t) mutable {
      std::lock_guard lock(mutex_);
      done_ += done - before;
      before = done;
      report_(done_, total_);
    };
  }

 private:
  const HubProgress& report_;
  std::mutex mutex_;
  uint64_t done_ = 0;
  uint64_t total_;
};

class Snapshot {
 public:
  Snapshot(const std::string& repo_id, const SnapshotOptions& options)
      : repo_id_(repo_id),
        options_(options),
        settings_(detail::hub_settings(options.hub)),
        cache_(settings_.cache_dir, repo_id, options.hub.revision),
        subject_(fmt::format("'{}' at '{}'", repo_id, options.hub.revision)) {}

  fs::path run();
  std::vector<std::string> files() const;

 private:
  std::string api(const std::string& rest) const {
    return settings_.endpoint + "/api/models/" + repo_id_ + "/" + rest;
  }
  std::string fetch_commit() const;
  RepoTree fetch_tree(const std::string& commit) const;
  std::vector<std::string> chosen(const RepoTree& tree) const;
  fs::path without_network(const std::string& why) const;
  void download(const RepoTree& tree, const std::vector<std::string>& files,
                const std::string& commit) const;

  std::string repo_id_;
  const SnapshotOptions& options_;
  detail::HubSettings settings_;
  detail::RepoCache cache_;
  std::string subject_;
};

fs::path Snapshot::run() {
  if (settings_.offline) {
    if (options_.hub.force_download) {
      hub_fail(HubErrorKind::kOffline,
               "{} cannot be downloaded again while the network is switched "
               "off; unset HF_HUB_OFFLINE",
               subject_);
    }
    return without_network("the network is switched off");
  }
  std::string commit;
  RepoTree tree;
  try {
    commit = fetch_commit();
    const auto known = cache_.tree(commit);
    tree = known ? *known : fetch_tree(commit);
    if (!known) cache_.write_tree(commit, tree);
  } catch (const HubError& error) {
    const bool away = error.kind() == HubErrorKind::kConnection ||
                      error.kind() == HubErrorKind::kRepository ||
                      error.kind() == HubErrorKind::kGated;
    const auto cached = cache_.cached_commit();
    std::error_code ignored;
    if (!away || options_.hub.force_download || !cached ||
        !fs::exists(cache_.snapshot(*cached), ignored)) {
      throw;
    }
    return without_network(error.what());
  }
  const std::vector<std::string> files = chosen(tree);
  if (files.empty() && !tree.empty()) {
    warn(fmt::format("no file of {} matches the patterns", subject_));
  }
  download(tree, files, commit);
  detail::make_folders(cache_.snapshot(commit));
  cache_.write_ref(commit);
  return cache_.snapshot(commit);
}

std::vector<std::string> Snapshot::files() const {
  std::optional<RepoTree> tree;
  if (settings_.offline) {
    const auto commit = cache_.cached_commit();
    if (commit) tree = cache_.tree(*commit);
    if (!tree) {
      hub_fail(HubErrorKind::kOffline,
               "the list of files of {} is not in the cache '{}', and the "
               "network is switched off",
               subject_, settings_.cache_dir.string());
    }
  } else {
    const std::string commit = fetch_commit();
    tree = cache_.tree(commit);
    if (!tree) tree = fetch_tree(commit);
  }
  std::vector<std::string> files;
  for (const auto& [path, entry] : *tree) files.push_back(path);
  return files;
}

std::string Snapshot::fetch_commit() const {
  const std::string& revision = options_.hub.revision;
  if (detail::is_commit(revision)) return revision;
  detail::HttpResponse response;
  const std::string text = detail::fetch_text(
      settings_, options_.hub, api("revision/" + detail::url_quote(revision)),
      subject_, response);
  std::string commit;
  try {
    commit = detail::read_commit(text);
  } catch (const Error&) {
    // No JSON: reported as no commit.
  }
  if (!detail::is_commit(commit)) {
    hub_fail(HubErrorKind::kConnection,
             "{}: the answer is not the Hub's; is HF_ENDPOINT right, or a "
             "proxy or a login page in between?",
             subject_);
  }
  return commit;
}

RepoTree Snapshot::fetch_tree(const std::string& commit) const {
  RepoTree tree;
  std::string url = api("tree/" + commit + "?recursive=true&expand=false");
  for (int page = 0; page < kMaxPages; ++page) {
    detail::HttpResponse response;
    const std::string text =
        detail::fetch_text(settings_, options_.hub, url, subject_, response);
    try {
      detail::read_tree_page(text, tree);
    } catch (const Error& error) {
      hub_fail(HubErrorKind::kConnection, "{}: {}", subject_, error.what());
    }
    const auto next = detail::next_link(response.header("link"));
    if (!next) return tree;
    url = detail::url_join(url, *next);
    if (!detail::is_hub_url(settings_, url)) {
      hub_fail(HubErrorKind::kConnection,
               "{}: the listing goes on at an address that is not the Hub's",
               subject_);
    }
  }
  hub_fail(HubErrorKind::kConnection, "{}: a listing of over {} pages",
           subject_, kMaxPages);
}

std::vector<std::string> Snapshot::chosen(const RepoTree& tree) const {
  std::vector<std::string> files;
  for (const auto& [path, entry] : tree) {
    const bool allowed = options_.allow_patterns.empty() ||
                         matches_any(path, options_.allow_patterns);
    if (allowed && !matches_any(path, options_.ignore_patterns)) {
      files.push_back(path);
    }
  }
  return files;
}

/// What is cached, unless a listing in the cache says that files are missing.
fs::path Snapshot::without_network(const std::string& why) const {
  const auto commit = cache_.cached_commit();
  std::error_code error;
  if (!commit || !fs::is_directory(cache_.snapshot(*commit), error)) {
    hub_fail(HubErrorKind::kOffline, "{} is not in the cache '{}', and {}",
             subject_, settings_.cache_dir.string(), why);
  }
  const fs::path folder = cache_.snapshot(*commit);
  const auto tree = cache_.tree(*commit);
  if (!tree) return folder;
  std::vector<std::string> missing;
  for (const std::string& path : chosen(*tree)) {
    if (!detail::RepoCache::is_intact(folder / path, tree->at(path).file_size(),
                                      "", false)) {
      missing.push_back(path);
    }
  }
  if (!missing.empty()) {
    hub_fail(HubErrorKind::kOffline,
             "{}: {} files are not in the cache or damaged, the first '{}', "
             "and {}; run it again with the network",
             subject_, missing.size(), missing.front(), why);
  }
  return folder;
}

void Snapshot::download(const RepoTree& tree,
                        const std::vector<std::string>& files,
                        const std::string& commit) const {
  uint64_t total = 0;
  for (const std::string& file : files) total += tree.at(file).file_size();
  TotalProgress progress(options_.hub.progress, total);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      try {
        HubOptions one = options_.hub;
        one.revision = commit;
        one.progress = progress.of_one_file();
        hf_hub_download(repo_id_, files[i], one);
      } catch (...) {
        next = files.size();
        std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
      }
    }
  };
  {
    const auto workers = std::min<std::size_t>(
        files.size(),
        static_cast<std::size_t>(std::clamp(options_.max_workers, 1, 64)));
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < workers; ++i) threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace

fs::path snapshot_download(const std::string& repo_id,
                           const SnapshotOptions& options) {
  return Snapshot(repo_id, options).run();
}

std::vector<std::string> list_repo_files(const std::string& repo_id,
                                         const HubOptions& options) {
  // Snapshot keeps a reference to its options.
  const SnapshotOptions snapshot{.hub = options};
  return Snapshot(repo_id, snapshot).files();
}

}  // namespace luximm
