#include "luximm/train/mixup.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

using Box = MixupDraw::Box;

double normal(SampleRandom& random) {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - random.uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * random.uniform());
}

/// The logarithm of a gamma variate: of small shapes the variate itself is
/// often 0. Marsaglia and Tsang, https://doi.org/10.1145/358407.358414.
double log_gamma_variate(double shape, SampleRandom& random) {
  if (shape < 1.0) {
    const double more = log_gamma_variate(shape + 1.0, random);
    return more + std::log(1.0 - random.uniform()) / shape;
  }
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  while (true) {
    const double x = normal(random);
    const double v = std::pow(1.0 + c * x, 3);
    if (v <= 0.0) continue;
    const double u = 1.0 - random.uniform();
    if (std::log(u) < 0.5 * x * x + d * (1.0 - v + std::log(v))) {
      return std::log(d) + std::log(v);
    }
  }
}

double beta_variate(double alpha, SampleRandom& random) {
  const double a = log_gamma_variate(alpha, random);
  const double b = log_gamma_variate(alpha, random);
  return 1.0 / (1.0 + std::exp(b - a));
}

/// In [low, high), or `low` where that is empty.
int64_t integer(int64_t low, int64_t high, SampleRandom& random) {
  return high > low ? low + random.below(high - low) : low;
}

/// A box of the part 1 - lam of the area around a point anywhere.
Box draw_box(int64_t height, int64_t width, double lam, SampleRandom& random) {
  const double ratio = std::sqrt(1.0 - lam);
  const auto h = static_cast<int64_t>(static_cast<double>(height) * ratio);
  const auto w = static_cast<int64_t>(static_cast<double>(width) * ratio);
  const int64_t y = random.below(height);
  const int64_t x = random.below(width);
  return {.top = std::clamp<int64_t>(y - h / 2, 0, height),
          .bottom = std::clamp<int64_t>(y + (h + 1) / 2, 0, height),
          .left = std::clamp<int64_t>(x - w / 2, 0, width),
          .right = std::clamp<int64_t>(x + (w + 1) / 2, 0, width)};
}

/// A box inside the image whose sides are parts of the image's.
Box draw_box_minmax(int64_t height, int64_t width,
                    const std::array<double, 2>& minmax, SampleRandom& random) {
  const auto side = [&](int64_t whole) {
    const auto length = static_cast<double>(whole);
    return integer(static_cast<int64_t>(length * minmax[0]),
                   static_cast<int64_t>(length * minmax[1]), random);
  };
  const int64_t h = side(height);
  const int64_t w = side(width);
  const int64_t top = integer(0, height - h + 1, random);
  const int64_t left = integer(0, width - w + 1, random);
  return {.top = top, .bottom = top + h, .left = left, .right = left + w};
}

double part_outside(const Box& box, int64_t height, int64_t width) {
  const auto area =
      static_cast<double>((box.bottom - box.top) * (box.right - box.left));
  return 1.0 - area / static_cast<double>(height * width);
}

/// `image` and `other` are [..., C, H, W]; `image` is written to.
void mix(torch::Tensor image, const torch::Tensor& other,
         const MixupDraw& draw) {
  if (draw.box) {
    const auto cut = [&](const torch::Tensor& x) {
      return x.slice(-2, draw.box->top, draw.box->bottom)
          .slice(-1, draw.box->left, draw.box->right);
    };
    cut(image).copy_(cut(other));
  } else if (draw.lam != 1.0) {
    image.mul_(draw.lam).add_(other * (1.0 - draw.lam));
  }
}

}  // namespace

MixupMode mixup_mode(const std::string& name) {
  if (name == "batch") return MixupMode::kBatch;
  if (name == "pair") return MixupMode::kPair;
  if (name == "elem") return MixupMode::kElem;
  fail("mixup", "mode is '{}', expected batch, pair or elem", name);
}

std::string to_string(MixupMode mode) {
  switch (mode) {
    case MixupMode::kBatch:
      return "batch";
    case MixupMode::kPair:
      return "pair";
    case MixupMode::kElem:
      break;
  }
  return "elem";
}

void MixupOptions::check() const {
  // Written so that NaN fails too.
  const auto expect = [](bool good, std::string_view name, double value,
                         std::string_view expected) {
    if (!good) fail("mixup", "{} is {}, expected {}", name, value, expected);
  };
  const auto is_part = [](double value) { return value >= 0 && value <= 1; };
  expect(mixup_alpha >= 0 && std::isfinite(mixup_alpha), "mixup_alpha",
         mixup_alpha, "0 or more");
  expect(cutmix_alpha >= 0 && std::isfinite(cutmix_alpha), "cutmix_alpha",
         cutmix_alpha, "0 or more");
  if (mixup_alpha == 0.0 && !cutmix()) {
    fail("mixup", "mixup_alpha, cutmix_alpha or cutmix_minmax must be given");
  }
  if (cutmix_minmax) {
    const auto [low, high] = *cutmix_minmax;
    if (!(low >= 0 && low < high && high <= 1)) {
      fail("mixup",
           "cutmix_minmax is {} to {}, expected an ascending pair in "
           "[0, 1]",
           low, high);
    }
  }
  expect(is_part(prob), "prob", prob, "0 to 1");
  expect(is_part(switch_prob), "switch_prob", switch_prob, "0 to 1");
  expect(label_smoothing >= 0 && label_smoothing < 1, "label_smoothing",
         label_smoothing, "a value in [0, 1)");
  expect(num_classes >= 1, "num_classes", static_cast<double>(num_classes),
         "1 or more");
}

Mixup::Mixup(const MixupOptions& options) : options_(options) {
  options_.check();
}

double Mixup::draw_lam(bool cutmix, SampleRandom& random) const {
  if (!cutmix) return beta_variate(options_.mixup_alpha, random);
  return beta_variate(options_.cutmix_minmax ? 1.0 : options_.cutmix_alpha,
                      random);
}

MixupDraw Mixup::draw_one(int64_t height, int64_t width,
                          SampleRandom& random) const {
  MixupDraw draw;
  if (random.uniform() >= options_.prob) return draw;
  const bool both = options_.mixup_alpha > 0.0 && options_.cutmix();
  const bool cutmix =
      both ? random.uniform() < options_.switch_prob : options_.cutmix();
  draw.lam = draw_lam(cutmix, random);
  if (!cutmix || draw.lam == 1.0) return draw;
  draw.box =
      options_.cutmix_minmax
          ? draw_box_minmax(height, width, *options_.cutmix_minmax, random)
          : draw_box(height, width, draw.lam, random);
  if (options_.correct_lam || options_.cutmix_minmax) {
    draw.lam = part_outside(*draw.box, height, width);
  }
  return draw;
}

std::vector<MixupDraw> Mixup::draw(int64_t count, int64_t height, int64_t width,
                                   SampleRandom& random) const {
  if (options_.mode == MixupMode::kBatch) count = 1;
  if (options_.mode == MixupMode::kPair) count /= 2;
  std::vector<MixupDraw> draws;
  for (int64_t i = 0; i < count; ++i) {
    draws.push_back(draw_one(height, width, random));
  }
  return draws;
}

Mixup::Mixed Mixup::apply(const torch::Tensor& images,
                          const torch::Tensor& labels,
                          const std::vector<MixupDraw>& draws) const {
  const int64_t count = images.dim() == 4 ? images.size(0) : 0;
  if (count == 0 || labels.dim() != 1 || labels.size(0) != count) {
    fail("mixup", "images are {} and labels {}, expected [N, C, H, W] and [N]",
         c10::str(images.sizes()), c10::str(labels.sizes()));
  }
  const int64_t expected = options_.mode == MixupMode::kBatch  ? 1
                           : options_.mode == MixupMode::kPair ? count / 2
                                                               : count;
  if (static_cast<int64_t>(draws.size()) != expected) {
    fail("mixup", "got {} draws for {} images, expected {}", draws.size(),
         count, expected);
  }
  if (labels.lt(0)
          .logical_or_(labels.ge(options_.num_classes))
          .any()
          .item<bool>()) {
    fail("mixup", "a label is outside of [0, {})", options_.num_classes);
  }
  torch::NoGradGuard no_grad;
  torch::Tensor mixed = images.clone();
  std::vector<float> lams(static_cast<std::size_t>(count), 1.0F);
  if (options_.mode == MixupMode::kBatch) {
    mix(mixed, images.flip(0), draws[0]);
    std::fill(lams.begin(), lams.end(), static_cast<float>(draws[0].lam));
  } else {
    for (int64_t i = 0; i < count; ++i) {
      const int64_t j = count - 1 - i;
      const int64_t number =
          options_.mode == MixupMode::kPair ? std::min(i, j) : i;
      if (number >= expected) continue;  // the middle of an odd batch
      const MixupDraw& draw = draws[static_cast<std::size_t>(number)];
      mix(mixed[i], images[j], draw);
      lams[static_cast<std::size_t>(i)] = static_cast<float>(draw.lam);
    }
  }
  const double off =
      options_.label_smoothing / static_cast<double>(options_.num_classes);
  const torch::Tensor targets =
      torch::full({count, options_.num_classes}, off,
                  torch::dtype(torch::kFloat).device(labels.device()))
          .scatter_(1, labels.unsqueeze(1),
                    1.0 - options_.label_smoothing + off);
  const torch::Tensor lam = torch::tensor(lams, torch::dtype(torch::kFloat))
                                .to(labels.device())
                                .unsqueeze(1);
  return {.images = mixed,
          .targets = targets * lam + targets.flip(0) * (1.0 - lam)};
}

Mixup::Mixed Mixup::operator()(const torch::Tensor& images,
                               const torch::Tensor& labels,
                               SampleRandom& random) const {
  return apply(images, labels,
               draw(images.size(0), images.size(-2), images.size(-1), random));
}

}  // namespace luximm
