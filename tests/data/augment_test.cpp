#include "luximm/data/augment.h"

#include <cmath>
#include <gmock/gmock.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/data/pictures.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::hash_of;
using test::make_picture;
using test::text_of_error;
using ::testing::HasSubstr;

TrainTransform transform_of(const json& c) {
  PretrainedConfig config;
  config.input_size = {3, c["size"], c["size"]};
  AugmentOptions options{
      .scale = c["scale"], .ratio = c["ratio"], .hflip = c["hflip"]};
  if (c["interpolation"] == "bilinear") {
    options.interpolation = Interpolation::kBilinear;
  } else if (c["interpolation"] == "bicubic") {
    options.interpolation = Interpolation::kBicubic;
  }
  return TrainTransform(config, options);
}

// Written by tools/fixtures/dump_augment.py: timm's pipeline with luximm's
// random numbers.
TEST(TrainTransform, equals_timm_bit_for_bit_for_the_same_draws) {
  std::ifstream in(LUXIMM_SOURCE_DIR "/tests/data/data/augment.json");
  const json golden = json::parse(in);
  ASSERT_EQ(golden["cases"].size(), 36U);
  for (const json& c : golden["cases"]) {
    SCOPED_TRACE(c.dump());
    const TrainTransform transform = transform_of(c);
    const auto random = [&] {
      return SampleRandom(c["random"][0], c["random"][1], c["random"][2]);
    };
    SampleRandom first = random();
    const Rect crop = transform.draw_crop(c["width"], c["height"], first);
    EXPECT_EQ(json({crop.left, crop.top, crop.width, crop.height}), c["crop"]);
    SampleRandom second = random();
    std::vector<float> out(transform.size());
    transform(make_picture(c["width"], c["height"], c["picture"]), second, out);
    EXPECT_EQ(hash_of(out), c["hash"]);
  }
}

TEST(TrainTransform, stays_inside_pictures_of_any_size) {
  const TrainTransform transform(PretrainedConfig{}, {.scale = {1e-4, 1.0}});
  for (int width : {1, 2, 3, 50, 2000}) {
    for (int height : {1, 2, 7, 333}) {
      SampleRandom random(0, static_cast<uint64_t>(width),
                          static_cast<uint64_t>(height));
      for (int i = 0; i < 200; ++i) {
        const Rect r = transform.draw_crop(width, height, random);
        ASSERT_TRUE(r.left >= 0 && r.top >= 0 && r.width > 0 && r.height > 0 &&
                    r.left + r.width <= width && r.top + r.height <= height);
      }
    }
  }
}

TEST(TrainTransform, refuses_ranges_that_make_no_sense) {
  const auto error = [](const AugmentOptions& options) {
    return text_of_error([&] { TrainTransform({}, options); });
  };
  EXPECT_THAT(error({.scale = {0.0, 1.0}}), HasSubstr("scale is 0 to 1"));
  EXPECT_THAT(error({.scale = {0.5, 0.4}}), HasSubstr("scale is 0.5 to 0.4"));
  EXPECT_THAT(error({.scale = {0.5, 1.5}}), HasSubstr("at most 1"));
  EXPECT_THAT(error({.ratio = {NAN, 1.5}}), HasSubstr("ratio is nan"));
  EXPECT_THAT(error({.hflip = 1.5}), HasSubstr("hflip is 1.5"));
}

}  // namespace
}  // namespace luximm
