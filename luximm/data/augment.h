#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "luximm/data/auto_augment.h"
#include "luximm/data/folder_dataset.h"
#include "luximm/data/image.h"
#include "luximm/data/random_erasing.h"
#include "luximm/data/resize.h"
#include "luximm/data/sample_random.h"
#include "luximm/data/transform.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// What `TrainTransform` does and draws, with the meaning of the arguments of
/// timm's `transforms_imagenet_train`. The defaults are timm's, but that
/// colours stay as they are: timm jitters them by 0.4 where it does not
/// auto-augment.
struct AugmentOptions {
  std::array<double, 2> scale = {0.08, 1.0};  ///< part of the area cut out
  std::array<double, 2> ratio = {3.0 / 4.0, 4.0 / 3.0};  ///< width to height
  double hflip = 0.5;  ///< probability of a horizontal flip
  /// Unset: bilinear or bicubic, drawn for each image.
  std::optional<Interpolation> interpolation = {};
  double vflip = 0.0;  ///< probability of a vertical flip
  /// timm's `--aa`, "rand-m9-mstd0.5-inc1": see `auto_augment_transform`.
  /// Empty: none.
  std::string auto_augment = {};
  /// What `ColorJitter` is given; none if empty. As in timm left out beside
  /// `auto_augment`, unless that has "3a" in it or `force_color_jitter` is set.
  std::vector<double> color_jitter = {};
  std::optional<double> color_jitter_prob = {};  ///< unset: always
  bool force_color_jitter = false;
  double grayscale_prob = 0.0;
  double gaussian_blur_prob = 0.0;  ///< of a sigma from 0.1 to 2
  ErasingOptions erasing = {};
};

/// What timm does to an image in training, in timm's order: a random part of it
/// is cut out and resized (`RandomResizedCropAndInterpolation`), perhaps
/// flipped, augmented (auto-augmentation or colour jitter, grey, blur), scaled
/// to [0, 1], normalised, and parts of it erased. For the same draws the values
/// are timm's bit for bit, but for those of `gaussian_blur_prob`: see
/// `gaussian_blur`.
///
///     luximm::TrainTransform transform(
///         model->config(), {.auto_augment = "rand-m9-mstd0.5-inc1",
///                           .erasing = {.prob = 0.25}});
///     luximm::SampleRandom random(/*seed=*/0, /*epoch=*/3, /*index=*/17);
///     transform(luximm::decode_image("7.png"), random, x);
///
/// Holds no image and no generator: one object serves any number of threads.
class TrainTransform {
 public:
  /// Images become `config.input_size`. Throws `Error` as `ImageTransform`
  /// does, if a range is empty or a number makes no sense, and for an
  /// `auto_augment` that timm does not know.
  explicit TrainTransform(const PretrainedConfig& config,
                          const AugmentOptions& options = {});

  int channels() const { return normalize_.channels(); }
  int width() const { return normalize_.width(); }
  int height() const { return normalize_.height(); }
  /// Floats of one output.
  size_t size() const { return normalize_.size(); }

  /// The part that is cut out of an image of `width` x `height`.
  Rect draw_crop(int width, int height, SampleRandom& random) const;

  /// The image cut, resized, flipped and augmented, before normalisation; grey
  /// if there is one channel.
  Image augment(const Image& image, SampleRandom& random) const;

  /// Whether parts of an image may be erased, behind the normalisation.
  bool erases() const { return options_.erasing.prob > 0.0; }
  /// What `operator()` normalises by.
  const ImageTransform& normalization() const { return normalize_; }

  /// What it does, by name, as `ImageTransform::settings`.
  std::map<std::string, std::string> settings() const;

  /// Writes [channels, height, width] to `out`, which must have `size()`
  /// elements.
  void operator()(const Image& image, SampleRandom& random,
                  std::span<float> out) const;

 private:
  ImageTransform normalize_;
  AugmentOptions options_;
  std::vector<Augmentation> augmentations_;  // of the image cut out, in order
};

/// What a loader makes of each sample: the transform of training or of
/// evaluation, or your own, of decoded images; or, with `read`, anything that a
/// reader of your own makes of the sample. Called from several threads at once.
struct SampleTransform {
  SampleTransform(ImageTransform transform);  // NOLINT(*-explicit-constructor)
  SampleTransform(TrainTransform transform);  // NOLINT(*-explicit-constructor)
  SampleTransform(
      int width, int height,
      std::function<void(const Image&, SampleRandom&, std::span<float>)> apply);
  /// No image is decoded: `read` fills [channels, height, width] from the
  /// sample. What it throws, of whatever type, counts as an unreadable sample.
  SampleTransform(
      int channels, int width, int height,
      std::function<void(const Sample&, SampleRandom&, std::span<float>)> read);

  size_t size() const { return size_t{1} * channels * width * height; }

  int channels = 3;
  int width;
  int height;
  /// Writes [channels, height, width].
  std::function<void(const Image&, SampleRandom&, std::span<float>)> apply;
  /// Takes the place of decoding and `apply`, if set.
  std::function<void(const Sample&, SampleRandom&, std::span<float>)> read;
  /// What it does, by name; `fit` compares it when a run is resumed. Of your
  /// own function only you can say it: empty unless you fill it.
  std::map<std::string, std::string> settings = {};
};

}  // namespace luximm
