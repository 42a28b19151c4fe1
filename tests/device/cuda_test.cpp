// What needs a GPU. Where there is none every test is skipped and says why.

#include <cstring>
#include <gmock/gmock.h>
#include <iostream>
#include <string>
#include <vector>

#include <ATen/Context.h>
#include <gtest/gtest.h>
#include <torch/optim.h>

#include "luximm/base/fail.h"
#include "luximm/data/device_batches.h"
#include "luximm/device.h"
#include "luximm/device/open_device.h"
#include "luximm/device/staged_upload.h"
#include "luximm/model/factory.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/fit.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "luximm/weights/safetensors.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

constexpr const char* kModel = "resnet18.a1_in1k";

/// Opened first of all, before anything else of LibTorch.
std::string why_not;
torch::Device gpu(torch::kCPU);

struct Cuda : ::testing::Test {
  void SetUp() override {
    if (!why_not.empty()) GTEST_SKIP() << why_not;
    // As the parity tests: float32 means float32.
    at::globalContext().setAllowTF32CuDNN(false);
    at::globalContext().setAllowTF32CuBLAS(false);
  }

  static std::vector<Sample> samples(int64_t count) {
    std::vector<Sample> samples;
    for (int64_t i = 0; i < count; ++i) {
      samples.push_back({std::to_string(i), i % 3});
    }
    return samples;
  }

  static ImageLoader loader(const SampleTransform& transform, int64_t count) {
    LoaderOptions options{.batch_size = 4, .workers = 2};
    options.read_image = [](const Sample& sample) {
      const auto seed = static_cast<uint32_t>(std::stoi(sample.path.string()));
      return test::make_picture(70, 80, seed);
    };
    return {samples(count), transform, options};
  }

  static PretrainedConfig config() {
    PretrainedConfig config = pretrained_config(kModel);
    config.input_size = {3, 64, 64};
    config.test_input_size.reset();
    return config;
  }
};

TEST_F(Cuda, memory_is_known) {
  const auto memory = detail::device_memory(gpu);
  ASSERT_TRUE(memory);
  EXPECT_GT(memory->total, memory->free);
  EXPECT_GT(memory->free, uint64_t{0});
}

TEST_F(Cuda, bytes_arrive_through_pinned_memory) {
  const auto queue = detail::make_transfer_queue(gpu);
  EXPECT_TRUE(queue->host_memory({10}, torch::kByte).is_pinned());
  detail::StagedUpload upload(*queue, 1 << 12);
  const torch::Tensor sent = torch::randint(1 << 30, {100000}, torch::kInt);
  const torch::Tensor there = queue->device_memory({100000}, torch::kInt);
  upload.send(there, [&](char* to, uint64_t count, uint64_t offset) {
    std::memcpy(to, static_cast<const char*>(sent.const_data_ptr()) + offset,
                count);
  });
  upload.arrive();
  upload.finish();
  EXPECT_TRUE(torch::equal(there.cpu(), sent));
}

TEST_F(Cuda, batches_are_those_of_the_cpu_bit_for_bit) {
  for (const SampleTransform& transform :
       {SampleTransform(ImageTransform(config())),
        SampleTransform(
            TrainTransform(config(), {.erasing = {.prob = 1.0}}))}) {
    const ImageLoader images = loader(transform, 26);
    DeviceBatches there(images, gpu);
    for (const Batch& here : images.epoch()) {
      const auto batch = there.next();
      ASSERT_TRUE(batch);
      EXPECT_TRUE(batch->images.is_cuda());
      EXPECT_TRUE(torch::equal(batch->images.cpu(), here.images));
      EXPECT_TRUE(torch::equal(batch->labels, here.labels));
    }
    EXPECT_FALSE(there.next());
  }
}

TEST_F(Cuda, weights_go_straight_there_and_give_the_same_logits) {
  const test::ScratchFolder folder;
  torch::manual_seed(1);
  ImageModel donor = create_model(kModel);
  donor->eval();
  save_safetensors(folder / "w.safetensors", state_dict(*donor));
  const LoadedModel loaded =
      load_model(kModel, {.weights_file = folder / "w.safetensors",
                          .accept_license = true,
                          .device = gpu});
  ImageModel model = loaded.model;
  for (const auto& [name, tensor] : state_dict(*model)) {
    EXPECT_EQ(tensor.device(), gpu) << name;
  }
  const torch::NoGradGuard no_grad;
  const torch::Tensor x = torch::randn({2, 3, 64, 64});
  const torch::Tensor expected = donor->forward(x);
  const torch::Tensor got = model->forward(x.to(gpu)).cpu();
  EXPECT_LT((got - expected).abs().max().item<float>(),
            1e-4F * expected.abs().max().item<float>());
}

TEST_F(Cuda, a_model_that_does_not_fit_stays_where_it_was) {
  // All but a little of the memory is taken.
  std::vector<torch::Tensor> taken;
  try {
    for (int64_t bytes = int64_t{1} << 36; bytes > (1 << 20); bytes /= 2) {
      while (true) {
        try {
          taken.push_back(
              torch::empty({bytes}, torch::dtype(torch::kByte).device(gpu)));
        } catch (const c10::OutOfMemoryError&) {
          break;
        }
      }
    }
  } catch (const c10::Error&) {
  }
  ImageModel model = create_model("resnet50.a1_in1k");
  std::string text;
  try {
    model->to(gpu);
  } catch (const Error& error) {
    text = error.what();
  }
  EXPECT_THAT(text, testing::AllOf(testing::HasSubstr("do not fit on cuda:"),
                                   testing::HasSubstr("are free")));
  for (const torch::Tensor& parameter : model->parameters()) {
    EXPECT_TRUE(parameter.is_cpu());
  }
}

TEST_F(Cuda, training_follows_the_cpu) {
  const ImageLoader images = loader(ImageTransform(config()), 24);
  std::vector<double> losses;
  for (const torch::Device device : {torch::Device(torch::kCPU), gpu}) {
    torch::manual_seed(3);
    ImageModel model = create_model(kModel, {.num_classes = 3});
    model->to(device);
    const auto optimizer = make_optimizer<FusedAdamW>(
        weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-4));
    const FitResult result = fit(model, *optimizer, images, &images,
                                 {.epochs = 2,
                                  .schedule = CosineSchedule{.lr = 1e-4},
                                  .clip_grad = 1.0});
    losses.push_back(result.last.train_loss);
  }
  EXPECT_NEAR(losses[0], losses[1], 2e-2 * losses[0]);
}

TEST_F(Cuda, training_in_bfloat16_and_channels_last_learns) {
  const ImageLoader images = loader(ImageTransform(config()), 12);
  for (const auto type : {torch::kBFloat16, torch::kHalf}) {
    torch::manual_seed(3);
    ImageModel model = create_model(kModel, {.num_classes = 3});
    model->to(gpu);
    const auto optimizer = make_optimizer<FusedAdamW>(
        weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-3));
    std::vector<double> losses;
    FitOptions options{.epochs = 8,
                       .schedule = CosineSchedule{.lr = 1e-3},
                       .amp_dtype = type,
                       .channels_last = true};
    options.on_epoch = [&](const EpochReport& report) {
      losses.push_back(report.train_loss);
    };
    fit(model, *optimizer, images, nullptr, options);
    EXPECT_LT(losses.back(), losses.front());
  }
}

}  // namespace
}  // namespace luximm

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  try {
    luximm::gpu = luximm::use_device("cuda");
  } catch (const luximm::Error& error) {
    luximm::why_not = error.what();
    std::cerr << "GPU tests are skipped: " << error.what() << "\n";
  }
  return RUN_ALL_TESTS();
}
