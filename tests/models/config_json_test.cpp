#include "luximm/model/config_json.h"

#include <gmock/gmock.h>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm {
namespace {

using ::testing::HasSubstr;
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

TEST(ConfigJson, carries_what_changes_the_function_but_no_tensor) {
  ConfigJson config;
  config.architecture = "resnet18";
  const auto again = [&] {
    return parse_config_json(to_config_json(config, 512), "config.json");
  };
  EXPECT_EQ(again().global_pool, "");
  EXPECT_EQ(again().output_stride, 32);
  config.global_pool = "avgmax";
  config.output_stride = 8;
  EXPECT_EQ(again().global_pool, "avgmax");
  EXPECT_EQ(again().output_stride, 8);
  config.global_pool = "none";
  EXPECT_THAT(to_config_json(config, 512), HasSubstr(R"("global_pool": "")"));
  EXPECT_EQ(again().global_pool, "none");
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
      {with_cfg(R"("mean":"grey")"), "must be array"},
      {with_cfg(R"("interpolation":"lanczos")"),
       "interpolation 'lanczos' is not known"},
      {with_cfg(R"("crop_mode":"a\u001b[31m")"),
       "crop_mode 'a\\x1b[31m' is not known"},
      {R"({"architecture":"r","model_args":{"stem_width":32}})",
       "model_args has 'stem_width'"},
      {R"({"architecture":"r","model_args":{"output_stride":2.5}})",
       "output_stride wants an integer"},
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
