#pragma once

#include <string>
#include <string_view>

// Internal: LibTorch's errors for memory that there is not, in one line.
namespace luximm::detail {

/// What LibTorch says when the host or a GPU has too little memory, as one line
/// with what was needed, what is free and what to do; "" if `message` says
/// something else.
std::string explain_memory_error(std::string_view message);

/// "1.50 GiB", as LibTorch writes it.
std::string format_bytes(double bytes);

}  // namespace luximm::detail
