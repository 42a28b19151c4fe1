// What the fields of an `EfficientNetVariant` do.

#include "luximm/models/efficientnet/efficientnet.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/models/efficientnet/efficientnet_archs.h"
#include "tests/models/training.h"

namespace luximm {
namespace {

using test::error_of;
using test::expect_trains;
using ::testing::HasSubstr;

EfficientNetVariant mine(std::string_view stages) {
  return {.name = "mine",
          .stages = efficientnet_stages(stages),
          .stem_size = 16,
          .num_features = 32};
}

TEST(EfficientNetStages, say_every_field_of_a_block) {
  const auto stages = efficientnet_stages(
      "ds_c16_se4 | 2*ir_k3.5_s2_m96_c24_x2_p2_g8_relu6_noskip | "
      "uir_a5_k0_m64_c24 mqa_h4_d16_v2_c24 dsa_s2d_c8");
  ASSERT_EQ(stages.size(), 3U);
  ASSERT_EQ(stages[1].size(), 2U);
  const EfficientNetBlock& block = stages[1][1];
  EXPECT_EQ(block.kind, EfficientNetBlockKind::kInvertedResidual);
  EXPECT_EQ(block.kernels, (std::vector<int64_t>{3, 5}));
  EXPECT_EQ(block.stride, 2);
  EXPECT_EQ(block.mid_channels, 96);
  EXPECT_EQ(block.out_channels, 24);
  EXPECT_EQ(block.expand_parts, 2);
  EXPECT_EQ(block.project_parts, 2);
  EXPECT_EQ(block.group_size, 8);
  EXPECT_EQ(block.activation, Activation::kRelu6);
  EXPECT_FALSE(block.skip);
  EXPECT_EQ(stages[0][0].se_channels, 4);
  EXPECT_TRUE(stages[0][0].skip);
  EXPECT_EQ(stages[2][0].start_kernel, 5);
  EXPECT_EQ(stages[2][0].kernels, (std::vector<int64_t>{0}));
  EXPECT_EQ(stages[2][1].num_heads, 4);
  EXPECT_EQ(stages[2][1].key_dim, 16);
  EXPECT_EQ(stages[2][1].kv_stride, 2);
  EXPECT_TRUE(stages[2][2].activates_last);
  EXPECT_TRUE(stages[2][2].space_to_depth);
}

TEST(EfficientNetStages, of_other_text_are_errors_that_name_the_block) {
  const auto error = [](std::string_view text) {
    return error_of([&] { efficientnet_stages(text); });
  };
  EXPECT_THAT(error("ir_m8_c8 | xy_c8"), HasSubstr("block 'xy_c8': kind 'xy'"));
  EXPECT_THAT(error("ir_q3_c8"), HasSubstr("no field 'q3'"));
  EXPECT_THAT(error("ir_k3.x_c8"), HasSubstr("no field 'k3.x'"));
  EXPECT_THAT(error("ir_c8a"), HasSubstr("no field 'c8a'"));
  EXPECT_THAT(error("ir_c99999999999999999999"), HasSubstr("no field"));
  EXPECT_THAT(error("0*ir_c8"), HasSubstr("before the '*'"));
  EXPECT_THAT(error("ir_c8 | | ir_c8"), HasSubstr("a stage has no blocks"));
}

TEST(EfficientNetVariants, train_whatever_their_fields) {
  EfficientNetVariant v = mine(
      "ds_c16_se4_s2d | er_s2_m32_c24 er_m64_c24_g16 | "
      "ir_k3.5.7_s2_m48_c32_x2_p2_relu | ir_s2_m64_c32_se8");
  v.pad_type = "same";
  expect_trains(EfficientNet(v, ModelOptions{.drop_path_rate = 0.0}));
  v = mine("cn_c16 | ir_s2_m32_c24_se8 | ir_s2_m64_c32");
  v.norm_layer = NormKind::kGroup;
  v.norm_group_size = 8;
  v.se_layer = EfficientNetGate::kGlobalContext;
  v.aa_layer = AntiAlias::kBlurZeros;
  expect_trains(EfficientNet(v));
  v.norm_layer = NormKind::kEvo;
  v.aa_layer = AntiAlias::kAvg;
  v.num_features = 0;
  expect_trains(EfficientNet(v), 32);
  v.norm_layer = NormKind::kLayer;
  v.num_features = 40;
  expect_trains(EfficientNet(v, ModelOptions{.output_stride = 8}));
}

TEST(EfficientNetVariants, of_mobilenets_train_whatever_their_fields) {
  MobileNetV3Variant v = mine(
      "ds_s2_c16_se4 | uir_a5_s2_m32_c24 uir_k0_m48_c24 | "
      "mqa_v2_h2_d8_c24 uir_a3_k0_s2_m48_c32 mqa_h2_d8_c32 | cn_k1_c48");
  v.act_layer = Activation::kGelu;
  v.layer_scale_init_value = 0.5;
  v.head_norm = true;
  expect_trains(MobileNetV3(v), 48);
  v.head_norm = v.head_bias = false;
  v.se_gate = Activation::kHardSigmoid;
  v.se_act = Activation::kRelu;
  expect_trains(MobileNetV3(v, ModelOptions{.global_pool = "catavgmax"}), 48);
}

TEST(EfficientNetVariants, have_a_last_map_that_is_wider_than_the_last_tap) {
  torch::NoGradGuard no_grad;
  EfficientNet model(mine("ds_c16 | ir_s2_m32_c24"),
                     ModelOptions{.num_classes = 5});
  model->init_weights();
  model->eval();
  const torch::Tensor x = test::parity_input({1, 3, 32, 48});
  const auto [features, taps] = model->forward_intermediates(x, {0, 1});
  EXPECT_EQ(features.sizes(), (std::vector<int64_t>{1, 32, 8, 12}));
  EXPECT_EQ(taps[1].sizes(), (std::vector<int64_t>{1, 24, 8, 12}));
  EXPECT_EQ(model->num_features(), 32);
  EXPECT_EQ(model->head_hidden_size(), 32);
  EXPECT_TRUE(model->forward_head(features).equal(model->forward(x)));
}

TEST(EfficientNetVariants, drop_paths_at_a_rate_below_the_model_s) {
  EfficientNet model(mine("ds_c16 ds_c16 | ir_s2_m32_c24 ir_m32_c24"),
                     ModelOptions{.drop_path_rate = 0.4});
  std::vector<double> rates;
  for (auto& stage : model->blocks) {
    for (auto& block : stage->blocks) rates.push_back(block->drop_path_rate);
  }
  EXPECT_THAT(rates, ::testing::ElementsAre(0.0, 0.1, 0.2,
                                            ::testing::DoubleNear(0.3, 1e-12)));
}

TEST(EfficientNetVariants, that_make_no_sense_are_errors_that_say_what_does) {
  const auto error = [](std::string_view stages) {
    return error_of([&] { EfficientNet model(mine(stages)); });
  };
  EXPECT_THAT(error(""), HasSubstr("mine: there are no stages"));
  EXPECT_THAT(error("ds_c8 ir_c8"),
              HasSubstr("block 1 of stage 0: mid_channels is 0"));
  EXPECT_THAT(error("ds_k3"), HasSubstr("out_channels is 0"));
  EXPECT_THAT(error("ds_c8_s3"), HasSubstr("stride is 3; give 1 or 2"));
  EXPECT_THAT(error("ds_c8_k0"), HasSubstr("a kernel is 0"));
  EXPECT_THAT(error("ir_m12_c8_g8"), HasSubstr("group_size is 8"));
  EXPECT_THAT(error("uir_k0_s2_m8_c8"), HasSubstr("its stride is 2"));
  EXPECT_THAT(error("mqa_c8"), HasSubstr("attention takes 1 or more"));
  EfficientNetVariant v = mine("ds_c8");
  v.pad_type = "valid";
  EXPECT_THAT(error_of([&] { EfficientNet model(v); }),
              HasSubstr("pad_type is 'valid'"));
  v.pad_type = "";
  v.num_features = -1;
  EXPECT_THAT(error_of([&] { EfficientNet model(v); }),
              HasSubstr("num_features is -1; give 0"));
  v.num_features = 0;
  EXPECT_THAT(error_of([&] { MobileNetV3 model(v); }),
              HasSubstr("num_features is 0; give 1 or more"));
  v.num_features = 32;
  v.norm_layer = NormKind::kGroup;
  v.norm_group_size = 12;
  EXPECT_THAT(error_of([&] { EfficientNet model(v); }),
              HasSubstr("16 channels; give a multiple of 12"));
  EXPECT_EQ(efficientnet_arch("mobilenetv3_small_100"), nullptr);
  EXPECT_EQ(mobilenetv3_arch("efficientnet_b0"), nullptr);
  EXPECT_EQ(efficientnet_arch("tf_efficientnet_cc_b0_4e"), nullptr);
}

TEST(EfficientNetHeads, behind_the_pooling_keep_its_width) {
  torch::NoGradGuard no_grad;
  MobileNetV3 model(mine("ds_c8 | cn_k1_c24"), ModelOptions{.num_classes = 5});
  model->init_weights();
  model->eval();
  const torch::Tensor x = test::parity_input({2, 3, 32, 32});
  EXPECT_EQ(model->num_features(), 24);
  EXPECT_EQ(model->head_hidden_size(), 32);
  EXPECT_THAT(error_of([&] { model->reset_classifier(5, "catavgmax"); }),
              HasSubstr("conv_head takes 24 channels"));
  EXPECT_EQ(model->global_pool(), "avg");
  model->reset_classifier(0, "avgmax");
  EXPECT_EQ(model->forward(x).sizes(), (std::vector<int64_t>{2, 32}));
  model->reset_classifier(0, "none");
  EXPECT_EQ(model->forward(x).sizes(), (std::vector<int64_t>{2, 32, 16, 16}));
}

TEST(SamePadding, gives_a_stride_s_share_of_any_size_rounded_up) {
  torch::NoGradGuard no_grad;
  for (int64_t kernel : {2, 3, 5}) {
    for (int64_t stride : {1, 2, 3}) {
      for (int64_t side : {1, 7, 8}) {
        SCOPED_TRACE(testing::Message()
                     << kernel << " " << stride << " " << side);
        Conv2d conv(1, 1, kernel,
                    Conv2dOptions{.stride = stride, .same_padding = true});
        conv->weight.fill_(1.0);
        const torch::Tensor x = torch::ones({1, 1, side, 9});
        const torch::Tensor y = conv->forward(x);
        const int64_t rows = (side + stride - 1) / stride;
        ASSERT_EQ(y.size(2), rows);
        ASSERT_EQ(y.size(3), (9 + stride - 1) / stride);
        // Each output counts the pixels its window covers: TensorFlow puts the
        // odd zero behind.
        const int64_t total =
            std::max<int64_t>((rows - 1) * stride + kernel - side, 0);
        for (int64_t row = 0; row < rows; ++row) {
          const int64_t begin = row * stride - total / 2;
          const int64_t covered =
              std::min(begin + kernel, side) - std::max<int64_t>(begin, 0);
          const int64_t wide = y.size(3) / 2;
          const int64_t across =
              std::max<int64_t>((y.size(3) - 1) * stride + kernel - 9, 0);
          const int64_t left = wide * stride - across / 2;
          const int64_t covered_wide =
              std::min<int64_t>(left + kernel, 9) - std::max<int64_t>(left, 0);
          EXPECT_EQ(y[0][0][row][wide].item<float>(),
                    static_cast<float>(covered * covered_wide));
        }
      }
    }
  }
}

}  // namespace
}  // namespace luximm
