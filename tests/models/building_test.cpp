// How models are built: options, variants of one's own, what is drawn and what
// is left for a file to fill.

#include <cmath>
#include <cstdlib>
#include <gmock/gmock.h>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/weights/safetensors.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Building : test::FamilyTest {};

INSTANTIATE_TEST_SUITE_P(Models, Building,
                         ::testing::ValuesIn(test::family_variants()),
                         test::family_name);

TEST_P(Building, the_seed_decides_what_is_drawn) {
  torch::manual_seed(5);
  const ImageModel first = fresh_model();
  torch::manual_seed(5);
  const ImageModel second = fresh_model();
  const auto a = state_dict(*first), b = state_dict(*second);
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_TRUE(a[i].second.equal(b[i].second)) << a[i].first;
  }
}

TEST_P(Building, stochastic_depth_grows_linearly_over_the_blocks) {
  if (!cases().drop_path_rates) {
    EXPECT_THAT(error_of([] { fresh_model({.drop_path_rate = 0.3}); }),
                HasSubstr("no residual branches to drop"));
    return;
  }
  ImageModel model = fresh_model({.drop_path_rate = 0.3});
  const std::vector<double> rates = cases().drop_path_rates(*model);
  ASSERT_GE(rates.size(), 4U);
  const std::size_t whole =
      rates.size() - (cases().last_block_has_whole_rate ? 1 : 0);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    EXPECT_DOUBLE_EQ(rates[i],
                     0.3 * static_cast<double>(i) / static_cast<double>(whole));
  }
}

TEST_P(Building, a_feature_model_drops_paths_as_its_whole_model_does) {
  const auto create = [] {
    return create_feature_model(GetParam(),
                                {.out_indices = {-1}, .drop_path_rate = 0.5});
  };
  if (!cases().drop_path_rates) {
    EXPECT_THAT(error_of(create), HasSubstr("no residual branches to drop"));
    return;
  }
  FeatureModel model = create();
  test::fill_parity_weights(*model);  // a fresh ResNet's blocks add nothing
  const torch::Tensor images = test::parity_input({8, 3, 32, 32});
  const auto run = [&] { return model->forward(images)[0]; };
  EXPECT_FALSE(run().equal(run()));
  model->eval();
  EXPECT_TRUE(run().equal(run()));
}

TEST_P(Building, a_reset_head_has_the_model_s_type_device_and_mode) {
  ImageModel model = parity_model();
  model->to(torch::kDouble);
  model->reset_classifier(3);
  EXPECT_EQ(model->forward(x.to(torch::kDouble)).size(1), 3);
  const auto modules = model->named_modules("", /*include_self=*/false);
  EXPECT_FALSE(modules[model->config().classifier]->is_training());
  EXPECT_THAT(error_of([&] { model->reset_classifier(-1); }),
              HasSubstr("num_classes is -1"));
}

TEST_P(Building, weights_that_are_awaited_can_be_neither_run_nor_saved) {
  ImageModel model = awaiting_model();
  EXPECT_THAT(error_of([&] { model->forward(x); }),
              HasSubstr("weights have not been loaded"));
  EXPECT_THAT(error_of([&] { save_pretrained(model, folder / "out"); }),
              HasSubstr("weights have not been loaded"));
  EXPECT_FALSE(std::filesystem::exists(folder / "out"));
  EXPECT_TRUE(clone(model)->awaiting_weights());
}

TEST_P(Building, a_head_that_no_file_fills_is_drawn) {
  // The model waits for its own checkpoint's head and gets another's backbone.
  const std::string name = saved(parity_model({.num_classes = 5}));
  ImageModel model = awaiting_model();
  for (torch::Tensor& p : model->parameters()) {
    // Whatever memory held: not written by torch.
    std::fill_n(p.data_ptr<float>(), p.numel(), std::nanf(""));
  }
  load_pretrained(*model, name);
  EXPECT_TRUE(model->forward(x).isfinite().all().item<bool>());
}

TEST_P(Building, a_head_set_by_the_user_survives_the_load) {
  const std::string name = saved(parity_model());
  auto [model, load] = create_pretrained(name, {.num_classes = 3});
  {
    torch::NoGradGuard no_grad;
    for (auto& item : model->named_parameters()) {
      if (item.key().starts_with(model->config().classifier)) {
        item.value().fill_(0.25);
      }
    }
  }
  load(*model);
  const torch::Tensor y = model->forward(x);
  EXPECT_TRUE(y.select(1, 0).equal(y.select(1, 2)));
}

TEST_P(Building, threads_that_share_a_model_get_its_answers) {
  ImageModel model = parity_model();
  const torch::Tensor expected = model->forward(x).detach();
  std::vector<torch::Tensor> answers(4);
  std::vector<std::thread> threads;
  for (torch::Tensor& answer : answers) {
    threads.emplace_back([&model, &answer, this] {
      torch::NoGradGuard no_grad;
      answer = model->forward(x);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const torch::Tensor& answer : answers) {
    EXPECT_LT(test::relative_error(answer, expected), 1e-5);
  }
}

/// Warnings about licences, each variant's said once in a process: the tests
/// below take a variant of their own each.
struct LicenseOfWeights : test::FamilyTest {
  LoadReport load(const std::string& name, bool accept) {
    ImageModel donor = create_model(name);
    save_safetensors(folder / "w.safetensors", state_dict(*donor));
    warnings.clear();
    return load_pretrained(
        *donor, name,
        {.weights_file = folder / "w.safetensors", .accept_license = accept});
  }
};

INSTANTIATE_TEST_SUITE_P(Models, LicenseOfWeights,
                         ::testing::Values("convnextv2_femto.fcmae"));

TEST_P(LicenseOfWeights, is_warned_about_once_and_before_the_load) {
  ::unsetenv("LUXIMM_ACCEPT_LICENSES");
  load(GetParam(), false);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("'convnextv2_femto.fcmae' are under "
                                     "Creative Commons BY-NC 4.0: no "
                                     "commercial use"));
  load(GetParam(), false);
  EXPECT_THAT(warnings, IsEmpty());
  // Said before anything is read.
  EXPECT_THAT(error_of([&] {
                ImageModel model = create_model("convnextv2_pico.fcmae");
                load_pretrained(*model, "convnextv2_pico.fcmae",
                                {.weights_file = folder / "none"});
              }),
              HasSubstr("none"));
  EXPECT_EQ(warnings.size(), 1U);
}

TEST_P(LicenseOfWeights, is_accepted_by_option_or_environment) {
  ::unsetenv("LUXIMM_ACCEPT_LICENSES");
  load("convnextv2_femto.fcmae_ft_in1k", true);
  EXPECT_THAT(warnings, IsEmpty());
  ::setenv("LUXIMM_ACCEPT_LICENSES", "1", 1);
  load("convnextv2_femto.fcmae_ft_in1k", false);
  EXPECT_THAT(warnings, IsEmpty());
  ::setenv("LUXIMM_ACCEPT_LICENSES", "0", 1);
  load("convnextv2_femto.fcmae_ft_in1k", false);
  EXPECT_EQ(warnings.size(), 1U);
  ::unsetenv("LUXIMM_ACCEPT_LICENSES");
}

TEST_P(LicenseOfWeights, that_permits_everything_is_not_spoken_of) {
  load("test_convnext.r160_in1k", false);
  EXPECT_THAT(warnings, IsEmpty());
}

}  // namespace
}  // namespace luximm
