#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "luximm/hub/hub.h"

namespace luximm::detail {

/// Value of an environment variable that is set, even to nothing.
std::optional<std::string> environment(const char* name);
/// 1, ON, YES or TRUE in any case.
bool environment_flag(const char* name);

/// `~`, `$NAME` and `${NAME}` replaced as Python's expanduser and expandvars
/// do: what is not set stays as it is written.
std::string expand_path(const std::string& path);

/// `HubOptions` with what was left open filled in from the environment.
struct HubSettings {
  std::filesystem::path cache_dir;  ///< absolute
  std::string endpoint;             ///< without a slash at its end
  std::string origin;               ///< of the endpoint
  std::string token;                ///< or ""
  bool offline = false;
  double etag_timeout = 10;      ///< seconds
  double download_timeout = 10;  ///< seconds
};

/// Throws `HubError` of kind `kRequest` for a value that makes no sense.
HubSettings hub_settings(const HubOptions& options);

/// The cache folder of an option: expanded and absolute; empty is the default.
std::filesystem::path cache_folder(const std::filesystem::path& option);

/// Whether `url` is at the endpoint or at one of huggingface.co's own hosts:
/// metadata may be asked for there.
bool is_hub_url(const HubSettings& settings, const std::string& url);

/// The token if `url` is at the endpoint's own origin, else "".
std::string token_for(const HubSettings& settings, const std::string& url);

}  // namespace luximm::detail
