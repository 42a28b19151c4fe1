#include "luximm/hub/headers.h"

#include <string>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

TEST(HubHeaders, decimal_is_digits_that_fit_and_nothing_else) {
  EXPECT_EQ(parse_decimal("0"), 0u);
  EXPECT_EQ(parse_decimal("18446744073709551615"), UINT64_MAX);
  for (const char* bad :
       {"", " 1", "1 ", "-1", "+1", "0x1", "1.0", "18446744073709551616"}) {
    EXPECT_EQ(parse_decimal(bad), std::nullopt) << bad;
  }
}

TEST(HubHeaders, etag_loses_its_quotes_and_weakness) {
  EXPECT_EQ(normalized_etag("\"abc\""), "abc");
  EXPECT_EQ(normalized_etag("W/\"abc\""), "abc");
  EXPECT_EQ(normalized_etag("abc"), "abc");
  EXPECT_EQ(normalized_etag("\""), "");
}

TEST(HubHeaders, content_range_gives_first_last_and_total) {
  const auto range = parse_content_range("bytes 5-9/10");
  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, 5u);
  EXPECT_EQ(range->last, 9u);
  EXPECT_EQ(range->total, 10u);
}

TEST(HubHeaders, content_range_may_leave_out_the_total) {
  const auto range = parse_content_range("bytes 5-9/*");
  ASSERT_TRUE(range);
  EXPECT_FALSE(range->total);
}

TEST(HubHeaders, content_range_that_contradicts_itself_is_nothing) {
  for (const char* bad :
       {"", "bytes", "bytes ", "bytes */10", "bytes 9-5/10", "bytes 5-10/10",
        "bytes 5-9", "bytes 5-9/", "bytes 5-9/10 ", "bytes -5-9/10",
        "items 5-9/10", "bytes 5-9/10/11",
        "bytes 0-18446744073709551616/18446744073709551617"}) {
    EXPECT_FALSE(parse_content_range(bad)) << bad;
  }
}

TEST(HubHeaders, next_link_is_found_among_others) {
  EXPECT_EQ(next_link("<https://a/x?p=1,2;3>; rel=\"next\""),
            "https://a/x?p=1,2;3");
  EXPECT_EQ(next_link("<a>; rel=\"prev\", <b>; title=\"t\"; rel=next"), "b");
  EXPECT_EQ(next_link("<a>; rel=\"prev\""), std::nullopt);
  EXPECT_EQ(next_link("<a; rel=\"next\""), std::nullopt);
  EXPECT_EQ(next_link(""), std::nullopt);
}

TEST(HubHeaders, pause_is_what_the_rate_limit_says_and_a_second_more) {
  EXPECT_EQ(asked_pause(429, "\"api\";r=0;t=55", "", 0), 56.0);
  // Something is left, or it is not the reason for the answer.
  EXPECT_EQ(asked_pause(429, "\"api\";r=3;t=55", "", 0), std::nullopt);
  EXPECT_EQ(asked_pause(503, "\"api\";r=0;t=55", "", 0), std::nullopt);
}

TEST(HubHeaders, pause_is_what_retry_after_says_in_seconds_or_as_a_date) {
  EXPECT_EQ(asked_pause(503, "", "7", 0), 8.0);
  EXPECT_EQ(asked_pause(429, "\"api\";r=3;t=55", "7", 0), 8.0);
  EXPECT_EQ(asked_pause(503, "", "Thu, 01 Jan 1970 00:01:00 GMT", 50), 11.0);
  EXPECT_EQ(asked_pause(503, "", "Thu, 01 Jan 1970 00:01:00 GMT", 99), 1.0);
  EXPECT_EQ(asked_pause(503, "", "soon", 0), std::nullopt);
  EXPECT_EQ(asked_pause(503, "", "", 0), std::nullopt);
}

}  // namespace
}  // namespace luximm::detail
