#include "luximm/base/error.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

TEST(Error, names_the_function_and_formats_the_message) {
  try {
    fail("load", "tensor '{}': got {}, expected {}", "conv1.weight", 3, 4);
    FAIL() << "fail() returned";
  } catch (const Error& e) {
    EXPECT_STREQ(e.what(), "[load] tensor 'conv1.weight': got 3, expected 4");
  }
}

TEST(Warnings, reach_the_handler_and_only_once_per_key) {
  std::vector<std::string> seen;
  auto before = set_warning_handler(
      [&](std::string_view text) { seen.emplace_back(text); });
  warn("first");
  warn_once("error_test.key", "second");
  warn_once("error_test.key", "second again");
  set_warning_handler(before);
  EXPECT_EQ(seen, (std::vector<std::string>{"first", "second"}));
}

}  // namespace
}  // namespace luximm
