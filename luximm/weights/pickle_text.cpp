#include "luximm/weights/pickle_text.h"

#include <charconv>
#include <cstdint>

namespace luximm::detail {
namespace {

std::optional<uint32_t> hex(std::string_view text, std::size_t at,
                            std::size_t digits) {
  if (text.size() < at + digits) return {};
  uint32_t value = 0;
  const char* end = text.data() + at + digits;
  const auto result = std::from_chars(text.data() + at, end, value, 16);
  if (result.ec != std::errc() || result.ptr != end) return {};
  return value;
}

/// False for what is no character: a surrogate, or beyond the last.
bool append_utf8(uint32_t code, std::string& out) {
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false;
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((code >> shift) & 0x3f));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xe0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xf0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  return true;
}

}  // namespace

std::optional<std::string> pickle_string(std::string_view quoted) {
  if (quoted.size() < 2 || quoted.front() != quoted.back() ||
      (quoted.front() != '\'' && quoted.front() != '"')) {
    return {};
  }
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  constexpr std::string_view kLetters = "\\'\"nrtabfv";
  constexpr std::string_view kMeanings = "\\'\"\n\r\t\a\b\f\v";
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes += text[i];
      continue;
    }
    if (++i == text.size()) return {};
    if (const auto at = kLetters.find(text[i]); at != std::string_view::npos) {
      bytes += kMeanings[at];
    } else if (const auto code = hex(text, i + 1, 2); text[i] == 'x' && code) {
      bytes += static_cast<char>(*code);
      i += 2;
    } else {
      return {};
    }
  }
  return bytes;
}

std::optional<std::string> pickle_unicode(std::string_view escaped) {
  std::string text;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    uint32_t code = static_cast<unsigned char>(escaped[i]);
    if (code == '\\' && i + 1 < escaped.size() &&
        (escaped[i + 1] == 'u' || escaped[i + 1] == 'U')) {
      const std::size_t digits = escaped[i + 1] == 'u' ? 4 : 8;
      const auto value = hex(escaped, i + 2, digits);
      if (!value) return {};
      code = *value;
      i += 1 + digits;
    }
    if (!append_utf8(code, text)) return {};
  }
  return text;
}

}  // namespace luximm::detail
