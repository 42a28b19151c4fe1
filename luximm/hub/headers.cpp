#include "luximm/hub/headers.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "luximm/hub/http.h"

namespace luximm::detail {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Cuts what is before `separator` off the front of `text`, or all of it.
std::string_view take_until(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const std::string_view front = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return front;
}

/// The number of `;name=` in `"x";r=0;t=5`.
std::optional<uint64_t> parameter(std::string_view text,
                                  std::string_view name) {
  while (!text.empty()) {
    std::string_view value = take_until(text, ';');
    if (trimmed(take_until(value, '=')) == name) {
      return parse_decimal(trimmed(value));
    }
  }
  return std::nullopt;
}

bool is_next(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view value = take_until(parameters, ';');
    if (trimmed(take_until(value, '=')) != "rel") continue;
    value = trimmed(value);
    return value == "next" || value == "\"next\"";
  }
  return false;
}

}  // namespace

std::optional<uint64_t> parse_decimal(std::string_view text) {
  uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || at != end) return std::nullopt;
  return value;
}

std::string normalized_etag(std::string_view etag) {
  if (etag.starts_with("W/")) etag.remove_prefix(2);
  if (etag.starts_with('"')) etag.remove_prefix(1);
  if (etag.ends_with('"')) etag.remove_suffix(1);
  return std::string(etag);
}

std::optional<ContentRange> parse_content_range(std::string_view value) {
  constexpr std::string_view kUnit = "bytes ";
  if (!value.starts_with(kUnit)) return std::nullopt;
  value.remove_prefix(kUnit.size());
  const auto first = parse_decimal(take_until(value, '-'));
  const auto last = parse_decimal(take_until(value, '/'));
  if (!first || !last || *first > *last) return std::nullopt;
  ContentRange range{.first = *first, .last = *last, .total = {}};
  if (value == "*") return range;
  range.total = parse_decimal(value);
  if (!range.total || *last >= *range.total) return std::nullopt;
  return range;
}

std::optional<std::string> next_link(std::string_view value) {
  // A target may hold commas and semicolons: the brackets lead.
  while (true) {
    const auto open = value.find('<');
    if (open == std::string_view::npos) return std::nullopt;
    value.remove_prefix(open + 1);
    const auto close = value.find('>');
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view target = value.substr(0, close);
    value.remove_prefix(close + 1);
    const std::string_view entry =
        value.substr(0, std::min(value.find('<'), value.size()));
    if (is_next(entry.substr(0, std::min(entry.find(','), entry.size())))) {
      return std::string(target);
    }
  }
}

std::optional<double> asked_pause(long status, std::string_view rate_limit,
                                  std::string_view retry_after,
                                  std::time_t now) {
  if (status == 429 && parameter(rate_limit, "r") == 0) {
    if (const auto reset = parameter(rate_limit, "t")) {
      return static_cast<double>(*reset) + 1;
    }
  }
  if (const auto seconds = parse_decimal(trimmed(retry_after))) {
    return static_cast<double>(*seconds) + 1;
  }
  if (retry_after.empty()) return std::nullopt;
  const std::time_t date = http_date(std::string(retry_after));
  if (date == -1) return std::nullopt;
  return std::max(0.0, static_cast<double>(date) - static_cast<double>(now)) +
         1;
}

}  // namespace luximm::detail
