#pragma once

#include <string>
#include <string_view>

namespace luximm::detail {

/// scheme://host:port of an http or https URL in lower case, or "" of anything
/// else.
std::string url_origin(const std::string& url);

/// `location` resolved against `base`, or "" if that is no URL.
std::string url_join(const std::string& base, const std::string& location);

/// Percent-encodes all but unreserved characters and those of `keep`.
std::string url_quote(std::string_view text, std::string_view keep = "");

}  // namespace luximm::detail
