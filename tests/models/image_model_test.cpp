#include "luximm/model/image_model.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/weights/safetensors.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;

using ::testing::HasSubstr;

struct Family : test::FamilyTest {};

INSTANTIATE_TEST_SUITE_P(Models, Family,
                         ::testing::ValuesIn(test::family_variants()),
                         test::family_name);

TEST_P(Family, one_backbone_serves_logits_features_and_taps) {
  ImageModel model = parity_model();
  const auto taps = static_cast<int64_t>(model->feature_info().size());
  auto [features, maps] = model->forward_intermediates(x, {0, -1});
  EXPECT_TRUE(features.equal(model->forward_features(x)));
  EXPECT_TRUE(model->forward_head(features).equal(model->forward(x)));
  EXPECT_EQ(maps[0].size(1), model->feature_info()[0].channels);
  expect_share(maps[0], model->feature_info()[0].reduction);
  EXPECT_EQ(maps[1].size(1), model->feature_info()[taps - 1].channels);
}

TEST_P(Family, a_feature_model_is_pruned_and_equal_to_the_whole_one) {
  ImageModel model = parity_model();
  FeatureModel pyramid =
      create_feature_model(GetParam(), {.out_indices = {0, 1}});
  test::fill_parity_weights(*pyramid);
  pyramid->eval();
  const auto maps = pyramid->forward(x);
  const auto whole = model->forward_intermediates(x, {0, 1}).taps;
  ASSERT_EQ(maps.size(), 2U);
  EXPECT_TRUE(maps[0].equal(whole[0]));
  EXPECT_TRUE(maps[1].equal(whole[1]));
  EXPECT_LT(pyramid->parameters().size(), model->parameters().size() / 2);
}

TEST_P(Family, without_classes_forward_gives_pooled_features) {
  ImageModel model = parity_model();
  const torch::Tensor pooled =
      model->forward_head(model->forward_features(x), /*pre_logits=*/true);
  model->reset_classifier(0);
  EXPECT_TRUE(model->forward(x).equal(pooled));
  EXPECT_EQ(pooled.size(1), model->head_hidden_size());
  model->reset_classifier(3);
  EXPECT_EQ(model->forward(x).size(1), 3);
}

TEST_P(Family, gradients_reach_every_parameter_also_with_checkpointing) {
  ImageModel model = parity_model();
  model->train();
  const auto gradients = [&] {
    model->zero_grad();
    model->forward(x).square().sum().backward();
    std::vector<torch::Tensor> all;
    for (const auto& item : model->named_parameters()) {
      EXPECT_TRUE(item.value().grad().defined()) << item.key();
      all.push_back(item.value().grad().clone());
    }
    return all;
  };
  ImageModel other = clone(model);
  const auto plain = gradients();
  const auto plain_state = state_dict(*model);
  model = other;
  model->set_grad_checkpointing();
  const auto checkpointed = gradients();
  for (std::size_t i = 0; i < plain.size(); ++i) {
    EXPECT_TRUE(torch::allclose(plain[i], checkpointed[i], 1e-4, 1e-4));
  }
  // Running statistics and counters are updated once, not twice.
  const auto state = state_dict(*model);
  for (std::size_t i = 0; i < state.size(); ++i) {
    EXPECT_TRUE(torch::allclose(state[i].second.to(torch::kFloat),
                                plain_state[i].second.to(torch::kFloat)))
        << state[i].first;
  }
}

TEST_P(Family, a_clone_has_the_weights_and_shares_none) {
  ImageModel model = parity_model();
  const torch::Tensor expected = model->forward(x);
  ImageModel copy = clone(model);
  EXPECT_FALSE(copy->is_training());
  EXPECT_TRUE(copy->forward(x).equal(expected));
  {
    torch::NoGradGuard no_grad;
    for (torch::Tensor& p : copy->parameters()) p.zero_();
  }
  EXPECT_TRUE(model->forward(x).equal(expected));
}

TEST_P(Family, converts_to_other_floating_types) {
  ImageModel model = parity_model();
  const torch::Tensor expected = model->forward(x);
  model->to(torch::kDouble);
  EXPECT_LT(
      test::relative_error(
          model->forward(x.to(torch::kDouble)).to(torch::kFloat), expected),
      1e-4);
  for (torch::Dtype dtype : {torch::kBFloat16, torch::kHalf}) {
    model->to(dtype);
    const torch::Tensor y = model->forward(x.to(dtype));
    EXPECT_EQ(y.scalar_type(), dtype);
    EXPECT_LT(test::relative_error(y.to(torch::kFloat), expected), 0.1);
  }
  for (const auto& item : model->named_buffers()) {
    if (item.key().ends_with("num_batches_tracked")) {
      EXPECT_EQ(item.value().scalar_type(), torch::kLong);
    }
  }
}

TEST_P(Family, drop_path_and_dropout_act_in_training_only) {
  const double drop_path_rate = cases().drop_path_rates ? 0.5 : 0.0;
  ImageModel model = parity_model(
      {.num_classes = 7, .drop_rate = 0.5, .drop_path_rate = drop_path_rate});
  ImageModel plain = parity_model();
  EXPECT_TRUE(model->forward(x).equal(plain->forward(x)));
  model->train();
  EXPECT_FALSE(model->forward(x).equal(model->forward(x)));
}

TEST_P(Family, saved_and_loaded_back_is_the_same_model) {
  ImageModel model = parity_model();
  save_pretrained(model, folder / "out", {"a", "b", "c", "d", "e", "f", "g"});
  auto [back, load] =
      create_pretrained("local-dir:" + (folder / "out").string());
  EXPECT_THAT(error_of([&, &back = back] { back->forward(x); }),
              HasSubstr("weights have not been loaded"));
  LoadReport report = load(*back);
  EXPECT_EQ(report.loaded.size(), state_dict(*model).size());
  back->eval();
  EXPECT_EQ(back->num_classes(), 7);
  EXPECT_TRUE(back->forward(x).equal(model->forward(x)));
}

TEST_P(Family, loads_with_a_swapped_head_and_says_so) {
  save_pretrained(parity_model(), folder / "out");
  auto [model, load] = create_pretrained(
      "local-dir:" + (folder / "out").string(), {.num_classes = 4});
  LoadReport report = load(*model);
  EXPECT_EQ(report.skipped.size(), 2U);
  EXPECT_EQ(report.missing.size(), 2U);
  ASSERT_FALSE(warnings.empty());
  EXPECT_THAT(warnings.back(), HasSubstr(model->config().classifier));
}

TEST_P(Family, loads_into_a_nested_slot_and_names_a_wrong_one) {
  save_pretrained(parity_model(), folder / "out");
  const std::string name = "local-dir:" + (folder / "out").string();
  torch::nn::Module outer("outer");
  auto encoders =
      outer.register_module("encoders", std::make_shared<torch::nn::Module>());
  auto [rgb, load] =
      create_pretrained(name, {.num_classes = 0, .prefix = "encoders.rgb"});
  auto [depth, load_depth] = create_pretrained(
      name, {.in_chans = 1, .num_classes = 0, .prefix = "encoders.depht"});
  encoders->register_module("rgb", rgb);
  encoders->register_module("depth", depth);
  LoadReport report = load(outer);
  EXPECT_FALSE(report.loaded.empty());
  const std::string error =
      error_of([&, &load_depth = load_depth] { load_depth(outer); });
  EXPECT_THAT(error, HasSubstr("encoders.depht"));
  EXPECT_THAT(error, HasSubstr("did you mean 'encoders.depth'?"));
}

TEST_P(Family, a_file_that_does_not_fit_leaves_the_module_unchanged) {
  ImageModel model = parity_model();
  auto tensors = state_dict(*model);
  tensors[0].second = tensors[0].second.detach().flatten();
  tensors[1].first = "surprise";
  save_safetensors(folder / "bad.safetensors", tensors);
  const torch::Tensor expected = model->forward(x);
  ImageModel other = clone(model);
  const std::string error = error_of([&] {
    load_pretrained(*other, GetParam(),
                    {.weights_file = folder / "bad.safetensors"});
  });
  EXPECT_THAT(error, HasSubstr("has shape"));
  EXPECT_THAT(error, HasSubstr("is missing from the file"));
  EXPECT_THAT(error, HasSubstr("'surprise' in the file has no place"));
  EXPECT_TRUE(other->forward(x).equal(expected));
}

TEST_P(Family, bad_input_is_an_error_that_says_what_fits) {
  ImageModel model = parity_model();
  EXPECT_THAT(error_of([&] {
                model->forward(torch::rand({1, 4, 128, 128}));
              }),
              HasSubstr("expected [N, 3, H, W]"));
  EXPECT_THAT(error_of([&] { model->forward(x.to(torch::kDouble)); }),
              HasSubstr("input is Double, the model Float"));
  EXPECT_THAT(error_of([&] {
                model->forward_head(torch::rand({2, 3}));
              }),
              HasSubstr("got features [2, 3], expected [N, "));
  if (find_model(GetParam()).family.starts_with("convnext")) {
    EXPECT_THAT(error_of([&] {
                  model->forward(torch::rand({1, 3, 31, 64}));
                }),
                HasSubstr("at least 32"));
  }
  EXPECT_THAT(error_of([] { fresh_model({.in_chans = 0}); }),
              HasSubstr("in_chans is 0"));
  EXPECT_THAT(error_of([] { fresh_model({.num_classes = -1}); }),
              HasSubstr("num_classes is -1"));
  for (double rate : {-0.1, 1.0, std::nan("")}) {
    EXPECT_THAT(error_of([=] { fresh_model({.drop_path_rate = rate}); }),
                HasSubstr("drop_path_rate"));
  }
}

}  // namespace
}  // namespace luximm
