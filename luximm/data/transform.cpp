#include "luximm/data/transform.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "ImageTransform";
// Above this nothing is an image size, and products fit their types.
constexpr int64_t kMaxSide = 1 << 16;

int checked_side(int64_t side) {
  if (side < 1 || side > kMaxSide) {
    fail(kWhere, "input size of {} pixels, expected 1 to {}", side, kMaxSide);
  }
  return static_cast<int>(side);
}

/// Python's round(): halves go to the even neighbour. Saturates, so that a
/// senseless ratio becomes a senseless size that resize() refuses.
int round_half_even(double x) {
  constexpr double kMax = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp(std::nearbyint(x), -kMax, kMax));
}

std::array<float, 256> normalized_bytes(float mean, float std) {
  // As torchvision, three separate operations in single precision.
  std::array<float, 256> values;
  for (int i = 0; i < 256; ++i) {
    float scaled = static_cast<float>(i) / 255.0F;
    float centered = scaled - mean;
    values[i] = centered / std;
  }
  return values;
}

/// One channel's value for all; equal ones stay as they are, unrounded.
double average(const std::array<double, 3>& values) {
  if (values[0] == values[1] && values[1] == values[2]) return values[0];
  return (values[0] + values[1] + values[2]) / 3;
}

/// Where along one axis the crop lies: torchvision centers it after padding, so
/// that an odd difference rounds one way for padding, another for cropping.
struct Span {
  int source = 0;  // first pixel taken of the image
  int target = 0;  // where it goes
  int count = 0;
};

Span center_span(int in, int out) {
  if (in < out) return {0, (out - in) / 2, in};
  return {round_half_even((in - out) / 2.0), 0, out};
}

}  // namespace

ImageTransform::ImageTransform(const PretrainedConfig& config,
                               InputSizeKind kind)
    : interpolation_(config.interpolation), crop_mode_(config.crop_mode) {
  bool test = kind == InputSizeKind::kTest;
  const InputSize& size =
      test ? config.test_input_size.value_or(config.input_size)
           : config.input_size;
  double crop_pct =
      test ? config.test_crop_pct.value_or(config.crop_pct) : config.crop_pct;
  if (size[0] != 1 && size[0] != 3) {
    fail(
        kWhere,
        "input of {} channels, expected 3 (RGB) or 1 (grey): an image file has "
        "no more; give the loader a TensorReader",
        size[0]);
  }
  channels_ = static_cast<int>(size[0]);
  height_ = checked_side(size[1]);
  width_ = checked_side(size[2]);
  if (!(crop_pct > 0)) {
    fail(kWhere, "crop_pct is {}, expected a positive number", crop_pct);
  }
  crop_pct_ = crop_pct;
  mean_ = config.mean;
  std_ = config.std;
  scaled_height_ = checked_side(
      static_cast<int64_t>(std::min(std::floor(height_ / crop_pct), 1e9)));
  scaled_width_ = checked_side(
      static_cast<int64_t>(std::min(std::floor(width_ / crop_pct), 1e9)));
  for (size_t c = 0; c < 3; ++c) {
    if (!std::isfinite(config.mean[c]) || !std::isfinite(config.std[c]) ||
        static_cast<float>(config.std[c]) == 0.0F) {
      fail(kWhere,
           "mean {} and std {} of channel {}, expected finite numbers and std "
           "not zero",
           config.mean[c], config.std[c], c);
    }
    const double mean = channels_ == 1 ? average(config.mean) : config.mean[c];
    const double std = channels_ == 1 ? average(config.std) : config.std[c];
    border_[c] =
        static_cast<uint8_t>(std::clamp(round_half_even(255 * mean), 0, 255));
    normalization_.mean[c] = static_cast<float>(mean);
    normalization_.std[c] = static_cast<float>(std);
    values_[c] =
        normalized_bytes(normalization_.mean[c], normalization_.std[c]);
  }
}

Image ImageTransform::center(const Image& image, int width, int height,
                             std::array<uint8_t, 3> fill) const {
  Span x = center_span(width, width_);
  Span y = center_span(height, height_);
  Image part = resize(image, width, height, interpolation_,
                      {x.source, y.source, x.count, y.count});
  if (part.width == width_ && part.height == height_) return part;
  Image out{width_, height_, {}};
  out.rgb.resize(size_t{3} * width_ * height_);
  for (size_t i = 0; i < out.rgb.size(); i += 3) {
    std::copy(fill.begin(), fill.end(), out.rgb.begin() + i);
  }
  for (int row = 0; row < y.count; ++row) {
    std::memcpy(out.row(y.target + row) + static_cast<size_t>(x.target) * 3,
                part.row(row), static_cast<size_t>(x.count) * 3);
  }
  return out;
}

Image ImageTransform::crop(const Image& image) const {
  if (image.width <= 0 || image.height <= 0) {
    fail(kWhere, "the image is empty: {} x {} pixels", image.width,
         image.height);
  }
  return channels_ == 1 ? crop_rgb(to_grey(image)) : crop_rgb(image);
}

Image ImageTransform::crop_rgb(const Image& image) const {
  constexpr std::array<uint8_t, 3> kBlack = {};
  if (crop_mode_ == CropMode::kSquash) {
    return center(image, scaled_width_, scaled_height_, kBlack);
  }
  double ratio_x = static_cast<double>(image.width) / scaled_width_;
  double ratio_y = static_cast<double>(image.height) / scaled_height_;
  if (crop_mode_ == CropMode::kBorder) {
    double ratio = std::max(ratio_x, ratio_y);
    return center(image, round_half_even(image.width / ratio),
                  round_half_even(image.height / ratio), border_);
  }
  if (scaled_width_ != scaled_height_) {
    double ratio = std::min(ratio_x, ratio_y);
    return center(image, round_half_even(image.width / ratio),
                  round_half_even(image.height / ratio), kBlack);
  }
  // torchvision's Resize of the shorter side: the longer is cut, not rounded.
  int64_t shorter = std::min(image.width, image.height);
  int64_t longer = std::max(image.width, image.height);
  double exact = static_cast<double>(scaled_width_ * longer) /
                 static_cast<double>(shorter);
  int cut = static_cast<int>(
      std::min(exact, double{std::numeric_limits<int>::max()}));
  bool wide = image.width > image.height;
  return center(image, wide ? cut : scaled_width_, wide ? scaled_height_ : cut,
                kBlack);
}

void ImageTransform::normalize(const Image& image, std::span<float> out) const {
  const size_t plane = size_t{1} * width_ * height_;
  if (image.width != width_ || image.height != height_ ||
      image.rgb.size() != 3 * plane || out.size() != size()) {
    fail(kWhere,
         "image of {} x {} pixels into {} floats, expected {} x {} pixels and "
         "{} floats",
         image.width, image.height, out.size(), width_, height_, size());
  }
  if (channels_ == 1) {
    for (size_t i = 0; i < plane; ++i) out[i] = values_[0][image.rgb[3 * i]];
    return;
  }
  float* red = out.data();
  float* green = red + plane;
  float* blue = green + plane;
  const uint8_t* rgb = image.rgb.data();
  for (size_t i = 0; i < plane; ++i, rgb += 3) {
    red[i] = values_[0][rgb[0]];
    green[i] = values_[1][rgb[1]];
    blue[i] = values_[2][rgb[2]];
  }
}

Normalization ImageTransform::normalization() const { return normalization_; }

std::map<std::string, std::string> ImageTransform::settings() const {
  return {{"input size", fmt::format("{}x{}x{}", channels_, height_, width_)},
          {"crop_pct", fmt::format("{}", crop_pct_)},
          {"crop mode", to_string(crop_mode_)},
          {"interpolation", to_string(interpolation_)},
          {"mean", fmt::format("{}, {}, {}", mean_[0], mean_[1], mean_[2])},
          {"std", fmt::format("{}, {}, {}", std_[0], std_[1], std_[2])}};
}

void ImageTransform::operator()(const Image& image,
                                std::span<float> out) const {
  normalize(crop(image), out);
}

}  // namespace luximm
