// The optimised path of layers and options that few architectures have, beside
// the modules.

#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

struct Case {
  std::string arch;
  ModelOptions options = {.num_classes = 7};
};

std::vector<Case> cases() {
  std::vector<Case> all = {{"resnetblur18"},
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
                           {"efficientnet_blur_b0"}};
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
  const torch::Tensor x = test::parity_input({2, 3, 64, 96});
  for (const Case& c : cases()) {
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

TEST(OptimizedArchitectures, without_one_say_so) {
  for (const char* arch :
       {"mobilenetv4_hybrid_medium", "gc_efficientnetv2_rw_t"}) {
    ImageModel model = test::build_architecture(arch);
    test::fill_parity_weights(*model);
    EXPECT_THROW(optimize_for_inference(model), NoOptimizedPathError) << arch;
  }
  ImageModel maps = test::build_architecture(
      "convnext_atto", {.num_classes = 0, .global_pool = "none"});
  test::fill_parity_weights(*maps);
  EXPECT_THROW(optimize_for_inference(maps), NoOptimizedPathError);
}

}  // namespace
}  // namespace luximm
