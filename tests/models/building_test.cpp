// How models are built: options, variants of one's own, what is drawn and what
// is left for a file to fill.

#include <cmath>
#include <cstdlib>
#include <gmock/gmock.h>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/models/bit/bit.h"
#include "luximm/models/convnext/convnext.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Building : test::FamilyTest {};

INSTANTIATE_TEST_SUITE_P(Models, Building, ::testing::ValuesIn(test::kFamilies),
                         test::family_name);

TEST_P(Building, the_seed_decides_what_is_drawn) {
  torch::manual_seed(5);
  const ImageModel first = create_model(GetParam());
  torch::manual_seed(5);
  const ImageModel second = create_model(GetParam());
  const auto a = state_dict(*first), b = state_dict(*second);
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_TRUE(a[i].second.equal(b[i].second)) << a[i].first;
  }
}

TEST_P(Building, stochastic_depth_grows_linearly_over_the_blocks) {
  ImageModel model = create_model(GetParam(), {.drop_path_rate = 0.3});
  std::vector<double> rates;
  for (const auto& module : model->modules()) {
    if (auto* block = module->as<ResNetBlockModuleImpl>()) {
      rates.push_back(block->drop_path_rate);
    } else if (auto* block = module->as<BiTBlockImpl>()) {
      rates.push_back(block->drop_path_rate);
    } else if (auto* block = module->as<ConvNeXtBlockImpl>()) {
      rates.push_back(block->drop_path_rate);
    }
  }
  ASSERT_GE(rates.size(), 4U);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    EXPECT_DOUBLE_EQ(rates[i], 0.3 * static_cast<double>(i) /
                                   static_cast<double>(rates.size() - 1));
  }
}

TEST_P(Building, a_feature_model_drops_paths_as_its_whole_model_does) {
  FeatureModel model = create_feature_model(
      GetParam(), {.out_indices = {-1}, .drop_path_rate = 0.5});
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
  ImageModel model = create_pretrained(GetParam()).model;
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
  ImageModel model = create_pretrained(GetParam()).model;
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

/// Builds, runs and trains a network one step, and takes its features.
template <typename Model>
void expect_works(Model family, int64_t features) {
  family->init_weights();
  ImageModel model = family;
  const torch::Tensor x = torch::rand({2, 3, 64, 64});
  const torch::Tensor y = model->forward(x);
  EXPECT_EQ(y.sizes(), (std::vector<int64_t>{2, 1000}));
  EXPECT_EQ(model->num_features(), features);
  y.square().sum().backward();
  for (const auto& item : model->named_parameters()) {
    EXPECT_TRUE(item.value().grad().defined()) << item.key();
  }
  EXPECT_EQ(model->forward_intermediates(x, {-1}).taps[0].size(1), features);
  EXPECT_EQ(clone(model)->num_features(), features);
}

TEST(Variants, of_one_s_own_work_in_every_family) {
  expect_works(
      ResNet(ResNetVariant{
          .name = "mine", .layers = {1, 1, 1, 1}, .planes = {8, 16, 32, 64}}),
      64);
  expect_works(ResNet(ResNetVariant{.name = "mine",
                                    .block = ResNetBlock::kBottleneck,
                                    .layers = {1, 2, 1, 1},
                                    .planes = {8, 8, 16, 24}}),
               96);
  expect_works(BiT(BiTVariant{.name = "mine",
                              .layers = {1, 1, 1, 1},
                              .stem_chs = 32,
                              .stage_chs = {128, 128, 256, 384}}),
               384);
  expect_works(ConvNeXt(ConvNeXtVariant{.name = "mine",
                                        .depths = {1, 1, 2, 1},
                                        .dims = {8, 16, 24, 40},
                                        .conv_mlp = true,
                                        .kernel_sizes = {7, 5, 3, 1},
                                        .activation = Activation::kSilu}),
               40);
  expect_works(
      ConvNeXtV2(ConvNeXtV2Variant{
          .name = "mine", .depths = {1, 1, 1, 1}, .dims = {8, 8, 8, 8}}),
      8);
}

TEST(Variants, that_make_no_sense_are_errors_that_say_what_does) {
  const auto resnet = [](const ResNetVariant& v) {
    return error_of([&] { ResNet model(v); });
  };
  EXPECT_THAT(resnet({.name = "mine", .layers = {2, 0, 2, 2}}),
              HasSubstr("mine: layers has 0; give 1 or more"));
  EXPECT_THAT(resnet({.name = "mine", .planes = {64, -1, 256, 512}}),
              HasSubstr("planes has -1"));
  EXPECT_THAT(resnet({.name = "mine", .num_features = 100}),
              HasSubstr("num_features is 100, but the planes give 512"));
  const auto bit = [](const BiTVariant& v) {
    return error_of([&] { BiT model(v); });
  };
  EXPECT_THAT(bit({.name = "mine", .stage_chs = {256, 500, 1024, 2048}}),
              HasSubstr("give a multiple of 128"));
  EXPECT_THAT(bit({.name = "mine", .stem_chs = 40}),
              HasSubstr("40 stem channels; give a multiple of 32"));
  const auto convnext = [](const ConvNeXtVariant& v) {
    return error_of([&] { ConvNeXt model(v); });
  };
  EXPECT_THAT(convnext({.name = "mine", .depths = {1, 1, 1, 0}}),
              HasSubstr("depths has 0"));
  EXPECT_THAT(convnext({.name = "mine", .kernel_sizes = {7, 7, 6, 7}}),
              HasSubstr("kernel_sizes has 6; give odd ones"));
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
