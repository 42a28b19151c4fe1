#pragma once

#include <string>
#include <utility>

#include <fmt/format.h>

#include "luximm/base/printable.h"  // what a server sent is shown through it
#include "luximm/hub/hub.h"

namespace luximm::detail {

[[noreturn]] void throw_hub_error(HubErrorKind kind, const std::string& text);

/// Throws `HubError` of a kind, as `fail` throws `Error`.
template <typename... Args>
[[noreturn]] void hub_fail(HubErrorKind kind,
                           fmt::format_string<Args...> message,
                           Args&&... args) {
  throw_hub_error(kind, fmt::format(message, std::forward<Args>(args)...));
}

}  // namespace luximm::detail
