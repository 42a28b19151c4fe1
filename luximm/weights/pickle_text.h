#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luximm::detail {

/// The bytes that Python 2 wrote as `'a\\n\\x00'`; nothing if it is malformed.
std::optional<std::string> pickle_string(std::string_view quoted);

/// The UTF-8 of Python's raw-unicode-escape: Latin-1 bytes, `\\u20ac` and
/// `\\U0001f600`; nothing if it is malformed.
std::optional<std::string> pickle_unicode(std::string_view escaped);

}  // namespace luximm::detail
