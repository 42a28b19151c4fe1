#include "luximm/model/config_json.h"

#include <array>
#include <gmock/gmock.h>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string error_of(const std::string& text) {
  try {
    parse_config_json(text, "config.json");
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

std::string with_cfg(const std::string& members) {
  return R"({"architecture":"resnet18","pretrained_cfg":{)" + members + "}}";
}

TEST(ConfigJson, reads_back_what_it_writes) {
  ConfigJson config;
  config.architecture = "resnet18";
  config.tag = "mine";
  config.config.num_classes = 2;
  config.config.test_input_size = InputSize{3, 288, 288};
  config.config.test_crop_pct = 1.0;
  config.config.crop_mode = CropMode::kSquash;
  config.config.interpolation = Interpolation::kBilinear;
  config.label_names = {"größe", "\"quoted\"\n"};
  const ConfigJson again =
      parse_config_json(to_config_json(config, 512), "config.json");
  EXPECT_EQ(again.architecture, "resnet18");
  EXPECT_EQ(again.tag, "mine");
  EXPECT_EQ(again.label_names, config.label_names);
  EXPECT_EQ(again.config.test_input_size, config.config.test_input_size);
  EXPECT_EQ(again.config.crop_mode, CropMode::kSquash);
  EXPECT_EQ(again.config.interpolation, Interpolation::kBilinear);
}

TEST(ConfigJson, the_flat_form_has_its_fields_at_the_top) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"resnet18","num_classes":2,"num_features":512,
          "labels":["cat","bee"],"input_size":[3,160,160],
          "interpolation":"bilinear","crop_pct":0.9,"mean":[0.5,0.5,0.5],
          "std":[0.25,0.25,0.25],"first_conv":"conv1","classifier":"fc"})",
      "config.json");
  EXPECT_EQ(config.config.input_size, (InputSize{3, 160, 160}));
  EXPECT_EQ(config.config.interpolation, Interpolation::kBilinear);
  EXPECT_EQ(config.config.crop_pct, 0.9);
  EXPECT_EQ(config.config.mean[1], 0.5);
  EXPECT_EQ(config.config.std[2], 0.25);
  EXPECT_EQ(config.config.num_classes, 2);
  EXPECT_THAT(config.label_names, ElementsAre("cat", "bee"));
  EXPECT_THAT(config.warnings, IsEmpty());
}

TEST(ConfigJson, names_come_in_every_form_that_timm_reads) {
  for (
      const char* names :
      {R"("label_names":["a","b","c"],"pretrained_cfg":{})",
       R"("label_names":{"2":"c","0":"a","1":"b"},"pretrained_cfg":{})",
       R"("pretrained_cfg":{"label_names":["a","b","c"]})",
       R"("pretrained_cfg":{"label_names":{"0":"a","1":"b","2":"c"}})",
       R"("labels":["a","b","c"])", R"("label_names":["a","b","c"])",
       R"("label_names":null,"pretrained_cfg":{"label_names":["a","b","c"]})"}) {
    const ConfigJson config =
        parse_config_json(R"({"architecture":"resnet18","num_classes":3,)" +
                              std::string(names) + "}",
                          "config.json");
    EXPECT_THAT(config.label_names, ElementsAre("a", "b", "c")) << names;
  }
}

TEST(ConfigJson, names_with_gaps_and_descriptions_are_read_back) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"resnet18","num_classes":4,
          "label_names":{"0":"n01","2":"n02"},
          "label_descriptions":{"n01":"cat","n02":"bee"},
          "pretrained_cfg":{}})",
      "config.json");
  EXPECT_THAT(config.label_names, ElementsAre("n01", "", "n02"));
  EXPECT_EQ(config.label_descriptions.at("n02"), "bee");
  const ConfigJson again =
      parse_config_json(to_config_json(config, 512), "config.json");
  EXPECT_EQ(again.label_names, config.label_names);
  EXPECT_EQ(again.label_descriptions, config.label_descriptions);
}

TEST(ConfigJson, names_of_another_number_of_classes_are_not_used) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"r","num_classes":3,"label_names":["a","b"]})",
      "config.json");
  EXPECT_THAT(config.label_names, IsEmpty());
  EXPECT_THAT(config.warnings, ElementsAre(HasSubstr("2 names for 3 classes")));
}

TEST(ConfigJson, model_args_say_what_was_built) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"resnet18.mine","model_args":{"num_classes":5,
          "in_chans":1,"drop_rate":0.1,"global_pool":"avg"},
          "pretrained_cfg":{"test_input_size":[3,64,64]}})",
      "config.json");
  EXPECT_EQ(config.architecture, "resnet18");
  EXPECT_EQ(config.tag, "mine");
  EXPECT_EQ(config.config.num_classes, 5);
  EXPECT_EQ(config.config.input_size, (InputSize{1, 224, 224}));
  EXPECT_EQ(config.config.test_input_size, (InputSize{1, 64, 64}));
  EXPECT_EQ(config.model_args.drop_rate, 0.1);
  EXPECT_EQ(config.model_args.global_pool, "avg");
}

TEST(ConfigJson, what_changes_the_architecture_is_kept_for_the_family) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"r","model_args":{"stem_width":32,"layers":[1,1],
          "stem_type":"deep","act_layer":null,"num_classes":5}})",
      "config.json");
  const ModelArgs expected = {
      {"stem_width", "32"}, {"layers", "[1,1]"}, {"stem_type", "\"deep\""}};
  EXPECT_EQ(config.model_args.other, expected);
  const std::string text = to_config_json(config, 64);
  EXPECT_EQ(parse_config_json(text, "config.json").model_args.other, expected);
}

TEST(ConfigJson, channels_have_one_value_or_one_each) {
  const auto read = [](const std::string& cfg) {
    return parse_config_json(with_cfg(cfg), "config.json");
  };
  const ConfigJson one =
      read(R"("input_size":[1,28,28],"mean":[0.5],"std":0.25)");
  EXPECT_EQ(one.config.mean, (std::array{0.5, 0.5, 0.5}));
  EXPECT_EQ(one.config.std, (std::array{0.25, 0.25, 0.25}));
  const ConfigJson four =
      read(R"("input_size":[4,64,64],"mean":[0.1,0.2,0.3,0.4])");
  EXPECT_THAT(four.config.channel_mean, ElementsAre(0.1, 0.2, 0.3, 0.4));
  EXPECT_DOUBLE_EQ(four.config.mean[0], 0.25);
  EXPECT_THAT(four.warnings, IsEmpty());
  const ConfigJson again =
      parse_config_json(to_config_json(four, 512), "config.json");
  EXPECT_EQ(again.config.channel_mean, four.config.channel_mean);
  EXPECT_THAT(again.config.channel_std, IsEmpty());
  const ConfigJson five = read(R"("mean":[1,2,3,4,5])");
  EXPECT_DOUBLE_EQ(five.config.mean[2], 3.0);
  EXPECT_THAT(five.warnings, ElementsAre(HasSubstr("5 values for 3 channels")));
}

TEST(ConfigJson, what_has_no_effect_is_named) {
  const ConfigJson config = parse_config_json(
      R"({"architecture":"r","mean":[0,0,0],"note":"mine",
          "pretrained_cfg":{"gamma":2,"pool_size":[7,7],"url":"x"}})",
      "config.json");
  EXPECT_THAT(config.warnings,
              ElementsAre(HasSubstr("'gamma'"),
                          HasSubstr("'mean' has no effect outside")));
  EXPECT_NE(config.config.mean[0], 0.0);
}

TEST(ConfigJson, carries_what_changes_the_function_but_no_tensor) {
  ConfigJson config;
  config.architecture = "resnet18";
  const auto again = [&] {
    return parse_config_json(to_config_json(config, 512), "config.json");
  };
  EXPECT_FALSE(again().model_args.global_pool);
  EXPECT_FALSE(again().model_args.output_stride);
  config.model_args.global_pool = "avgmax";
  config.model_args.output_stride = 8;
  EXPECT_EQ(again().model_args.global_pool, "avgmax");
  EXPECT_EQ(again().model_args.output_stride, 8);
  config.model_args.global_pool = "none";
  EXPECT_THAT(to_config_json(config, 512), HasSubstr(R"("global_pool": "")"));
  EXPECT_EQ(again().model_args.global_pool, "none");
}

TEST(ConfigJson, a_value_of_another_kind_is_an_error_of_one_line) {
  const std::pair<std::string, const char*> cases[] = {
      {"", "is not a timm config.json"},
      {"[]", "is not a timm config.json"},
      {"null", "is not a timm config.json"},
      {R"({"architecture":)", "is not a timm config.json"},
      {R"({"num_classes":3})", "architecture"},
      {R"({"architecture":18})", "must be string"},
      {R"({"architecture":"r","pretrained_cfg":[]})",
       "pretrained_cfg wants an object"},
      {with_cfg(R"("num_classes":1e300)"), "num_classes wants integers"},
      {with_cfg(R"("num_classes":2.5)"), "num_classes wants integers"},
      {with_cfg(R"("num_classes":18446744073709551615)"),
       "num_classes wants integers"},
      {with_cfg(R"("input_size":[3,224])"), "config.json"},
      {with_cfg(R"("input_size":[3,224.5,224])"), "input_size wants integers"},
      {with_cfg(R"("test_input_size":"224")"),
       "test_input_size wants integers"},
      {with_cfg(R"("mean":"grey")"), "mean wants a number"},
      {with_cfg(R"("mean":[0.5,"a",0.5])"), "mean wants a number"},
      {with_cfg(R"("crop_pct":true)"), "crop_pct wants a number"},
      {with_cfg(R"("crop_pct":0)"), "above 0"},
      {with_cfg(R"("input_size":[3,0,224])"), "input_size is [3, 0, 224]"},
      {with_cfg(R"("num_classes":-1)"), "num_classes is -1"},
      {with_cfg(R"("label_offset":1)"), "label_offset is 1"},
      {with_cfg(R"("custom_load":"hf")"), "custom_load is 'hf'"},
      {with_cfg(R"("classifier":["head","head_dist"])"),
       "classifier names 2 modules"},
      {with_cfg(R"("label_names":{"1000":"x"})"), "the index '1000'"},
      {with_cfg(R"("label_names":{"-1":"x"})"), "the index '-1'"},
      {with_cfg(R"("label_names":{"one":"x"})"), "the index 'one'"},
      {with_cfg(R"("label_names":{"1":"x","01":"y"})"), "the index 1 twice"},
      {with_cfg(R"("label_names":[0,1])"), "must be string"},
      {with_cfg(R"("label_names":"cat")"), "must be array"},
      {R"({"architecture":"r","num_classes":4000000000,)"
       R"("label_names":{"3999999999":"x"}})",
       "the index '3999999999'"},
      {R"({"architecture":"r","model_args":[]})", "model_args wants an object"},
      {R"({"architecture":"r","model_args":{"in_chans":0}})", "in_chans"},
      {R"({"architecture":"r","num_classes":10,"model_args":{"num_classes":5}})",
       "num_classes is 5 in model_args and 10 elsewhere"},
      {with_cfg(R"("interpolation":"lanczos")"),
       "interpolation 'lanczos' is not known; luximm has bilinear, bicubic"},
      {with_cfg(R"("interpolation":"random")"), "'random' is not known"},
      {with_cfg(R"("crop_mode":"a\u001b[31m")"),
       "crop_mode 'a\\x1b[31m' is not known"},
      {R"({"architecture":"r","model_args":{"output_stride":2.5}})",
       "output_stride wants integers"},
      {R"({"architecture":"r","model_args":{"global_pool":3}})",
       "must be string"},
      {std::string(100'000, '['), "config.json"},
      {"\xff\xfe", "is not a timm config.json"},
  };
  for (const auto& [text, message] : cases) {
    const std::string error = error_of(text);
    EXPECT_THAT(error, HasSubstr(message)) << text.substr(0, 100);
    EXPECT_THAT(error, Not(HasSubstr("\n")));
    EXPECT_LT(error.size(), 600U);
  }
}

}  // namespace
}  // namespace luximm
