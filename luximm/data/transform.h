#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "luximm/data/image.h"
#include "luximm/data/resize.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// Which of a configuration's two sizes images are brought to.
enum class InputSizeKind { kTest, kTrain };

/// What turns bytes into a model's input, by channel: (byte / 255 - mean) / std
/// in single precision, as torchvision computes it.
struct Normalization {
  std::array<float, 3> mean = {};
  std::array<float, 3> std = {};
};

/// What timm does to an image before a model sees it when it evaluates:
/// resize, crop, scale to [0, 1], normalise. Every value equals that of
/// `timm.data.create_transform(**timm.data.resolve_data_config(
/// pretrained_cfg=cfg, use_test_size=...))` bit for bit.
///
/// For a configuration of one channel the image is made grey first, as by
/// `convert("L")` (timm's `input_img_mode="L"`); of mean and std, if they
/// differ between channels, the average is taken, as by timm's loader.
///
///     luximm::ImageTransform transform(luximm::pretrained_config(name));
///     std::vector<float> x(transform.size());
///     transform(luximm::decode_image("cat.jpg"), x);  // [C, height, width]
///
/// Holds no image: one object serves any number of threads.
class ImageTransform {
 public:
  /// kTest takes `test_input_size` and `test_crop_pct` where the configuration
  /// has them. Throws `Error` if the configuration has neither one nor three
  /// channels, or a number in it makes no sense.
  explicit ImageTransform(const PretrainedConfig& config,
                          InputSizeKind kind = InputSizeKind::kTest);

  int channels() const { return channels_; }  ///< 3 (RGB) or 1 (grey)
  int width() const { return width_; }
  int height() const { return height_; }
  /// Floats of one output.
  size_t size() const { return size_t{1} * channels_ * width_ * height_; }
  /// The mean colour's bytes: timm fills with them what lies outside.
  const std::array<uint8_t, 3>& mean_bytes() const { return border_; }

  /// The image resized and cropped, before normalisation; grey if there is
  /// one channel.
  Image crop(const Image& image) const;

  /// Writes [channels, height, width] to `out`, which must have `size()`
  /// elements.
  void operator()(const Image& image, std::span<float> out) const;

  /// What it does, by name: "input size", "crop_pct", "mean", …; equal for two
  /// that give the same values. `fit` compares them when a run is resumed.
  std::map<std::string, std::string> settings() const;

  /// The numbers that `normalize` goes by.
  Normalization normalization() const;

  /// The normalisation alone, of an image of width() x height(); one channel
  /// is taken from the first of a grey image's three.
  void normalize(const Image& image, std::span<float> out) const;

 private:
  Image crop_rgb(const Image& image) const;
  Image center(const Image& image, int width, int height,
               std::array<uint8_t, 3> fill) const;

  int channels_ = 3;
  int width_ = 0;
  int height_ = 0;
  int scaled_width_ = 0;  // the size to which crop_pct 1 would crop
  int scaled_height_ = 0;
  Interpolation interpolation_;
  CropMode crop_mode_;
  double crop_pct_ = 1.0;
  std::array<double, 3> mean_ = {};
  std::array<double, 3> std_ = {};
  Normalization normalization_ = {};
  std::array<uint8_t, 3> border_ = {};
  // Every byte's normalised value, by channel.
  std::array<std::array<float, 256>, 3> values_ = {};
};

}  // namespace luximm
