#pragma once

#include <filesystem>
#include <string>

#include "luximm/hub/hub.h"

namespace luximm::detail {

/// Downloads the weights of a repository, with all shards if they have an
/// index, and returns what `open_weights` opens: the first of `kWeightsNames`
/// that the repository has, else the only file that may be weights. Throws
/// `HubError`, or `Error` that lists what the repository has.
std::filesystem::path download_weights(const std::string& repo_id,
                                       HubOptions options);

}  // namespace luximm::detail
