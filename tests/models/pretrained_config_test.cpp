#include "luximm/model/pretrained_config.h"

#include <array>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/model/license.h"
#include "luximm/model/registry.h"

namespace luximm {
namespace {

// The tables are timm's word (tools/fixtures/dump_tags.py); what is tested here
// is that each of their columns arrives in the field that it is meant for.
TEST(PretrainedConfig, has_every_column_of_a_tag) {
  const PretrainedConfig a1 = pretrained_config("resnet50.a1_in1k");
  EXPECT_EQ(a1.hf_hub_id, "timm/resnet50.a1_in1k");
  EXPECT_EQ(a1.num_classes, 1000);
  EXPECT_EQ(a1.input_size, (InputSize{3, 224, 224}));
  EXPECT_EQ(a1.test_input_size, (InputSize{3, 288, 288}));
  EXPECT_EQ(a1.interpolation, Interpolation::kBicubic);
  EXPECT_EQ(a1.crop_pct, 0.95);
  EXPECT_EQ(a1.test_crop_pct, 1.0);
  EXPECT_EQ(a1.crop_mode, CropMode::kCenter);
  EXPECT_EQ(a1.mean, (std::array<double, 3>{0.485, 0.456, 0.406}));
  EXPECT_EQ(a1.std, (std::array<double, 3>{0.229, 0.224, 0.225}));
  EXPECT_EQ(a1.first_conv, "conv1");
  EXPECT_EQ(a1.classifier, "fc");
  EXPECT_EQ(a1.license, "apache-2.0");

  const PretrainedConfig bit =
      pretrained_config("resnetv2_152x4_bit.goog_in21k_ft_in1k");
  EXPECT_EQ(bit.input_size, (InputSize{3, 480, 480}));
  EXPECT_FALSE(bit.test_input_size || bit.test_crop_pct);
  EXPECT_EQ(bit.interpolation, Interpolation::kBilinear);
  EXPECT_EQ(bit.mean, (std::array<double, 3>{0.5, 0.5, 0.5}));

  const PretrainedConfig squashed =
      pretrained_config("convnext_tiny.fb_in22k_ft_in1k_384");
  EXPECT_EQ(squashed.crop_mode, CropMode::kSquash);
  EXPECT_EQ(pretrained_config("resnetv2_50x1_bit.goog_in21k").num_classes,
            21843);
}

TEST(PretrainedConfig, a_bare_architecture_is_timm_s_default_tag) {
  EXPECT_EQ(find_model("resnet50").tag(), "a1_in1k");
  EXPECT_EQ(find_model("resnet101").tag(), "a1h_in1k");
  EXPECT_EQ(find_model("convnext_tiny").tag(), "in12k_ft_in1k");
  EXPECT_EQ(find_model("convnext_xlarge").tag(), "fb_in22k_ft_in1k");
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
