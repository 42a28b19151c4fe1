#include "luximm/train/param_groups.h"

#include <gmock/gmock.h>
#include <set>

#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/optim.h>

#include "luximm/model/factory.h"
#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Where every parameter is: its values by name, in the groups' order.
std::map<std::string, std::vector<double>> table_of(
    const std::vector<ParamGroup>& plain,
    const std::vector<ParamGroup>& layered) {
  std::map<std::string, std::vector<double>> table;
  for (const ParamGroup& group : plain) {
    for (const auto& name : group.names) {
      table[name].push_back(group.weight_decay);
    }
  }
  for (const ParamGroup& group : layered) {
    for (const auto& name : group.names) {
      table[name].push_back(group.weight_decay);
      table[name].push_back(group.lr_scale);
    }
  }
  return table;
}

TEST(ParamGroups, are_timms_for_every_family) {
  const json golden = test::read_train_golden()["groups"];
  std::set<std::string> families;
  for (const auto& item : golden.items()) {
    families.insert(find_model(item.key()).family);
  }
  for (const ModelInfo& info : all_models()) {
    EXPECT_TRUE(families.contains(info.family)) << info.family;
  }
  for (const auto& [name, rows] : golden.items()) {
    const ImageModel model = create_model(name, {.num_classes = 10});
    const auto table = table_of(weight_decay_groups(*model, 0.05),
                                layer_decay_groups(*model, 0.05, 0.75));
    ASSERT_EQ(table.size(), rows.size()) << name;
    for (const auto& [param, values] : table) {
      EXPECT_EQ(json(values), rows[param]) << name << ": " << param;
    }
  }
}

TEST(ParamGroups, leave_out_frozen_parameters_and_take_a_list) {
  torch::nn::Sequential net(torch::nn::Linear(2, 3), torch::nn::Linear(3, 1));
  net->named_parameters()["0.weight"].set_requires_grad(false);
  auto groups = weight_decay_groups(*net, 0.1);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_THAT(groups[0].names, ElementsAre("0.bias", "1.bias"));
  EXPECT_THAT(groups[1].names, ElementsAre("1.weight"));
  EXPECT_EQ(weight_decay_groups(*net, 0.1, {"1.weight"}).size(), 1U);
  EXPECT_EQ(weight_decay_groups(*net, 0.0).size(), 1U);
  for (auto& param : net->parameters()) param.set_requires_grad(false);
  EXPECT_THAT(test::text_of_error([&] { weight_decay_groups(*net, 0.1); }),
              HasSubstr("no parameter that needs a gradient"));
}

TEST(ParamGroups, of_a_backbone_inside_another_module_have_its_layers) {
  for (const char* name : {"resnet18.a1_in1k", "test_convnext2.r160_in1k",
                           "resnetv2_50x1_bit.goog_in21k"}) {
    const ImageModel alone = create_model(name, {.num_classes = 4});
    std::map<std::string, double> expected;
    for (const ParamGroup& group : layer_decay_groups(*alone, 0.05, 0.5)) {
      for (const auto& param : group.names) expected[param] = group.lr_scale;
    }
    torch::nn::Module outer("outer");
    auto arms =
        outer.register_module("arms", std::make_shared<torch::nn::Module>());
    arms->register_module("rgb", create_model(name, {.num_classes = 0}));
    arms->register_module("depth", create_feature_model(name));
    arms->register_module("whole", create_model(name, {.num_classes = 4}));
    outer.register_module("decoder", torch::nn::Linear(3, 2));
    std::size_t seen = 0;
    for (const ParamGroup& group : layer_decay_groups(outer, 0.05, 0.5)) {
      for (const std::string& param : group.names) {
        ++seen;
        if (param.starts_with("decoder.")) {
          EXPECT_EQ(group.lr_scale, 1.0) << param;
          EXPECT_EQ(group.weight_decay, param.ends_with("bias") ? 0.0 : 0.05);
        } else {
          const std::string local = param.substr(param.find('.', 5) + 1);
          EXPECT_EQ(group.lr_scale, expected.at(local)) << param;
        }
      }
    }
    EXPECT_EQ(seen, outer.parameters().size());
    // No two groups are of one rate and decay.
    std::set<std::pair<double, double>> kinds;
    for (const ParamGroup& group : layer_decay_groups(outer, 0.05, 0.5)) {
      EXPECT_TRUE(kinds.emplace(group.lr_scale, group.weight_decay).second);
    }
  }
}

// LibTorch's constructors would take the zero of the first group, or AdamW's
// 0.01 of the second, for a value that was not given.
TEST(MakeOptimizer, gives_every_group_exactly_its_values) {
  torch::nn::Linear net(2, 3);
  for (double decay : {0.05, 1e-2}) {
    auto groups = weight_decay_groups(*net, decay);
    groups[1].lr_scale = 0.5;
    const auto sgd = make_optimizer<torch::optim::SGD>(
        groups, torch::optim::SGDOptions(0.1).momentum(0.9).weight_decay(0.3));
    const auto adamw = make_optimizer<torch::optim::AdamW>(
        groups, torch::optim::AdamWOptions(0.1).eps(1e-6).weight_decay(0.3));
    for (std::size_t i : {0U, 1U}) {
      const auto& s = static_cast<const torch::optim::SGDOptions&>(
          sgd->param_groups()[i].options());
      const auto& a = static_cast<const torch::optim::AdamWOptions&>(
          adamw->param_groups()[i].options());
      EXPECT_EQ(s.weight_decay(), i == 0 ? 0.0 : decay);
      EXPECT_EQ(a.weight_decay(), i == 0 ? 0.0 : decay);
      EXPECT_EQ(s.lr(), i == 0 ? 0.1 : 0.05);
      EXPECT_EQ(a.lr(), i == 0 ? 0.1 : 0.05);
      EXPECT_EQ(s.momentum(), 0.9);
      EXPECT_EQ(a.eps(), 1e-6);
    }
  }
}

TEST(LearningRate, keeps_the_ratio_of_the_groups) {
  torch::nn::Linear net(2, 3);
  auto groups = weight_decay_groups(*net, 0.1);
  groups[1].lr_scale = 0.25;
  const auto optimizer =
      make_optimizer<torch::optim::SGD>(groups, torch::optim::SGDOptions(0.1));
  LearningRate rate(*optimizer);
  rate.set(0.0);
  rate.set(2.0);
  EXPECT_DOUBLE_EQ(optimizer->param_groups()[0].options().get_lr(), 2.0);
  EXPECT_DOUBLE_EQ(optimizer->param_groups()[1].options().get_lr(), 0.5);
}

TEST(LayerDecay, warns_where_the_names_have_no_layers) {
  std::string warning;
  auto before = set_warning_handler(
      [&](std::string_view text) { warning = std::string(text); });
  torch::nn::Linear net(2, 3);
  layer_decay_groups(*net, 0.1, 0.5);
  set_warning_handler(before);
  EXPECT_THAT(warning, HasSubstr("layer decay has no effect"));
  EXPECT_THAT(test::text_of_error([&] { layer_decay_groups(*net, 0.1, 0.0); }),
              HasSubstr("layer_decay is 0"));
}

}  // namespace
}  // namespace luximm
