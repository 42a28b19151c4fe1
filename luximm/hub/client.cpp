#include "luximm/hub/client.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <thread>

#include "luximm/base/error.h"
#include "luximm/hub/headers.h"
#include "luximm/hub/hub_fail.h"
#include "luximm/hub/names.h"
#include "luximm/hub/url.h"

namespace luximm::detail {
namespace {

constexpr int kMaxRedirects = 20;
constexpr double kLongestPause = 8;
constexpr double kLongestEtagTimeout = 60;
constexpr std::size_t kMaxText = 64 << 20;

void show_warnings(const HttpResponse& response) {
  const std::string text = response.header("x-hf-warning");
  if (text.empty()) return;
  const auto topic = text.find(';');
  warn_once(
      "hub." + text.substr(0, topic),
      printable(topic == std::string::npos ? text : text.substr(topic + 1)));
}

FileMetadata read_metadata(const HttpResponse& response,
                           const std::string& asked, const std::string& next,
                           const std::string& subject) {
  FileMetadata metadata;
  metadata.commit = response.header("x-repo-commit");
  const std::string linked = response.header("x-linked-etag");
  metadata.etag =
      normalized_etag(linked.empty() ? response.header("etag") : linked);
  // These become file names: nothing but what the Hub really sends.
  if (!is_commit(metadata.commit) || !is_content_etag(metadata.etag)) {
    hub_fail(HubErrorKind::kConnection,
             "{}: the answer is not the Hub's (commit '{}', etag '{}'); is "
             "HF_ENDPOINT right, or a proxy or a login page in between?",
             subject, printable(metadata.commit, 64),
             printable(metadata.etag, 80));
  }
  metadata.size = parse_decimal(response.header("x-linked-size"));
  if (!metadata.size && next.empty()) {
    metadata.size = parse_decimal(response.header("content-length"));
  }
  // The address of a Xet file is signed for another kind of request.
  const bool direct = !next.empty() && response.header("x-xet-hash").empty();
  metadata.url = direct ? next : asked;
  metadata.hub_url = asked;
  return metadata;
}

}  // namespace

bool Backoff::wait(const HttpResponse& response) {
  if (left_ <= 0 || response.hopeless) return false;
  const auto asked =
      asked_pause(response.status, response.header("ratelimit"),
                  response.header("retry-after"), std::time(nullptr));
  if (asked && *asked > options_.max_wait_seconds) return false;
  double seconds = 0;
  if (attempt() > 0) {
    seconds = std::min(kLongestPause,
                       options_.retry_seconds * std::exp2(attempt() - 1));
  }
  seconds = std::max(0.0, asked.value_or(seconds));
  --left_;
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  return true;
}

void Backoff::reset() { left_ = retries_; }

bool is_retryable(const HttpResponse& response) {
  const long s = response.status;
  return !response.error.empty() || s == 408 || s == 429 || s == 500 ||
         (s >= 502 && s <= 504);
}

void connection_failed(const HttpResponse& response,
                       const std::string& subject) {
  const std::string why = !response.error.empty()
                              ? response.error
                              : fmt::format("status {}", response.status);
  const auto asked =
      asked_pause(response.status, response.header("ratelimit"),
                  response.header("retry-after"), std::time(nullptr));
  if (asked) {
    hub_fail(HubErrorKind::kConnection,
             "{} could not be downloaded ({}): the server asks for a pause of "
             "{:.0f} s; try again then, and with HF_TOKEN set for more "
             "requests",
             subject, why, *asked);
  }
  hub_fail(HubErrorKind::kConnection,
           "{} could not be downloaded ({}); check the network or HF_ENDPOINT "
           "and try again",
           subject, why);
}

void refused(const HttpResponse& response, const std::string& subject) {
  const std::string code = response.header("x-error-code");
  const std::string message = printable(response.header("x-error-message"));
  const std::string more = message.empty() ? "" : " (" + message + ")";
  if (code == "EntryNotFound") {
    hub_fail(HubErrorKind::kEntry, "{}: the revision has no such file{}",
             subject, more);
  }
  if (code == "RevisionNotFound") {
    hub_fail(HubErrorKind::kRevision, "{}: no such branch, tag or commit{}",
             subject, more);
  }
  if (code == "GatedRepo") {
    hub_fail(HubErrorKind::kGated,
             "{}: accept the repository's conditions on its page and set "
             "HF_TOKEN{}",
             subject, more);
  }
  if (code == "RepoNotFound" || response.status == 401 ||
      response.status == 403) {
    hub_fail(HubErrorKind::kRepository,
             "{}: no such repository, or no access to it; check the name and "
             "HF_TOKEN{}",
             subject, more);
  }
  if (response.status == 404) {
    hub_fail(HubErrorKind::kConnection,
             "{}: not found, in an answer that is not the Hub's; is "
             "HF_ENDPOINT right?{}",
             subject, more);
  }
  connection_failed(response, subject);
}

std::string redirect_target(const HttpResponse& response,
                            const std::string& url, const std::string& subject,
                            int& redirects) {
  const std::string location = response.header("location");
  const bool redirect =
      response.status >= 300 && response.status < 400 && !location.empty();
  if (!redirect) return "";
  std::string next = url_join(url, location);
  if (url_origin(next).empty()) {
    hub_fail(HubErrorKind::kConnection,
             "{}: the server redirects to what is no http address", subject);
  }
  if (++redirects > kMaxRedirects) {
    hub_fail(HubErrorKind::kConnection, "{}: more than {} redirects", subject,
             kMaxRedirects);
  }
  return next;
}

FileMetadata fetch_metadata(const HubSettings& settings,
                            const HubOptions& options, const std::string& url,
                            const std::string& subject, int retries) {
  Backoff backoff(options, retries);
  std::string at = url;
  for (int redirects = 0;;) {
    // A network that is slow to answer gets more time at each attempt.
    const double timeout =
        std::min(settings.etag_timeout * std::exp2(backoff.attempt()),
                 std::max(settings.etag_timeout, kLongestEtagTimeout));
    const HttpResponse response =
        http_request({.url = at,
                      .head = true,
                      .token = token_for(settings, at),
                      .range = {},
                      .timeout_seconds = timeout});
    show_warnings(response);
    if (is_retryable(response)) {
      if (!backoff.wait(response)) connection_failed(response, subject);
      continue;
    }
    if (response.header("x-error-code") == "EntryNotFound") {
      const std::string commit = response.header("x-repo-commit");
      return {.missing = true,
              .commit = is_commit(commit) ? commit : "",
              .etag = {},
              .size = {},
              .url = {},
              .hub_url = {}};
    }
    if (response.status >= 400) refused(response, subject);
    const std::string next = redirect_target(response, at, subject, redirects);
    if (!next.empty() && is_hub_url(settings, next)) {
      at = next;
      continue;
    }
    return read_metadata(response, at, next, subject);
  }
}

std::string fetch_text(const HubSettings& settings, const HubOptions& options,
                       const std::string& url, const std::string& subject,
                       HttpResponse& response) {
  Backoff backoff(options, options.max_retries);
  std::string at = url;
  std::string text;
  for (int redirects = 0;;) {
    text.clear();
    const auto body = [&](std::string_view piece) {
      text += piece;
      return text.size() <= kMaxText;
    };
    response = http_request({.url = at,
                             .head = false,
                             .token = token_for(settings, at),
                             .range = {},
                             .timeout_seconds = settings.download_timeout},
                            {}, body);
    show_warnings(response);
    if (text.size() > kMaxText) {
      hub_fail(HubErrorKind::kConnection, "{}: an answer of over {} bytes",
               subject, kMaxText);
    }
    if (is_retryable(response)) {
      if (!backoff.wait(response)) connection_failed(response, subject);
      continue;
    }
    if (response.status >= 400) refused(response, subject);
    std::string next = redirect_target(response, at, subject, redirects);
    if (next.empty()) return text;
    at = std::move(next);
  }
}

}  // namespace luximm::detail
