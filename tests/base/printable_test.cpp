#include "luximm/base/printable.h"

#include <string>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

TEST(Printable, shows_what_a_terminal_would_obey) {
  EXPECT_EQ(printable("conv1.weight"), "conv1.weight");
  EXPECT_EQ(printable("größe 😀"), "größe 😀");
  EXPECT_EQ(printable("a\nb\x1b[31m\x7f"), "a\\x0ab\\x1b[31m\\x7f");
  EXPECT_EQ(printable("\xc2\x9b"
                      "31m"),
            "\\xc2\\x9b31m");
  EXPECT_EQ(printable("\xff\xc3"), "\\xff\\xc3");
  EXPECT_EQ(printable(std::string("a\0b", 3)), "a\\x00b");
}

TEST(Printable, cuts_what_is_long_between_characters) {
  EXPECT_EQ(printable("abcdef", 6), "abcdef");
  EXPECT_EQ(printable("abcdef", 5), "abcde...");
  EXPECT_EQ(printable("aé", 2), "a...");
  EXPECT_LT(printable(std::string(1 << 20, 'x')).size(), 200U);
}

TEST(Printable, knows_utf8_from_what_only_looks_like_it) {
  EXPECT_TRUE(is_utf8("plain, größe, €, 😀"));
  for (const char* text : {"\x80", "\xc0\x80", "\xc3(", "\xe0\x80\x80",
                           "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
    EXPECT_FALSE(is_utf8(text)) << printable(text);
  }
}

}  // namespace
}  // namespace luximm::detail
