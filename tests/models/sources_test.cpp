// Models from folders: what their config.json decides, and what options may.

#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using test::TemporaryFolder;
using ::testing::HasSubstr;

constexpr const char* kSmall = "test_convnext.r160_in1k";

/// A saved model of random weights.
class Sources : public ::testing::Test {
 protected:
  std::string save(const ModelOptions& options) {
    torch::manual_seed(1);
    model_ = create_model(kSmall, options);
    model_->eval();
    save_pretrained(model_, folder_ / "saved");
    return "local-dir:" + (folder_ / "saved").string();
  }

  TemporaryFolder folder_;
  ImageModel model_;
};

TEST_F(Sources, a_folder_of_one_channel_is_loaded_as_one) {
  const std::string name = save({.in_chans = 1, .num_classes = 3});
  auto [model, load] = create_pretrained(name);
  EXPECT_EQ(model->in_chans(), 1);
  EXPECT_TRUE(load(*model).adapted.empty());
  model->eval();
  const torch::Tensor x = torch::rand({1, 1, 64, 64});
  EXPECT_TRUE(model->forward(x).equal(model_->forward(x)));
  EXPECT_EQ(create_model(name)->in_chans(), 1);
  EXPECT_EQ(create_feature_model(name)->backbone()->in_chans(), 1);
  EXPECT_EQ(create_model(name, {.in_chans = 3})->in_chans(), 3);
}

TEST_F(Sources, options_of_a_load_must_be_the_modules_own) {
  const std::string name = save({.num_classes = 3});
  ImageModel model =
      create_model(name, {.drop_rate = 0.1, .drop_path_rate = 0.2});
  const auto error_with = [&](const PretrainedOptions& options) {
    return error_of([&] { load_pretrained(*model, name, options); });
  };
  EXPECT_THAT(error_with({.in_chans = 1}),
              HasSubstr("in_chans is 1 in the options and 3 in the module"));
  EXPECT_THAT(error_with({.num_classes = 7}), HasSubstr("num_classes is 7"));
  EXPECT_THAT(error_with({.drop_rate = 0.5}), HasSubstr("drop_rate is 0.5"));
  EXPECT_THAT(error_with({.drop_path_rate = 0.5}),
              HasSubstr("drop_path_rate is 0.5"));
  EXPECT_EQ(error_with({.in_chans = 3,
                        .num_classes = 3,
                        .drop_rate = 0.1,
                        .drop_path_rate = 0.2}),
            "no error");
  FeatureModel pyramid = create_feature_model(name);
  EXPECT_THAT(
      error_of([&] { load_pretrained(*pyramid, name, {.num_classes = 3}); }),
      HasSubstr("num_classes is 3 in the options and 0"));
}

TEST_F(Sources, the_closure_loads_a_model_with_another_head_meanwhile) {
  const std::string name = save({.num_classes = 3});
  auto [model, load] = create_pretrained(name, {.num_classes = 3});
  model->reset_classifier(9);
  load(*model);
  EXPECT_EQ(model->num_classes(), 9);
}

TEST_F(Sources, a_model_to_run_needs_its_classifier) {
  const std::string name = save({.num_classes = 3});
  EXPECT_THAT(error_of([&] { load_model(name, {.num_classes = 5}); }),
              HasSubstr("the file has no classifier of 5 classes"));
  auto [model, settings] = load_model(name);
  EXPECT_FALSE(model->is_training());
  EXPECT_EQ(settings.config.num_classes, 3);
  const torch::Tensor x = torch::rand({1, 3, 64, 64});
  EXPECT_TRUE(model->forward(x).equal(model_->forward(x)));
  EXPECT_EQ(load_model(name, {.num_classes = 0}).model->num_classes(), 0);
}

TEST_F(Sources, a_fine_tuned_file_brings_the_classifier_that_is_asked_for) {
  save({.num_classes = 3});
  const LoadedModel loaded =
      load_model(kSmall, {.num_classes = 3,
                          .weights_file = folder_ / "saved/model.safetensors",
                          .accept_license = true});
  EXPECT_EQ(loaded.model->num_classes(), 3);
}

TEST_F(Sources, names_and_descriptions_are_saved_as_timm_reads_them) {
  save({.num_classes = 2});
  save_pretrained(model_, folder_ / "named", {"n01", "n02"},
                  {{"n01", "cat"}, {"n02", "bee"}});
  const auto json =
      nlohmann::json::parse(std::ifstream(folder_ / "named/config.json"));
  EXPECT_EQ(json["label_names"], nlohmann::json({"n01", "n02"}));
  EXPECT_EQ(json["label_descriptions"]["n02"], "bee");
  const ModelSettings settings =
      model_settings("local-dir:" + (folder_ / "named").string());
  EXPECT_EQ(settings.label_descriptions.at("n01"), "cat");
}

TEST_F(Sources, rates_of_the_file_are_used_unless_others_are_given) {
  save({.num_classes = 2});
  const auto path = folder_ / "saved/config.json";
  auto json = nlohmann::json::parse(std::ifstream(path));
  json["model_args"] = {{"drop_rate", 0.25}, {"drop_path_rate", 0.125}};
  std::ofstream(path) << json;
  const std::string name = "local-dir:" + (folder_ / "saved").string();
  EXPECT_EQ(create_model(name)->options().drop_rate, 0.25);
  EXPECT_EQ(create_model(name)->options().drop_path_rate, 0.125);
  EXPECT_EQ(
      create_pretrained(name, {.drop_rate = 0.5}).model->options().drop_rate,
      0.5);
}

}  // namespace
}  // namespace luximm
