#include "luximm/hub/http.h"

#include <algorithm>
#include <cctype>
#include <exception>
#include <memory>

#include <curl/curl.h>

#include "luximm/fail.h"

namespace luximm::detail {
namespace {

struct Transfer {
  HttpResponse response;
  const HttpStart* start;
  const HttpBody* body;
  CURL* curl;
  bool started = false;
  std::exception_ptr thrown;  ///< by a callback; not through C frames
};

std::size_t on_header(char* data, std::size_t size, std::size_t count,
                      void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const std::string_view line(data, size * count);
  if (line.starts_with("HTTP/")) transfer.response.headers.clear();
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return line.size();
  std::string name(line.substr(0, colon));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  std::string_view value = line.substr(colon + 1);
  const auto first = value.find_first_not_of(" \t");
  const auto last = value.find_last_not_of(" \t\r\n");
  value = first == std::string_view::npos
              ? ""
              : value.substr(first, last - first + 1);
  transfer.response.headers[name] = value;
  return line.size();
}

std::size_t deliver(Transfer& transfer, std::string_view piece) {
  if (!transfer.started) {
    transfer.started = true;
    curl_easy_getinfo(transfer.curl, CURLINFO_RESPONSE_CODE,
                      &transfer.response.status);
    if (*transfer.start && !(*transfer.start)(transfer.response)) return 0;
  }
  return !*transfer.body || (*transfer.body)(piece) ? piece.size() : 0;
}

std::size_t on_body(char* data, std::size_t size, std::size_t count,
                    void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  try {
    return deliver(transfer, {data, size * count});
  } catch (...) {
    transfer.thrown = std::current_exception();
    return 0;
  }
}

}  // namespace

std::string HttpResponse::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

HttpResponse http_request(const HttpRequest& request, const HttpStart& start,
                          const HttpBody& body) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(),
                                              curl_easy_cleanup);
  if (ready != CURLE_OK || !curl) fail("http", "libcurl cannot be started");
  Transfer transfer{.response = {},
                    .start = &start,
                    .body = &body,
                    .curl = curl.get(),
                    .started = false,
                    .thrown = {}};
  curl_slist* raw = nullptr;
  // The bytes as they are stored: their hash is checked.
  raw = curl_slist_append(raw, "Accept-Encoding: identity");
  if (!request.token.empty()) {
    raw = curl_slist_append(raw,
                            ("Authorization: Bearer " + request.token).c_str());
  }
  std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers(
      raw, curl_slist_free_all);
  const std::string range = fmt::format("{}-", request.offset);
  CURL* c = curl.get();
  curl_easy_setopt(c, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(c, CURLOPT_USERAGENT, "luximm/0.1");
  curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, request.timeout_seconds);
  curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, request.timeout_seconds);
  if (request.head) curl_easy_setopt(c, CURLOPT_NOBODY, 1L);
  if (request.offset > 0) curl_easy_setopt(c, CURLOPT_RANGE, range.c_str());
  curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(c, CURLOPT_HEADERDATA, &transfer);
  curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(c, CURLOPT_WRITEDATA, &transfer);
  const CURLcode code = curl_easy_perform(c);
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &transfer.response.status);
  if (code != CURLE_OK) transfer.response.error = curl_easy_strerror(code);
  return std::move(transfer.response);
}

std::string url_origin(const std::string& url) {
  std::unique_ptr<CURLU, void (*)(CURLU*)> parsed(curl_url(), curl_url_cleanup);
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return "";
  }
  std::string origin;
  for (CURLUPart part : {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT}) {
    char* text = nullptr;
    if (curl_url_get(parsed.get(), part, &text, CURLU_DEFAULT_PORT) ==
        CURLUE_OK) {
      origin += std::string(text) + ":";
      curl_free(text);
    }
  }
  return origin;
}

std::string url_join(const std::string& base, const std::string& location) {
  std::unique_ptr<CURLU, void (*)(CURLU*)> url(curl_url(), curl_url_cleanup);
  char* text = nullptr;
  if (curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK ||
      curl_url_set(url.get(), CURLUPART_URL, location.c_str(), 0) !=
          CURLUE_OK ||
      curl_url_get(url.get(), CURLUPART_URL, &text, 0) != CURLUE_OK) {
    return "";
  }
  std::string joined(text);
  curl_free(text);
  return joined;
}

std::string url_quote(std::string_view text, std::string_view keep) {
  std::string quoted;
  for (unsigned char c : text) {
    if (std::isalnum(c) != 0 ||
        std::string_view("-._~").find(static_cast<char>(c)) !=
            std::string_view::npos ||
        keep.find(static_cast<char>(c)) != std::string_view::npos) {
      quoted += static_cast<char>(c);
    } else {
      quoted += fmt::format("%{:02X}", c);
    }
  }
  return quoted;
}

}  // namespace luximm::detail
