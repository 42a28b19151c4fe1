// Feature pyramids: what is built, what is returned, what is loaded.

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;

struct Features : test::FamilyTest {
  FeatureModel pyramid(const std::vector<int64_t>& indices) {
    FeatureModel model =
        create_feature_model(GetParam(), {.out_indices = indices});
    test::fill_parity_weights(*model);
    model->eval();
    return model;
  }
  const std::vector<FeatureInfo> taps = feature_info(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Models, Features,
                         ::testing::ValuesIn(test::family_variants()),
                         test::family_name);

TEST_P(Features, have_the_channels_and_reductions_that_are_announced) {
  for (const FeatureModel& model :
       {create_feature_model(GetParam()), pyramid({0, -2})}) {
    const auto maps = FeatureModel(model)->forward(x);
    const auto info = model->feature_info();
    ASSERT_EQ(maps.size(), info.size());
    for (std::size_t i = 0; i < maps.size(); ++i) {
      EXPECT_EQ(maps[i].size(0), 2);
      EXPECT_EQ(maps[i].size(1), info[i].channels);
      expect_share(maps[i], info[i].reduction);
    }
  }
}

TEST_P(Features, are_the_intermediates_of_the_whole_model) {
  ImageModel model = parity_model();
  const auto last = static_cast<int64_t>(taps.size()) - 1;
  for (const std::vector<int64_t>& indices :
       {std::vector<int64_t>{0}, {-1}, {1, last}, {0, 1, 2, 3}, {-3, -2}}) {
    const auto maps = pyramid(indices)->forward(x);
    const auto whole = model->forward_intermediates(x, indices).taps;
    ASSERT_EQ(maps.size(), whole.size());
    for (std::size_t i = 0; i < maps.size(); ++i) {
      EXPECT_TRUE(maps[i].equal(whole[i])) << indices << " at " << i;
    }
  }
}

TEST_P(Features, are_built_up_to_the_last_tap_and_no_further) {
  const auto whole = state_dict(*parity_model());
  std::size_t before = 0;
  for (std::size_t tap = 0; tap < taps.size(); ++tap) {
    const auto tensors = state_dict(*pyramid({static_cast<int64_t>(tap)}));
    // VGG's last tap is a pool, which has none.
    EXPECT_GE(tensors.size(), before);
    EXPECT_TRUE(tensors.size() > before || taps[tap].reduction > 16);
    before = tensors.size();
    for (const auto& [key, tensor] : tensors) {
      for (std::size_t later = tap + 1; later < taps.size(); ++later) {
        EXPECT_FALSE(key.starts_with(taps[later].name + ".")) << key;
      }
      EXPECT_FALSE(key.starts_with("head.") || key.starts_with("fc.") ||
                   key.starts_with("norm."))
          << key;
    }
  }
  EXPECT_LT(before, whole.size());
  // What timm keeps of the network for all taps.
  const auto manifest =
      test::read_families_json("manifest.json", "architectures");
  EXPECT_EQ(before, manifest[find_model(GetParam()).arch()]["tap_tensors"]
                        .get<std::size_t>());
}

TEST_P(Features, load_their_part_of_a_whole_file_and_pass_over_the_rest) {
  ImageModel donor = parity_model();
  const std::string name = saved(donor);
  FeatureModel model = create_feature_model(name, {.out_indices = {1}});
  const LoadReport report =
      load_pretrained(*model, name, {.accept_license = true});
  EXPECT_EQ(report.loaded.size(), state_dict(*model).size());
  EXPECT_EQ(report.loaded.size() + report.skipped.size(),
            state_dict(*donor).size());
  EXPECT_TRUE(report.missing.empty());
  EXPECT_TRUE(warnings.empty()) << warnings[0];
  model->eval();
  EXPECT_TRUE(
      model->forward(x)[0].equal(donor->forward_intermediates(x, {1}).taps[0]));
}

TEST_P(Features, that_await_their_weights_refuse_to_run_until_they_are_loaded) {
  ImageModel donor = parity_model();
  const std::string name = saved(donor);
  FeatureModel model = create_feature_model(name, {.expect_weights = true});
  const auto fast_copy = [&] { return optimize_for_inference(model); };
  for (const std::string& error :
       {error_of([&] { model->forward(x); }), error_of([&] { fast_copy(); })}) {
    EXPECT_THAT(error, HasSubstr("weights have not been loaded"));
  }
  EXPECT_THAT(error_of([&] {
                load_pretrained(*model, name, {.weights_file = "none"});
              }),
              HasSubstr("none"));
  EXPECT_TRUE(model->backbone()->awaiting_weights());
  load_pretrained(*model, name);
  model->eval();
  EXPECT_TRUE(
      model->forward(x)[1].equal(donor->forward_intermediates(x, {1}).taps[0]));
}

TEST_P(Features, send_gradients_to_every_parameter) {
  FeatureModel model = create_feature_model(GetParam());
  model->set_grad_checkpointing();
  torch::Tensor sum = torch::zeros({});
  for (const torch::Tensor& map : model->forward(x)) {
    sum = sum + map.square().sum();
  }
  sum.backward();
  for (const auto& item : model->named_parameters()) {
    EXPECT_TRUE(item.value().grad().defined()) << item.key();
  }
}

TEST_P(Features, clone_with_weights_and_mode) {
  FeatureModel model = pyramid({0, 2});
  EXPECT_FALSE(model->is_training());
  FeatureModel copy(
      std::dynamic_pointer_cast<FeatureModelImpl>(model->clone()));
  EXPECT_FALSE(copy->is_training());
  const auto maps = model->forward(x), copied = copy->forward(x);
  ASSERT_EQ(copied.size(), 2U);
  EXPECT_TRUE(copied[1].equal(maps[1]));
  {
    torch::NoGradGuard no_grad;
    for (torch::Tensor& p : copy->parameters()) p.zero_();
  }
  EXPECT_TRUE(model->forward(x)[1].equal(maps[1]));
  copy->train();
  EXPECT_TRUE(copy->is_training());
  EXPECT_TRUE(copy->backbone()->is_training());
}

TEST_P(Features, a_bad_index_is_an_error_that_shows_the_taps) {
  for (const std::vector<int64_t>& indices :
       {std::vector<int64_t>{}, {9}, {-9}, {1, 1}, {2, 1}}) {
    const auto message = HasSubstr("0: " + taps[0].name);
    // None given is no error here: it means all.
    if (!indices.empty()) {
      EXPECT_THAT(error_of([&] { pyramid(indices); }), message);
    }
    EXPECT_THAT(
        error_of([&] { parity_model()->forward_intermediates(x, indices); }),
        message);
  }
}

TEST_P(Features, have_no_classifier_to_reset) {
  EXPECT_THAT(error_of([&] {
                ImageModel(pyramid({0})->backbone())->reset_classifier(3);
              }),
              HasSubstr("use create_model"));
}

}  // namespace
}  // namespace luximm
