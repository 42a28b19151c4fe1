#include <filesystem>
#include <functional>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/inference/optimize.h"
#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::error_of;
using ::testing::HasSubstr;

TEST(EmptyInferenceModels, are_made_assigned_to_and_moved) {
  const std::string expected = "the model is empty; assign what";
  InferenceModel fast;
  const torch::Tensor x = test::parity_input({1, 3, 64, 64});
  EXPECT_FALSE(fast);
  for (const auto& call : std::vector<std::function<void()>>{
           [&] { fast.forward(x); }, [&] { fast(x); },
           [&] { fast.forward_features(x); },
           [&] { fast.forward_pre_logits(x); }, [&] { fast.profile(x); },
           [&] { fast.save("never"); }}) {
    EXPECT_THAT(error_of(call), HasSubstr(expected));
  }
  EXPECT_FALSE(std::filesystem::exists("never"));
  InferenceFeatureModel maps;
  EXPECT_THAT(error_of([&] { maps(x); }), HasSubstr(expected));
  EXPECT_THAT(error_of([&] { maps.save("never"); }), HasSubstr(expected));

  ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 3});
  fast = optimize_for_inference(model);
  EXPECT_TRUE(fast);
  const torch::Tensor logits = fast(x);
  const InferenceModel copy = fast;
  const InferenceModel moved = std::move(fast);
  EXPECT_TRUE(copy(x).equal(logits));
  EXPECT_TRUE(moved(x).equal(logits));
  maps = optimize_for_inference(create_feature_model("resnet18.a1_in1k"));
  EXPECT_EQ(maps(x).size(), 5U);
}

}  // namespace
}  // namespace luximm
