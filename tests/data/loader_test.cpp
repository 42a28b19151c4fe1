#include "luximm/data/loader.h"

#include <atomic>
#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <torch/optim/sgd.h>

#include "luximm/data/preprocess.h"
#include "luximm/model/factory.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/fit.h"
#include "luximm/train/param_groups.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::ScratchFolder;
using test::text_of_error;
using ::testing::HasSubstr;

constexpr const char* kModel = "test_convnext2.r160_in1k";

/// Samples that are no files: the path is the sample's name.
std::vector<Sample> named_samples(int64_t count, int64_t classes) {
  std::vector<Sample> samples;
  for (int64_t i = 0; i < count; ++i) {
    samples.push_back({"band " + std::to_string(i), i % classes});
  }
  return samples;
}

/// Bands whose level tells the class, with noise of the sample's own.
TensorReader bands(int64_t channels) {
  return {.channels = channels,
          .height = 32,
          .width = 32,
          .read = [channels](const Sample& sample, SampleRandom& random) {
            const auto level = static_cast<double>(sample.label);
            return torch::full({channels, 32, 32},
                               level + 0.01 * random.uniform(), torch::kDouble);
          }};
}

TEST(TensorReader, trains_and_measures_a_model_of_many_channels) {
  for (const int64_t channels : {2, 5, 12}) {
    torch::manual_seed(1);
    ImageModel model =
        create_model(kModel, {.in_chans = channels, .num_classes = 3});
    const ImageLoader train(named_samples(12, 3), bands(channels),
                            {.batch_size = 4, .shuffle = true, .seed = 2});
    for (const Batch& batch : train.epoch()) {
      EXPECT_EQ(batch.images.sizes(),
                (std::vector<int64_t>{4, channels, 32, 32}));
      EXPECT_EQ(batch.images.scalar_type(), torch::kFloat);
      EXPECT_TRUE(batch.images.mean({1, 2, 3}).round().equal(
          batch.labels.to(torch::kFloat)));
    }
    const auto optimizer = make_optimizer<torch::optim::SGD>(
        weight_decay_groups(*model, 0.0), torch::optim::SGDOptions(1e-2));
    const FitResult result =
        fit(model, *optimizer, train, &train, {.epochs = 1});
    EXPECT_TRUE(result.finished);
    EXPECT_EQ(evaluate(model, train).pictures, 12);
  }
}

TEST(TensorReader, depends_on_seed_and_epoch_alone) {
  const auto read = [](int64_t workers, int64_t epoch) {
    const ImageLoader loader(named_samples(9, 3), bands(2),
                             {.batch_size = 4, .seed = 7, .workers = workers});
    std::vector<torch::Tensor> all;
    for (const Batch& batch : loader.epoch(epoch)) all.push_back(batch.images);
    return torch::cat(all);
  };
  EXPECT_TRUE(read(1, 0).equal(read(5, 0)));
  EXPECT_FALSE(read(1, 0).equal(read(1, 1)));
}

TEST(TensorReader, names_the_sample_whose_tensor_does_not_fit) {
  const auto error = [](const std::function<torch::Tensor()>& make) {
    const TensorReader reader{
        .channels = 4,
        .height = 8,
        .width = 6,
        .read = [&](const Sample&, SampleRandom&) { return make(); }};
    const ImageLoader loader(named_samples(1, 1), reader);
    return text_of_error([&] { loader.epoch().next(); });
  };
  EXPECT_THAT(error([] {
                return torch::zeros({4, 6, 8});
              }),
              HasSubstr("'band 0': [TensorReader] the reader gave Float [4, 6, "
                        "8], expected real numbers [4, 8, 6]"));
  EXPECT_THAT(error([] {
                return torch::zeros({1, 4, 8, 6});
              }),
              HasSubstr("'band 0'"));
  EXPECT_THAT(error([] {
                return torch::zeros({4, 8, 6}, torch::kComplexFloat);
              }),
              HasSubstr("expected real numbers"));
  EXPECT_THAT(error([] { return torch::Tensor(); }),
              HasSubstr("gave no tensor"));
  // LibTorch's own errors have many lines.
  const std::string own = error([] { return torch::zeros({2}).view({3}); });
  EXPECT_THAT(own, HasSubstr("'band 0'"));
  EXPECT_THAT(own, ::testing::Not(HasSubstr("\n")));
  EXPECT_EQ(error([] {
              return torch::ones({4, 8, 6}, torch::kByte);
            }),
            "no error");
  EXPECT_THAT(
      text_of_error([] { ImageLoader(named_samples(1, 1), TensorReader{}); }),
      HasSubstr("[0, 0, 0]"));
}

TEST(ImageLoaderOfGrey, gives_a_model_of_one_channel_its_images) {
  ScratchFolder folder;
  const Image image = test::make_picture(40, 36, 3);
  test::write_png(folder / "a.png", image);
  ImageModel model = create_model(kModel, {.in_chans = 1, .num_classes = 2});
  EXPECT_EQ(model->config().input_size[0], 1);
  PretrainedConfig config = model->config();
  config.input_size = {1, 32, 32};
  config.test_input_size.reset();
  const ImageLoader loader({{folder / "a.png", 0}}, ImageTransform(config));
  const auto batch = loader.epoch().next();
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->images.sizes(), (std::vector<int64_t>{1, 1, 32, 32}));
  const torch::Tensor expected = preprocess(image, config);
  EXPECT_EQ(expected.sizes(), (std::vector<int64_t>{1, 32, 32}));
  EXPECT_TRUE(batch->images[0].equal(expected));
  EXPECT_EQ(model->forward(batch->images).size(1), 2);
  EXPECT_EQ(evaluate(model, loader).pictures, 1);
}

}  // namespace
}  // namespace luximm
