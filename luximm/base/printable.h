#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Internal: text of files and of other people in messages of one line.
namespace luximm::detail {

constexpr std::size_t kMostPrinted = 120;

/// `text` fit for a message: control characters and what is not UTF-8 as
/// `\x1b`, and what would exceed `most` bytes left out (`...`). A file's names
/// may hold anything, also what a terminal obeys.
std::string printable(std::string_view text, std::size_t most = kMostPrinted);

/// Bytes of the UTF-8 sequence at the start of `text`; 0 if there is none.
std::size_t utf8_sequence_length(std::string_view text);

/// True if `text` is UTF-8 throughout.
bool is_utf8(std::string_view text);

}  // namespace luximm::detail
