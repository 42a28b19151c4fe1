// The optimised path of layers and options that few architectures have, beside
// the modules.

#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "luximm/inference/plan_builder.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

struct Case {
  std::string arch;
  ModelOptions options = {.num_classes = 7};
  std::array<int64_t, 4> shape = {2, 3, 64, 96};
};

std::vector<Case> cases() {
  std::vector<Case> all = {
      {"resnetblur18"},
      {"resnetaa34d"},
      {"resnetrs50"},
      {"resnet50_gn"},
      {"resnext50_32x4d"},
      {"ecaresnet50d_pruned"},
      {"resnetv2_18"},
      {"resnetv2_50d_gn"},
      {"resnetv2_50d_evos"},
      {"convnext_nano_ols"},
      {"convnext_atto_rms"},
      {"convnext_tiny_hnf"},
      {"mobilenet_edgetpu_v2_xs"},
      {"test_efficientnet_gn"},
      {"test_efficientnet_ln"},
      {"test_efficientnet_evos"},
      {"tf_mixnet_s"},
      {"mobilenetv1_100h"},
      {"efficientnet_blur_b0"},
      {"gc_efficientnetv2_rw_t"},
      {"mobilenetv4_hybrid_medium"},
      {"mobilenetv4_hybrid_large_075"},
      {"inception_v3", {.num_classes = 7}, {1, 3, 96, 139}}};
  for (const char* arch : {"vgg11", "vgg13_bn"}) {
    all.push_back({arch,
                   {.num_classes = 7, .model_args = {{"mlp_ratio", "0.03125"}}},
                   {3, 3, 75, 239}});
  }
  for (const char* arch :
       {"test_resnet", "resnetblur18", "resnetv2_18d", "convnext_atto"}) {
    for (int64_t stride : {8, 16}) {
      all.push_back({arch, {.num_classes = 7, .output_stride = stride}});
    }
    for (const char* pool : {"max", "avgmax"}) {
      all.push_back({arch, {.num_classes = 7, .global_pool = pool}});
    }
  }
  all.push_back(
      {"resnetv2_18d", {.num_classes = 7, .global_pool = "catavgmax"}});
  return all;
}

TEST(OptimizedArchitectures, give_the_modules_outputs_and_taps) {
  torch::NoGradGuard no_grad;
  for (const Case& c : cases()) {
    const torch::Tensor x = test::parity_input(c.shape);
    SCOPED_TRACE(c.arch + " at " + std::to_string(c.options.output_stride) +
                 " " + c.options.global_pool);
    ImageModel model = test::build_architecture(c.arch, c.options);
    test::fill_parity_weights(*model);
    model->eval();
    const InferenceModel fast = optimize_for_inference(model);
    const torch::Tensor features = model->forward_features(x);
    EXPECT_LT(test::relative_error(fast.forward_features(x), features), 1e-4);
    EXPECT_LT(test::relative_error(fast.forward_pre_logits(x),
                                   model->forward_head(features, true)),
              1e-4);
    EXPECT_LT(test::relative_error(fast(x), model->forward(x)), 1e-4);
  }
}

TEST(OptimizedArchitectures, take_any_batch_and_size_where_they_attend) {
  torch::NoGradGuard no_grad;
  for (const char* arch :
       {"mobilenetv4_hybrid_medium", "gc_efficientnetv2_rw_t"}) {
    ImageModel model = test::build_architecture(arch, {.num_classes = 7});
    test::fill_parity_weights(*model);
    model->eval();
    const InferenceModel fast = optimize_for_inference(model);
    for (const auto& shape : std::vector<std::array<int64_t, 4>>{
             {1, 3, 160, 160}, {3, 3, 97, 131}, {1, 3, 33, 40}}) {
      const torch::Tensor x = test::parity_input(shape);
      SCOPED_TRACE(arch + c10::str(" ", x.sizes()));
      EXPECT_LT(test::relative_error(fast(x), model->forward(x)), 1e-4);
    }
  }
}

// The largest have more weights than memory: they are allocated, not filled,
// and no weight is packed.
TEST(OptimizedArchitectures, are_all_that_there_are) {
  for (const std::string& arch : test::all_architectures()) {
    SCOPED_TRACE(arch);
    const ImageModel model =
        test::build_architecture(arch, {.num_classes = 1000});
    detail::PlanBuilder builder(3);
    ASSERT_NO_THROW(model->write_plan(builder));
    const detail::Plan& plan = builder.plan();
    for (const detail::Shape& input :
         {detail::Shape{2, 224, 224, 3}, detail::Shape{1, 160, 192, 3}}) {
      const auto shapes = detail::value_shapes(plan, input);
      const auto channels = [&](detail::Value value) {
        return shapes.at(static_cast<std::size_t>(value)).c;
      };
      EXPECT_EQ(channels(plan.features), model->num_features());
      EXPECT_EQ(channels(plan.pre_logits), model->head_hidden_size());
      EXPECT_EQ(channels(plan.logits), 1000);
      ASSERT_EQ(plan.taps.size(), model->feature_info().size());
      for (std::size_t i = 0; i < plan.taps.size(); ++i) {
        EXPECT_EQ(channels(plan.taps[i]), model->feature_info()[i].channels);
      }
    }
  }
}

TEST(OptimizedArchitectures, without_one_say_so) {
  ImageModel maps = test::build_architecture(
      "convnext_atto", {.num_classes = 0, .global_pool = "none"});
  test::fill_parity_weights(*maps);
  EXPECT_THROW(optimize_for_inference(maps), NoOptimizedPathError);
}

}  // namespace
}  // namespace luximm
