// The whole way to a device and back, on a stand-in of an accelerator inside
// LibTorch: what a GPU would be asked for, by the same functions.

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <torch/optim.h>

#include "luximm/data/device_batches.h"
#include "luximm/device.h"
#include "luximm/device/staged_upload.h"
#include "luximm/model/factory.h"
#include "luximm/train/evaluate.h"
#include "luximm/train/fit.h"
#include "luximm/train/optim.h"
#include "luximm/train/param_groups.h"
#include "luximm/weights/safetensors.h"
#include "tests/data/pictures.h"
#include "tests/device/fake_accelerator.h"

namespace luximm {
namespace {

using detail::TransferQueue;
using test::accelerator_log;
using test::kAccelerator;
using test::ScratchFolder;
using test::text_of_error;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Lane = TransferQueue::Lane;

constexpr const char* kModel = "resnet18.a1_in1k";
constexpr const char* kSmall = "test_convnext2.r160_in1k";

struct Accelerator : ::testing::Test {
  void SetUp() override {
    before_ = set_warning_handler([](auto) {});
    test::set_accelerator_memory(-1);
    accelerator_log().clear();
  }
  void TearDown() override {
    test::set_accelerator_memory(-1);
    set_warning_handler(before_);
  }

  static PretrainedConfig config() {
    PretrainedConfig config = pretrained_config(kSmall);
    config.input_size = {3, 32, 32};
    config.test_input_size.reset();
    return config;
  }

  static ImageLoader loader(const SampleTransform& transform, int64_t count) {
    std::vector<Sample> samples;
    for (int64_t i = 0; i < count; ++i) {
      samples.push_back({std::to_string(i), i % 3});
    }
    LoaderOptions options{.batch_size = 4, .workers = 2};
    options.read_image = [](const Sample& sample) {
      return test::make_picture(
          40, 50, static_cast<uint32_t>(std::stoi(sample.path.string())));
    };
    return {std::move(samples), transform, options};
  }

  static std::filesystem::path save(const ScratchFolder& folder,
                                    const std::string& name) {
    torch::manual_seed(1);
    save_safetensors(folder / "w.safetensors", state_dict(*create_model(name)));
    return folder / "w.safetensors";
  }

 private:
  WarningHandler before_;
};

TEST_F(Accelerator, the_lanes_are_streams_and_events) {
  const auto queue = detail::make_transfer_queue(kAccelerator);
  const torch::Tensor here = queue->host_memory({8}, torch::kInt).fill_(3);
  EXPECT_TRUE(here.is_pinned());
  const torch::Tensor there = queue->device_memory({8}, torch::kInt);
  EXPECT_EQ(there.device(), kAccelerator);
  accelerator_log().clear();
  queue->wait(Lane::kCopy, queue->record(Lane::kCompute));
  queue->copy(there, here);
  const auto copied = queue->record(Lane::kCopy);
  queue->wait(Lane::kCompute, copied);
  torch::Tensor twice;
  queue->compute([&] { twice = there * 2; });
  queue->host_wait(copied);
  // 0 is the current stream, 1 the one of the copies.
  EXPECT_THAT(
      accelerator_log().calls,
      ElementsAre("record 0", "stream 1 waits", "copy to device on 1, pinned",
                  "kept for 1", "record 1", "stream 0 waits", "host waits"));
  EXPECT_EQ(accelerator_log().looks, 0);
  EXPECT_TRUE(torch::equal(twice.cpu(), torch::full({8}, 6, torch::kInt)));
}

TEST_F(Accelerator, batches_are_those_of_the_host) {
  for (const SampleTransform& transform :
       {SampleTransform(ImageTransform(config())),
        SampleTransform(
            TrainTransform(config(), {.erasing = {.prob = 1.0}}))}) {
    const ImageLoader images = loader(transform, 26);
    DeviceBatches there(images, kAccelerator);
    for (const Batch& here : images.epoch()) {
      const auto batch = there.next();
      ASSERT_TRUE(batch);
      EXPECT_EQ(batch->images.device(), kAccelerator);
      EXPECT_TRUE(batch->labels.is_pinned());
      EXPECT_TRUE(torch::equal(batch->images.cpu(), here.images));
      EXPECT_TRUE(torch::equal(batch->labels, here.labels));
    }
    EXPECT_FALSE(there.next());
  }
  std::vector<std::string> copies;
  for (const std::string& call : accelerator_log().calls) {
    if (call.starts_with("copy to device on 1")) copies.push_back(call);
  }
  EXPECT_EQ(copies.size(), 14U);
  EXPECT_THAT(copies, Each(HasSubstr(", pinned")));
  EXPECT_THAT(copies, Each(Not(HasSubstr("blocking"))));
}

TEST_F(Accelerator, a_load_goes_straight_there) {
  const ScratchFolder folder;
  const PretrainedOptions options{.weights_file = save(folder, kModel),
                                  .accept_license = true};
  PretrainedOptions there = options;
  there.device = kAccelerator;
  accelerator_log().clear();
  ImageModel model = load_model(kModel, there).model;
  const auto& log = accelerator_log();
  EXPECT_LE(log.most_pinned_bytes, 2 * detail::StagedUpload::kBufferBytes);
  EXPECT_EQ(log.looks, 0);
  // Every byte by the stream of the copies, from page-locked memory.
  for (const std::string& call : log.calls) {
    if (call.starts_with("copy")) {
      EXPECT_EQ(call, "copy to device on 1, pinned");
    }
  }
  ImageModel host = load_model(kModel, options).model;
  const auto expected = state_dict(*host);
  const auto got = state_dict(*model);
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_EQ(got[i].second.device(), kAccelerator);
    EXPECT_TRUE(torch::equal(got[i].second.cpu(), expected[i].second))
        << got[i].first;
  }
  const torch::NoGradGuard no_grad;
  const torch::Tensor x = torch::rand({2, 3, 64, 64});
  EXPECT_TRUE(torch::allclose(model->forward(x.to(kAccelerator)).cpu(),
                              host->forward(x)));
}

int64_t resident_peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6)) / 1024;
  }
  return -1;
}

/// Lets the peak begin with what is resident now.
bool forget_peak() {
  std::ofstream file("/proc/self/clear_refs");
  file << 5;
  file.flush();
  return file.good();
}

// What the process takes beyond the device's memory, which is its own too.
TEST_F(Accelerator, a_load_takes_no_copy_of_the_weights_on_the_host) {
  const ScratchFolder folder;
  auto [model, load] =
      create_pretrained(kModel, {.weights_file = save(folder, kModel),
                                 .accept_license = true,
                                 .device = kAccelerator});
  ASSERT_TRUE(forget_peak());
  const int64_t before = resident_peak_mb();
  const int64_t there = test::accelerator_memory_in_use();
  load(*model);
  const int64_t weights = (test::accelerator_memory_in_use() - there) >> 20;
  EXPECT_GE(weights, 44);
  EXPECT_LT(resident_peak_mb() - before - weights, 25);
}

TEST_F(Accelerator, a_new_head_goes_along) {
  const ScratchFolder folder;
  auto [model, load] =
      create_pretrained(kModel, {.num_classes = 5,
                                 .weights_file = save(folder, kModel),
                                 .accept_license = true,
                                 .device = kAccelerator});
  load(*model);
  EXPECT_FALSE(model->awaiting_weights());
  for (const auto& [name, tensor] : state_dict(*model)) {
    EXPECT_EQ(tensor.device(), kAccelerator) << name;
  }
}

TEST_F(Accelerator, a_load_that_does_not_fit_leaves_the_model_as_it_was) {
  const ScratchFolder folder;
  const auto file = save(folder, kModel);
  auto [model, load] = create_pretrained(
      kModel,
      {.weights_file = file, .accept_license = true, .device = kAccelerator});
  for (const int64_t megabytes : {0, 1, 20, 44}) {
    test::set_accelerator_memory(megabytes << 20);
    EXPECT_THAT(text_of_error([&, &fill = load, &net = model] { fill(*net); }),
                AllOf(StartsWith("[load] too little memory on GPU 0"),
                      HasSubstr("MiB are free"), Not(HasSubstr("\n"))));
    EXPECT_TRUE(model->awaiting_weights());
    for (const torch::Tensor& tensor : model->parameters()) {
      EXPECT_TRUE(tensor.is_cpu());
    }
  }
  test::set_accelerator_memory(-1);
  load(*model);  // and can be tried again
  EXPECT_FALSE(model->awaiting_weights());
}

TEST_F(Accelerator, a_model_on_a_full_device_is_filled_by_way_of_the_host) {
  const ScratchFolder folder;
  const auto file = save(folder, kModel);
  torch::manual_seed(2);
  ImageModel model = create_model(kModel);
  model->to(kAccelerator);
  test::set_accelerator_memory(20 << 20);  // of 45 MB
  load_checkpoint(*model, file);
  SafetensorsFile weights(file);
  for (const auto& [name, tensor] : state_dict(*model)) {
    EXPECT_TRUE(torch::equal(tensor.cpu(), weights.read(name))) << name;
  }
}

TEST_F(Accelerator, a_model_that_does_not_fit_stays_where_it_was) {
  torch::manual_seed(1);
  ImageModel model = create_model(kModel);
  std::vector<torch::Tensor> before;
  std::vector<const void*> memory;
  for (const auto& [name, tensor] : state_dict(*model)) {
    before.push_back(tensor.detach().clone());
    memory.push_back(tensor.const_data_ptr());
  }
  test::set_accelerator_memory(20 << 20);
  EXPECT_THAT(text_of_error([&] { model->to(kAccelerator); }),
              AllOf(StartsWith("[to] resnet18.a1_in1k: its 44."),
                    HasSubstr("do not fit on standin:0"),
                    HasSubstr("MiB are free"), Not(HasSubstr("\n"))));
  EXPECT_THAT(text_of_error([&] { model->to(kAccelerator, torch::kDouble); }),
              HasSubstr("do not fit"));
  std::size_t i = 0;
  for (const auto& [name, tensor] : state_dict(*model)) {
    EXPECT_EQ(tensor.const_data_ptr(), memory[i]) << name;
    EXPECT_TRUE(torch::equal(tensor, before[i++])) << name;
  }
  test::set_accelerator_memory(-1);
  model->to(kAccelerator);
  EXPECT_EQ(model->parameters().front().device(), kAccelerator);
  synchronize(kAccelerator);
  EXPECT_EQ(accelerator_log().calls.back(), "host waits for all");
}

TEST_F(Accelerator, evaluate_counts_as_on_the_host) {
  torch::manual_seed(1);
  ImageModel model = create_model(kSmall, {.num_classes = 3});
  const ImageLoader images = loader(ImageTransform(config()), 22);
  const Evaluation here = evaluate(model, images);
  model->to(kAccelerator);
  const Evaluation there = evaluate(model, images);
  EXPECT_EQ(there.pictures, 22);
  EXPECT_EQ(there.correct, here.correct);
  EXPECT_NEAR(there.loss, here.loss, 1e-5 * here.loss);
}

/// Trains and counts how often the host looked at the device before each step.
struct Training {
  std::vector<int64_t> looks;
  std::vector<double> losses;
  std::vector<torch::Tensor> weights;

  Training(const ImageLoader& images, torch::Device device,
           FitOptions options) {
    torch::manual_seed(3);
    ImageModel model = create_model(kSmall, {.num_classes = 3});
    model->to(device);
    const auto optimizer = make_optimizer<FusedAdamW>(
        weight_decay_groups(*model, 0.05), torch::optim::AdamWOptions(1e-3));
    options.on_step = [this](const StepReport&) {
      looks.push_back(accelerator_log().looks);
    };
    options.on_epoch = [this](const EpochReport& report) {
      losses.push_back(report.train_loss);
    };
    accelerator_log().clear();
    fit(model, *optimizer, images, nullptr, options);
    for (const torch::Tensor& tensor : model->parameters()) {
      weights.push_back(tensor.detach().cpu());
    }
  }
};

TEST_F(Accelerator, a_step_of_training_does_not_wait_for_the_device) {
  const ImageLoader images = loader(ImageTransform(config()), 24);
  const FitOptions options{.epochs = 2,
                           .schedule = CosineSchedule{.lr = 1e-3},
                           .smoothing = 0.1,
                           .clip_grad = 1.0,
                           .ema = EmaOptions{}};
  const Training here(images, torch::kCPU, options);
  const Training there(images, kAccelerator, options);
  ASSERT_EQ(there.looks.size(), 12U);
  // Once an epoch, at its end.
  EXPECT_THAT(there.looks, ElementsAre(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2));
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_NEAR(there.losses[i], here.losses[i], 1e-4 * here.losses[i]);
  }
  FitOptions often = options;
  often.loss_interval = 1;
  EXPECT_GE(Training(images, kAccelerator, often).looks.back(), 12);
}

TEST_F(Accelerator, a_longer_interval_changes_no_number) {
  const ImageLoader images = loader(ImageTransform(config()), 20);
  FitOptions options{.epochs = 2,
                     .schedule = CosineSchedule{.lr = 1e-3},
                     .grad_accum_steps = 2};
  const Training each(images, torch::kCPU, options);
  options.loss_interval = 3;
  const Training late(images, torch::kCPU, options);
  for (std::size_t i = 0; i < each.losses.size(); ++i) {
    EXPECT_NEAR(late.losses[i], each.losses[i], 1e-12);
  }
  for (std::size_t i = 0; i < each.weights.size(); ++i) {
    EXPECT_TRUE(torch::equal(late.weights[i], each.weights[i]));
  }
}

TEST_F(Accelerator, a_loss_that_is_not_finite_ends_training_late) {
  const ImageLoader images = loader(ImageTransform(config()), 24);
  const FitOptions options{
      .epochs = 1, .schedule = CosineSchedule{.lr = 1e30}, .loss_interval = 4};
  EXPECT_THAT(
      text_of_error([&] { Training(images, kAccelerator, options); }),
      AllOf(StartsWith("[fit] a loss is "), HasSubstr("in the 4 batches up to"),
            HasSubstr("a loss interval of 1 names the batch")));
}

}  // namespace
}  // namespace luximm
