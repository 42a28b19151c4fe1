#include "luximm/data/augment.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "TrainTransform";
constexpr uint64_t kGolden = 0x9e3779b97f4a7c15;

uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
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

void flip(Image& image) {
  for (int y = 0; y < image.height; ++y) {
    uint8_t* left = image.row(y);
    uint8_t* right = left + static_cast<std::size_t>(image.width - 1) * 3;
    for (; left < right; left += 3, right -= 3) {
      std::swap_ranges(left, left + 3, right);
    }
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

}  // namespace

SampleRandom::SampleRandom(uint64_t seed, uint64_t epoch, uint64_t index)
    : state_(mix(mix(mix(seed + kGolden) + epoch + kGolden) + index)) {}

uint64_t SampleRandom::bits() { return mix(state_ += kGolden); }

double SampleRandom::uniform() {
  return static_cast<double>(bits() >> 11) * 0x1p-53;
}

double SampleRandom::uniform(double low, double high) {
  return low + (high - low) * uniform();
}

int64_t SampleRandom::below(int64_t count) {
  return static_cast<int64_t>(uniform() * static_cast<double>(count));
}

TrainTransform::TrainTransform(const PretrainedConfig& config,
                               const AugmentOptions& options)
    : normalize_(config, InputSizeKind::kTrain), options_(options) {
  check_range("scale", options.scale, 1.0);
  check_range("ratio", options.ratio, 1e6);
  if (!(options.hflip >= 0.0 && options.hflip <= 1.0)) {
    fail(kWhere, "hflip is {}, expected a probability from 0 to 1",
         options.hflip);
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
  if (image.width <= 0 || image.height <= 0 ||
      image.rgb.size() != size_t{3} * image.width * image.height) {
    fail(kWhere,
         "the image has {} x {} pixels and {} bytes, expected width x height x "
         "3 bytes",
         image.width, image.height, image.rgb.size());
  }
  const Rect part = draw_crop(image.width, image.height, random);
  const Interpolation interpolation =
      options_.interpolation ? *options_.interpolation
      : random.below(2) == 0 ? Interpolation::kBilinear
                             : Interpolation::kBicubic;
  // Cut first: what lies outside must not reach the edge of what is kept.
  Image kept = cut(image, part);
  if (channels() == 1) kept = to_grey(std::move(kept));
  Image out = resize(kept, width(), height(), interpolation);
  if (random.uniform() < options_.hflip) flip(out);
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
  return all;
}

void TrainTransform::operator()(const Image& image, SampleRandom& random,
                                std::span<float> out) const {
  normalize_.normalize(augment(image, random), out);
}

SampleTransform::SampleTransform(ImageTransform transform)
    : channels(transform.channels()),
      width(transform.width()),
      height(transform.height()),
      settings(transform.settings()) {
  apply = [transform = std::move(transform)](const Image& image, SampleRandom&,
                                             std::span<float> out) {
    transform(image, out);
  };
}

SampleTransform::SampleTransform(TrainTransform transform)
    : channels(transform.channels()),
      width(transform.width()),
      height(transform.height()),
      settings(transform.settings()) {
  apply = std::move(transform);
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
