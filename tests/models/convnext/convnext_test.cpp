// What the fields of a `ConvNeXtVariant` do.

#include "luximm/models/convnext/convnext.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/models/convnext/convnext_archs.h"
#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using ::testing::HasSubstr;

TEST(ConvNeXtVariants, train_whatever_their_fields) {
  ConvNeXtVariant v = {
      .name = "mine", .depths = {1, 1, 1, 1}, .dims = {16, 16, 24, 32}};
  v.stem_type = ConvNeXtStem::kOverlapAct;
  v.norm = ChannelNormKind::kRms;
  v.conv_bias = false;
  v.head_hidden_size = 12;
  expect_trains(ConvNeXt(v));
  v.norm = ChannelNormKind::kSimple;
  v.stem_type = ConvNeXtStem::kPatch;
  v.patch_size = 2;
  v.head_hidden_size = 0;
  v.head_norm_first = true;
  expect_trains(ConvNeXt(v, ModelOptions{.output_stride = 8}));
}

TEST(ConvNeXtVariants, of_one_s_own_have_their_widths) {
  expect_trains(ConvNeXt(ConvNeXtVariant{.name = "mine",
                                         .depths = {1, 1, 2, 1},
                                         .dims = {8, 16, 24, 40},
                                         .conv_mlp = true,
                                         .kernel_sizes = {7, 5, 3, 1},
                                         .activation = Activation::kSilu}),
                40);
  expect_trains(
      ConvNeXtV2(ConvNeXtV2Variant{
          .name = "mine", .depths = {1, 1, 1, 1}, .dims = {8, 8, 8, 8}}),
      8);
}

TEST(ConvNeXtVariants, that_make_no_sense_are_errors_that_say_what_does) {
  const auto convnext = [](const ConvNeXtVariant& v) {
    return error_of([&] { ConvNeXt model(v); });
  };
  EXPECT_THAT(convnext({.name = "mine", .depths = {1, 1, 1, 0}}),
              HasSubstr("depths has 0"));
  EXPECT_THAT(convnext({.name = "mine", .kernel_sizes = {7, 7, 6, 7}}),
              HasSubstr("kernel_sizes has 6; give odd ones"));
  EXPECT_THAT(error_of([] {
                ConvNeXtVariant v{.name = "mine"};
                v.head_norm_first = true;
                v.head_hidden_size = 8;
                ConvNeXt model(v);
              }),
              HasSubstr("no hidden layer"));
  EXPECT_EQ(convnext_arch("convnextv2_atto"), nullptr);
}

}  // namespace
}  // namespace luximm
