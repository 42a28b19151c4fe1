// Keys, shapes, dtypes and initialisation of every variant against timm's.

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using nlohmann::json;

/// "layer3.1-22.bn1.bias" to a name for each of the blocks.
std::vector<std::string> expanded(const std::string& key) {
  const auto dash = key.find('-');
  if (dash == std::string::npos) return {key};
  const auto begin = key.find_last_not_of("0123456789", dash - 1) + 1;
  const auto end = key.find('.', dash);
  std::vector<std::string> keys;
  for (int i = std::stoi(key.substr(begin));
       i <= std::stoi(key.substr(dash + 1)); ++i) {
    keys.push_back(key.substr(0, begin) + std::to_string(i) + key.substr(end));
  }
  return keys;
}

/// "key 64x3x7x7;key - I64" to key → shape and dtype as one word.
std::map<std::string, std::string> expected_tensors(const json& arch,
                                                    int64_t num_classes) {
  std::map<std::string, std::string> tensors;
  std::istringstream lines(arch["tensors"].get<std::string>());
  const auto classifier = arch["classifier"].get<std::vector<std::string>>();
  for (std::string line; std::getline(lines, line, ';');) {
    std::string key = line.substr(0, line.find(' '));
    std::string rest = line.substr(line.find(' ') + 1);
    if (std::find(classifier.begin(), classifier.end(), key) !=
        classifier.end()) {
      if (num_classes == 0) continue;
      const auto x = rest.find('x');
      rest = std::to_string(num_classes) +
             (x == std::string::npos ? "" : rest.substr(x));
    }
    for (const std::string& each : expanded(key)) tensors[each] = rest;
  }
  return tensors;
}

std::string describe(const torch::Tensor& tensor) {
  std::string text;
  for (int64_t size : tensor.sizes()) {
    text += (text.empty() ? "" : "x") + std::to_string(size);
  }
  if (text.empty()) text = "-";
  return tensor.scalar_type() == torch::kLong ? text + " I64" : text;
}

std::map<std::string, std::string> tensors_of(const ImageModel& model) {
  std::map<std::string, std::string> tensors;
  for (const auto& [key, tensor] : state_dict(*model)) {
    tensors[key] = describe(tensor);
  }
  return tensors;
}

TEST(Structure, every_architecture_has_timm_s_keys_shapes_and_taps) {
  const json manifest =
      test::read_families_json("manifest.json", "architectures");
  const std::vector<std::string> archs = test::all_architectures();
  EXPECT_EQ(archs.size(), manifest.size());
  for (const std::string& name : archs) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(manifest.contains(name));
    const json& arch = manifest[name];
    const ImageModel model =
        test::build_architecture(name, {.num_classes = 1000});
    EXPECT_EQ(tensors_of(model), expected_tensors(arch, 1000));
    EXPECT_EQ(model->num_features(), arch["num_features"].get<int64_t>());
    EXPECT_EQ(model->head_hidden_size(),
              arch["head_hidden_size"].get<int64_t>());
    EXPECT_EQ(model->config().first_conv,
              arch["first_conv"].get<std::string>());
    const auto& taps = model->feature_info();
    ASSERT_EQ(taps.size(), arch["taps"].size());
    for (std::size_t i = 0; i < taps.size(); ++i) {
      EXPECT_EQ(json({taps[i].name, taps[i].channels, taps[i].reduction}),
                arch["taps"][i]);
    }
  }
}

TEST(Structure, every_variant_has_timm_s_keys_shapes_and_dtypes) {
  const json manifest =
      test::read_families_json("manifest.json", "architectures");
  std::size_t variants = 0;
  for (const json& arch : manifest) variants += arch["variants"].size();
  EXPECT_EQ(all_models().size(), variants);
  for (const ModelInfo& info : all_models()) {
    const int64_t num_classes = info.config.num_classes;
    const json& arch = manifest.at(info.arch());
    // Allocated and not filled: the largest would be 3.7 GB.
    ImageModel model = create_pretrained(info.name).model;
    EXPECT_EQ(tensors_of(model), expected_tensors(arch, num_classes))
        << info.name;
    EXPECT_EQ(info.num_features, arch["num_features"].get<int64_t>());
    ASSERT_EQ(info.taps.size(), arch["taps"].size());
    for (std::size_t i = 0; i < info.taps.size(); ++i) {
      EXPECT_EQ(info.taps[i].name, arch["taps"][i][0].get<std::string>());
      EXPECT_EQ(info.taps[i].channels, arch["taps"][i][1].get<int64_t>());
      EXPECT_EQ(info.taps[i].reduction, arch["taps"][i][2].get<int64_t>());
    }
  }
}

TEST(Structure, fresh_tensors_have_the_distribution_of_timm_s) {
  const json stats =
      test::read_families_json("init_stats.json", "architectures",
                               /*optional=*/true);
  int checked = 0;
  for (const auto& [arch, expected] : stats.items()) {
    SCOPED_TRACE(arch);
    ++checked;
    torch::manual_seed(0);
    ImageModel model = test::build_architecture(
        arch,
        {.num_classes = 1000, .model_args = test::model_args_of(expected)});
    model->init_weights();
    for (const auto& [key, tensor] : state_dict(*model)) {
      if (!tensor.is_floating_point()) continue;
      ASSERT_TRUE(expected.contains(key)) << key;
      const auto row = expected[key].get<std::vector<double>>();
      const torch::Tensor t = tensor.detach().to(torch::kDouble);
      if (row.size() == 1) {
        EXPECT_TRUE(
            (t == torch::full({}, row[0], torch::kFloat)).all().item<bool>())
            << key;
        continue;
      }
      // Six standard errors of the difference of two draws.
      const double limit =
          6 * row[1] * std::sqrt(1.25 / static_cast<double>(t.numel()));
      EXPECT_NEAR(t.mean().item<double>(), row[0], limit) << key;
      EXPECT_NEAR(t.std(/*unbiased=*/false).item<double>(), row[1], limit)
          << key;
    }
  }
  EXPECT_GE(checked, 16);
}

}  // namespace
}  // namespace luximm
