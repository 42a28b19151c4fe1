#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace luximm::detail {

struct HttpRequest {
  std::string url;
  bool head = false;
  std::string token;          ///< sent as a bearer; the caller minds the origin
  uint64_t offset = 0;        ///< first byte wanted
  long timeout_seconds = 10;  ///< to connect, and without any byte arriving
};

struct HttpResponse {
  long status = 0;                             ///< 0: no answer
  std::map<std::string, std::string> headers;  ///< lower-case names
  std::string error;                           ///< of the transport, or ""

  /// Value of a header, or "".
  std::string header(const std::string& name) const;
};

/// Called once before the body with the status and headers, false to refuse it.
using HttpStart = std::function<bool(const HttpResponse&)>;
/// Called with each piece of the body, false to stop.
using HttpBody = std::function<bool(std::string_view)>;

/// One request, without following redirects: where they lead decides whether
/// the token goes along.
HttpResponse http_request(const HttpRequest& request,
                          const HttpStart& start = {},
                          const HttpBody& body = {});

/// scheme://host:port of a URL.
std::string url_origin(const std::string& url);
/// `location` resolved against `base`.
std::string url_join(const std::string& base, const std::string& location);
/// Percent-encodes all but unreserved characters and those of `keep`.
std::string url_quote(std::string_view text, std::string_view keep = "");

}  // namespace luximm::detail
