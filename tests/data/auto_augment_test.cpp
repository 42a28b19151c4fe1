#include "luximm/data/auto_augment.h"

#include <cmath>
#include <gmock/gmock.h>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "luximm/data/augment.h"
#include "luximm/data/color_jitter.h"
#include "luximm/data/image_ops.h"
#include "luximm/data/random_erasing.h"
#include "tests/data/pictures.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::hash_of;
using test::make_picture;
using test::make_scene;
using test::text_of_error;
using ::testing::HasSubstr;

/// Written by tools/fixtures/dump_augment_ops.py: Pillow, torchvision and timm
/// with luximm's random numbers.
const json& golden() {
  static const json all = json::parse(
      std::ifstream(LUXIMM_SOURCE_DIR "/tests/data/data/augment_ops.json"));
  return all;
}

SampleRandom random_of(const json& c) {
  return {c["random"][0], c["random"][1], c["random"][2]};
}

Image scene_of(const json& c) {
  return make_scene(c["width"], c["height"], c["picture"]);
}

TEST(AugmentOp, gives_timms_bytes_on_pillow) {
  ASSERT_EQ(golden()["ops"].size(), augment_op_names().size() * 8);
  for (const json& c : golden()["ops"]) {
    SCOPED_TRACE(c.dump());
    SampleRandom random = random_of(c);
    const std::string name = c["op"];
    const Image out =
        augment_op(name, 1.0, c["magnitude"])(scene_of(c), random);
    EXPECT_EQ(out.width, c["width"]);
    EXPECT_EQ(out.height, c["height"]);
    EXPECT_EQ(hash_of(out.rgb), c["hash"]);
  }
}

TEST(AutoAugment, gives_timms_bytes_for_each_configuration) {
  ASSERT_EQ(golden()["configs"].size(), 19U * 12);
  for (const json& c : golden()["configs"]) {
    SCOPED_TRACE(c.dump());
    SampleRandom random = random_of(c);
    const std::string config = c["config"];
    const Augmentation augment = auto_augment_transform(
        config, {.translate_const = 11, .fill = {124, 116, 104}});
    EXPECT_EQ(hash_of(augment(scene_of(c), random).rgb), c["hash"]);
  }
}

TEST(ColorJitter, gives_torchvisions_bytes_on_pillow) {
  ASSERT_EQ(golden()["jitter"].size(), 20U);
  for (const json& c : golden()["jitter"]) {
    SCOPED_TRACE(c.dump());
    SampleRandom random = random_of(c);
    const ColorJitter jitter(c["strengths"].get<std::vector<double>>());
    const Image image = make_picture(c["width"], c["height"], c["picture"]);
    EXPECT_EQ(hash_of(jitter(image, random).rgb), c["hash"]);
  }
}

AugmentOptions options_of(const json& o) {
  AugmentOptions options;
  options.auto_augment = o.value("auto_augment", "");
  if (o.value("interpolation", "random") == "bilinear") {
    options.interpolation = Interpolation::kBilinear;
  }
  if (const json jitter = o.value("color_jitter", json()); jitter.is_array()) {
    options.color_jitter = jitter.get<std::vector<double>>();
  } else if (jitter.is_number()) {
    options.color_jitter = {jitter.get<double>()};
  }
  if (o.contains("color_jitter_prob")) {
    options.color_jitter_prob = o["color_jitter_prob"].get<double>();
  }
  options.force_color_jitter = o.value("force_color_jitter", false);
  options.grayscale_prob = o.value("grayscale_prob", 0.0);
  options.hflip = o.value("hflip", 0.5);
  options.vflip = o.value("vflip", 0.0);
  options.erasing = {.prob = o.value("re_prob", 0.0),
                     .mode = erasing_mode(o.value("re_mode", "const")),
                     .count = o.value("re_count", 1)};
  return options;
}

TEST(TrainTransform, does_all_that_timms_does_in_its_order) {
  ASSERT_EQ(golden()["train"].size(), 8U * 6);
  PretrainedConfig config;
  config.input_size = {3, 22, 26};
  for (const json& c : golden()["train"]) {
    SCOPED_TRACE(c.dump());
    const TrainTransform transform(config, options_of(c["options"]));
    SampleRandom random = random_of(c);
    std::vector<float> out(transform.size());
    transform(scene_of(c), random, out);
    EXPECT_EQ(hash_of(out), c["hash"]);
  }
}

TEST(ImageOps, blur_as_torchvision_but_for_halves) {
  ASSERT_EQ(golden()["blur"].size(), 3U);
  for (const json& c : golden()["blur"]) {
    const Image image = make_picture(c["width"], c["height"], c["picture"]);
    const Image out = gaussian_blur(image, c["kernel"], c["sigma"]);
    const std::string hex = c["bytes"];
    int different = 0;
    for (size_t i = 0; i < out.rgb.size(); ++i) {
      const int expected = std::stoi(hex.substr(2 * i, 2), nullptr, 16);
      ASSERT_LE(std::abs(out.rgb[i] - expected), 1) << c["sigma"] << " " << i;
      different += out.rgb[i] != expected;
    }
    EXPECT_LE(different, 1) << c["sigma"];
  }
}

TEST(TrainTransform, augments_a_grey_image_in_grey) {
  PretrainedConfig config;
  config.input_size = {1, 20, 20};
  for (const char* aa : {"rand-m9-n6-p1", "augmix", "original"}) {
    const TrainTransform transform(config,
                                   {.auto_augment = aa,
                                    .color_jitter = {0.4, 0.4, 0.4, 0.2},
                                    .force_color_jitter = true});
    for (uint64_t i = 0; i < 20; ++i) {
      SampleRandom random(0, 0, i);
      const Image out = transform.augment(make_scene(30, 30, 1), random);
      for (size_t p = 0; p < out.rgb.size(); p += 3) {
        ASSERT_TRUE(out.rgb[p] == out.rgb[p + 1] &&
                    out.rgb[p] == out.rgb[p + 2]);
      }
    }
  }
}

TEST(TrainTransform, names_in_its_settings_what_is_set) {
  const auto plain = TrainTransform({}).settings();
  EXPECT_FALSE(plain.contains("aa"));
  const auto all = TrainTransform({}, {.vflip = 0.25,
                                       .auto_augment = "v0",
                                       .color_jitter = {0.4},
                                       .grayscale_prob = 0.5,
                                       .erasing = {.prob = 0.1}})
                       .settings();
  EXPECT_EQ(all.at("aa"), "v0");
  EXPECT_EQ(all.at("vflip"), "0.25");
  EXPECT_EQ(all.at("color_jitter"), "0.4");
  EXPECT_EQ(all.at("grayscale_prob"), "0.5");
  EXPECT_THAT(all.at("erasing"), HasSubstr("0.1 const, up to 1"));
}

TEST(AutoAugment, refuses_what_timm_does_not_know) {
  const auto error = [](const char* config) {
    return text_of_error([&] { auto_augment_transform(config); });
  };
  EXPECT_THAT(error("random-m9"), HasSubstr("'random-m9' is unknown"));
  EXPECT_THAT(error(""), HasSubstr("'' is unknown"));
  EXPECT_THAT(error("rand-m9-x3"), HasSubstr("'rand-m9-x3' has 'x3'"));
  EXPECT_THAT(error("rand-foo"), HasSubstr("has 'foo'"));
  EXPECT_THAT(error("rand-m"), HasSubstr("has 'm', expected a whole number"));
  EXPECT_THAT(error("rand-m9.5"), HasSubstr("'m9.5', expected a whole number"));
  EXPECT_THAT(error("rand-p0.5x"), HasSubstr("'p0.5x', expected a number"));
  EXPECT_THAT(error("rand-m9-m3"), HasSubstr("'m3', a section that comes"));
  EXPECT_THAT(error("rand-tbest"), HasSubstr("tweights, t3a or t3aw"));
  EXPECT_THAT(error("rand-n16-tweights"), HasSubstr("has 15 operations"));
  EXPECT_THAT(error("augmix-w0"), HasSubstr("width of 1 or more"));
  EXPECT_THAT(error("augmix-a0"), HasSubstr("alpha above 0"));
  EXPECT_THAT(error("augmix-d-1"), HasSubstr("has 'd'"));
  EXPECT_THAT(error("v0-m9"), HasSubstr("'m9', expected a section like mstd"));
  EXPECT_THAT(error("rand--m9"), HasSubstr("has ''"));
  EXPECT_THAT(text_of_error([] { augment_op("ShearZ", 1, 1); }),
              HasSubstr("did you mean 'ShearX'"));
}

TEST(ImageOps, refuse_what_makes_no_sense) {
  const Image image = make_picture(4, 3, 0);
  const Image broken{4, 3, {1, 2, 3}};
  EXPECT_THAT(text_of_error([&] { equalize(broken); }),
              HasSubstr("4 x 3 pixels and 3 bytes"));
  EXPECT_THAT(text_of_error([&] { rotate(Image{}, 3); }), HasSubstr("0 x 0"));
  EXPECT_THAT(text_of_error([&] { adjust_hue(image, 0.6); }),
              HasSubstr("factor is 0.6"));
  EXPECT_THAT(text_of_error([&] { gaussian_blur(image, -1.0); }),
              HasSubstr("radius is -1"));
  EXPECT_THAT(text_of_error([&] { gaussian_blur(image, 4, 1.0); }),
              HasSubstr("expected an odd number"));
  EXPECT_THAT(text_of_error([&] { gaussian_blur(image, 9, 1.0); }),
              HasSubstr("cannot be mirrored by 4"));
  EXPECT_THAT(text_of_error([&] { blend(image, make_picture(3, 4, 0), 0.5); }),
              HasSubstr("4 x 3 and 3 x 4"));
  EXPECT_THAT(text_of_error([] {
                ColorJitter(std::vector{0.1, 0.2});
              }),
              HasSubstr("2 strengths"));
  EXPECT_THAT(text_of_error([] { ColorJitter(std::vector{-0.1}); }),
              HasSubstr("strength -0.1"));
  EXPECT_THAT(text_of_error([] {
                ColorJitter(std::vector{0.1, 0.1, 0.1, 0.6});
              }),
              HasSubstr("at most 0.5"));
}

TEST(RandomErasing, refuses_what_makes_no_sense) {
  const auto error = [](const ErasingOptions& options) {
    return text_of_error([&] { RandomErasing{options}; });
  };
  EXPECT_THAT(error({.prob = 1.5}), HasSubstr("prob is 1.5"));
  EXPECT_THAT(error({.count = 0}), HasSubstr("count is 0"));
  EXPECT_THAT(error({.area = {0.5, 0.1}}), HasSubstr("area is 0.5 to 0.1"));
  EXPECT_THAT(text_of_error([] { erasing_mode("noise"); }),
              HasSubstr("'noise', expected const, rand or pixel"));
  std::vector<float> x(10);
  SampleRandom random(0, 0, 0);
  EXPECT_THAT(text_of_error([&] {
                RandomErasing({.prob = 1})(x, {3, 2, 2}, random);
              }),
              HasSubstr("10 values, expected 3 x 2 x 2"));
}

}  // namespace
}  // namespace luximm
