#include "luximm/weights/hub_weights.h"

#include <exception>
#include <optional>
#include <set>

#include "luximm/hub/files.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/weights/shard_index.h"
#include "luximm/weights/weights_folder.h"

namespace luximm::detail {
namespace {

namespace fs = std::filesystem;

void download_shards(const std::string& repo_id, const fs::path& index,
                     HubOptions options) {
  // Of the index's own commit: the branch may have moved on.
  options.revision = index.parent_path().filename().string();
  std::set<std::string> files;
  for (const auto& [name, file] :
       read_shard_index(read_file(index), index.string())) {
    files.insert(file);
  }
  for (const std::string& file : files) {
    hf_hub_download(repo_id, file, options);
  }
}

/// The only file that may be weights, by the repository's listing.
std::string choose(const std::string& repo_id, const HubOptions& options) {
  std::vector<std::string> files;
  try {
    files = list_repo_files(repo_id, options);
  } catch (const HubError& error) {
    hub_fail(HubErrorKind::kEntry,
             "'{}' at '{}' has no weights under the usual names ({}, ...), and "
             "cannot be listed: {}",
             repo_id, options.revision, kWeightsNames.front(), error.what());
  }
  return choose_weights(files,
                        fmt::format("'{}' at '{}'", repo_id, options.revision));
}

/// What the cached snapshot has beside its config.json under another name.
std::optional<fs::path> only_cached(const std::string& repo_id,
                                    const HubOptions& options) {
  const auto config = try_to_load_from_cache(repo_id, "config.json", options);
  if (!config) return {};
  try {
    return find_weights(config->parent_path());
  } catch (const Error&) {
    return {};  // the error that the network is off says more
  }
}

}  // namespace

fs::path download_weights(const std::string& repo_id, HubOptions options) {
  std::exception_ptr offline;
  for (std::string_view name : kWeightsNames) {
    try {
      const fs::path file =
          hf_hub_download(repo_id, std::string(name), options);
      if (name.ends_with(".json")) download_shards(repo_id, file, options);
      return file;
    } catch (const HubError& error) {
      // Without the network, what is cached counts, under whatever name.
      if (error.kind() == HubErrorKind::kOffline) {
        if (!offline) offline = std::current_exception();
      } else if (error.kind() != HubErrorKind::kEntry) {
        throw;
      }
    }
  }
  if (offline) {
    if (const auto cached = only_cached(repo_id, options)) return *cached;
    std::rethrow_exception(offline);
  }
  return hf_hub_download(repo_id, choose(repo_id, options), options);
}

}  // namespace luximm::detail
