#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace luximm::detail {

/// Reads JSON from front to back without building a tree: a header of 100 MB of
/// brackets costs no memory. Strict: no byte-order mark, no NUL, no text after
/// the end, UTF-8 only. Every function throws `Error` on malformed text.
class JsonReader {
 public:
  /// Errors speak of the `what` of the file, `start` bytes into it.
  JsonReader(std::string_view text, std::string file,
             std::string_view where = "safetensors",
             std::string_view what = "header", std::size_t start = 8)
      : text_(text),
        file_(std::move(file)),
        where_(where),
        what_(what),
        start_(start) {}

  /// Calls `member(key)` for each member of the object at this place; the
  /// callback must read the value, and may keep the key. Duplicate keys are its
  /// business.
  template <typename Member>
  void object(Member&& member) {
    expect('{');
    if (accept('}')) return;
    do {
      std::string key = string();
      expect(':');
      member(key);
    } while (accept(','));
    expect('}');
  }

  /// Calls `element()` for each element of the array at this place.
  template <typename Element>
  void array(Element&& element) {
    expect('[');
    if (accept(']')) return;
    do {
      element();
    } while (accept(','));
    expect(']');
  }

  std::string string();
  /// A whole number without sign, fraction or exponent.
  uint64_t unsigned_integer();
  /// True if `null` was here and is consumed.
  bool null();
  /// Consumes any value, to a depth of 100.
  void skip(int depth = 0);
  /// Only white space may be left.
  void end();

  [[noreturn]] void error(std::string_view what) const;

 private:
  void white_space();
  bool accept(char c);
  void expect(char c);
  void literal(std::string_view word);
  void number();
  void escape(std::string& out);
  uint32_t hex4();
  std::size_t string_end() const;

  std::string_view text_;
  std::string file_;
  std::string_view where_, what_;
  std::size_t start_;
  std::size_t at_ = 0;
};

}  // namespace luximm::detail
