// What the fields of a variant and the options of a model do, on networks of
// one's own and timm's smallest.

#include "tests/models/architectures.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/models/support.h"

namespace luximm {
namespace {

using test::build_architecture;
using test::error_of;
using ::testing::HasSubstr;

/// Runs and trains a fresh network one step: every parameter gets a gradient,
/// the same with checkpoints as without.
void expect_trains(ImageModel model) {
  torch::manual_seed(3);
  model->init_weights();
  test::fill_parity_weights(*model);
  const torch::Tensor x = test::parity_input({2, model->in_chans(), 64, 64});
  std::vector<torch::Tensor> gradients;
  for (bool checkpoints : {false, true}) {
    model->set_grad_checkpointing(checkpoints);
    model->zero_grad();
    model->forward(x).square().mean().backward();
    std::size_t i = 0;
    for (const auto& item : model->named_parameters()) {
      ASSERT_TRUE(item.value().grad().defined()) << item.key();
      if (!checkpoints) {
        gradients.push_back(item.value().grad().clone());
      } else {
        EXPECT_LT(test::relative_error(item.value().grad(), gradients[i]), 1e-3)
            << item.key();
      }
      ++i;
    }
  }
  model->eval();
  EXPECT_TRUE(clone(model)->forward(x).equal(model->forward(x)));
}

ResNetVariant tiny_resnet() {
  return {.name = "mine", .layers = {1, 1, 1, 1}, .planes = {32, 32, 64, 64}};
}

TEST(Architectures, of_resnet_s_fields_train) {
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

TEST(Architectures, of_resnetv2_s_fields_train) {
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

TEST(Architectures, of_convnext_s_fields_train) {
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

TEST(Architectures, that_make_no_sense_are_errors_that_say_what_does) {
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
  EXPECT_THAT(error_of([] {
                ConvNeXtVariant v{.name = "mine"};
                v.head_norm_first = true;
                v.head_hidden_size = 8;
                ConvNeXt model(v);
              }),
              HasSubstr("no hidden layer"));
}

TEST(Architectures, keep_the_map_beyond_the_output_stride) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({1, 3, 64, 96});
  for (const char* arch : {"resnet10t", "resnetv2_18d", "convnext_atto"}) {
    for (int64_t stride : {8, 16, 32}) {
      ImageModel model =
          build_architecture(arch, {.num_classes = 0, .output_stride = stride});
      test::fill_parity_weights(*model);
      model->eval();
      const auto [features, maps] = model->forward_intermediates(x, {-2, -1});
      EXPECT_EQ(features.size(3), 96 / stride) << arch;
      EXPECT_EQ(maps[0].size(2), 64 / std::min<int64_t>(stride, 16)) << arch;
      EXPECT_EQ(model->feature_info().back().reduction, stride);
    }
    EXPECT_THAT(
        error_of([&] { build_architecture(arch, {.output_stride = 4}); }),
        HasSubstr("output_stride is 4; give 8, 16 or 32"));
  }
}

TEST(Architectures, take_another_pooling_when_the_head_is_reset) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({2, 3, 64, 64});
  ImageModel model = build_architecture("resnet10t", {.num_classes = 5});
  model->init_weights();
  model->eval();
  EXPECT_EQ(model->head_hidden_size(), 512);
  model->reset_classifier(7, "catavgmax");
  EXPECT_EQ(model->head_hidden_size(), 1024);
  EXPECT_EQ(model->forward(x).size(1), 7);
  ImageModel copy = clone(model);
  EXPECT_EQ(copy->global_pool(), "catavgmax");
  EXPECT_TRUE(copy->forward(x).equal(model->forward(x)));
  EXPECT_THAT(error_of([&] { model->reset_classifier(7, "none"); }),
              HasSubstr("without pooling"));
  EXPECT_EQ(model->forward(x).size(1), 7);
  model->reset_classifier(0, "none");
  EXPECT_EQ(model->forward(x).sizes(), (std::vector<int64_t>{2, 512, 2, 2}));
}

TEST(Architectures, run_images_down_to_their_least_size_and_no_further) {
  torch::NoGradGuard no_grad;
  for (const char* arch :
       {"resnet10t", "resnetblur18", "resnetaa34d", "resnetv2_18",
        "convnext_atto", "convnext_atto_ols", "convnext_zepto_rms_ols"}) {
    for (int64_t stride : {8, 16, 32}) {
      SCOPED_TRACE(arch + (" at " + std::to_string(stride)));
      ImageModel model =
          build_architecture(arch, {.num_classes = 5, .output_stride = stride});
      test::fill_parity_weights(*model);
      model->eval();
      const int64_t least = model->min_input_size();
      EXPECT_TRUE(model->forward(test::parity_input({1, 3, least, least}))
                      .isfinite()
                      .all()
                      .item<bool>());
      if (least == 1) continue;
      EXPECT_THAT(error_of([&] {
                    model->forward(test::parity_input({1, 3, least - 1, 64}));
                  }),
                  HasSubstr("must be at least"));
    }
  }
}

TEST(Architectures, whose_average_pools_meet_an_odd_map_say_so) {
  torch::NoGradGuard no_grad;
  ImageModel model = build_architecture("resnetaa34d", {.num_classes = 5});
  test::fill_parity_weights(*model);
  model->eval();
  EXPECT_THAT(error_of([&] {
                model->forward(test::parity_input({1, 3, 64, 80}));
              }),
              HasSubstr("give images whose sides are multiples of 32"));
}

TEST(Architectures, named_twice_or_not_at_all_are_none) {
  EXPECT_EQ(resnet_arch("resnet"), nullptr);
  EXPECT_EQ(resnetv2_arch("resnetv2_50x1_bit"), nullptr);
  EXPECT_EQ(convnext_arch("convnextv2_atto"), nullptr);
  std::vector<std::string> names = test::all_architectures();
  const std::size_t count = names.size();
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  EXPECT_EQ(names.size(), count);
}

}  // namespace
}  // namespace luximm
