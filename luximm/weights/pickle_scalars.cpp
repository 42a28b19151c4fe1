#include <algorithm>
#include <bit>
#include <cstdlib>

#include "luximm/weights/pickle_machine.h"
#include "luximm/weights/pickle_text.h"

// The opcodes that push numbers and texts.
namespace luximm::detail {
namespace {

using Kind = PickleKind;

}  // namespace

bool PickleMachine::number(uint8_t op) {
  switch (op) {
    case 'N':
      push(Kind::kNone);
      return true;
    case 0x88:
    case 0x89:
      push(Kind::kBool, op == 0x88 ? 1 : 0);
      return true;
    case 'J':
      push(Kind::kInt, static_cast<uint64_t>(static_cast<int64_t>(
                           static_cast<int32_t>(input_.number<uint32_t>()))));
      return true;
    case 'K':
      push(Kind::kInt, input_.byte());
      return true;
    case 'M':
      push(Kind::kInt, input_.number<uint16_t>());
      return true;
    case 0x8a:
      push_long(input_.take(input_.byte()));
      return true;
    case 0x8b: {
      const auto length = input_.number<uint32_t>();
      push_long(input_.take(length));
      return true;
    }
    case 'G': {
      uint64_t bits = 0;
      for (int i = 0; i < 8; ++i) bits = bits << 8 | input_.byte();
      push(Kind::kFloat, bits);
      return true;
    }
    default:
      return decimal(op);
  }
}

/// Numbers as text: protocol 0, and old files.
bool PickleMachine::decimal(uint8_t op) {
  switch (op) {
    case 'F': {
      const std::string line(input_.line());
      char* end = nullptr;
      const double value = std::strtod(line.c_str(), &end);
      if (line.empty() || end != line.c_str() + line.size()) {
        input_.error("the pickle has a malformed number");
      }
      push(Kind::kFloat, std::bit_cast<uint64_t>(value));
      return true;
    }
    case 'I': {
      const std::string line(input_.line());
      if (line == "00" || line == "01") {
        push(Kind::kBool, line == "01" ? 1 : 0);
      } else {
        push_decimal(line);
      }
      return true;
    }
    case 'L': {
      std::string line(input_.line());
      if (line.ends_with('L')) line.pop_back();
      push_decimal(line);
      return true;
    }
    default:
      return false;
  }
}

void PickleMachine::push_long(std::string_view little_endian) {
  if (little_endian.size() > 8) {
    push(heap_.text(Kind::kBigInt, little_endian));
    return;
  }
  uint64_t value = 0;
  if (!little_endian.empty() && (little_endian.back() & 0x80) != 0) {
    value = ~uint64_t{0};
  }
  for (std::size_t i = little_endian.size(); i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(little_endian[i]);
  }
  push(Kind::kInt, value);
}

void PickleMachine::push_decimal(std::string_view digits) {
  int64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, value);
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  if (result.ec == std::errc() && result.ptr == end && !digits.empty()) {
    push(Kind::kInt, static_cast<uint64_t>(value));
  } else if (result.ec == std::errc::result_out_of_range &&
             std::all_of(digits.begin() + static_cast<std::ptrdiff_t>(sign),
                         digits.end(),
                         [](char c) { return c >= '0' && c <= '9'; })) {
    push(heap_.text(Kind::kBigInt, digits));
  } else {
    input_.error("the pickle has a malformed number");
  }
}

bool PickleMachine::text(uint8_t op) {
  switch (op) {
    case 'X':
      push_text(Kind::kText, input_.number<uint32_t>());
      return true;
    case 0x8c:
      push_text(Kind::kText, input_.byte());
      return true;
    case 0x8d:
      push_text(Kind::kText, input_.number<uint64_t>());
      return true;
    case 'B':
      push_text(Kind::kBytes, input_.number<uint32_t>());
      return true;
    case 'C':
      push_text(Kind::kBytes, input_.byte());
      return true;
    case 0x8e:
    case 0x96:
      push_text(Kind::kBytes, input_.number<uint64_t>());
      return true;
    default:
      return old_text(op);
  }
}

bool PickleMachine::old_text(uint8_t op) {
  switch (op) {
    case 'T': {
      const auto length = input_.number<uint32_t>();
      push_old_text(input_.take(length));
      return true;
    }
    case 'U': {
      const uint8_t length = input_.byte();
      push_old_text(input_.take(length));
      return true;
    }
    case 'S': {
      const auto bytes = pickle_string(input_.line());
      if (!bytes) input_.error("the pickle has a malformed text");
      push_old_text(*bytes);
      return true;
    }
    case 'V': {
      const auto unicode = pickle_unicode(input_.line());
      if (!unicode) input_.error("the pickle has a malformed text");
      push(heap_.text(Kind::kText, *unicode));
      return true;
    }
    default:
      return false;
  }
}

}  // namespace luximm::detail
