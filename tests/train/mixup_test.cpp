#include "luximm/train/mixup.h"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::text_of_error;
using ::testing::HasSubstr;

MixupOptions options_of(const json& o) {
  MixupOptions options{.mixup_alpha = o.value("mixup_alpha", 1.0),
                       .cutmix_alpha = o.value("cutmix_alpha", 0.0),
                       .prob = o.value("prob", 1.0),
                       .mode = mixup_mode(o["mode"]),
                       .correct_lam = o.value("correct_lam", true),
                       .label_smoothing = o.value("label_smoothing", 0.1),
                       .num_classes = 4};
  if (o.contains("cutmix_minmax")) {
    options.cutmix_minmax = o["cutmix_minmax"].get<std::array<double, 2>>();
  }
  return options;
}

/// What timm drew, with lambda as it is after the correction for the box.
std::vector<MixupDraw> draws_of(const json& draws,
                                const MixupOptions& options) {
  std::vector<MixupDraw> all;
  for (const json& item : draws) {
    MixupDraw draw{.lam = item["lam"]};
    if (!item["box"].is_null()) {
      const auto box = item["box"].get<std::array<int64_t, 4>>();
      draw.box = {
          .top = box[0], .bottom = box[1], .left = box[2], .right = box[3]};
      if (options.correct_lam || options.cutmix_minmax) {
        draw.lam =
            1.0 -
            static_cast<double>((box[1] - box[0]) * (box[3] - box[2])) / 30.0;
      }
    }
    all.push_back(draw);
  }
  return all;
}

TEST(Mixup, gives_timms_images_and_targets_for_the_same_draws) {
  const json golden = test::read_optim_golden()["mixup"];
  const torch::Tensor images =
      torch::tensor(golden["images"].get<std::vector<float>>())
          .view({4, 2, 5, 6});
  const torch::Tensor before = images.clone();
  const torch::Tensor labels =
      torch::tensor(golden["labels"].get<std::vector<int64_t>>());
  ASSERT_EQ(golden["cases"].size(), 6U);
  for (const json& item : golden["cases"]) {
    SCOPED_TRACE(item["options"].dump());
    const MixupOptions options = options_of(item["options"]);
    const Mixup::Mixed mixed =
        Mixup(options).apply(images, labels, draws_of(item["draws"], options));
    const torch::Tensor expected =
        torch::tensor(item["images"].get<std::vector<float>>())
            .view({4, 2, 5, 6});
    EXPECT_TRUE(mixed.images.allclose(expected, 1e-6, 1e-6));
    for (int64_t i = 0; i < 4; ++i) {
      EXPECT_TRUE(mixed.targets[i].allclose(
          torch::tensor(item["targets"][static_cast<std::size_t>(i)]
                            .get<std::vector<float>>()),
          1e-6, 1e-6));
    }
  }
  EXPECT_TRUE(images.equal(before));
}

/// Mean and variance of Beta(a, a) are 1/2 and 1 / (4 (2a + 1)).
TEST(Mixup, draws_lambda_by_timms_law) {
  for (double alpha : {0.1, 0.8, 1.0, 4.0}) {
    const Mixup mixup({.mixup_alpha = alpha, .mode = MixupMode::kElem});
    SampleRandom random(1, 2, 3);
    constexpr int kCount = 40000;
    double sum = 0.0;
    double squares = 0.0;
    for (const MixupDraw& draw : mixup.draw(kCount, 8, 8, random)) {
      ASSERT_GE(draw.lam, 0.0);
      ASSERT_LE(draw.lam, 1.0);
      sum += draw.lam - 0.5;
      squares += (draw.lam - 0.5) * (draw.lam - 0.5);
    }
    EXPECT_NEAR(sum / kCount, 0.0, 0.012) << alpha;
    EXPECT_NEAR(squares / kCount, 1.0 / (4.0 * (2.0 * alpha + 1.0)), 0.004)
        << alpha;
  }
}

TEST(Mixup, draws_as_often_as_asked_and_boxes_inside) {
  const Mixup mixup({.mixup_alpha = 0.8,
                     .cutmix_alpha = 1.0,
                     .prob = 0.6,
                     .switch_prob = 0.25,
                     .mode = MixupMode::kElem});
  SampleRandom random(0, 0, 0);
  constexpr int kCount = 20000;
  int mixed = 0;
  int cut = 0;
  for (const MixupDraw& draw : mixup.draw(kCount, 20, 30, random)) {
    if (draw.box) {
      ++cut;
      const MixupDraw::Box& box = *draw.box;
      ASSERT_TRUE(0 <= box.top && box.top <= box.bottom && box.bottom <= 20);
      ASSERT_TRUE(0 <= box.left && box.left <= box.right && box.right <= 30);
      ASSERT_DOUBLE_EQ(draw.lam,
                       1.0 - static_cast<double>((box.bottom - box.top) *
                                                 (box.right - box.left)) /
                                 600.0);
    } else if (draw.lam != 1.0) {
      ++mixed;
    }
  }
  EXPECT_NEAR(cut / double(kCount), 0.6 * 0.25, 0.01);
  EXPECT_NEAR(mixed / double(kCount), 0.6 * 0.75, 0.01);

  const Mixup minmax({.cutmix_minmax = {{0.2, 0.8}},
                      .switch_prob = 1.0,
                      .mode = MixupMode::kElem});
  for (const MixupDraw& draw : minmax.draw(2000, 20, 30, random)) {
    ASSERT_TRUE(draw.box);
    const int64_t height = draw.box->bottom - draw.box->top;
    const int64_t width = draw.box->right - draw.box->left;
    ASSERT_TRUE(height >= 4 && height < 16 && width >= 6 && width < 24);
    ASSERT_TRUE(draw.box->top >= 0 && draw.box->bottom <= 20);
    ASSERT_TRUE(draw.box->left >= 0 && draw.box->right <= 30);
  }
}

TEST(Mixup, repeats_for_the_same_seed_and_takes_odd_batches) {
  const torch::Tensor images = torch::randn({5, 3, 8, 8});
  const torch::Tensor labels = torch::tensor({0, 1, 2, 3, 0});
  for (const char* mode : {"batch", "pair", "elem"}) {
    const Mixup mixup(
        {.cutmix_alpha = 1.0, .mode = mixup_mode(mode), .num_classes = 4});
    EXPECT_EQ(to_string(mixup.options().mode), mode);
    SampleRandom a(1, 2, 3);
    SampleRandom b(1, 2, 3);
    SampleRandom c(1, 2, 4);
    const auto first = mixup(images, labels, a);
    const auto second = mixup(images, labels, b);
    EXPECT_TRUE(first.images.equal(second.images)) << mode;
    EXPECT_TRUE(first.targets.equal(second.targets)) << mode;
    EXPECT_FALSE(first.images.equal(mixup(images, labels, c).images)) << mode;
    EXPECT_TRUE(first.images[2].allclose(images[2], 1e-5, 1e-6)) << mode;
    EXPECT_TRUE(first.targets.sum(1).allclose(torch::ones({5}))) << mode;
  }
}

TEST(Mixup, refuses_what_makes_no_sense) {
  const auto error = [](const MixupOptions& options) {
    return text_of_error([&] { Mixup mixup(options); });
  };
  EXPECT_EQ(error({}), "no error");
  EXPECT_THAT(error({.mixup_alpha = -1}), HasSubstr("mixup_alpha is -1"));
  EXPECT_THAT(error({.mixup_alpha = 0}), HasSubstr("must be given"));
  EXPECT_THAT(error({.cutmix_minmax = {{0.5, 0.2}}}),
              HasSubstr("cutmix_minmax is 0.5 to 0.2"));
  EXPECT_THAT(error({.prob = 2}), HasSubstr("prob is 2"));
  EXPECT_THAT(error({.label_smoothing = 1}), HasSubstr("label_smoothing is 1"));
  EXPECT_THAT(text_of_error([] { mixup_mode("half"); }),
              HasSubstr("mode is 'half', expected batch, pair or elem"));
  const Mixup mixup({.num_classes = 2});
  const torch::Tensor images = torch::zeros({2, 3, 4, 4});
  EXPECT_THAT(text_of_error([&] {
                mixup.apply(images, torch::tensor({0, 1, 1}), {{}});
              }),
              HasSubstr("labels [3], expected [N, C, H, W] and [N]"));
  EXPECT_THAT(text_of_error([&] {
                mixup.apply(images, torch::tensor({0, 2}), {{}});
              }),
              HasSubstr("a label is outside of [0, 2)"));
  EXPECT_THAT(text_of_error([&] {
                mixup.apply(images, torch::tensor({0, 1}), {});
              }),
              HasSubstr("got 0 draws for 2 images, expected 1"));
}

}  // namespace
}  // namespace luximm
