#pragma once

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

// What response headers say. A server may send anything: every function takes
// any text and answers "nothing" for what it does not understand.
namespace luximm::detail {

/// A decimal number that fits 64 bits, and nothing beside it.
std::optional<uint64_t> parse_decimal(std::string_view text);

/// `W/"abc"` and `"abc"` to `abc`.
std::string normalized_etag(std::string_view etag);

/// `bytes first-last/total`; the total is missing if it is sent as `*`.
struct ContentRange {
  uint64_t first = 0;
  uint64_t last = 0;
  std::optional<uint64_t> total;
};
/// Nothing unless first <= last < total.
std::optional<ContentRange> parse_content_range(std::string_view value);

/// The target of `<target>; rel="next"` among the entries of a Link header.
std::optional<std::string> next_link(std::string_view value);

/// Seconds the server wants to be left alone, from `RateLimit` (`"x";r=0;t=5`)
/// of a 429 or from `Retry-After` in seconds or as a date. One more than it
/// says, as huggingface_hub waits: servers round down.
std::optional<double> asked_pause(long status, std::string_view rate_limit,
                                  std::string_view retry_after,
                                  std::time_t now);

}  // namespace luximm::detail
