#include "luximm/model/registry.h"

#include <gmock/gmock.h>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.what();
  }
  return "no error";
}

TEST(Registry, has_the_released_variants_of_four_families) {
  EXPECT_EQ(RESNET_VARIANTS.size(), 5U);
  EXPECT_EQ(BIT_VARIANTS.size(), 15U);
  EXPECT_EQ(CONVNEXT_VARIANTS.size(), 23U + 3U);  // and three test networks
  EXPECT_EQ(CONVNEXTV2_VARIANTS.size(), 26U);
  EXPECT_EQ(all_models().size(), 72U);
  EXPECT_EQ(list_models().size(), 69U);
}

TEST(Registry, names_are_unique_also_when_spelled_with_underscores) {
  std::set<std::string> seen;
  for (const ModelInfo& model : all_models()) {
    std::string folded = model.name;
    for (char& c : folded) c = c == '.' ? '_' : c;
    EXPECT_TRUE(seen.insert(folded).second) << model.name;
  }
}

TEST(Registry, finds_a_model_by_timm_name_underscores_and_bare_architecture) {
  for (const char* name :
       {"resnet50.a1_in1k", "resnet50_a1_in1k", "resnet50"}) {
    EXPECT_EQ(find_model(name).name, "resnet50.a1_in1k") << name;
  }
  EXPECT_EQ(find_model("resnetv2_50x1_bit").tag(), "goog_distilled_in1k");
}

TEST(Registry, a_bare_name_whose_timm_default_is_elsewhere_warns) {
  std::string warning;
  auto before =
      set_warning_handler([&](std::string_view text) { warning = text; });
  EXPECT_EQ(find_model("convnext_tiny").name, "convnext_tiny.fb_in22k_ft_in1k");
  set_warning_handler(before);
  EXPECT_THAT(warning, HasSubstr("convnext_tiny.in12k_ft_in1k"));
}

TEST(Registry, an_unknown_name_suggests_the_nearest) {
  EXPECT_EQ(error_of([] { find_model("resnet5"); }),
            "[find_model] unknown model 'resnet5'; did you mean "
            "'resnet50.a1_in1k'?");
  EXPECT_THAT(error_of([] { find_model("convnext_tiny.fb_in1"); }),
              HasSubstr("did you mean 'convnext_tiny.fb_in1k'?"));
  EXPECT_THAT(error_of([] { find_model("vit_giant"); }),
              HasSubstr("luximm list shows all"));
  EXPECT_THAT(error_of([] { BIT_VARIANTS.at("resnetv2_50x1"); }),
              HasSubstr("did you mean 'resnetv2_50x1_bit.goog_distilled"));
}

TEST(Registry, lists_models_by_shell_pattern_with_any_tag) {
  EXPECT_THAT(list_models("resnet1*"),
              ElementsAre("resnet18.a1_in1k", "resnet101.a1_in1k",
                          "resnet152.a1_in1k"));
  EXPECT_THAT(list_models("resnet50"), ElementsAre("resnet50.a1_in1k"));
  EXPECT_TRUE(list_models("nothing*").empty());
  EXPECT_EQ(list_models("test_*").size(), 3U);
  EXPECT_EQ(list_models("*convnext*").size(), 23U + 26U);
}

TEST(Registry, variant_fields_derive_from_each_other) {
  const BiTVariant& bit = BIT_VARIANTS.at("resnetv2_101x3_bit_goog_in21k");
  EXPECT_EQ(bit.stem_chs, 192);
  EXPECT_EQ(bit.num_features, 6144);
  EXPECT_EQ(bit.hf_repo, "timm/resnetv2_101x3_bit.goog_in21k");
  EXPECT_EQ(bit.default_num_classes, 21843);
  EXPECT_EQ(RESNET_VARIANTS.at("resnet34.a1_in1k").num_features, 512);
  EXPECT_EQ(RESNET_VARIANTS.at("resnet50.a1_in1k").num_features, 2048);
}

TEST(OutIndices, negative_ones_count_from_the_end) {
  EXPECT_THAT(resolve_out_indices({0, -1}, feature_info("resnet50")),
              ElementsAre(0, 4));
}

TEST(OutIndices, a_bad_one_is_an_error_that_shows_the_taps) {
  const auto taps = feature_info("convnextv2_atto");
  for (const std::vector<int64_t>& indices :
       {std::vector<int64_t>{}, {4}, {-5}, {1, 1}, {2, 1}, {3, -1}}) {
    EXPECT_THAT(error_of([&] { resolve_out_indices(indices, taps); }),
                HasSubstr("3: stages.3 (320 channels, 1/32)"));
  }
}

}  // namespace
}  // namespace luximm
