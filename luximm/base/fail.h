#pragma once

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "luximm/base/error.h"

// Internal: not installed with the public headers' promise, and the one place
// that ties error texts to fmt.
namespace luximm {

/// Throws `Error` with the text `[where] message`.
template <typename... Args>
[[noreturn]] void fail(std::string_view where,
                       fmt::format_string<Args...> message, Args&&... args) {
  throw Error(fmt::format("[{}] {}", where,
                          fmt::format(message, std::forward<Args>(args)...)));
}

}  // namespace luximm
