#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "luximm/hub/hub.h"

namespace luximm::detail {

/// `text` without control characters and no longer than `most` bytes: what a
/// server sent may be printed only so.
std::string printable(std::string_view text, std::size_t most = 200);

[[noreturn]] void throw_hub_error(HubErrorKind kind, const std::string& text);

/// Throws `HubError` of a kind, as `fail` throws `Error`.
template <typename... Args>
[[noreturn]] void hub_fail(HubErrorKind kind,
                           fmt::format_string<Args...> message,
                           Args&&... args) {
  throw_hub_error(kind, fmt::format(message, std::forward<Args>(args)...));
}

}  // namespace luximm::detail
