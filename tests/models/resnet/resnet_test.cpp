// What the fields of a `ResNetVariant` do.

#include "luximm/models/resnet/resnet.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/models/resnet/resnet_archs.h"
#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using ::testing::HasSubstr;

ResNetVariant tiny_resnet() {
  return {.name = "mine", .layers = {1, 1, 1, 1}, .planes = {32, 32, 64, 64}};
}

TEST(ResNetVariants, train_whatever_their_fields) {
  ResNetVariant v = tiny_resnet();
  v.stage_blocks = {{ResNetBlock::kBasic, ResNetBlock::kBottleneck,
                     ResNetBlock::kBasic, ResNetBlock::kBottleneck}};
  v.stem_type = ResNetStem::kDeepTiered;
  v.stem_width = 16;
  v.avg_down = true;
  v.attn = ChannelAttention::kEca;
  v.aa = AntiAlias::kBlur;
  expect_trains(ResNet(v));
  v = tiny_resnet();
  v.block = ResNetBlock::kBottleneck;
  v.cardinality = 4;
  v.base_width = 16;
  v.block_reduce_first = 2;
  v.down_kernel_size = 3;
  v.replace_stem_pool = true;
  v.attn = ChannelAttention::kSe;
  v.aa = AntiAlias::kAvg;
  expect_trains(ResNet(v));
  v = tiny_resnet();
  v.norm = NormKind::kGroup;
  v.stem_type = ResNetStem::kDeep;
  expect_trains(ResNet(v, ModelOptions{.output_stride = 8}));
}

TEST(ResNetVariants, of_one_s_own_have_their_widths) {
  expect_trains(
      ResNet(ResNetVariant{
          .name = "mine", .layers = {1, 1, 1, 1}, .planes = {8, 16, 32, 64}}),
      64);
  expect_trains(ResNet(ResNetVariant{.name = "mine",
                                     .block = ResNetBlock::kBottleneck,
                                     .layers = {1, 2, 1, 1},
                                     .planes = {8, 8, 16, 24}}),
                96);
}

TEST(ResNetVariants, that_make_no_sense_are_errors_that_say_what_does) {
  const auto resnet = [](auto change) {
    ResNetVariant v = tiny_resnet();
    change(v);
    return error_of([&] { ResNet model(v); });
  };
  EXPECT_THAT(resnet([](auto& v) { v.cardinality = 2; }),
              HasSubstr("basic blocks have cardinality 1"));
  EXPECT_THAT(resnet([](auto& v) { v.down_kernel_size = 2; }),
              HasSubstr("down_kernel_size is 2; give an odd one"));
  EXPECT_THAT(resnet([](auto& v) { v.stem_width = 0; }), HasSubstr("has 0"));
  EXPECT_THAT(resnet([](auto& v) {
                v.block = ResNetBlock::kBottleneck;
                v.cardinality = 3;
                v.block_reduce_first = 3;
              }),
              HasSubstr("multiples of the cardinality 3"));
  EXPECT_THAT(resnet([](auto& v) {
                v.norm = NormKind::kGroup;
                v.planes = {48, 64, 64, 64};
              }),
              HasSubstr("48 channels; give a multiple of 32"));
  EXPECT_THAT(resnet([](auto& v) {
                v.block = ResNetBlock::kBottleneck;
                v.pruning = ResNetPruning{.stage_channels = {8, 8, 8, 8},
                                          .block_widths = {{4, 4}}};
              }),
              HasSubstr("has widths of 1 blocks, the layers 4"));
  EXPECT_THAT(resnet([](auto& v) {
                v.layers = {2, 0, 2, 2};
              }),
              HasSubstr("mine: layers has 0; give 1 or more"));
  EXPECT_THAT(resnet([](auto& v) {
                v.planes = {64, -1, 256, 512};
              }),
              HasSubstr("planes has -1"));
  EXPECT_THAT(resnet([](auto& v) { v.num_features = 100; }),
              HasSubstr("num_features is 100, but the planes give 64"));
  EXPECT_EQ(resnet_arch("resnet"), nullptr);
}

TEST(ResNetVariants, whose_average_pools_meet_an_odd_map_say_so) {
  torch::NoGradGuard no_grad;
  const ModelOptions options = {.num_classes = 5};
  ResNet model(*resnet_arch("resnetaa34d"), options);
  test::fill_parity_weights(*model);
  model->eval();
  EXPECT_THAT(error_of([&] {
                model->forward(test::parity_input({1, 3, 64, 80}));
              }),
              HasSubstr("give images whose sides are multiples of 32"));
}

}  // namespace
}  // namespace luximm
