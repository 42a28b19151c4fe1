// Arguments of timm's classes; that they build timm's networks is in the
// goldens.

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::AllOf;
using ::testing::HasSubstr;

const ModelArgs kSmall = {{"layers", "[1, 1, 1, 1]"}, {"avg_down", "true"}};

std::string refusal(const std::string& name, const ModelArgs& args) {
  return error_of([&] { create_model(name, {.model_args = args}); });
}

TEST(ModelArgs, change_the_architecture) {
  ImageModel model = create_model("resnet18", {.model_args = kSmall});
  EXPECT_EQ(model->named_modules().contains("layer1.1"), false);
  EXPECT_TRUE(model->named_modules().contains("layer2.0.downsample.2"));
  EXPECT_EQ(clone(model)->parameters().size(), model->parameters().size());
  FeatureModel pyramid =
      create_feature_model("resnet18", {.model_args = kSmall});
  EXPECT_FALSE(pyramid->named_modules().contains("layer1.1"));
}

TEST(ModelArgs, are_saved_and_read_with_the_model) {
  torch::NoGradGuard no_grad;
  const test::TemporaryFolder folder;
  ImageModel model =
      create_model("resnet18", {.num_classes = 3, .model_args = kSmall});
  model->eval();
  save_pretrained(model, folder / "saved");
  const std::string name = "local-dir:" + (folder / "saved").string();
  EXPECT_EQ(model_settings(name).model_args.at("layers"), "[1,1,1,1]");
  const torch::Tensor x = test::parity_input({1, 3, 64, 64});
  EXPECT_TRUE(load_model(name).model->forward(x).equal(model->forward(x)));
  // What the caller says goes before what the file says.
  EXPECT_THAT(error_of([&] {
                load_model(name, {.model_args = {{"layers", "[2, 1, 1, 1]"}}});
              }),
              HasSubstr("layer1.1.conv1.weight"));
}

TEST(ModelArgs,
     that_a_family_does_not_take_are_errors_that_list_those_it_does) {
  EXPECT_THAT(refusal("resnet18", {{"depths", "[1, 1, 1, 1]"}}),
              AllOf(HasSubstr("model_args has 'depths'"),
                    HasSubstr("layers, channels, cardinality")));
  EXPECT_THAT(refusal("convnextv2_atto", {{"stem_type", "\"patch\""}}),
              HasSubstr("depths, dims, conv_mlp"));
}

TEST(ModelArgs, narrow_the_first_hidden_layer_of_vgg) {
  const ImageModel model = create_model(
      "vgg11", {.num_classes = 2, .model_args = {{"mlp_ratio", "0.01"}}});
  const auto tensors = model->named_parameters();
  EXPECT_EQ(tensors["pre_logits.fc1.weight"].size(0), 40);
  EXPECT_EQ(tensors["pre_logits.fc2.weight"].sizes().vec(),
            (std::vector<int64_t>{4096, 40, 1, 1}));
  EXPECT_EQ(model->head_hidden_size(), 4096);
  for (const char* bad : {"0", "-1", "1e-9", "1e30"}) {
    EXPECT_THAT(refusal("vgg11", {{"mlp_ratio", bad}}),
                HasSubstr("of hidden_size 4096 at least 1"))
        << bad;
  }
  EXPECT_THAT(refusal("vgg11", {{"hidden_size", "8"}}), HasSubstr("mlp_ratio"));
}

TEST(ModelArgs, of_another_kind_are_errors_that_say_which) {
  EXPECT_THAT(refusal("resnet18", {{"layers", "[1, 1, 1]"}}),
              HasSubstr("layers is [1, 1, 1], wants four whole numbers"));
  EXPECT_THAT(refusal("resnet18", {{"layers", "[1, 1, 1, 1.5]"}}),
              HasSubstr("four whole numbers"));
  EXPECT_THAT(refusal("resnet18", {{"layers", "[1, 0, 1, 1]"}}),
              HasSubstr("layers has 0; give 1 or more"));
  EXPECT_THAT(refusal("resnet18", {{"avg_down", "1"}}),
              HasSubstr("avg_down is 1, wants true or false"));
  EXPECT_THAT(refusal("resnet18", {{"stem_width", "1.5"}}),
              HasSubstr("wants a whole number"));
  EXPECT_THAT(refusal("resnet18", {{"stem_type", "deep"}}),
              HasSubstr("wants JSON"));
  EXPECT_THAT(refusal("resnet18", {{"stem_type", "\"wide\""}}),
              HasSubstr("wants \"\", \"deep\", \"deep_tiered\""));
  EXPECT_THAT(refusal("convnext_atto", {{"norm_eps", "\"small\""}}),
              HasSubstr("wants a number"));
}

}  // namespace
}  // namespace luximm
