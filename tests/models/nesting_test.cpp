// Models inside other modules: slots, copies, conversions.

#include <gmock/gmock.h>
#include <set>
#include <typeinfo>

#include <gtest/gtest.h>
#include <torch/nn.h>
#include <torch/serialize.h>

#include "luximm/models/convnext/convnext.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::AllOf;
using ::testing::HasSubstr;

/// A user's module in torch's own style: a backbone and a head.
struct SegmenterImpl : torch::nn::Cloneable<SegmenterImpl> {
  SegmenterImpl(std::string name, ModelArgs args)
      : name(std::move(name)), args(std::move(args)) {
    SegmenterImpl::reset();
  }
  void reset() override {
    backbone = register_module(
        "backbone", create_model(name, {.num_classes = 0, .model_args = args}));
    head = register_module("head",
                           torch::nn::Linear(backbone->head_hidden_size(), 3));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return head->forward(backbone->forward(x));
  }
  std::string name;
  ModelArgs args;
  ImageModel backbone;
  torch::nn::Linear head{nullptr};
};
TORCH_MODULE(Segmenter);

struct Nesting : test::FamilyTest {
  /// A chain of modules called by the dotted path, below `outer`.
  static std::shared_ptr<torch::nn::Module> slot(torch::nn::Module& outer,
                                                 const std::string& name) {
    return outer.register_module(name, std::make_shared<torch::nn::Module>());
  }
};

INSTANTIATE_TEST_SUITE_P(Models, Nesting,
                         ::testing::ValuesIn(test::family_variants()),
                         test::family_name);

TEST_P(Nesting, several_backbones_at_any_depth_are_loaded_one_by_one) {
  ImageModel donor = parity_model();
  const std::string name = saved(donor);
  auto left = create_pretrained(
      name, {.num_classes = 0, .prefix = "arms.left.camera.encoder"});
  auto right = create_pretrained(
      name, {.in_chans = 1, .num_classes = 0, .prefix = "arms.right"});
  torch::nn::Module outer("outer");
  auto arms = slot(outer, "arms");
  slot(*slot(*arms, "left"), "camera")->register_module("encoder", left.model);
  arms->register_module("right", right.model);

  left.load(outer);
  EXPECT_TRUE(right.model->awaiting_weights());
  left.model->eval();
  EXPECT_TRUE(left.model->forward(x).equal(
      donor->forward_head(donor->forward_features(x), /*pre_logits=*/true)));
  const LoadReport report = right.load(outer);
  EXPECT_EQ(report.adapted.size(), 1U);
  EXPECT_EQ(right.model->forward(x.narrow(1, 0, 1)).size(1),
            donor->head_hidden_size());
  // Every key of the outer module is timm's behind the slot's path.
  const auto inner = state_dict(*left.model);
  std::set<std::string> keys;
  for (const auto& item : state_dict(outer)) keys.insert(item.first);
  for (const auto& item : inner) {
    EXPECT_TRUE(keys.contains("arms.left.camera.encoder." + item.first));
  }
}

TEST_P(Nesting, a_feature_model_in_a_slot_is_loaded_there) {
  const std::string name = saved(parity_model());
  torch::nn::Module outer("outer");
  FeatureModel pyramid = create_feature_model(name);
  slot(outer, "neck")->register_module("pyramid", pyramid);
  load_pretrained(outer, name, {.prefix = "neck.pyramid"});
  pyramid->eval();
  ImageModel donor = parity_model();
  EXPECT_TRUE(donor->forward_intermediates(x, {-1}).taps[0].equal(
      pyramid->forward(x).back()));
}

TEST_P(Nesting, a_wrong_slot_is_an_error_that_names_those_there_are) {
  const std::string name = saved(parity_model());
  torch::nn::Module outer("outer");
  auto encoders = slot(outer, "encoders");
  encoders->register_module("rgb", parity_model());
  slot(outer, "head");
  const auto load = [&](const std::string& prefix) {
    return error_of([&] { load_pretrained(outer, name, {.prefix = prefix}); });
  };
  EXPECT_THAT(load("encoders.rbg"),
              AllOf(HasSubstr("slot 'encoders.rbg' does not exist"),
                    HasSubstr("did you mean 'encoders.rgb'?")));
  EXPECT_THAT(load("somewhere.else.entirely"),
              HasSubstr("slots that hold one: encoders.rgb"));
  EXPECT_THAT(load("head"), HasSubstr("holds no luximm model"));
  EXPECT_THAT(load(""), HasSubstr("holds no luximm model"));
  torch::nn::Module empty("empty");
  EXPECT_THAT(error_of([&] {
                load_pretrained(empty, name, {.prefix = "encoders.rgb"});
              }),
              HasSubstr("register the model in it first"));
}

TEST_P(Nesting, a_cloneable_that_holds_a_model_clones_its_weights) {
  Segmenter outer(GetParam(), cases().variant_args);
  test::fill_parity_weights(*outer->backbone);
  outer->eval();
  auto copy = std::dynamic_pointer_cast<SegmenterImpl>(outer->clone());
  copy->eval();
  EXPECT_TRUE(copy->forward(x).equal(outer->forward(x)));
  {
    torch::NoGradGuard no_grad;
    for (torch::Tensor& p : copy->backbone->parameters()) p.zero_();
  }
  EXPECT_FALSE(copy->forward(x).equal(outer->forward(x)));
}

TEST_P(Nesting, a_clone_keeps_what_is_frozen_and_how_it_trains) {
  ImageModel model = parity_model();
  model->train();
  model->set_grad_checkpointing();
  model->parameters()[0].set_requires_grad(false);
  // A frozen stem: its statistics must stay, too.
  model->children()[0]->eval();
  ImageModel copy = clone(model);
  EXPECT_TRUE(copy->is_training());
  EXPECT_FALSE(copy->children()[0]->is_training());
  EXPECT_TRUE(copy->children().back()->is_training());
  EXPECT_FALSE(copy->parameters()[0].requires_grad());
  EXPECT_TRUE(copy->parameters()[1].requires_grad());
  EXPECT_TRUE(copy->grad_checkpointing());
}

TEST_P(Nesting, a_clone_has_the_family_s_type_and_the_reset_head) {
  ImageModel model = parity_model();
  model->reset_classifier(3);
  ImageModel copy = clone(model);
  EXPECT_EQ(typeid(*copy), typeid(*model));
  EXPECT_EQ(copy->num_classes(), 3);
  EXPECT_TRUE(copy->forward(x).equal(model->forward(x)));
}

TEST_P(Nesting, a_clone_for_the_device_it_is_on_is_a_copy_all_the_same) {
  ImageModel model = parity_model();
  const torch::Tensor expected = model->forward(x);
  ImageModel copy = clone(model, torch::Device(torch::kCPU));
  {
    torch::NoGradGuard no_grad;
    for (torch::Tensor& p : copy->parameters()) p.zero_();
  }
  EXPECT_TRUE(model->forward(x).equal(expected));
}

TEST_P(Nesting, torch_s_own_archives_hold_the_weights) {
  ImageModel model = parity_model();
  torch::save(model, (folder / "model.pt").string());
  ImageModel back = fresh_model({.num_classes = 7});
  torch::load(back, (folder / "model.pt").string());
  back->eval();
  EXPECT_TRUE(back->forward(x).equal(model->forward(x)));
}

}  // namespace
}  // namespace luximm
