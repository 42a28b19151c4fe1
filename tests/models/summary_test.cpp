#include "luximm/model/summary.h"

#include <gmock/gmock.h>
#include <sstream>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Published figures: parameters exactly, multiply-adds of convolutions and
/// matrix products at 224 x 224.
struct Known {
  const char* name;
  int64_t parameters;
  double giga;  ///< multiply-adds in 10^9, two digits
  double mega;  ///< activations in 10^6, 0: not known
};

TEST(Summary, counts_what_is_published) {
  for (const Known& known :
       {Known{"resnet50.a1_in1k", 25557032, 4.09, 11.11},
        Known{"resnet18.a1_in1k", 11689512, 1.81, 2.48},
        Known{"convnext_tiny.fb_in1k", 28589128, 4.46, 13.44},
        Known{"convnextv2_atto.fcmae_ft_in1k", 3708400, 0.55, 3.81}}) {
    const ModelSummary summary =
        summarize(create_pretrained(known.name).model, 224, 224);
    EXPECT_EQ(summary.total.parameters, known.parameters) << known.name;
    EXPECT_NEAR(1e-9 * static_cast<double>(summary.total.multiply_adds),
                known.giga, 0.006)
        << known.name;
    EXPECT_NEAR(1e-6 * static_cast<double>(summary.total.activations),
                known.mega, 0.006)
        << known.name;
  }
}

TEST(Summary, a_stage_has_its_own_part) {
  const ImageModel model = create_model("resnet18.a1_in1k", {.num_classes = 7});
  const ModelSummary summary = summarize(model, 64, 96);
  EXPECT_THAT(summary.input_size, ElementsAre(3, 64, 96));
  ASSERT_EQ(summary.stages.size(), 7U);  // stem, five taps, head
  int64_t parameters = 0;
  for (const StageSummary& stage : summary.stages) {
    parameters += stage.parameters;
  }
  EXPECT_EQ(parameters, summary.total.parameters);
  EXPECT_EQ(summary.stages[0].parameters, 64 * 3 * 49 + 2 * 64);
  EXPECT_EQ(summary.stages[0].multiply_adds, 64 * 3 * 49 * 32 * 48);
  EXPECT_THAT(summary.stages[5].output, ElementsAre(512, 2, 3));
  const StageSummary& head = summary.stages.back();
  EXPECT_EQ(head.name, "head");
  EXPECT_EQ(head.parameters, 513 * 7);
  EXPECT_EQ(head.multiply_adds, 512 * 7);
  EXPECT_EQ(head.weight_bytes, 513 * 7 * 4);
  EXPECT_THAT(head.output, ElementsAre(7));
}

TEST(Summary, stages_of_standardised_weights_are_found) {
  const ModelSummary summary = summarize(
      create_pretrained("resnetv2_50x1_bit.goog_in21k_ft_in1k").model, 64, 64);
  for (const StageSummary& stage : summary.stages) {
    if (stage.parameters == 0) continue;
    EXPECT_EQ(stage.multiply_adds > 0, stage.name != "norm") << stage.name;
  }
}

TEST(Summary, layers_compute_again_afterwards) {
  ImageModel model = create_model("test_convnext.r160_in1k");
  model->eval();
  const torch::Tensor x = torch::rand({1, 3, 64, 64});
  const torch::Tensor before = model->forward(x);
  summarize(model);
  EXPECT_THAT(test::error_of([&] { summarize(model, 1, 1); }),
              HasSubstr("height and width"));
  EXPECT_TRUE(model->forward(x).equal(before));
}

TEST(Summary, the_model_stays_as_it_was) {
  ImageModel model = create_model("test_convnext.r160_in1k");
  const torch::Tensor before = model->parameters().front().clone();
  summarize(model);
  EXPECT_TRUE(model->parameters().front().equal(before));
  EXPECT_TRUE(model->is_training());
  EXPECT_THAT(test::error_of([&] { summarize(model, 1, 1); }),
              HasSubstr("height and width"));
}

TEST(Summary, prints_a_line_per_stage) {
  std::ostringstream out;
  out << summarize(create_model("resnet18.a1_in1k"), 224, 224);
  EXPECT_THAT(out.str(), HasSubstr("layer4"));
  EXPECT_THAT(out.str(), HasSubstr("11.69"));
}

}  // namespace
}  // namespace luximm
