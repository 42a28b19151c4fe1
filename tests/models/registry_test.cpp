#include "luximm/model/registry.h"

#include <gmock/gmock.h>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/model/family.h"
#include "luximm/models/bit/bit_variants.h"
#include "luximm/models/resnet/resnet_variants.h"

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

TEST(Registry, has_a_row_for_each_released_checkpoint_of_each_family) {
  std::size_t rows = 0;
  for (const Family* family : detail::all_families()) {
    EXPECT_FALSE(family->models().empty()) << family->name;
    rows += family->models().size();
    for (const ModelInfo& model : family->models()) {
      EXPECT_EQ(find_family(model.family), family) << model.name;
    }
  }
  EXPECT_EQ(all_models().size(), rows);
  EXPECT_EQ(list_models().size() + list_models("test_*").size(), rows);
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
  EXPECT_THAT(
      list_models("resnet34*.a?_in1k"),
      ElementsAre("resnet34.a1_in1k", "resnet34.a2_in1k", "resnet34.a3_in1k"));
  EXPECT_THAT(
      list_models("convnextv2_atto"),
      ElementsAre("convnextv2_atto.fcmae_ft_in1k", "convnextv2_atto.fcmae"));
  EXPECT_TRUE(list_models("nothing*").empty());
  for (const std::string& name : list_models()) {
    EXPECT_FALSE(name.starts_with("test_")) << name;
  }
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
