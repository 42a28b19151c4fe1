#include "luximm/hub/url.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <curl/curl.h>
#include <fmt/format.h>

namespace luximm::detail {
namespace {

using Url = std::unique_ptr<CURLU, void (*)(CURLU*)>;

Url parse(const std::string& text) {
  Url url(curl_url(), curl_url_cleanup);
  if (url &&
      curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) {
    url.reset();
  }
  return url;
}

std::string part(const Url& url, CURLUPart which, unsigned int flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return "";
  std::string copy(text);
  curl_free(text);
  return copy;
}

}  // namespace

std::string url_origin(const std::string& url) {
  const Url parsed = parse(url);
  if (!parsed) return "";
  std::string origin =
      fmt::format("{}://{}:{}", part(parsed, CURLUPART_SCHEME),
                  part(parsed, CURLUPART_HOST),
                  part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT));
  std::transform(origin.begin(), origin.end(), origin.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  const bool web =
      origin.starts_with("http://") || origin.starts_with("https://");
  return web ? origin : "";
}

std::string url_join(const std::string& base, const std::string& location) {
  const Url url = parse(base);
  if (!url || location.find('\0') != std::string::npos ||
      curl_url_set(url.get(), CURLUPART_URL, location.c_str(), 0) !=
          CURLUE_OK) {
    return "";
  }
  return part(url, CURLUPART_URL);
}

}  // namespace luximm::detail
