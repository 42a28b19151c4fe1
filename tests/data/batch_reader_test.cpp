#include "luximm/data/batch_reader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <gmock/gmock.h>
#include <numeric>
#include <thread>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using test::make_picture;
using test::ScratchFolder;
using test::text_of_error;
using test::write_file;
using test::write_png;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr int kSide = 6;

/// Ten pictures; numbers 3 and 7 can be made unreadable.
struct BatchReaderTest : ::testing::Test {
  void SetUp() override {
    auto list = std::make_shared<std::vector<Sample>>();
    for (uint32_t i = 0; i < 10; ++i) {
      const auto path = folder / (std::to_string(i) + ".png");
      write_png(path, make_picture(8, 7, i));
      list->push_back({path, i % 3});
    }
    samples = list;
    before = set_warning_handler(
        [this](std::string_view text) { warnings.emplace_back(text); });
  }
  void TearDown() override { set_warning_handler(before); }

  void spoil(int i) {
    write_file(folder / (std::to_string(i) + ".png"), "no picture");
  }

  static TrainTransform transform() {
    PretrainedConfig config;
    config.input_size = {3, kSide, kSide};
    return TrainTransform(config);
  }

  BatchReader reader(const LoaderOptions& options, int64_t epoch = 0,
                     int64_t first_batch = 0) {
    return {samples, transform(), options, epoch, first_batch};
  }

  struct Read {
    std::vector<size_t> indices;
    std::vector<float> pixels;
    std::vector<size_t> sizes;
    bool operator==(const Read&) const = default;
  };

  static Read read_all(BatchReader reader) {
    Read all;
    while (auto batch = reader.next()) {
      all.sizes.push_back(batch->indices.size());
      all.indices.insert(all.indices.end(), batch->indices.begin(),
                         batch->indices.end());
      const float* data = batch->pixels.get();
      all.pixels.insert(all.pixels.end(), data,
                        data + batch->indices.size() * 3 * kSide * kSide);
    }
    return all;
  }

  ScratchFolder folder;
  std::shared_ptr<const std::vector<Sample>> samples;
  std::vector<std::string> warnings;
  WarningHandler before;
};

TEST_F(BatchReaderTest, gives_the_same_whatever_the_number_of_threads) {
  const Read one = read_all(reader({.batch_size = 3,
                                    .shuffle = true,
                                    .seed = 5,
                                    .workers = 1,
                                    .prefetch = 1},
                                   2));
  EXPECT_THAT(one.sizes, ElementsAre(3, 3, 3, 1));
  for (int64_t workers : {2, 3, 16}) {
    for (int64_t prefetch : {1, 2, 9}) {
      EXPECT_EQ(one, read_all(reader({.batch_size = 3,
                                      .shuffle = true,
                                      .seed = 5,
                                      .workers = workers,
                                      .prefetch = prefetch},
                                     2)));
    }
  }
}

TEST_F(BatchReaderTest, shuffles_and_augments_by_seed_and_epoch) {
  const auto read = [&](bool shuffle, uint64_t seed, int64_t epoch) {
    return read_all(
        reader({.batch_size = 4, .shuffle = shuffle, .seed = seed}, epoch));
  };
  const Read plain = read(false, 0, 0);
  std::vector<size_t> ordered(10);
  std::iota(ordered.begin(), ordered.end(), 0U);
  EXPECT_EQ(plain.indices, ordered);
  EXPECT_NE(read(false, 0, 1).pixels, plain.pixels);
  Read shuffled = read(true, 0, 0);
  EXPECT_NE(shuffled.indices, ordered);
  EXPECT_NE(read(true, 0, 1).indices, shuffled.indices);
  EXPECT_NE(read(true, 1, 0).indices, shuffled.indices);
  std::sort(shuffled.indices.begin(), shuffled.indices.end());
  EXPECT_EQ(shuffled.indices, ordered);
}

TEST_F(BatchReaderTest, starts_in_the_middle_where_a_whole_pass_would_be) {
  const LoaderOptions options{.batch_size = 4, .shuffle = true, .seed = 1};
  const Read whole = read_all(reader(options, 3));
  for (int64_t first : {0, 1, 2, 3, 4}) {
    const Read rest = read_all(reader(options, 3, first));
    const auto from = std::min<int64_t>(first * 4, 10);
    EXPECT_EQ(rest.indices, std::vector<size_t>(whole.indices.begin() + from,
                                                whole.indices.end()));
    EXPECT_TRUE(std::equal(rest.pixels.rbegin(), rest.pixels.rend(),
                           whole.pixels.rbegin()));
  }
}

TEST_F(BatchReaderTest, drops_an_unfilled_batch_if_asked_to) {
  EXPECT_THAT(read_all(reader({.batch_size = 4, .drop_last = true})).sizes,
              ElementsAre(4, 4));
  EXPECT_THAT(
      text_of_error([&] { reader({.batch_size = 11, .drop_last = true}); }),
      HasSubstr("10 samples do not fill one batch of 11"));
}

TEST_F(BatchReaderTest, reports_an_unreadable_picture_in_its_batch) {
  spoil(7);
  BatchReader pass = reader({.batch_size = 3, .workers = 4});
  EXPECT_TRUE(pass.next());
  EXPECT_TRUE(pass.next());
  const std::string error = text_of_error([&] { pass.next(); });
  EXPECT_THAT(error, HasSubstr("7.png' is not an image"));
  EXPECT_FALSE(pass.next());
}

TEST_F(BatchReaderTest, leaves_out_as_many_bad_pictures_as_allowed) {
  spoil(3);
  spoil(7);
  const Read all = read_all(reader({.batch_size = 4, .max_bad_samples = 2}));
  EXPECT_THAT(all.indices, ElementsAre(0, 1, 2, 4, 5, 6, 8, 9));
  EXPECT_THAT(all.sizes, ElementsAre(3, 3, 2));
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_THAT(warnings[1], HasSubstr("left out (2 of at most 2): "));
  EXPECT_THAT(text_of_error([&] {
                read_all(reader({.batch_size = 4, .max_bad_samples = 1}));
              }),
              HasSubstr("7.png' is not an image"));
}

TEST_F(BatchReaderTest, passes_over_a_batch_of_bad_pictures_only) {
  spoil(3);
  BatchReader pass = reader({.batch_size = 1, .max_bad_samples = 1});
  std::vector<int64_t> numbers;
  while (auto batch = pass.next()) numbers.push_back(batch->number);
  EXPECT_THAT(numbers, ElementsAre(0, 1, 2, 4, 5, 6, 7, 8, 9));
}

TEST_F(BatchReaderTest, makes_no_more_batches_ahead_than_asked_for) {
  std::atomic<int> made = 0;
  const SampleTransform counting(
      kSide, kSide, [&](const Image&, SampleRandom&, std::span<float> out) {
        std::fill(out.begin(), out.end(), 0.0F);
        ++made;
      });
  BatchReader pass(samples, counting,
                   {.batch_size = 2, .workers = 4, .prefetch = 2});
  pass.next();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_LE(made, 6);
}

TEST_F(BatchReaderTest, names_the_file_where_a_transform_of_the_user_throws) {
  const SampleTransform broken(
      kSide, kSide, [](const Image&, SampleRandom&, std::span<float>) {
        throw std::out_of_range("no such colour");
      });
  BatchReader pass(samples, broken, {});
  EXPECT_THAT(text_of_error([&] { pass.next(); }),
              HasSubstr("0.png': no such colour"));
  const SampleTransform odd(
      kSide, kSide,
      [](const Image&, SampleRandom&, std::span<float>) { throw 7; });
  BatchReader other(samples, odd, {});
  EXPECT_THAT(text_of_error([&] { other.next(); }),
              HasSubstr("0.png': the transform threw"));
}

TEST_F(BatchReaderTest, reads_images_by_the_users_own_means) {
  LoaderOptions options{.batch_size = 4, .workers = 3};
  const Read plain = read_all(reader(options));
  std::atomic<int> calls = 0;
  options.read_image = [&](const Sample& sample) {
    ++calls;
    return decode_image(sample.path);
  };
  EXPECT_EQ(read_all(reader(options)), plain);
  EXPECT_EQ(calls, 10);
  // One that is no image of its size is an error, not a crash.
  options.read_image = [](const Sample&) { return Image{90, 90, {1, 2, 3}}; };
  EXPECT_THAT(text_of_error([&] { read_all(reader(options)); }),
              HasSubstr("0.png': [TrainTransform] the image has 90 x 90 pixels "
                        "and 3 bytes"));
}

TEST_F(BatchReaderTest, takes_samples_of_any_channels_from_a_reader) {
  constexpr int kChannels = 5;
  const SampleTransform of_labels(
      kChannels, 2, 3,
      [](const Sample& sample, SampleRandom& random, std::span<float> out) {
        std::fill(out.begin(), out.end(), static_cast<float>(sample.label));
        out[0] = static_cast<float>(random.uniform());
      });
  const auto read = [&](int64_t workers) {
    std::vector<float> all;
    BatchReader pass(samples, of_labels,
                     {.batch_size = 4, .shuffle = true, .workers = workers}, 1);
    while (auto batch = pass.next()) {
      const std::size_t size = kChannels * 2 * 3;
      const float* data = batch->pixels.get();
      for (std::size_t i = 0; i < batch->indices.size(); ++i) {
        const auto label =
            static_cast<float>((*samples)[batch->indices[i]].label);
        EXPECT_EQ(data[i * size + 1], label);
        EXPECT_EQ(data[(i + 1) * size - 1], label);
      }
      all.insert(all.end(), data, data + batch->indices.size() * size);
    }
    return all;
  };
  const std::vector<float> one = read(1);
  EXPECT_EQ(one.size(), 10U * kChannels * 2 * 3);
  EXPECT_EQ(one, read(7));
}

TEST_F(BatchReaderTest, counts_whatever_a_reader_throws) {
  const SampleTransform throwing(
      1, 1, 1, [](const Sample& sample, SampleRandom&, std::span<float> out) {
        out[0] = 1.0F;
        const std::string name = sample.path.filename().string();
        if (name == "1.png") throw Error("[bands] band 3 is missing");
        if (name == "4.png") throw std::runtime_error("two lines\nof text");
        if (name == "6.png") throw 7;
        if (name == "8.png") throw std::bad_alloc();
      });
  std::vector<std::string> bad;
  LoaderOptions options{.batch_size = 3, .max_bad_samples = 4};
  options.on_bad_sample = [&](const Sample& sample, std::string_view error) {
    EXPECT_THAT(std::string(error), HasSubstr(sample.path.string()));
    bad.emplace_back(error);
  };
  BatchReader pass(samples, throwing, options);
  std::size_t read = 0;
  while (auto batch = pass.next()) read += batch->indices.size();
  EXPECT_EQ(read, 6U);
  ASSERT_EQ(bad.size(), 4U);
  EXPECT_THAT(bad[0], HasSubstr("1.png': [bands] band 3 is missing"));
  EXPECT_THAT(bad[1], ::testing::EndsWith("4.png': two lines"));
  EXPECT_THAT(bad[2], HasSubstr("the reader threw what is no std::exception"));
  EXPECT_TRUE(warnings.empty());
  options.max_bad_samples = 3;
  EXPECT_THAT(text_of_error([&] {
                BatchReader again(samples, throwing, options);
                while (again.next()) {
                }
              }),
              HasSubstr("8.png'"));
}

TEST_F(BatchReaderTest, gives_one_channel_to_a_model_of_one) {
  PretrainedConfig config;
  config.input_size = {1, kSide, kSide};
  config.mean = {0.5, 0.5, 0.5};
  config.std = {0.25, 0.25, 0.25};
  config.crop_pct = 1.0;
  const ImageTransform grey(config);
  BatchReader pass(samples, grey, {.batch_size = 10});
  const auto batch = pass.next();
  ASSERT_TRUE(batch);
  std::vector<float> x(kSide * kSide);
  for (std::size_t i = 0; i < 10; ++i) {
    grey(decode_image((*samples)[i].path), x);
    EXPECT_TRUE(
        std::equal(x.begin(), x.end(), batch->pixels.get() + i * x.size()));
  }
  BatchReader training(samples, TrainTransform(config), {.batch_size = 10});
  EXPECT_TRUE(training.next());
}

TEST_F(BatchReaderTest, refuses_options_that_make_no_sense) {
  const auto error = [&](const LoaderOptions& options) {
    return text_of_error([&] { reader(options); });
  };
  EXPECT_THAT(error({.batch_size = 0}), HasSubstr("batch_size is 0"));
  EXPECT_THAT(error({.workers = 0}), HasSubstr("workers is 0"));
  EXPECT_THAT(error({.prefetch = 0}), HasSubstr("prefetch is 0"));
  EXPECT_THAT(error({.max_bad_samples = -1}), HasSubstr("max_bad_samples"));
  samples = std::make_shared<std::vector<Sample>>();
  EXPECT_THAT(error({}), HasSubstr("there are no samples"));
}

TEST_F(BatchReaderTest, reads_what_a_sampler_says_with_draws_of_its_own) {
  LoaderOptions options{.batch_size = 2};
  options.sampler =
      Sampler{.size = 4, .order = [](int64_t) {
                return std::vector<SampleDraw>{{5, 0}, {5, 1}, {2, 0}, {5, 0}};
              }};
  const Read read = read_all(reader(options));
  EXPECT_THAT(read.indices, ElementsAre(5, 5, 2, 5));
  constexpr ptrdiff_t kSize = 3 * kSide * kSide;
  const auto image = [&](ptrdiff_t i) {
    return std::vector<float>(read.pixels.begin() + i * kSize,
                              read.pixels.begin() + (i + 1) * kSize);
  };
  EXPECT_EQ(image(0), image(3));
  EXPECT_NE(image(0), image(1));
  options.workers = 1;
  EXPECT_EQ(read_all(reader(options)), read);
}

TEST_F(BatchReaderTest, refuses_a_sampler_that_makes_no_sense) {
  const auto error = [&](const Sampler& sampler, bool shuffle = false) {
    return text_of_error(
        [&] { reader({.shuffle = shuffle, .sampler = sampler}); });
  };
  const auto order = [](int64_t) { return std::vector<SampleDraw>{{10, 0}}; };
  EXPECT_THAT(error({.size = 1, .order = order}),
              HasSubstr("gave sample 10, and there are 10"));
  EXPECT_THAT(error({.size = 2, .order = order}),
              HasSubstr("gave 1 draws, expected its size, 2"));
  EXPECT_THAT(error({.size = 1, .order = order}, true),
              HasSubstr("shuffle and a sampler are set"));
  EXPECT_THAT(error({.size = 1}), HasSubstr("the sampler has no order"));
  EXPECT_THAT(error({.size = 0, .order = order}), HasSubstr("size is 0"));
}

}  // namespace
}  // namespace luximm
