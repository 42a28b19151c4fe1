// The calls that programs outside rely on, spelled as they spell them.

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/luximm.h"
#include "tests/models/support.h"

namespace {

using luximm::test::TemporaryFolder;

/// A Hub cache's stand-in: released-looking folders of random weights.
std::string saved(const TemporaryFolder& folder, const std::string& variant,
                  const luximm::ModelOptions& options = {}) {
  const auto place = folder / variant;
  luximm::save_pretrained(luximm::create_model(variant, options), place);
  return "local-dir:" + place.string();
}

TEST(PublicApi, loads_released_weights_in_two_steps) {
  TemporaryFolder folder;
  auto [model, load] =
      luximm::create_pretrained(saved(folder, "resnet18.a1_in1k"));
  luximm::LoadReport report = load(*model);
  torch::Tensor logits = model->forward(torch::rand({1, 3, 64, 64}));
  EXPECT_EQ(logits.size(1), 1000);
  EXPECT_TRUE(report.missing.empty() && report.unexpected.empty());
}

TEST(PublicApi, swaps_head_and_input_channels) {
  TemporaryFolder folder;
  auto [model, load] =
      luximm::create_pretrained(saved(folder, "test_convnext.r160_in1k"),
                                {.in_chans = 1, .num_classes = 10});
  luximm::LoadReport report = load(*model);
  EXPECT_EQ(report.adapted.size(), 1U);
  EXPECT_EQ(model->forward(torch::rand({2, 1, 64, 64})).size(1), 10);
}

TEST(PublicApi, fills_backbones_side_by_side_in_an_outer_module) {
  TemporaryFolder folder;
  const std::string name = saved(folder, "resnet18.a1_in1k");
  auto outer = std::make_shared<torch::nn::Module>("outer");
  auto encoders =
      outer->register_module("encoders", std::make_shared<torch::nn::Module>());
  auto [rgb, load_rgb] = luximm::create_pretrained(
      name, {.num_classes = 0, .prefix = "encoders.rgb"});
  auto [depth, load_depth] = luximm::create_pretrained(
      name, {.in_chans = 1, .num_classes = 0, .prefix = "encoders.depth"});
  encoders->register_module("rgb", rgb);
  encoders->register_module("depth", depth);
  load_rgb(*outer);
  load_depth(*outer);
  const auto parameters = outer->named_parameters();
  EXPECT_TRUE(parameters["encoders.rgb.layer1.0.conv1.weight"].equal(
      parameters["encoders.depth.layer1.0.conv1.weight"]));
  EXPECT_EQ(rgb->forward(torch::rand({1, 3, 64, 64})).size(1), 512);
}

TEST(PublicApi, builds_fresh_models_and_pyramids) {
  luximm::ImageModel fresh =
      luximm::create_model("convnextv2_atto.fcmae_ft_in1k",
                           {.num_classes = 5, .drop_path_rate = 0.1});
  EXPECT_EQ(fresh->num_classes(), 5);
  TemporaryFolder folder;
  luximm::FeatureModel pyramid = luximm::create_feature_model(
      "resnet18.a1_in1k",
      {.out_indices = {1, 2, 3, 4}, .expect_weights = true});
  luximm::load_pretrained(*pyramid, saved(folder, "resnet18.a1_in1k"));
  std::vector<torch::Tensor> maps =
      pyramid->forward(torch::rand({1, 3, 64, 64}));
  ASSERT_EQ(maps.size(), 4U);
  EXPECT_EQ(maps[3].sizes(), (std::vector<int64_t>{1, 512, 2, 2}));
}

TEST(PublicApi, no_tap_at_all_is_an_error_that_shows_the_taps) {
  EXPECT_THAT(luximm::test::error_of([] {
                luximm::create_feature_model(
                    "resnet18.a1_in1k",
                    {.out_indices = std::vector<int64_t>{}});
              }),
              ::testing::HasSubstr("layer1"));
}

// A released file's head is passed over for a new one, a fine-tuned file's is
// not: its head is the model's.
TEST(PublicApi, a_fine_tuned_file_brings_its_own_head) {
  TemporaryFolder folder;
  luximm::ImageModel tuned =
      luximm::create_model("resnet18.a1_in1k", {.num_classes = 3});
  luximm::save_safetensors(folder / "tuned.safetensors",
                           luximm::state_dict(*tuned));
  auto [model, load] = luximm::create_pretrained(
      "resnet18.a1_in1k",
      {.num_classes = 3, .weights_file = folder / "tuned.safetensors"});
  EXPECT_TRUE(load(*model).missing.empty());
  EXPECT_TRUE(model->named_parameters()["fc.weight"].equal(
      tuned->named_parameters()["fc.weight"]));
}

TEST(PublicApi, tables_are_looked_up_by_name_and_iterated) {
  EXPECT_EQ(luximm::RESNET_VARIANTS.at("resnet50.a1_in1k").num_features, 2048);
  EXPECT_EQ(luximm::BIT_VARIANTS.at("resnetv2_50x1_bit_goog_in21k").stem_chs,
            64);
  int64_t rows = 0;
  for (const auto& variant : luximm::CONVNEXT_VARIANTS) {
    rows += variant.dims[0] > 0 ? 1 : 0;
  }
  EXPECT_GE(rows, 23);
  EXPECT_FALSE(
      luximm::CONVNEXTV2_VARIANTS.at("convnextv2_atto.fcmae").hf_repo.empty());
  EXPECT_EQ(luximm::default_num_classes("convnextv2_atto.fcmae"), 0);
}

TEST(PublicApi, errors_are_runtime_errors_that_say_what_to_do) {
  try {
    luximm::create_model("resnet5");
    FAIL() << "resnet5 was built";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(dynamic_cast<const luximm::Error*>(&error), nullptr);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("did you mean"));
  }
}

}  // namespace
