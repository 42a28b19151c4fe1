// `optimize_for_inference` by LibTorch's operators, against the modules.

#include <algorithm>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using test::relative_error;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto kOperators = InferenceEngine::kOperators;

std::vector<std::string> variants() {
  std::vector<std::string> all;
  for (const test::FamilyCases& each : test::all_family_cases()) {
    all.insert(all.end(), each.optimized.begin(), each.optimized.end());
  }
  return all;
}

ImageModel parity_model(const std::string& name) {
  // Not create_model: drawing values to be replaced takes most of the time.
  ImageModel model = create_pretrained(name, {.num_classes = 7}).model;
  test::fill_parity_weights(*model);
  model->weights_arrived(/*with_classifier=*/true);
  model->eval();
  return model;
}

TEST(DeviceNetwork, every_family_gives_the_modules_outputs) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({2, 3, 64, 96});
  for (const std::string& name : variants()) {
    SCOPED_TRACE(name);
    ImageModel model = parity_model(name);
    const torch::Tensor map = model->forward_features(x);
    const torch::Tensor pooled = model->forward_head(map, true);
    const torch::Tensor logits = model->forward_head(map);
    for (const auto& [dtype, tolerance] :
         {std::pair(torch::kFloat, 1e-4), std::pair(torch::kBFloat16, 2e-2),
          std::pair(torch::kHalf, 2e-2)}) {
      SCOPED_TRACE(c10::toString(dtype));
      const InferenceModel fast =
          optimize_for_inference(model, {.dtype = dtype, .engine = kOperators});
      const torch::Tensor got = fast(x);
      ASSERT_EQ(got.sizes(), logits.sizes());
      EXPECT_EQ(got.scalar_type(), torch::kFloat);
      EXPECT_EQ(fast.forward_features(x).scalar_type(), dtype);
      // Rounding alone is worth more than that in bfloat16 on some networks:
      // then the engine is held against the module in the same type.
      const auto expect_close = [&](const torch::Tensor& ours,
                                    const torch::Tensor& of_module,
                                    const torch::Tensor& exact) {
        EXPECT_LT(relative_error(ours, exact),
                  std::max(tolerance, 1.5 * relative_error(of_module, exact)));
      };
      ImageModel rounded = clone(model);
      rounded->to(dtype);
      const torch::Tensor own_map = rounded->forward_features(x.to(dtype));
      expect_close(fast.forward_features(x), own_map, map);
      expect_close(fast.forward_pre_logits(x),
                   rounded->forward_head(own_map, true), pooled);
      expect_close(got, rounded->forward_head(own_map), logits);
    }
  }
}

TEST(DeviceNetwork, taps_are_the_feature_models) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({1, 3, 64, 64});
  for (const char* name : {"test_resnet.r160_in1k", "convnext_atto.d2_in1k"}) {
    FeatureModel pyramid = create_feature_model(name);
    test::fill_parity_weights(*pyramid);
    pyramid->eval();
    const auto expected = pyramid->forward(x);
    const auto got = optimize_for_inference(pyramid, {.engine = kOperators})(x);
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      EXPECT_LT(relative_error(got[i], expected[i]), 1e-4) << i;
    }
  }
}

struct DeviceNetworkOptions : ::testing::Test {
  std::string refusal(const InferenceOptions& options) {
    return error_of([&] { optimize_for_inference(model, options); });
  }

  torch::NoGradGuard no_grad;
  ImageModel model = parity_model("test_resnet.r160_in1k");
  torch::Tensor x = test::parity_input({2, 3, 64, 64});
};

TEST_F(DeviceNetworkOptions, kernels_run_float32_on_the_cpu_by_default) {
  const InferenceModel kernels = optimize_for_inference(model);
  EXPECT_NE(kernels.profile(x).front().name.find("gemm"), std::string::npos);
  EXPECT_TRUE(
      optimize_for_inference(model, {.engine = InferenceEngine::kKernels})(x)
          .equal(kernels(x)));
  // A half type is the operators'.
  EXPECT_EQ(optimize_for_inference(model, {.dtype = torch::kBFloat16})
                .forward_features(x)
                .scalar_type(),
            torch::kBFloat16);
}

TEST_F(DeviceNetworkOptions, a_model_of_any_type_is_taken) {
  const torch::Tensor expected = model->forward(x);
  model->to(torch::kBFloat16);
  const InferenceModel fast =
      optimize_for_inference(model, {.engine = kOperators});
  EXPECT_LT(relative_error(fast(x), expected), 2e-2);
  EXPECT_EQ(model->parameters()[0].scalar_type(), torch::kBFloat16);
}

TEST_F(DeviceNetworkOptions, inputs_may_be_of_a_half_type_and_of_any_layout) {
  const InferenceModel fast =
      optimize_for_inference(model, {.engine = kOperators});
  const torch::Tensor expected = fast(x);
  EXPECT_TRUE(
      fast(x.contiguous(torch::MemoryFormat::ChannelsLast)).equal(expected));
  EXPECT_TRUE(
      fast(x.transpose(2, 3).contiguous().transpose(2, 3)).equal(expected));
  EXPECT_LT(relative_error(fast(x.to(torch::kHalf)), expected), 1e-2);
  EXPECT_EQ(fast(x.narrow(0, 0, 0)).sizes(), (std::vector<int64_t>{0, 7}));
  EXPECT_EQ(fast.forward_features(x.narrow(0, 0, 0)).size(0), 0);
  EXPECT_THAT(fast.profile(x.narrow(0, 0, 0)), IsEmpty());
}

TEST_F(DeviceNetworkOptions, a_profile_names_every_step) {
  const auto kernels = optimize_for_inference(model).profile(x);
  const auto operators =
      optimize_for_inference(model, {.engine = kOperators}).profile(x);
  ASSERT_EQ(operators.size(), kernels.size());
  for (std::size_t i = 0; i < operators.size(); ++i) {
    EXPECT_EQ(operators[i].multiplications, kernels[i].multiplications);
    EXPECT_GT(operators[i].milliseconds, 0.0);
  }
}

TEST_F(DeviceNetworkOptions, what_cannot_be_is_refused) {
  EXPECT_THAT(refusal({.dtype = torch::kDouble}),
              HasSubstr("dtype is Double, expected Float, BFloat16 or Half"));
  EXPECT_THAT(
      refusal({.dtype = torch::kBFloat16, .engine = InferenceEngine::kKernels}),
      HasSubstr("the kernels compute Float on cpu, not BFloat16"));
  EXPECT_THAT(refusal({.dtype = torch::kHalf, .packed_file = "never"}),
              HasSubstr("packed_file holds weights for the kernels"));
  EXPECT_THAT(refusal({.graphs = -1}), HasSubstr("graphs is -1"));
  EXPECT_THAT(refusal({.device = torch::Device("meta")}), HasSubstr("meta"));
  const InferenceModel fast =
      optimize_for_inference(model, {.engine = kOperators});
  EXPECT_THAT(error_of([&] { fast.save("never"); }),
              HasSubstr("no packed weights to write to 'never'"));
  EXPECT_THAT(error_of([&] {
                fast(torch::rand({1, 4, 64, 64}));
              }),
              HasSubstr("expected [N, 3"));
  EXPECT_THAT(error_of([&] { fast(x.to(torch::kDouble)); }),
              HasSubstr("Double on cpu"));
  EXPECT_THAT(error_of([&] { fast(x.to(torch::Device("meta"))); }),
              HasSubstr("on meta"));
  torch::AutoGradMode enable(true);
  EXPECT_THAT(error_of([&] { fast(x.clone().requires_grad_()); }),
              HasSubstr("gradient"));
}

TEST_F(DeviceNetworkOptions, a_gpu_that_is_not_there_is_an_error) {
  if (at::hasCUDA()) GTEST_SKIP() << "there is CUDA";
  const std::string error = refusal({.device = torch::Device("cuda:0")});
  EXPECT_THAT(error, HasSubstr("the device 'cuda:0' cannot be used"));
  EXPECT_THAT(error, HasSubstr("use_device(\"cuda\")"));
  EXPECT_THAT(error, ::testing::Not(HasSubstr("frame #")));
}

TEST_F(DeviceNetworkOptions, callers_at_once_get_the_same_bits) {
  const InferenceModel fast =
      optimize_for_inference(model, {.engine = kOperators});
  const torch::Tensor alone = fast(x);
  std::vector<torch::Tensor> results(6);
  std::vector<std::thread> callers;
  for (torch::Tensor& result : results) {
    callers.emplace_back([&] { result = fast(x); });
  }
  for (std::thread& caller : callers) caller.join();
  for (const torch::Tensor& result : results) {
    EXPECT_TRUE(result.equal(alone));
  }
}

}  // namespace
}  // namespace luximm
