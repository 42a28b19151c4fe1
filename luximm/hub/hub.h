#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "luximm/error.h"

namespace luximm {

/// What went wrong with a download.
enum class HubErrorKind {
  kRepository,  ///< no such repository, or no access to it
  kRevision,    ///< the repository has no such branch, tag or commit
  kEntry,       ///< the revision has no such file
  kGated,       ///< the repository wants its conditions accepted
  kOffline,     ///< not in the cache, and the network is switched off
  kConnection,  ///< the network or the server failed, after all retries
  kCorrupt,     ///< what arrived is not what was announced
  kCache,       ///< the cache folder cannot be read or written
  kRequest,     ///< the arguments make no sense
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
/// `$XDG_CACHE_HOME/huggingface/hub` or `~/.cache/huggingface/hub`.
std::filesystem::path hf_hub_cache_dir();

/// Bytes of a file so far and in all.
using HubProgress = std::function<void(uint64_t done, uint64_t total)>;

/// How a file is downloaded. What is empty is taken from the environment:
/// `HF_ENDPOINT`, `HF_TOKEN` (or the token file), `HF_HUB_OFFLINE`.
struct HubOptions {
  std::string revision = "main";  ///< branch, tag or commit
  std::filesystem::path cache_dir = {};
  std::string token = {};
  bool local_files_only = false;
  bool force_download = false;
  int max_retries = 5;                ///< after the first attempt
  double retry_seconds = 1.0;         ///< doubled each time, at most 8
  long connect_timeout_seconds = 10;  ///< also of the metadata request
  HubProgress progress = {};
};

/// Path in the cache of one file of a repository, downloaded if it is not there
/// or changed on the server, as `huggingface_hub.hf_hub_download`.
///
/// Size and hash of what arrives are checked before the file becomes visible.
/// Throws `HubError`.
///
///     auto weights = luximm::hf_hub_download("timm/resnet50.a1_in1k",
///                                            "model.safetensors");
std::filesystem::path hf_hub_download(const std::string& repo_id,
                                      const std::string& filename,
                                      const HubOptions& options = {});

/// The cached path of a file, or nothing; never uses the network.
std::optional<std::filesystem::path> try_to_load_from_cache(
    const std::string& repo_id, const std::string& filename,
    const HubOptions& options = {});

}  // namespace luximm
