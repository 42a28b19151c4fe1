// What the fields of a `BiTVariant` do.

#include "luximm/models/bit/bit.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using ::testing::HasSubstr;

TEST(BiTVariants, of_one_s_own_have_their_widths) {
  expect_trains(BiT(BiTVariant{.name = "mine",
                               .layers = {1, 1, 1, 1},
                               .stem_chs = 32,
                               .stage_chs = {128, 128, 256, 384}}),
                384);
}

TEST(BiTVariants, that_make_no_sense_are_errors_that_say_what_does) {
  const auto bit = [](const BiTVariant& v) {
    return error_of([&] { BiT model(v); });
  };
  EXPECT_THAT(bit({.name = "mine", .stage_chs = {256, 500, 1024, 2048}}),
              HasSubstr("give a multiple of 128"));
  EXPECT_THAT(bit({.name = "mine", .stem_chs = 40}),
              HasSubstr("40 stem channels; give a multiple of 32"));
}

}  // namespace
}  // namespace luximm
