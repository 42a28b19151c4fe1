#pragma once

#include <cstdint>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace luximm::detail {

struct HttpRequest {
  std::string url;
  bool head = false;
  std::string token;  ///< sent as a bearer; the caller minds the origin
  std::string range;  ///< `5-9` or `5-`; "" for all
  double timeout_seconds = 10;  ///< to connect, and without any byte arriving
};

struct HttpResponse {
  long status = 0;                             ///< 0: no answer
  std::map<std::string, std::string> headers;  ///< lower-case names
  std::string error;                           ///< of the transport, or ""
  bool hopeless = false;  ///< an error that another try will not mend

  /// Value of a header, or "".
  std::string header(const std::string& name) const;
};

/// Called once before the body with the status and headers, false to refuse it.
using HttpStart = std::function<bool(const HttpResponse&)>;
/// Called with each piece of the body, false to stop.
using HttpBody = std::function<bool(std::string_view)>;

/// One request, without following redirects: where they lead decides whether
/// the token goes along. The connection is kept for the thread's next one.
HttpResponse http_request(const HttpRequest& request,
                          const HttpStart& start = {},
                          const HttpBody& body = {});

/// The time that a date of HTTP names, or -1.
std::time_t http_date(const std::string& text);

}  // namespace luximm::detail
