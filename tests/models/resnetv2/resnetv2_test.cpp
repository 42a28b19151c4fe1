// What the fields of a `ResNetV2Variant` do.

#include "luximm/models/resnetv2/resnetv2.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/models/resnetv2/resnetv2_archs.h"
#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using ::testing::HasSubstr;

TEST(ResNetV2Variants, train_whatever_their_fields) {
  const ResNetV2Variant plain = {.name = "mine",
                                 .layers = {1, 1, 1, 1},
                                 .stem_chs = 32,
                                 .stage_chs = {128, 128, 256, 256}};
  expect_trains(ResNetV2(plain));
  ResNetV2Variant v = plain;
  v.stem_type = ResNetV2Stem::kTiered;
  v.avg_down = v.basic = true;
  v.bottle_ratio = 0.5;
  expect_trains(ResNetV2(v, ModelOptions{.output_stride = 16}));
  v = plain;
  v.norm = NormKind::kEvo;
  v.std_conv = true;
  expect_trains(ResNetV2(v));
}

TEST(ResNetV2Variants, that_make_no_sense_are_errors_that_say_what_does) {
  EXPECT_THAT(error_of([] {
                ResNetV2 model(ResNetV2Variant{.name = "mine", .stem_chs = 12});
              }),
              HasSubstr("12 stem channels; give a multiple of 8"));
  EXPECT_THAT(error_of([] {
                ResNetV2Variant v{.name = "mine"};
                v.bottle_ratio = 0;
                ResNetV2 model(v);
              }),
              HasSubstr("bottle_ratio is 0"));
  EXPECT_EQ(resnetv2_arch("resnetv2_50x1_bit"), nullptr);
}

}  // namespace
}  // namespace luximm
