#pragma once

#include <string>

#include "luximm/hub/client.h"
#include "luximm/hub/files.h"

namespace luximm::detail {

/// Fills `file` with the bytes that `metadata` names, going on after each
/// interruption at the byte it came at, and checks their size and hash. With
/// `options.connections` a large file comes in several ranges at once. Throws
/// `HubError`.
void transfer(const HubSettings& settings, const HubOptions& options,
              const FileMetadata& metadata, const std::string& subject,
              TemporaryFile& file);

}  // namespace luximm::detail
