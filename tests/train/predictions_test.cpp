#include "luximm/train/predictions.h"

#include <cmath>
#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "luximm/train/evaluate.h"
#include "tests/data/pictures.h"
#include "tests/train/fit_fixture.h"

namespace luximm {
namespace {

using test::Fit;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

Batch batch_of(std::vector<int64_t> labels, std::size_t first) {
  Batch batch{.labels = torch::tensor(labels)};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    batch.indices.push_back(first + i);
  }
  return batch;
}

std::vector<std::size_t> samples_of(const std::vector<Prediction>& list) {
  std::vector<std::size_t> samples;
  for (const Prediction& p : list) samples.push_back(p.sample);
  return samples;
}

TEST(PredictionsTest, counts_as_done_by_hand) {
  Predictions predictions;
  const auto logits = [](std::vector<float> values) {
    return torch::tensor(values).log().view({-1, 3});
  };
  predictions.add(batch_of({0, 1}, 0),
                  logits({0.7F, 0.2F, 0.1F, 0.6F, 0.3F, 0.1F}));
  predictions.add(
      batch_of({1, 2, 1}, 2),
      logits({0.05F, 0.9F, 0.05F, 0.1F, 0.8F, 0.1F, 0.6F, 0.3F, 0.1F}));
  ASSERT_EQ(predictions.all().size(), 5U);
  EXPECT_EQ(predictions.classes(), 3);
  const Prediction& second = predictions.all()[1];
  EXPECT_EQ(second.predicted, 0);
  EXPECT_FLOAT_EQ(second.probability, 0.6F);
  EXPECT_FLOAT_EQ(second.label_probability, 0.3F);
  EXPECT_FLOAT_EQ(second.loss, -std::log(0.3F));
  EXPECT_THAT(predictions.confusion(),
              ElementsAre(Pair(Pair(0, 0), 1), Pair(Pair(1, 0), 2),
                          Pair(Pair(1, 1), 1), Pair(Pair(2, 1), 1)));
  EXPECT_EQ(predictions.by_class()[1].images, 3);
  EXPECT_EQ(predictions.by_class()[1].correct, 1);
  EXPECT_EQ(predictions.by_class()[2].correct, 0);
  EXPECT_THAT(samples_of(predictions.worst(3)), ElementsAre(3, 1, 4));
  EXPECT_THAT(samples_of(predictions.best(9)), ElementsAre(2, 0));
  predictions.clear();
  EXPECT_TRUE(predictions.all().empty());
  EXPECT_TRUE(predictions.worst(3).empty());
}

TEST(PredictionsTest, refuses_what_does_not_fit) {
  Predictions predictions;
  const auto error = [&](std::vector<int64_t> labels, at::IntArrayRef sizes) {
    return test::text_of_error(
        [&] { predictions.add(batch_of(labels, 0), torch::zeros(sizes)); });
  };
  EXPECT_THAT(error({0, 1}, {3, 2}), HasSubstr("expected [2, classes]"));
  EXPECT_THAT(error({0, 7}, {2, 3}), HasSubstr("a label is 7"));
  predictions.clear();
  EXPECT_EQ(error({0, 1}, {2, 3}), "no error");
  EXPECT_THAT(error({0, 1}, {2, 4}), HasSubstr("those before had 3"));
}

TEST_F(Fit, evaluation_hands_over_what_it_counts) {
  ImageModel model = make_model();
  const ImageLoader loader(samples, ImageTransform(model->config()),
                           {.batch_size = 5});
  Predictions predictions;
  const Evaluation result = evaluate(
      model, loader,
      {.on_result = [&](const Batch& batch, const torch::Tensor& logits) {
        EXPECT_FALSE(logits.requires_grad());
        predictions.add(batch, logits);
      }});
  ASSERT_EQ(std::ssize(predictions.all()), result.pictures);
  int64_t correct = 0;
  double loss = 0.0;
  for (const Prediction& p : predictions.all()) {
    EXPECT_EQ(p.label, samples[p.sample].label);
    if (p.label == p.predicted) ++correct;
    loss += p.loss;
  }
  EXPECT_EQ(correct, result.correct);
  EXPECT_NEAR(loss / static_cast<double>(result.pictures), result.loss, 1e-5);
}

}  // namespace
}  // namespace luximm
