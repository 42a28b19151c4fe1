#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "luximm/base/error.h"

namespace luximm {

/// What went wrong with a download.
enum class HubErrorKind {
  kRepository,  ///< no such repository, or no access to it
  kRevision,    ///< the repository has no such branch, tag or commit
  kEntry,       ///< the revision has no such file
  kGated,       ///< the repository wants its conditions accepted
  kOffline,     ///< not in the cache, and the network is switched off
  kConnection,  ///< the network or the server failed, after all retries
  kCorrupt,     ///< what arrived or is cached is not what was announced
  kCache,       ///< the cache folder cannot be read or written
  kRequest,     ///< the arguments or the environment make no sense
};

/// What the Hub functions throw; the text says what to do.
class HubError : public Error {
 public:
  HubError(HubErrorKind kind, const std::string& text)
      : Error(text), kind_(kind) {}
  HubErrorKind kind() const { return kind_; }

 private:
  HubErrorKind kind_;
};

/// Where downloads are kept, shared with Python's huggingface_hub:
/// `HF_HUB_CACHE`, `HUGGINGFACE_HUB_CACHE`, `$HF_HOME/hub`,
/// `$XDG_CACHE_HOME/huggingface/hub` or `~/.cache/huggingface/hub`. A variable
/// that is set to nothing counts as set; `~` and `$NAME` are expanded.
std::filesystem::path hf_hub_cache_dir();

/// Bytes of a file so far and in all (0: not known). Called on the thread that
/// downloads, one call at a time for a file; what it throws stops the download.
using HubProgress = std::function<void(uint64_t done, uint64_t total)>;

/// How a file is downloaded. What is empty or 0 is taken from the environment:
/// `HF_ENDPOINT`, `HF_TOKEN` (or the token file), `HF_HUB_OFFLINE`,
/// `HF_HUB_ETAG_TIMEOUT`, `HF_HUB_DOWNLOAD_TIMEOUT`.
struct HubOptions {
  std::string revision = "main";  ///< branch, tag or commit
  std::filesystem::path cache_dir = {};
  std::string endpoint = {};
  std::string token = {};
  bool local_files_only = false;
  bool force_download = false;
  bool verify_cached = false;  ///< hash what is cached before returning it
  int connections = 1;         ///< at once, for one file of over 32 MiB
  int max_retries = 5;         ///< after the first attempt, without progress
  double retry_seconds = 1.0;  ///< doubled each time, at most 8
  double max_wait_seconds = 300.0;      ///< longest pause a server may ask for
  double etag_timeout_seconds = 0;      ///< for the metadata of a file
  double download_timeout_seconds = 0;  ///< without any byte arriving
  HubProgress progress = {};
};

/// Absolute path in the cache of one file of a repository, downloaded if it is
/// not there or changed on the server, as `huggingface_hub.hf_hub_download`.
///
/// Size and hash of what arrives are checked before the file becomes visible;
/// an interrupted transfer goes on at the byte it stopped at. If the Hub cannot
/// be reached, what is cached is returned. Threads and processes may ask for
/// the same file at once. Throws `HubError`.
///
///     auto weights = luximm::hf_hub_download("timm/resnet50.a1_in1k",
///                                            "model.safetensors");
std::filesystem::path hf_hub_download(const std::string& repo_id,
                                      const std::string& filename,
                                      const HubOptions& options = {});

/// Which files of a repository to download, and how. Patterns are those of a
/// shell, but `*` also matches `/`, and `folder/` means all that is in it.
struct SnapshotOptions {
  HubOptions hub = {};
  std::vector<std::string> allow_patterns = {};  ///< empty: every file
  std::vector<std::string> ignore_patterns = {};
  int max_workers = 8;  ///< files at once
};

/// Absolute path in the cache of a repository's folder at one revision, with
/// the files that the patterns choose, as `huggingface_hub.snapshot_download`.
///
/// `hub.progress` gets the bytes of all files together. Throws `HubError`; a
/// cached snapshot that is known to lack a file is `kOffline`.
///
///     auto folder = luximm::snapshot_download(
///         "timm/resnet50.a1_in1k", {.allow_patterns = {"*.json"}});
std::filesystem::path snapshot_download(const std::string& repo_id,
                                        const SnapshotOptions& options = {});

/// The files of a repository at one revision, as
/// `huggingface_hub.list_repo_files`. Throws `HubError`.
std::vector<std::string> list_repo_files(const std::string& repo_id,
                                         const HubOptions& options = {});

/// The cached path of a file, or nothing; never uses the network.
std::optional<std::filesystem::path> try_to_load_from_cache(
    const std::string& repo_id, const std::string& filename,
    const HubOptions& options = {});

/// Whether the Hub has said, and the cache has kept, that the revision has no
/// such file; never uses the network.
bool is_known_missing(const std::string& repo_id, const std::string& filename,
                      const HubOptions& options = {});

}  // namespace luximm
