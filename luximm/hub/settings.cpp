#include "luximm/hub/settings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

#include "luximm/hub/hub_fail.h"
#include "luximm/hub/url.h"

namespace luximm {
namespace detail {
namespace fs = std::filesystem;
namespace {

constexpr const char* kDefaultEndpoint = "https://huggingface.co";
constexpr double kDefaultTimeout = 10;

std::string home_folder() {
  if (const auto home = environment("HOME")) return *home;
  const passwd* entry = ::getpwuid(::getuid());
  return entry == nullptr ? "." : entry->pw_dir;
}

std::string expand_user(const std::string& path) {
  // `~name` is left alone: nobody keeps a cache in someone else's home.
  const bool own = path == "~" || path.starts_with("~/");
  return own ? home_folder() + path.substr(1) : path;
}

bool is_name_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string expand_variables(const std::string& path) {
  std::string out;
  for (std::size_t i = 0; i < path.size();) {
    std::size_t begin = i + 1;
    const bool braces = begin < path.size() && path[begin] == '{';
    if (braces) ++begin;
    std::size_t end = begin;
    while (end < path.size() &&
           (braces ? path[end] != '}' : is_name_char(path[end]))) {
      ++end;
    }
    const bool named =
        path[i] == '$' && end > begin && (!braces || end < path.size());
    const auto value =
        named ? environment(path.substr(begin, end - begin).c_str())
              : std::nullopt;
    if (!value) {
      out += path[i++];
      continue;
    }
    out += *value;
    i = end + (braces ? 1 : 0);
  }
  return out;
}

fs::path hf_home() {
  if (const auto home = environment("HF_HOME")) return expand_path(*home);
  const auto cache = environment("XDG_CACHE_HOME");
  return fs::path(expand_path(cache.value_or("~/.cache"))) / "huggingface";
}

/// Without line ends and the blanks around it, as Python's client cleans it.
std::string cleaned_token(std::string token) {
  std::erase_if(token, [](char c) { return c == '\r' || c == '\n'; });
  const auto first = token.find_first_not_of(" \t\v\f");
  if (first == std::string::npos) return "";
  return token.substr(first, token.find_last_not_of(" \t\v\f") - first + 1);
}

std::string implicit_token() {
  if (environment_flag("HF_HUB_DISABLE_IMPLICIT_TOKEN")) return "";
  for (const char* name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
    // A variable that is set decides, even if only blanks are left of it.
    if (const auto value = environment(name); value && !value->empty()) {
      if (auto token = cleaned_token(*value); !token.empty()) return token;
      break;
    }
  }
  const auto path = environment("HF_TOKEN_PATH");
  std::ifstream in(path ? fs::path(expand_path(*path)) : hf_home() / "token");
  return cleaned_token(std::string(std::istreambuf_iterator<char>(in), {}));
}

std::string find_token(const HubOptions& options) {
  const std::string token =
      options.token.empty() ? implicit_token() : cleaned_token(options.token);
  // It becomes a header line. What it is must not be printed.
  if (std::any_of(token.begin(), token.end(),
                  [](unsigned char c) { return c <= ' ' || c >= 127; })) {
    hub_fail(HubErrorKind::kRequest,
             "the token has blanks or characters that no token has; check "
             "HF_TOKEN");
  }
  return token;
}

std::string find_endpoint(const HubOptions& options) {
  std::string endpoint = options.endpoint;
  if (endpoint.empty()) endpoint = environment("HF_ENDPOINT").value_or("");
  if (endpoint.empty()) endpoint = kDefaultEndpoint;
  while (endpoint.ends_with('/')) endpoint.pop_back();
  if (url_origin(endpoint).empty()) {
    hub_fail(HubErrorKind::kRequest,
             "HF_ENDPOINT '{}' is no http:// or https:// address", endpoint);
  }
  return endpoint;
}

bool is_offline(const HubOptions& options) {
  if (options.local_files_only) return true;
  const auto own = environment("HF_HUB_OFFLINE");
  const bool set = own && !own->empty();
  return environment_flag(set ? "HF_HUB_OFFLINE" : "TRANSFORMERS_OFFLINE");
}

double timeout(double option, const char* name) {
  if (option > 0) return option;
  const auto text = environment(name);
  if (!text || text->empty()) return kDefaultTimeout;
  double seconds = 0;
  const char* end = text->data() + text->size();
  const auto [at, error] = std::from_chars(text->data(), end, seconds);
  if (error != std::errc() || at != end || !(seconds >= 0) ||
      !std::isfinite(seconds)) {
    hub_fail(HubErrorKind::kRequest, "{}='{}' is not a number of seconds", name,
             *text);
  }
  return seconds == 0 ? kDefaultTimeout : seconds;
}

}  // namespace

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

bool environment_flag(const char* name) {
  std::string value = environment(name).value_or("");
  std::transform(value.begin(), value.end(), value.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  return value == "1" || value == "ON" || value == "YES" || value == "TRUE";
}

std::string expand_path(const std::string& path) {
  return expand_variables(expand_user(path));
}

fs::path cache_folder(const fs::path& option) {
  const fs::path folder = option.empty()
                              ? hf_hub_cache_dir()
                              : fs::path(expand_user(option.string()));
  std::error_code error;
  // Set to nothing, the variables mean the working directory.
  const fs::path whole =
      fs::weakly_canonical(folder.empty() ? "." : folder, error);
  return error ? folder : whole;
}

HubSettings hub_settings(const HubOptions& options) {
  HubSettings settings;
  settings.cache_dir = cache_folder(options.cache_dir);
  settings.endpoint = find_endpoint(options);
  settings.origin = url_origin(settings.endpoint);
  settings.token = find_token(options);
  settings.offline = is_offline(options);
  settings.etag_timeout =
      timeout(options.etag_timeout_seconds, "HF_HUB_ETAG_TIMEOUT");
  settings.download_timeout =
      timeout(options.download_timeout_seconds, "HF_HUB_DOWNLOAD_TIMEOUT");
  return settings;
}

bool is_hub_url(const HubSettings& settings, const std::string& url) {
  static const std::array<std::string, 3> kOwn = {
      url_origin("https://huggingface.co"), url_origin("https://hf.co"),
      url_origin("https://hub-ci.huggingface.co")};
  const std::string origin = url_origin(url);
  return origin == settings.origin ||
         std::find(kOwn.begin(), kOwn.end(), origin) != kOwn.end();
}

std::string token_for(const HubSettings& settings, const std::string& url) {
  return url_origin(url) == settings.origin ? settings.token : "";
}

}  // namespace detail

std::filesystem::path hf_hub_cache_dir() {
  for (const char* name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
    if (const auto value = detail::environment(name)) {
      return detail::expand_path(*value);
    }
  }
  return detail::hf_home() / "hub";
}

}  // namespace luximm
