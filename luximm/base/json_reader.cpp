#include "luximm/base/json_reader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

constexpr int kDeepest = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_utf8(std::string& out, uint32_t code) {
  const auto byte = [&](uint32_t value) {
    out.push_back(static_cast<char>(value));
  };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | (code >> 6));
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | (code >> 12));
    byte(0x80 | ((code >> 6) & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | (code >> 18));
    byte(0x80 | ((code >> 12) & 0x3F));
    byte(0x80 | ((code >> 6) & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

}  // namespace

void JsonReader::error(std::string_view what) const {
  fail(where_, "{}: malformed {} at byte {}: {}", file_, what_, start_ + at_,
       what);
}

void JsonReader::white_space() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                text_[at_] == '\t' || text_[at_] == '\r')) {
    ++at_;
  }
}

bool JsonReader::accept(char c) {
  white_space();
  if (at_ >= text_.size() || text_[at_] != c) return false;
  ++at_;
  return true;
}

void JsonReader::expect(char c) {
  if (!accept(c)) error(fmt::format("expected '{}'", c));
}

void JsonReader::literal(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) error("unknown word");
  at_ += word.size();
}

bool JsonReader::null() {
  white_space();
  if (text_.substr(at_, 4) != "null") return false;
  at_ += 4;
  return true;
}

uint64_t JsonReader::unsigned_integer() {
  white_space();
  const std::size_t first = at_;
  uint64_t value = 0;
  while (at_ < text_.size() && is_digit(text_[at_])) {
    const auto digit = static_cast<uint64_t>(text_[at_] - '0');
    if (value > (std::numeric_limits<uint64_t>::max() - digit) / 10) {
      error("number above 2^64 - 1");
    }
    value = value * 10 + digit;
    ++at_;
  }
  if (at_ == first) error("expected a whole number that is not negative");
  if (text_[first] == '0' && at_ - first > 1) error("number begins with 0");
  if (at_ < text_.size() &&
      (text_[at_] == '.' || text_[at_] == 'e' || text_[at_] == 'E')) {
    error("expected a whole number");
  }
  return value;
}

void JsonReader::number() {
  const std::size_t first = at_;
  const auto digits = [&] {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    if (at_ == begin) error("expected a digit");
    return at_ - begin;
  };
  const auto next_is = [&](std::string_view any) {
    return at_ < text_.size() && any.find(text_[at_]) != std::string_view::npos;
  };
  if (next_is("-")) ++at_;
  const bool zero = next_is("0");
  if (digits() > 1 && zero) error("number begins with 0");
  if (next_is(".")) {
    ++at_;
    digits();
  }
  if (next_is("eE")) {
    ++at_;
    if (next_is("+-")) ++at_;
    digits();
  }
  // As serde: a number is parsed even where nobody wants it.
  double value = 0;
  const auto [end, status] =
      std::from_chars(text_.data() + first, text_.data() + at_, value);
  if (status != std::errc()) error("number out of range");
}

uint32_t JsonReader::hex4() {
  uint32_t value = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    const int digit = is_digit(c)              ? c - '0'
                      : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                      : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                               : -1;
    if (digit < 0) error("expected four hexadecimal digits");
    value = value * 16 + static_cast<uint32_t>(digit);
  }
  return value;
}

void JsonReader::escape(std::string& out) {
  if (at_ >= text_.size()) error("text ends in an escape");
  const char c = text_[at_++];
  constexpr std::string_view kFrom = "\"\\/bfnrt";
  constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
  if (const auto i = kFrom.find(c); i != std::string_view::npos) {
    out.push_back(kTo[i]);
    return;
  }
  if (c != 'u') error("unknown escape");
  uint32_t code = hex4();
  if (code >= 0xDC00 && code < 0xE000) error("lone surrogate");
  if (code >= 0xD800 && code < 0xDC00) {
    if (text_.substr(at_, 2) != "\\u") error("lone surrogate");
    at_ += 2;
    const uint32_t low = hex4();
    if (low < 0xDC00 || low >= 0xE000) error("lone surrogate");
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  append_utf8(out, code);
}

std::size_t JsonReader::string_end() const {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] != '"') {
    end += text_[end] == '\\' ? 2 : 1;
  }
  return std::min(end, text_.size());
}

std::string JsonReader::string() {
  expect('"');
  std::string out;
  // Known beforehand, so that a name of 100 MB is held once, not grown into.
  out.reserve(string_end() - at_);
  for (;;) {
    if (at_ >= text_.size()) error("text without an end");
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c == '"') {
      ++at_;
      return out;
    }
    if (c < 0x20) error("control character in a text");
    if (c == '\\') {
      ++at_;
      escape(out);
      continue;
    }
    const std::size_t length = utf8_sequence_length(text_.substr(at_, 4));
    if (length == 0) error("not UTF-8");
    out.append(text_, at_, length);
    at_ += length;
  }
}

void JsonReader::skip(int depth) {
  if (depth > kDeepest) error("nested too deeply");
  white_space();
  if (at_ >= text_.size()) error("expected a value");
  switch (text_[at_]) {
    case '{':
      return object([&](const std::string&) { skip(depth + 1); });
    case '[':
      return array([&] { skip(depth + 1); });
    case '"':
      string();
      return;
    case 't':
      return literal("true");
    case 'f':
      return literal("false");
    case 'n':
      return literal("null");
    default:
      number();
  }
}

void JsonReader::end() {
  white_space();
  if (at_ != text_.size()) error("text after the end of the header");
}

}  // namespace luximm::detail
