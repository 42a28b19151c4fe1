// Batches on their way to a device, by the stand-in of one.

#include "luximm/data/batch_pipeline.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <gmock/gmock.h>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/fail.h"
#include "luximm/data/device_batches.h"
#include "luximm/model/registry.h"
#include "tests/data/pictures.h"
#include "tests/device/late_queue.h"

namespace luximm {
namespace {

using detail::BatchPipeline;
using detail::LateQueue;
using ::testing::HasSubstr;
using Order = LateQueue::Order;

PretrainedConfig config_of(int64_t channels) {
  PretrainedConfig config = pretrained_config("resnet18.a1_in1k");
  config.input_size = {channels, 32, 48};
  config.test_input_size.reset();
  return config;
}

std::vector<Sample> named(int64_t count) {
  std::vector<Sample> samples;
  for (int64_t i = 0; i < count; ++i) {
    samples.push_back({"picture " + std::to_string(i), i % 7});
  }
  return samples;
}

/// Reads pictures that do not exist; every `bad`-th cannot be read.
LoaderOptions options(int64_t bad = 0) {
  LoaderOptions options{.batch_size = 4, .workers = 3, .prefetch = 3};
  options.max_bad_samples = bad == 0 ? 0 : 100;
  options.on_bad_sample = [](const Sample&, std::string_view) {};
  options.read_image = [bad](const Sample& sample) {
    const auto number =
        static_cast<uint32_t>(std::stoi(sample.path.string().substr(8)));
    if (bad > 0 && number % bad == 1) fail("test", "cannot be read");
    return test::make_picture(40 + static_cast<int>(number), 50, number);
  };
  return options;
}

struct Seen {
  torch::Tensor images = {};
  torch::Tensor labels = {};
  std::vector<std::size_t> indices = {};
  int64_t number = 0;
};

/// What computing sees of each batch, when it is done at last.
std::vector<Seen> run(const ImageLoader& loader, Order order,
                      bool forgets_waits = false) {
  auto queue = std::make_unique<LateQueue>(order);
  LateQueue& lanes = *queue;
  lanes.forgets_waits = forgets_waits;
  std::vector<Seen> seen;
  seen.reserve(100);  // the work writes to elements
  BatchPipeline pipeline(loader, std::move(queue), 0, 0);
  while (auto batch = pipeline.next()) {
    seen.push_back({.labels = batch->labels.clone(),
                    .indices = batch->indices,
                    .number = batch->number});
    lanes.compute([images = batch->images, &to = seen.back().images] {
      to = images.clone();
    });
  }
  lanes.finish();
  return seen;
}

/// Whether they are the batches of the loader itself, bit for bit.
bool are_those_of(const ImageLoader& loader, const std::vector<Seen>& seen) {
  std::size_t i = 0;
  for (const Batch& batch : loader.epoch()) {
    if (i == seen.size()) return false;
    const Seen& other = seen[i++];
    if (!torch::equal(batch.images, other.images) ||
        !torch::equal(batch.labels, other.labels) ||
        batch.indices != other.indices || batch.number != other.number) {
      return false;
    }
  }
  return i == seen.size();
}

TEST(BatchPipeline, gives_the_batches_of_the_loader_bit_for_bit) {
  for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
    for (const int64_t channels : {1, 3}) {
      const ImageTransform transform(config_of(channels));
      // One batch, full batches, a rest.
      for (const int64_t count : {3, 16, 26}) {
        const ImageLoader loader(named(count), transform, options());
        EXPECT_TRUE(are_those_of(loader, run(loader, order))) << count;
      }
      const ImageLoader loader(named(26), transform, options(/*bad=*/5));
      EXPECT_TRUE(are_those_of(loader, run(loader, order)));
    }
  }
}

TEST(BatchPipeline, augmented_images_and_own_transforms_too) {
  LoaderOptions drawn = options();
  drawn.shuffle = true;
  drawn.seed = 9;
  for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
    const ImageLoader augmented(named(14), TrainTransform(config_of(3)), drawn);
    EXPECT_TRUE(are_those_of(augmented, run(augmented, order)));
    // Erased behind the normalisation: floats.
    const ImageLoader erased(
        named(14), TrainTransform(config_of(3), {.erasing = {.prob = 1.0}}),
        drawn);
    EXPECT_TRUE(are_those_of(erased, run(erased, order)));
    // What replaces `apply` is what counts.
    SampleTransform own{ImageTransform(config_of(3))};
    own.apply = [inner = own.apply](const Image& image, SampleRandom& random,
                                    std::span<float> out) {
      inner(image, random, out);
      for (float& value : out) value = -value;
    };
    const ImageLoader negative(named(14), own, drawn);
    EXPECT_TRUE(are_those_of(negative, run(negative, order)));
    EXPECT_FALSE(are_those_of(
        ImageLoader(named(14), ImageTransform(config_of(3)), drawn),
        run(negative, order)));
  }
}

TEST(BatchPipeline, the_waits_are_needed) {
  const ImageLoader loader(named(26), ImageTransform(config_of(3)), options());
  for (const Order order : {Order::kLate, Order::kEarlyCopies}) {
    EXPECT_FALSE(are_those_of(loader, run(loader, order, true)));
  }
}

// A quarter of the bytes of floats is copied; the host's memory is bounded by
// what is read ahead, the two slots and the labels.
TEST(BatchPipeline, copies_bytes_and_gives_memory_back) {
  auto queue = std::make_unique<LateQueue>(Order::kLate);
  LateQueue& lanes = *queue;
  const ImageLoader loader(named(40), ImageTransform(config_of(3)), options());
  const int64_t batch_bytes = 4 * 3 * 32 * 48;
  BatchPipeline pipeline(loader, std::move(queue), 0, 0);
  while (pipeline.next()) {
  }
  lanes.finish();
  EXPECT_LE(lanes.most_host_bytes(), 7 * batch_bytes);
  EXPECT_GE(lanes.most_host_bytes(), batch_bytes);
}

// A batch is on its way while the one before is computed, if it is decoded.
TEST(BatchPipeline, the_next_batch_is_copied_before_the_present_is_computed) {
  std::atomic<int> decoded = 0;
  LoaderOptions counted = options();
  counted.read_image = [&decoded,
                        read = counted.read_image](const Sample& sample) {
    ++decoded;
    return read(sample);
  };
  auto queue = std::make_unique<LateQueue>(Order::kLate);
  LateQueue& lanes = *queue;
  const ImageLoader loader(named(12), ImageTransform(config_of(3)), counted);
  BatchPipeline pipeline(loader, std::move(queue), 0, 0);
  using std::chrono_literals::operator""ms;
  while (decoded < 12) std::this_thread::sleep_for(1ms);
  std::this_thread::sleep_for(100ms);  // the last are being cropped
  ASSERT_TRUE(pipeline.next());
  const auto& calls = lanes.calls();
  EXPECT_EQ(std::count(calls.begin(), calls.end(), "copy"), 2);
  // Computing is asked for last of all.
  const auto last_copy = std::find(calls.rbegin(), calls.rend(), "copy");
  EXPECT_NE(std::find(calls.rbegin(), last_copy, "compute"), last_copy);
}

TEST(BatchPipeline, an_unreadable_image_is_its_own_batchs) {
  LoaderOptions strict = options();
  strict.read_image = [](const Sample& sample) -> Image {
    if (sample.path == "picture 5") fail("test", "cannot be read");
    return test::make_picture(40, 50, 1);
  };
  const ImageLoader loader(named(12), ImageTransform(config_of(3)), strict);
  BatchPipeline pipeline(loader, std::make_unique<LateQueue>(Order::kLate), 0,
                         0);
  EXPECT_TRUE(pipeline.next());
  EXPECT_THAT(test::text_of_error([&] { pipeline.next(); }),
              HasSubstr("picture 5"));
  EXPECT_FALSE(pipeline.next());
}

TEST(BatchPipeline, a_pass_that_is_left_early_takes_its_threads_along) {
  const ImageLoader loader(named(200), ImageTransform(config_of(3)), options());
  for (int i = 0; i < 20; ++i) {
    BatchPipeline pipeline(loader, std::make_unique<LateQueue>(Order::kLate), 0,
                           i);
    ASSERT_TRUE(pipeline.next());
  }
}

// Of every byte, for every configuration's numbers.
TEST(BatchPipeline, bytes_are_normalised_as_on_the_host) {
  for (const char* name : {"resnet18.a1_in1k", "resnetv2_50x1_bit.goog_in21k",
                           "convnext_tiny.fb_in22k"}) {
    PretrainedConfig config = pretrained_config(name);
    config.input_size = {3, 16, 16};
    config.test_input_size.reset();
    const ImageTransform transform(config);
    Image image{16, 16, {}};
    for (int i = 0; i < 256; ++i) {
      for (int c = 0; c < 3; ++c) image.rgb.push_back(static_cast<uint8_t>(i));
    }
    const torch::Tensor expected = torch::empty({1, 3, 16, 16});
    transform.normalize(image, {expected.data_ptr<float>(), transform.size()});
    const auto numbers = transform.normalization();
    const auto tensor = [](const std::array<float, 3>& values) {
      return torch::tensor(at::ArrayRef<float>(values)).view({1, 3, 1, 1});
    };
    const torch::Tensor got = torch::empty({1, 3, 16, 16});
    detail::normalize_bytes(
        got, torch::from_blob(image.rgb.data(), {1, 16, 16, 3}, torch::kByte),
        tensor(numbers.mean), tensor(numbers.std));
    EXPECT_TRUE(torch::equal(got, expected)) << name;
  }
}

TEST(DeviceBatches, of_a_cpu_are_the_loaders_own) {
  const ImageLoader loader(named(26), ImageTransform(config_of(3)), options());
  std::vector<Seen> seen;
  for (Batch& batch : DeviceBatches(loader, torch::kCPU)) {
    seen.push_back({batch.images, batch.labels, batch.indices, batch.number});
  }
  EXPECT_TRUE(are_those_of(loader, seen));
}

}  // namespace
}  // namespace luximm
