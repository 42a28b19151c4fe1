// What the options of a model do, on timm's smallest networks of every kind.

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/models/family_cases.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using test::build_architecture;
using test::error_of;
using ::testing::HasSubstr;

TEST(Architectures, keep_the_map_beyond_the_output_stride) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({1, 3, 64, 96});
  for (const char* arch : {"resnet10t", "resnetv2_18d", "convnext_atto"}) {
    for (int64_t stride : {8, 16, 32}) {
      ImageModel model =
          build_architecture(arch, {.num_classes = 0, .output_stride = stride});
      test::fill_parity_weights(*model);
      model->eval();
      const auto [features, maps] = model->forward_intermediates(x, {-2, -1});
      EXPECT_EQ(features.size(3), 96 / stride) << arch;
      EXPECT_EQ(maps[0].size(2), 64 / std::min<int64_t>(stride, 16)) << arch;
      EXPECT_EQ(model->feature_info().back().reduction, stride);
    }
    EXPECT_THAT(
        error_of([&] { build_architecture(arch, {.output_stride = 4}); }),
        HasSubstr("output_stride is 4; give 8, 16 or 32"));
  }
}

TEST(Architectures, take_another_pooling_when_the_head_is_reset) {
  torch::NoGradGuard no_grad;
  const torch::Tensor x = test::parity_input({2, 3, 64, 64});
  ImageModel model = build_architecture("resnet10t", {.num_classes = 5});
  model->init_weights();
  model->eval();
  EXPECT_EQ(model->head_hidden_size(), 512);
  model->reset_classifier(7, "catavgmax");
  EXPECT_EQ(model->head_hidden_size(), 1024);
  EXPECT_EQ(model->forward(x).size(1), 7);
  ImageModel copy = clone(model);
  EXPECT_EQ(copy->global_pool(), "catavgmax");
  EXPECT_TRUE(copy->forward(x).equal(model->forward(x)));
  EXPECT_THAT(error_of([&] { model->reset_classifier(7, "none"); }),
              HasSubstr("without pooling"));
  EXPECT_EQ(model->forward(x).size(1), 7);
  model->reset_classifier(0, "none");
  EXPECT_EQ(model->forward(x).sizes(), (std::vector<int64_t>{2, 512, 2, 2}));
}

TEST(Architectures, run_images_down_to_their_least_size_and_no_further) {
  torch::NoGradGuard no_grad;
  for (const char* arch :
       {"resnet10t", "resnetblur18", "resnetaa34d", "resnetv2_18",
        "convnext_atto", "convnext_atto_ols", "convnext_zepto_rms_ols"}) {
    for (int64_t stride : {8, 16, 32}) {
      SCOPED_TRACE(arch + (" at " + std::to_string(stride)));
      ImageModel model =
          build_architecture(arch, {.num_classes = 5, .output_stride = stride});
      test::fill_parity_weights(*model);
      model->eval();
      const int64_t least = model->min_input_size();
      EXPECT_TRUE(model->forward(test::parity_input({1, 3, least, least}))
                      .isfinite()
                      .all()
                      .item<bool>());
      if (least == 1) continue;
      EXPECT_THAT(error_of([&] {
                    model->forward(test::parity_input({1, 3, least - 1, 64}));
                  }),
                  HasSubstr("must be at least"));
    }
  }
}

TEST(Architectures, are_in_one_family_each) {
  std::vector<std::string> names = test::all_architectures();
  const std::size_t count = names.size();
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  EXPECT_EQ(names.size(), count);
}

}  // namespace
}  // namespace luximm
