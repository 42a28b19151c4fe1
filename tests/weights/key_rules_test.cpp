#include "luximm/weights/key_rules.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace luximm {
namespace {

TEST(KeyRules, takes_segments_over_in_order) {
  const KeyRule rule{"stages.{}.{}.dwconv.{}",
                     "stages.{}.blocks.{}.conv_dw.{}"};
  EXPECT_EQ(apply_rule(rule, "stages.1.2.dwconv.bias"),
            "stages.1.blocks.2.conv_dw.bias");
  EXPECT_FALSE(apply_rule(rule, "stages.1.2.norm.bias"));
  EXPECT_FALSE(apply_rule(rule, "stages.1.2.dwconv.bias.x"));
}

TEST(KeyRules, translate_every_name_of_torchvision_and_the_original) {
  std::ifstream in(std::string(LUXIMM_SOURCE_DIR) +
                   "/tests/models/data/dialects.json");
  const auto dump = nlohmann::json::parse(in);
  for (const auto& [checkpoint, entry] : dump["checkpoints"].items()) {
    std::map<std::string, std::string> expected;
    std::vector<std::string> keys;
    std::istringstream lines(entry["tensors"].get<std::string>());
    for (std::string line; std::getline(lines, line, ';');) {
      std::istringstream words(line);
      std::string theirs, their_shape, timm;
      words >> theirs >> their_shape >> timm;
      expected[timm] = theirs;
      keys.push_back(theirs);
    }
    EXPECT_EQ(translate_keys(keys).timm_to_file, expected) << checkpoint;
  }
}

TEST(KeyRules, unwraps_dictionaries_and_prefers_averaged_weights) {
  const KeyTranslation plain =
      translate_keys({"model.module.conv1.weight", "model.module.fc.bias"});
  EXPECT_EQ(plain.timm_to_file.at("conv1.weight"), "model.module.conv1.weight");
  const KeyTranslation averaged =
      translate_keys({"state_dict.fc.bias", "state_dict_ema.fc.bias"});
  EXPECT_EQ(averaged.timm_to_file.at("fc.bias"), "state_dict_ema.fc.bias");
  EXPECT_EQ(averaged.skipped, std::vector<std::string>{"state_dict.fc.bias"});
}

}  // namespace
}  // namespace luximm
