#pragma once

#include <string>

#include "luximm/hub/http.h"
#include "luximm/hub/hub.h"
#include "luximm/hub/settings.h"

namespace luximm::detail {

/// How often something may be tried again, and the pauses in between.
class Backoff {
 public:
  explicit Backoff(const HubOptions& options, int retries)
      : options_(options), left_(retries), retries_(retries) {}

  /// Sleeps until the next attempt, at once before the first; false if there is
  /// none left or the server asks for a longer pause than is allowed.
  bool wait(const HttpResponse& response);
  /// Something was achieved: attempts are counted from the start again.
  void reset();
  int attempt() const { return retries_ - left_; }

 private:
  const HubOptions& options_;
  int left_, retries_;
};

/// A failure of the transport, or a status that may be different next time.
bool is_retryable(const HttpResponse& response);

/// Throws what a refusing answer means; `subject` is what was asked for.
[[noreturn]] void refused(const HttpResponse& response,
                          const std::string& subject);
/// Throws `kConnection` with the reason in the answer.
[[noreturn]] void connection_failed(const HttpResponse& response,
                                    const std::string& subject);

/// Where a redirect leads, or "" if the answer is none. Throws if it leads
/// nowhere or is one too many, counting it in `redirects`.
std::string redirect_target(const HttpResponse& response,
                            const std::string& url, const std::string& subject,
                            int& redirects);

/// What the server says of a file before its bytes are asked for.
struct FileMetadata {
  bool missing = false;  ///< the revision has no such file
  std::string commit;    ///< "" if the file is missing and it was not told
  std::string etag;
  std::optional<uint64_t> size;
  std::string url;      ///< where the bytes are
  std::string hub_url;  ///< where to ask if that address has expired
};

/// Asks for the metadata of a file at one of the Hub's addresses. Redirects
/// that stay on the Hub are followed; one that leads elsewhere is where the
/// bytes are, and the answer that names it carries the metadata.
FileMetadata fetch_metadata(const HubSettings& settings,
                            const HubOptions& options, const std::string& url,
                            const std::string& subject, int retries);

/// The text of an address of the Hub's API, with its headers in `response`.
std::string fetch_text(const HubSettings& settings, const HubOptions& options,
                       const std::string& url, const std::string& subject,
                       HttpResponse& response);

}  // namespace luximm::detail
