#include "luximm/data/augment.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"
#include "luximm/data/byte_transform.h"
#include "luximm/data/color_jitter.h"
#include "luximm/data/image_checks.h"
#include "luximm/data/image_ops.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "TrainTransform";
constexpr int kBlurKernel = 23;  // pixels, as timm's

void check_probability(std::string_view name, double value) {
  if (!(value >= 0.0 && value <= 1.0)) {
    fail(kWhere, "{} is {}, expected a probability from 0 to 1", name, value);
  }
}

void check_range(std::string_view name, const std::array<double, 2>& range,
                 double most) {
  // Written so that NaN fails too.
  if (!(range[0] > 0.0 && range[0] <= range[1] && range[1] <= most)) {
    fail(kWhere,
         "{} is {} to {}, expected a smaller and a larger number above 0{}",
         name, range[0], range[1], most == 1.0 ? ", at most 1" : "");
  }
}

Image cut(const Image& image, const Rect& part) {
  Image out{part.width, part.height, {}};
  const std::size_t bytes = static_cast<std::size_t>(part.width) * 3;
  out.rgb.resize(bytes * part.height);
  for (int y = 0; y < part.height; ++y) {
    std::memcpy(
        out.row(y),
        image.row(part.top + y) + static_cast<std::size_t>(part.left) * 3,
        bytes);
  }
  return out;
}

void flip_horizontally(Image& image) {
  for (int y = 0; y < image.height; ++y) {
    uint8_t* left = image.row(y);
    uint8_t* right = left + static_cast<std::size_t>(image.width - 1) * 3;
    for (; left < right; left += 3, right -= 3) {
      std::swap_ranges(left, left + 3, right);
    }
  }
}

void flip_vertically(Image& image) {
  const size_t bytes = size_t{3} * image.width;
  for (int y = 0; y < image.height / 2; ++y) {
    std::swap_ranges(image.row(y), image.row(y) + bytes,
                     image.row(image.height - 1 - y));
  }
}

/// Python's round().
int round_half_even(double x) { return static_cast<int>(std::nearbyint(x)); }

/// The middle of the image, as wide or as high as the ratios allow.
Rect center_crop(int width, int height, const std::array<double, 2>& ratio) {
  const double in_ratio = static_cast<double>(width) / height;
  int w = width;
  int h = height;
  if (in_ratio < ratio[0]) {
    h = std::max(round_half_even(width / ratio[0]), 1);
  } else if (in_ratio > ratio[1]) {
    w = std::max(round_half_even(height * ratio[1]), 1);
  }
  return {(width - w) / 2, (height - h) / 2, w, h};
}

/// torchvision's `RandomApply`.
Augmentation with_probability(double prob, Augmentation augmentation) {
  return [prob, augmentation = std::move(augmentation)](Image image,
                                                        SampleRandom& random) {
    if (prob < random.uniform()) return image;
    return augmentation(std::move(image), random);
  };
}

Augmentation random_blur() {
  return [](Image image, SampleRandom& random) {
    // torchvision draws in single precision.
    const auto sigma = static_cast<float>(random.uniform(0.1, 2.0));
    return gaussian_blur(std::move(image), kBlurKernel, sigma);
  };
}

Augmentation random_grey(double prob) {
  return [prob](Image image, SampleRandom& random) {
    return random.uniform() < prob ? to_grey(std::move(image)) : image;
  };
}

/// What timm calls the secondary transforms, in its order.
std::vector<Augmentation> make_augmentations(const AugmentOptions& options,
                                             const ImageTransform& output) {
  std::vector<Augmentation> all;
  const std::string& aa = options.auto_augment;
  if (!aa.empty()) {
    const int side = std::min(output.width(), output.height());
    AutoAugmentParams params{
        .translate_const = std::floor(side * 0.45),
        .fill = output.mean_bytes(),
        .interpolation = options.interpolation,
    };
    if (aa.starts_with("augmix")) params.translate_pct = 0.3;
    all.push_back(auto_augment_transform(aa, params));
  }
  const bool jitter = aa.empty() || options.force_color_jitter ||
                      aa.find("3a") != std::string::npos;
  if (jitter && !options.color_jitter.empty()) {
    Augmentation colors = ColorJitter(options.color_jitter);
    all.push_back(
        options.color_jitter_prob
            ? with_probability(*options.color_jitter_prob, std::move(colors))
            : std::move(colors));
  }
  if (options.grayscale_prob > 0.0) {
    all.push_back(random_grey(options.grayscale_prob));
  }
  if (options.gaussian_blur_prob > 0.0) {
    all.push_back(with_probability(options.gaussian_blur_prob, random_blur()));
  }
  return all;
}

}  // namespace

TrainTransform::TrainTransform(const PretrainedConfig& config,
                               const AugmentOptions& options)
    : normalize_(config, InputSizeKind::kTrain), options_(options) {
  check_range("scale", options.scale, 1.0);
  check_range("ratio", options.ratio, 1e6);
  check_probability("hflip", options.hflip);
  check_probability("vflip", options.vflip);
  check_probability("color_jitter_prob", options.color_jitter_prob.value_or(1));
  check_probability("grayscale_prob", options.grayscale_prob);
  check_probability("gaussian_blur_prob", options.gaussian_blur_prob);
  RandomErasing{options.erasing};  // checks them
  augmentations_ = make_augmentations(options, normalize_);
  if (options.gaussian_blur_prob > 0.0 &&
      std::min(width(), height()) <= kBlurKernel / 2) {
    fail(
        kWhere,
        "gaussian_blur_prob is set for images of {} x {} pixels, expected more "
        "than {}",
        width(), height(), kBlurKernel / 2);
  }
}

Rect TrainTransform::draw_crop(int width, int height,
                               SampleRandom& random) const {
  constexpr int kAttempts = 10;
  const double area = static_cast<double>(width) * height;
  const double low = std::log(options_.ratio[0]);
  const double high = std::log(options_.ratio[1]);
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const double part =
        random.uniform(options_.scale[0], options_.scale[1]) * area;
    const double ratio = std::exp(random.uniform(low, high));
    // At least one pixel: timm fails on images so small that there is none.
    const int w = std::max(round_half_even(std::sqrt(part * ratio)), 1);
    const int h = std::max(round_half_even(std::sqrt(part / ratio)), 1);
    if (w > width || h > height) continue;
    const auto top = static_cast<int>(random.below(height - h + 1));
    const auto left = static_cast<int>(random.below(width - w + 1));
    return {left, top, w, h};
  }
  return center_crop(width, height, options_.ratio);
}

Image TrainTransform::augment(const Image& image, SampleRandom& random) const {
  detail::check_image(kWhere, image);
  const Rect part = draw_crop(image.width, image.height, random);
  const Interpolation interpolation =
      options_.interpolation ? *options_.interpolation
      : random.below(2) == 0 ? Interpolation::kBilinear
                             : Interpolation::kBicubic;
  // Cut first: what lies outside must not reach the edge of what is kept.
  Image kept = cut(image, part);
  if (channels() == 1) kept = to_grey(std::move(kept));
  Image out = resize(kept, width(), height(), interpolation);
  // timm has no flip, and so no draw, where the probability is zero.
  if (options_.hflip > 0.0 && random.uniform() < options_.hflip) {
    flip_horizontally(out);
  }
  if (options_.vflip > 0.0 && random.uniform() < options_.vflip) {
    flip_vertically(out);
  }
  for (const Augmentation& augmentation : augmentations_) {
    out = augmentation(std::move(out), random);
  }
  return out;
}

std::map<std::string, std::string> TrainTransform::settings() const {
  std::map<std::string, std::string> all = normalize_.settings();
  // Of evaluation only.
  all.erase("crop_pct");
  all.erase("crop mode");
  const auto range = [](const std::array<double, 2>& r) {
    return fmt::format("{} to {}", r[0], r[1]);
  };
  all["scale"] = range(options_.scale);
  all["ratio"] = range(options_.ratio);
  all["hflip"] = fmt::format("{}", options_.hflip);
  all["interpolation"] = options_.interpolation
                             ? to_string(*options_.interpolation)
                             : std::string("random");
  // Named where they are set, so that runs without them compare with those
  // that luximm saved when it had none.
  const auto add = [&all](const char* name, double value, double usual) {
    if (value != usual) all[name] = fmt::format("{}", value);
  };
  add("vflip", options_.vflip, 0.0);
  add("grayscale_prob", options_.grayscale_prob, 0.0);
  add("gaussian_blur_prob", options_.gaussian_blur_prob, 0.0);
  if (!options_.auto_augment.empty()) all["aa"] = options_.auto_augment;
  if (!options_.color_jitter.empty()) {
    all["color_jitter"] =
        fmt::format("{}", fmt::join(options_.color_jitter, ", "));
    add("color_jitter_prob", options_.color_jitter_prob.value_or(1.0), 1.0);
    add("force_color_jitter", options_.force_color_jitter, 0.0);
  }
  const ErasingOptions& erasing = options_.erasing;
  if (erasing.prob > 0.0) {
    all["erasing"] =
        fmt::format("{} {}, up to {}, area {}, ratio {}", erasing.prob,
                    to_string(erasing.mode), erasing.count, range(erasing.area),
                    range(erasing.ratio));
  }
  return all;
}

void TrainTransform::operator()(const Image& image, SampleRandom& random,
                                std::span<float> out) const {
  normalize_.normalize(augment(image, random), out);
  if (options_.erasing.prob > 0.0) {
    RandomErasing{options_.erasing}(out, {channels(), height(), width()},
                                    random);
  }
}

SampleTransform::SampleTransform(ImageTransform transform)
    : channels(transform.channels()),
      width(transform.width()),
      height(transform.height()),
      settings(transform.settings()) {
  apply = detail::ByteTransform{
      .crop = [transform](const Image& image,
                          SampleRandom&) { return transform.crop(image); },
      .normalize = transform};
}

SampleTransform::SampleTransform(TrainTransform transform)
    : channels(transform.channels()),
      width(transform.width()),
      height(transform.height()),
      settings(transform.settings()) {
  if (transform.erases()) {
    apply = std::move(transform);  // what it erases is normalised already
    return;
  }
  apply = detail::ByteTransform{
      .crop =
          [transform](const Image& image, SampleRandom& random) {
            return transform.augment(image, random);
          },
      .normalize = transform.normalization()};
}

SampleTransform::SampleTransform(
    int width, int height,
    std::function<void(const Image&, SampleRandom&, std::span<float>)> apply)
    : width(width), height(height), apply(std::move(apply)) {}

SampleTransform::SampleTransform(
    int channels, int width, int height,
    std::function<void(const Sample&, SampleRandom&, std::span<float>)> read)
    : channels(channels), width(width), height(height), read(std::move(read)) {}

}  // namespace luximm
