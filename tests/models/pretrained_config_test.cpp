#include "luximm/model/pretrained_config.h"

#include <cmath>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/base/error.h"
#include "luximm/model/license.h"
#include "luximm/model/registry.h"

namespace luximm {
namespace {

TEST(PretrainedConfig, equals_timm_s_for_every_variant) {
  std::ifstream in(std::string(LUXIMM_SOURCE_DIR) +
                   "/tests/models/data/pretrained_cfg.json");
  const auto dump = nlohmann::json::parse(in);
  for (const ModelInfo& model : all_models()) {
    SCOPED_TRACE(model.name);
    const PretrainedConfig& c = model.config;
    const auto& timm = dump["variants"][model.name];
    EXPECT_EQ(c.hf_hub_id, timm["hf_hub_id"].get<std::string>());
    EXPECT_EQ(c.num_classes, timm["num_classes"].get<int64_t>());
    EXPECT_EQ(c.input_size, timm["input_size"].get<InputSize>());
    EXPECT_EQ(c.test_input_size.has_value(),
              !timm["test_input_size"].is_null());
    if (c.test_input_size) {
      EXPECT_EQ(*c.test_input_size, timm["test_input_size"].get<InputSize>());
    }
    EXPECT_EQ(to_string(c.interpolation),
              timm["interpolation"].get<std::string>());
    EXPECT_EQ(to_string(c.crop_mode), timm["crop_mode"].get<std::string>());
    EXPECT_EQ(c.crop_pct, timm["crop_pct"].get<double>());
    EXPECT_EQ(c.test_crop_pct.has_value(), !timm["test_crop_pct"].is_null());
    if (c.test_crop_pct) {
      EXPECT_EQ(*c.test_crop_pct, timm["test_crop_pct"].get<double>());
    }
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(c.mean[i], timm["mean"][i].get<double>());
      EXPECT_EQ(c.std[i], timm["std"][i].get<double>());
    }
    EXPECT_EQ(c.first_conv, timm["first_conv"].get<std::string>());
    EXPECT_EQ(c.classifier, timm["classifier"].get<std::string>());
    EXPECT_EQ(c.license, timm["license"].get<std::string>());
  }
}

TEST(PretrainedConfig, default_tags_are_timm_s_where_it_has_them_here) {
  std::ifstream in(std::string(LUXIMM_SOURCE_DIR) +
                   "/tests/models/data/pretrained_cfg.json");
  const auto dump = nlohmann::json::parse(in);
  auto before = set_warning_handler({});
  for (const auto& [arch, tag] : dump["default_tags"].items()) {
    const std::string name = arch + "." + tag.get<std::string>();
    if (list_models(name).empty()) continue;
    EXPECT_EQ(find_model(arch).name, name);
  }
  set_warning_handler(before);
}

TEST(License, limits_are_named_for_every_licence_that_has_them) {
  const std::set<std::string> permissive = {"apache-2.0", "bsd-3-clause",
                                            "mit"};
  for (const ModelInfo& model : all_models()) {
    EXPECT_EQ(license_limits(model.config.license).empty(),
              permissive.contains(model.config.license))
        << model.name;
  }
}

TEST(License, warns_once_per_variant) {
  int warnings = 0;
  auto before = set_warning_handler([&](std::string_view) { ++warnings; });
  warn_about_license("a", "cc-by-nc-4.0");
  warn_about_license("a", "cc-by-nc-4.0");
  warn_about_license("b", "apache-2.0");
  set_warning_handler(before);
  EXPECT_EQ(warnings, 1);
}

}  // namespace
}  // namespace luximm
