#include "luximm/weights/key_rules.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/model/family.h"

namespace luximm {
namespace {

std::span<const Dialect> convnext_dialects() {
  return find_family("convnext")->dialects;
}

TEST(KeyRules, takes_segments_over_in_order) {
  const KeyRule rule{"stages.{}.{}.dwconv.{}",
                     "stages.{}.blocks.{}.conv_dw.{}"};
  EXPECT_EQ(apply_rule(rule, "stages.1.2.dwconv.bias"),
            "stages.1.blocks.2.conv_dw.bias");
  EXPECT_FALSE(apply_rule(rule, "stages.1.2.norm.bias"));
  EXPECT_FALSE(apply_rule(rule, "stages.1.2.dwconv.bias.x"));
}

TEST(KeyRules, count_from_one_where_the_other_name_counts_from_zero) {
  const KeyRule rule{"trunk.block1-{}.f.{}", "s1.b{+1}.{}"};
  EXPECT_EQ(apply_rule(rule, "trunk.block1-0.f.weight"), "s1.b1.weight");
  EXPECT_EQ(apply_rule(rule, "trunk.block1-11.f.bias"), "s1.b12.bias");
  for (const char* other : {"trunk.block2-0.f.bias", "trunk.block1-.f.bias",
                            "trunk.block1-1x.f.bias", "trunk.block1.f.bias"}) {
    EXPECT_FALSE(apply_rule(rule, other)) << other;
  }
  const KeyRule back{rule.to, rule.from};
  EXPECT_EQ(apply_rule(back, "s1.b12.bias"), "trunk.block1-11.f.bias");
  EXPECT_FALSE(apply_rule(back, "s1.b0.bias"));
}

TEST(KeyRules, translate_every_name_of_torchvision_and_the_original) {
  std::size_t checked = 0;
  for (const Family* family : detail::all_families()) {
    std::ifstream in(std::string(LUXIMM_SOURCE_DIR) + "/tests/models/" +
                     std::string(family->name) + "/dialects.json");
    if (!in) continue;
    const auto dump = nlohmann::json::parse(in);
    for (const auto& [checkpoint, entry] : dump["checkpoints"].items()) {
      std::map<std::string, std::string> expected;
      std::vector<std::string> keys;
      bool of_network = false;
      std::istringstream lines(entry["tensors"].get<std::string>());
      for (std::string line; std::getline(lines, line, ';');) {
        std::istringstream words(line);
        std::string theirs, their_shape, timm;
        words >> theirs >> their_shape >> timm;
        expected[timm] = theirs;
        keys.push_back(theirs);
        of_network |= family->dialects.empty() && theirs != timm;
      }
      // Rules that follow from a network's blocks: load_test.cpp has them.
      if (of_network) continue;
      EXPECT_EQ(translate_keys(keys, family->dialects).timm_to_file, expected)
          << checkpoint;
      ++checked;
    }
  }
  EXPECT_GE(checked, 7U);
}

TEST(KeyRules, read_backwards_give_the_dialect_s_names) {
  for (const Dialect& dialect : convnext_dialects()) {
    for (const KeyRule& rule : dialect.rules) {
      std::string key(rule.from);
      for (int i = 0; key.find("{}") != std::string::npos; ++i) {
        // The halvings stand before the stages 1 to 3.
        key.replace(key.find("{}"), 2, std::to_string(i + 1));
      }
      const auto timm_key = apply_rule(rule, key);
      ASSERT_TRUE(timm_key) << key;
      EXPECT_EQ(name_in_dialect(dialect, *timm_key), key);
    }
    EXPECT_EQ(name_in_dialect(dialect, "fc.bias"), "fc.bias");
  }
}

TEST(KeyRules, names_of_one_tensor_are_conflicts) {
  EXPECT_TRUE(
      translate_keys({"model.fc.bias", "module.fc.bias"}, convnext_dialects())
          .conflicts.empty());  // one dictionary is chosen
  EXPECT_EQ(translate_keys({"model.fc.bias", "fc.bias"}, convnext_dialects())
                .conflicts.size(),
            1U);
  EXPECT_TRUE(
      translate_keys({"model_ema.fc.bias", "fc.bias"}, convnext_dialects())
          .conflicts.empty());  // averaged weights are preferred
  EXPECT_EQ(translate_keys({"downsample_layers.0.0.bias", "stem.0.bias"},
                           convnext_dialects())
                .conflicts.size(),
            1U);
  EXPECT_EQ(translate_keys(
                {"downsample_layers.0.0.bias", "features.1.0.block.0.bias"},
                convnext_dialects())
                .conflicts.size(),
            1U);
}

TEST(KeyRules, unwraps_dictionaries_and_prefers_averaged_weights) {
  const KeyTranslation plain =
      translate_keys({"model.module.conv1.weight", "model.module.fc.bias"},
                     convnext_dialects());
  EXPECT_EQ(plain.timm_to_file.at("conv1.weight"), "model.module.conv1.weight");
  const KeyTranslation averaged = translate_keys(
      {"state_dict.fc.bias", "state_dict_ema.fc.bias"}, convnext_dialects());
  EXPECT_EQ(averaged.timm_to_file.at("fc.bias"), "state_dict_ema.fc.bias");
  EXPECT_EQ(averaged.skipped, std::vector<std::string>{"state_dict.fc.bias"});
}

}  // namespace
}  // namespace luximm
