// In the place of http.cpp and url.cpp where luximm is built without libcurl
// (LUXIMM_REDUCED): the Hub's cache is read, and nothing is fetched.

#include "luximm/hub/http.h"
#include "luximm/hub/url.h"

namespace luximm::detail {

std::string HttpResponse::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

HttpResponse http_request(const HttpRequest& /*request*/,
                          const HttpStart& /*start*/,
                          const HttpBody& /*body*/) {
  HttpResponse response;
  response.error = "luximm was built without a network (LUXIMM_REDUCED)";
  response.hopeless = true;
  return response;
}

std::time_t http_date(const std::string& /*text*/) { return -1; }

// Only of what was fetched.
std::string url_origin(const std::string& /*url*/) { return ""; }
std::string url_join(const std::string& /*base*/,
                     const std::string& /*location*/) {
  return "";
}

}  // namespace luximm::detail
