#include "luximm/inference/optimize.h"

#include <fstream>
#include <gmock/gmock.h>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/inference/plan_builder.h"
#include "luximm/model/factory.h"
#include "luximm/models/resnet/resnet.h"
#include "luximm/weights/safetensors.h"
#include "tests/models/family_cases.h"

namespace luximm {
namespace {

using test::error_of;
using test::relative_error;
using test::TemporaryFolder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr double kTolerance = 1e-4;

std::vector<const char*> variants() {
  std::vector<const char*> all;
  for (const test::FamilyCases& each : test::all_family_cases()) {
    all.insert(all.end(), each.optimized.begin(), each.optimized.end());
  }
  return all;
}

struct Optimized : ::testing::TestWithParam<const char*> {
  void SetUp() override {
    before_ = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
  }
  void TearDown() override { set_warning_handler(before_); }

  ImageModel parity_model(const ModelOptions& options = {.num_classes = 7}) {
    ImageModel model = create_model(GetParam(), options);
    test::fill_parity_weights(*model);
    model->eval();
    return model;
  }

  torch::NoGradGuard no_grad;
  torch::Tensor x = test::parity_input({2, 3, 64, 96});
  std::vector<std::string> warnings;
  WarningHandler before_;
};

INSTANTIATE_TEST_SUITE_P(Variants, Optimized, ::testing::ValuesIn(variants()),
                         [](const auto& info) {
                           return find_model(info.param).arch();
                         });

TEST_P(Optimized, outputs_are_the_modules) {
  ImageModel model = parity_model();
  const InferenceModel fast = optimize_for_inference(model);
  EXPECT_LT(relative_error(fast(x), model->forward(x)), kTolerance);
  const torch::Tensor features = model->forward_features(x);
  EXPECT_LT(relative_error(fast.forward_features(x), features), kTolerance);
  EXPECT_LT(relative_error(fast.forward_pre_logits(x),
                           model->forward_head(features, true)),
            kTolerance);
}

TEST_P(Optimized, any_batch_and_size_runs) {
  ImageModel model = parity_model();
  const InferenceModel fast = optimize_for_inference(model);
  for (const auto& shape : std::vector<std::array<int64_t, 4>>{
           {1, 3, 32, 32}, {3, 3, 33, 47}, {2, 3, 75, 61}, {1, 3, 97, 40}}) {
    const torch::Tensor image = test::parity_input(shape);
    const torch::Tensor expected = model->forward_features(image);
    const torch::Tensor got = fast.forward_features(image);
    ASSERT_EQ(got.sizes(), expected.sizes());
    EXPECT_LT(relative_error(got, expected), kTolerance) << image.sizes();
    EXPECT_LT(relative_error(fast(image), model->forward(image)), kTolerance);
  }
  EXPECT_EQ(fast(torch::empty({0, 3, 64, 64})).sizes().vec(),
            (std::vector<int64_t>{0, 7}));
}

TEST_P(Optimized, every_tap_of_a_feature_model_is_the_modules) {
  FeatureModel pyramid = create_feature_model(GetParam());
  test::fill_parity_weights(*pyramid);
  pyramid->eval();
  const auto expected = pyramid->forward(x);
  const auto got = optimize_for_inference(pyramid)(x);
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    ASSERT_EQ(got[i].sizes(), expected[i].sizes());
    EXPECT_LT(relative_error(got[i], expected[i]), kTolerance) << "tap " << i;
  }
}

TEST_P(Optimized, heads_and_channels_may_differ) {
  ImageModel model = parity_model({.in_chans = 1, .num_classes = 0});
  const torch::Tensor gray = x.narrow(1, 0, 1);
  const InferenceModel fast = optimize_for_inference(model);
  EXPECT_LT(relative_error(fast(gray), model->forward(gray)), kTolerance);
  EXPECT_THAT(error_of([&] { fast(x); }), HasSubstr("expected [N, 1, H, W]"));
}

TEST_P(Optimized, threads_that_call_at_once_get_the_same_bits) {
  const InferenceModel fast =
      optimize_for_inference(parity_model(), {.threads = 3});
  const torch::Tensor alone = fast(x);
  std::vector<torch::Tensor> results(8);
  std::vector<std::thread> callers;
  callers.reserve(results.size());
  for (torch::Tensor& result : results) {
    callers.emplace_back([&] {
      for (int i = 0; i < 3; ++i) result = fast(x);
    });
  }
  for (std::thread& caller : callers) caller.join();
  for (const torch::Tensor& result : results) {
    EXPECT_TRUE(result.equal(alone));
  }
}

TEST_P(Optimized, the_number_of_threads_changes_no_bit) {
  ImageModel model = parity_model();
  const torch::Tensor one = optimize_for_inference(model, {.threads = 1})(x);
  EXPECT_TRUE(optimize_for_inference(model, {.threads = 4})(x).equal(one));
}

TEST_P(Optimized, the_module_stays_and_the_optimised_model_stands_alone) {
  ImageModel model = parity_model();
  model->train();
  std::vector<torch::Tensor> before;
  for (const auto& [key, tensor] : state_dict(*model)) {
    before.push_back(tensor.clone());
  }
  const InferenceModel fast = optimize_for_inference(model);
  const torch::Tensor first = fast(x);
  EXPECT_TRUE(model->is_training());
  const auto after = state_dict(*model);
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_TRUE(after[i].second.equal(before[i])) << after[i].first;
  }
  for (auto& parameter : model->parameters()) parameter.zero_();
  model = nullptr;
  EXPECT_TRUE(fast(x).equal(first));
}

TEST_P(Optimized, packed_weights_come_back_from_their_file) {
  TemporaryFolder folder;
  ImageModel model = parity_model();
  const InferenceOptions options = {.packed_file = folder / "packed"};
  const torch::Tensor packed = optimize_for_inference(model, options)(x);
  const auto written = std::filesystem::last_write_time(folder / "packed");
  EXPECT_TRUE(optimize_for_inference(model, options)(x).equal(packed));
  EXPECT_EQ(std::filesystem::last_write_time(folder / "packed"), written);
  EXPECT_THAT(warnings, IsEmpty());
  model->parameters().back().add_(1);
  const torch::Tensor changed = optimize_for_inference(model, options)(x);
  EXPECT_LT(relative_error(changed, model->forward(x)), kTolerance);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("packed from other weights"));
}

struct OptimizeResNet : ::testing::Test {
  OptimizeResNet() {
    test::fill_parity_weights(*model);
    model->eval();
  }
  torch::NoGradGuard no_grad;
  ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 7});
  torch::Tensor x = test::parity_input({1, 3, 64, 64});
};

TEST_F(OptimizeResNet, layouts_of_input_and_weights_do_not_matter) {
  const torch::Tensor expected = optimize_for_inference(model)(x);
  for (torch::Tensor& parameter : model->parameters()) {
    if (parameter.dim() != 4) continue;
    parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
  }
  const InferenceModel fast = optimize_for_inference(model);
  EXPECT_TRUE(
      fast(x.contiguous(torch::MemoryFormat::ChannelsLast)).equal(expected));
  EXPECT_TRUE(fast(x.transpose(2, 3)).equal(fast(x.transpose(2, 3).clone())));
}

TEST_F(OptimizeResNet, measured_kernels_give_the_modules_outputs) {
  const InferenceModel fast =
      optimize_for_inference(model, {.input_size = {64, 64}, .measure = true});
  EXPECT_LT(relative_error(fast(x), model->forward(x)), kTolerance);
}

TEST_F(OptimizeResNet, a_damaged_packed_file_is_replaced_with_a_warning) {
  TemporaryFolder folder;
  std::vector<std::string> warnings;
  const auto before = set_warning_handler(
      [&](std::string_view text) { warnings.emplace_back(text); });
  const InferenceOptions options = {.packed_file = folder / "packed"};
  const torch::Tensor expected = optimize_for_inference(model, options)(x);
  std::fstream(folder / "packed", std::ios::in | std::ios::out)
      .seekp(100000)
      .write("damage", 6);
  EXPECT_TRUE(optimize_for_inference(model, options)(x).equal(expected));
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0], HasSubstr("is damaged"));
  EXPECT_TRUE(optimize_for_inference(model, options)(x).equal(expected));
  EXPECT_EQ(warnings.size(), 1U);
  std::ofstream(folder / "packed") << "not packed weights";
  EXPECT_TRUE(optimize_for_inference(model, options)(x).equal(expected));
  EXPECT_EQ(warnings.size(), 2U);
  set_warning_handler(before);
}

TEST_F(OptimizeResNet, named_weights_need_not_be_loaded_a_second_time) {
  TemporaryFolder folder;
  InferenceOptions options = {.packed_file = folder / "packed",
                              .weights_identity = "checkpoint 1"};
  const torch::Tensor expected = optimize_for_inference(model, options)(x);
  ImageModel unloaded =
      create_pretrained("resnet18.a1_in1k", {.num_classes = 7}).model;
  EXPECT_TRUE(optimize_for_inference(unloaded, options)(x).equal(expected));
  options.load = [](torch::nn::Module&) {
    ADD_FAILURE() << "a packed file that fits needs no load";
    return LoadReport();
  };
  EXPECT_TRUE(optimize_for_inference(unloaded, options)(x).equal(expected));
  options.load = {};
  options.weights_identity = "checkpoint 2";
  const auto before = set_warning_handler({});
  EXPECT_THAT(error_of([&] { optimize_for_inference(unloaded, options); }),
              HasSubstr("weights have not been loaded"));
  save_safetensors(folder / "w", state_dict(*model));
  options.load = [&](torch::nn::Module& module) {
    return load_checkpoint(module, folder / "w");
  };
  EXPECT_TRUE(optimize_for_inference(unloaded, options)(x).equal(expected));
  set_warning_handler(before);
}

TEST_F(OptimizeResNet, a_packed_file_that_cannot_be_written_is_a_warning) {
  TemporaryFolder folder;
  std::filesystem::create_directory(folder / "taken");
  std::ofstream(folder / "file") << "a file, no folder";
  const torch::Tensor expected = optimize_for_inference(model)(x);
  std::vector<std::string> warnings;
  const auto before = set_warning_handler(
      [&](std::string_view text) { warnings.emplace_back(text); });
  for (const std::filesystem::path& path :
       {std::filesystem::path("/no/such/folder/packed"), folder / "taken",
        folder / "file" / "packed", folder / std::string(300, 'n')}) {
    warnings.clear();
    EXPECT_TRUE(optimize_for_inference(model, {.packed_file = path})(x).equal(
        expected));
    ASSERT_GE(warnings.size(), 1U) << path;
    EXPECT_THAT(warnings.back(), HasSubstr("are not kept"));
    EXPECT_THAT(warnings.back(), HasSubstr(path.string()));
  }
  set_warning_handler(before);
  // Asked for by name, it is an error.
  EXPECT_THAT(error_of([&] {
                optimize_for_inference(model).save("/no/such/folder/packed");
              }),
              HasSubstr("/no/such/folder/packed"));
}

TEST_F(OptimizeResNet, models_of_other_types_are_refused) {
  model->to(torch::kBFloat16);
  EXPECT_THAT(error_of([&] { optimize_for_inference(model); }),
              HasSubstr("BFloat16 on cpu, expected Float on cpu"));
  model->to(torch::kDouble);
  EXPECT_THAT(error_of([&] { optimize_for_inference(model); }),
              HasSubstr("Double on cpu, expected Float on cpu"));
  EXPECT_THAT(
      error_of([] {
        optimize_for_inference(create_pretrained("resnet18.a1_in1k").model);
      }),
      HasSubstr("weights have not been loaded"));
}

TEST_F(OptimizeResNet, inputs_that_do_not_fit_are_refused) {
  const InferenceModel fast = optimize_for_inference(model);
  const auto error = [&](const torch::Tensor& input) {
    return error_of([&] { fast(input); });
  };
  EXPECT_THAT(error(torch::rand({3, 64, 64})), HasSubstr("expected [N, 3"));
  EXPECT_THAT(error(torch::rand({1, 4, 64, 64})), HasSubstr("expected [N, 3"));
  EXPECT_THAT(error(torch::rand({1, 3, 0, 64})), HasSubstr("at least 1"));
  EXPECT_THAT(error(x.to(torch::kHalf)), HasSubstr("Half on cpu"));
  EXPECT_THAT(error(x.to(torch::kDouble)), HasSubstr("Double on cpu"));
  EXPECT_THAT(error(torch::Tensor()), HasSubstr("expected [N, 3"));
  torch::AutoGradMode enable(true);
  EXPECT_THAT(error(x.clone().requires_grad_()), HasSubstr("gradient"));
}

TEST_F(OptimizeResNet, options_that_make_no_sense_are_refused) {
  EXPECT_THAT(error_of([&] { optimize_for_inference(model, {.threads = -1}); }),
              HasSubstr("threads is -1"));
  EXPECT_THAT(
      error_of([&] { optimize_for_inference(model, {.batch_size = 0}); }),
      HasSubstr("a batch of 0"));
}

TEST_F(OptimizeResNet, a_family_without_a_plan_says_so) {
  struct Own : ResNetImpl {
    Own() : ResNetImpl(RESNET_VARIANTS.at("resnet18.a1_in1k")) {}
    void write_plan(detail::PlanBuilder& plan) const override {
      // NOLINTNEXTLINE(bugprone-parent-virtual-call): the base's is the point
      ImageModelImpl::write_plan(plan);
    }
  };
  auto own = std::make_shared<Own>();
  own->init_weights();
  EXPECT_THAT(error_of([&] { optimize_for_inference(ImageModel(own)); }),
              HasSubstr("has no optimised path"));
  // By its type, for programs that run the module then.
  EXPECT_THROW(optimize_for_inference(ImageModel(own)), NoOptimizedPathError);
}

TEST_F(OptimizeResNet, layers_that_no_kernel_runs_are_refused) {
  const auto conv = [](const Conv2dOptions& options) {
    return error_of([&] {
      const Conv2d layer(8, 8, 3, options);
      detail::PlanBuilder(8).conv(detail::kInputValue, *layer);
    });
  };
  EXPECT_THAT(conv({.padding = 1, .groups = 2}), HasSubstr("of 2 groups"));
  EXPECT_EQ(conv({.padding = 1}), "no error");
  const auto depthwise = [](int64_t kernel, const Conv2dOptions& options) {
    return error_of([&] {
      const Conv2d layer(8, 8, kernel, options);
      const LayerNorm norm(8, 1e-6);
      detail::PlanBuilder(8).depthwise(detail::kInputValue, *layer, *norm);
    });
  };
  const auto refusal = HasSubstr("must have a filter per channel");
  EXPECT_THAT(depthwise(3, {.padding = 1}), refusal);
  EXPECT_THAT(depthwise(3, {.stride = 2, .padding = 1, .groups = 8}), refusal);
  EXPECT_THAT(depthwise(3, {.groups = 8}), refusal);
  EXPECT_THAT(depthwise(4, {.padding = 2, .groups = 8}), refusal);
  EXPECT_EQ(depthwise(3, {.padding = 1, .groups = 8}), "no error");
}

TEST_F(OptimizeResNet, a_profile_names_every_step) {
  const auto steps = optimize_for_inference(model).profile(x);
  EXPECT_EQ(steps.size(), 23U);
  EXPECT_THAT(steps.front().name, HasSubstr("conv 7x7/2 3 -> 64"));
  EXPECT_THAT(steps.back().name, HasSubstr("linear 512 -> 7"));
  EXPECT_GT(steps.front().multiplications, 0.0);
}

TEST_P(Optimized, runs_no_image_and_refuses_maps_without_pixels) {
  ImageModel model = parity_model();
  const InferenceModel fast = optimize_for_inference(model);
  const torch::Tensor none = torch::empty({0, 3, 64, 64});
  EXPECT_THAT(fast.profile(none), IsEmpty());
  EXPECT_EQ(fast.forward(none).sizes(), (std::vector<int64_t>{0, 7}));
  EXPECT_EQ(fast.forward_features(none).size(0), 0);
  EXPECT_EQ(fast.forward_pre_logits(none).size(0), 0);
  EXPECT_EQ(model->forward(none).sizes(), (std::vector<int64_t>{0, 7}));
  EXPECT_EQ(model->forward_features(none).size(0), 0);
  EXPECT_EQ(model->forward_intermediates(none, {0}).taps[0].size(0), 0);
  FeatureModel pyramid = create_feature_model(GetParam());
  pyramid->eval();
  const InferenceFeatureModel fast_pyramid = optimize_for_inference(pyramid);
  EXPECT_EQ(fast_pyramid.forward(none)[0].size(0), 0);
  EXPECT_EQ(pyramid->forward(none)[0].size(0), 0);
  for (const std::vector<int64_t>& shape : std::vector<std::vector<int64_t>>{
           {1, 3, 0, 64}, {1, 3, 64, 0}, {0, 3, 0, 0}, {1, 0, 64, 64}}) {
    const torch::Tensor empty = torch::empty(shape);
    for (const auto& call : std::vector<std::function<void()>>{
             [&] { fast.forward(empty); },
             [&] { fast.forward_features(empty); },
             [&] { fast.forward_pre_logits(empty); },
             [&] { fast.profile(empty); }, [&] { fast_pyramid.forward(empty); },
             [&] { model->forward(empty); },
             [&] { model->forward_intermediates(empty, {0}); },
             [&] { pyramid->forward(empty); }}) {
      EXPECT_THAT(error_of(call), HasSubstr("got input"));
    }
  }
}

}  // namespace
}  // namespace luximm
