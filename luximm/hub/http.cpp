#include "luximm/hub/http.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <exception>
#include <memory>
#include <random>
#include <unistd.h>

#include <curl/curl.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"
#include "luximm/hub/settings.h"

namespace luximm::detail {
namespace {

// No honest answer has more; libcurl of this age bounds single lines only.
constexpr curl_off_t kMaxHeaderBytes = 1 << 20;

using Clock = std::chrono::steady_clock;

struct Exchange {
  HttpResponse response;
  const HttpStart* start;
  const HttpBody* body;
  CURL* curl;
  double timeout_seconds;
  curl_off_t header_bytes = 0;
  curl_off_t seen_bytes = 0;
  Clock::time_point last_byte = Clock::now();
  bool started = false;
  std::string cause;          ///< why this side ended the answer
  std::exception_ptr thrown;  ///< by a callback; not through C frames
};

void read_header(Exchange& exchange, std::string_view line) {
  // A new status line: what came before was an interim answer.
  if (line.starts_with("HTTP/")) exchange.response.headers.clear();
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  std::string name(line.substr(0, colon));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  std::string_view value = line.substr(colon + 1);
  const auto first = value.find_first_not_of(" \t\r\n");
  const auto last = value.find_last_not_of(" \t\r\n");
  value = first == std::string_view::npos
              ? ""
              : value.substr(first, last - first + 1);
  exchange.response.headers[name] = value;
}

std::size_t on_header(char* data, std::size_t size, std::size_t count,
                      void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::string_view line(data, size * count);
  exchange.header_bytes += static_cast<curl_off_t>(line.size());
  try {
    if (exchange.header_bytes > kMaxHeaderBytes) {
      exchange.cause =
          fmt::format("the answer has more than {} bytes of headers",
                      static_cast<int64_t>(kMaxHeaderBytes));
      return 0;
    }
    read_header(exchange, line);
  } catch (...) {
    exchange.thrown = std::current_exception();
    return 0;
  }
  return line.size();
}

std::size_t deliver(Exchange& exchange, std::string_view piece) {
  if (!exchange.started) {
    exchange.started = true;
    curl_easy_getinfo(exchange.curl, CURLINFO_RESPONSE_CODE,
                      &exchange.response.status);
    if (*exchange.start && !(*exchange.start)(exchange.response)) return 0;
  }
  return !*exchange.body || (*exchange.body)(piece) ? piece.size() : 0;
}

/// What libcurl says of the failure, with names and numbers where it has them.
std::string cause_of(const Exchange& exchange, CURLcode code,
                     const char* details) {
  if (!exchange.cause.empty()) return exchange.cause;
  // Ours: a callback that ends an answer. Its owner knows why.
  if (code == CURLE_WRITE_ERROR) return "the answer was not wanted";
  return details[0] != '\0' ? printable(details) : curl_easy_strerror(code);
}

std::size_t on_body(char* data, std::size_t size, std::size_t count,
                    void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  try {
    return deliver(exchange, {data, size * count});
  } catch (...) {
    exchange.thrown = std::current_exception();
    return 0;
  }
}

/// Called about once a second when nothing arrives. libcurl's own low-speed
/// limit looks at an average of 5 s, so it would come seconds late.
int on_progress(void* user, curl_off_t /*total*/, curl_off_t received,
                curl_off_t /*upload_total*/, curl_off_t /*sent*/) {
  auto& exchange = *static_cast<Exchange*>(user);
  const curl_off_t bytes = received + exchange.header_bytes;
  if (bytes != exchange.seen_bytes) {
    exchange.seen_bytes = bytes;
    exchange.last_byte = Clock::now();
    return 0;
  }
  const std::chrono::duration<double> quiet = Clock::now() - exchange.last_byte;
  if (quiet.count() <= exchange.timeout_seconds) return 0;
  exchange.cause = "nothing arrived for too long";
  return 1;
}

using Handle = std::unique_ptr<CURL, void (*)(CURL*)>;
using HeaderList = std::unique_ptr<curl_slist, void (*)(curl_slist*)>;

/// This thread's handle, with the connections that it has open.
CURL* thread_handle() {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  thread_local Handle handle(nullptr, curl_easy_cleanup);
  thread_local pid_t owner = 0;
  if (owner != ::getpid()) {
    // After a fork the connections are the parent's: closing them properly
    // would end them for it, so the child lets them go.
    static_cast<void>(handle.release());
    handle.reset(curl_easy_init());
    owner = ::getpid();
  }
  if (ready != CURLE_OK || !handle) fail("hub", "libcurl cannot be started");
  curl_easy_reset(handle.get());
  return handle.get();
}

std::string random_uuid() {
  std::random_device random;
  return fmt::format("{:08x}-{:04x}-4{:03x}-a{:03x}-{:08x}{:04x}", random(),
                     random() & 0xffff, random() & 0xfff, random() & 0xfff,
                     random(), random() & 0xffff);
}

/// What Python's client sends, under a name of our own.
HeaderList request_headers(const HttpRequest& request) {
  HeaderList list(nullptr, curl_slist_free_all);
  const auto add = [&](const std::string& line) {
    list.reset(curl_slist_append(list.release(), line.c_str()));
  };
  // The bytes as they are stored: their size and hash are checked.
  add("Accept-Encoding: identity");
  add("X-HF-Download-Counter: 1");
  add("X-Amzn-Trace-Id: " + random_uuid());
  if (!request.token.empty()) add("Authorization: Bearer " + request.token);
  return list;
}

std::string user_agent() {
  std::string agent = fmt::format("luximm/{}; libcurl/{}", LUXIMM_VERSION,
                                  curl_version_info(CURLVERSION_NOW)->version);
  if (const auto origin = environment("HF_HUB_USER_AGENT_ORIGIN")) {
    agent += "; origin/" + *origin;
  }
  std::erase_if(agent, [](unsigned char c) { return std::iscntrl(c) != 0; });
  return agent;
}

void set_timeouts(CURL* curl, const HttpRequest& request, Exchange& exchange) {
  const double seconds = std::clamp(request.timeout_seconds, 0.001, 1e6);
  const long milliseconds = std::lround(seconds * 1000);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
  if (request.head) {
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, milliseconds);
    return;
  }
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &exchange);
}

void set_options(CURL* curl, const HttpRequest& request,
                 const HeaderList& headers, Exchange& exchange) {
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, user_agent().c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_BUFFERSIZE, 256L * 1024);
  // libcurl alone does not look at what its command and Python's client do.
  for (const char* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
    if (const auto file = environment(name); file && !file->empty()) {
      curl_easy_setopt(curl, CURLOPT_CAINFO, file->c_str());
      break;
    }
  }
  set_timeouts(curl, request, exchange);
  if (request.head) curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  if (!request.range.empty()) {
    curl_easy_setopt(curl, CURLOPT_RANGE, request.range.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
}

/// Whether another try would fail as well.
bool is_hopeless(CURL* curl, CURLcode code) {
  if (code == CURLE_UNSUPPORTED_PROTOCOL) {
    // Also what is said of an answer that is not HTTP, for example the rest of
    // one before it that was longer than its header said. libcurl has closed
    // that connection.
    long sent = 0;
    curl_easy_getinfo(curl, CURLINFO_REQUEST_SIZE, &sent);
    return sent == 0;
  }
  return code == CURLE_URL_MALFORMAT ||
         code == CURLE_PEER_FAILED_VERIFICATION ||
         code == CURLE_SSL_CACERT_BADFILE ||
         code == CURLE_COULDNT_RESOLVE_PROXY;
}

}  // namespace

std::string HttpResponse::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

HttpResponse http_request(const HttpRequest& request, const HttpStart& start,
                          const HttpBody& body) {
  CURL* curl = thread_handle();
  Exchange exchange{.response = {},
                    .start = &start,
                    .body = &body,
                    .curl = curl,
                    .timeout_seconds = request.timeout_seconds,
                    .cause = {},
                    .thrown = {}};
  const HeaderList headers = request_headers(request);
  set_options(curl, request, headers, exchange);
  std::array<char, CURL_ERROR_SIZE> details = {};
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, details.data());
  const CURLcode code = curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
  if (exchange.thrown) std::rethrow_exception(exchange.thrown);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &exchange.response.status);
  if (code != CURLE_OK) {
    exchange.response.error = cause_of(exchange, code, details.data());
    exchange.response.hopeless = is_hopeless(curl, code);
  }
  return std::move(exchange.response);
}

std::time_t http_date(const std::string& text) {
  return curl_getdate(text.c_str(), nullptr);
}

}  // namespace luximm::detail
