#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "luximm/data/folder_dataset.h"
#include "luximm/data/image.h"
#include "luximm/data/resize.h"
#include "luximm/data/transform.h"
#include "luximm/model/pretrained_config.h"

namespace luximm {

/// Random numbers for one image in one epoch: the same on every machine and
/// whatever else is drawn by other threads. SplitMix64
/// (https://doi.org/10.1145/2714064.2660195).
class SampleRandom {
 public:
  SampleRandom(uint64_t seed, uint64_t epoch, uint64_t index);

  uint64_t bits();
  /// In [0, 1), of 53 bits.
  double uniform();
  /// Python's `random.uniform`.
  double uniform(double low, double high);
  /// In [0, count).
  int64_t below(int64_t count);

 private:
  uint64_t state_;
};

/// What `TrainTransform` draws; the defaults are timm's.
struct AugmentOptions {
  std::array<double, 2> scale = {0.08, 1.0};  ///< part of the area cut out
  std::array<double, 2> ratio = {3.0 / 4.0, 4.0 / 3.0};  ///< width to height
  double hflip = 0.5;  ///< probability of a horizontal flip
  /// Unset: bilinear or bicubic, drawn for each image.
  std::optional<Interpolation> interpolation = {};
};

/// What timm does to an image in training: a random part of it is cut out and
/// resized (`RandomResizedCropAndInterpolation`), perhaps flipped, scaled to
/// [0, 1] and normalised. For the same draws the values are timm's bit for bit.
///
///     luximm::TrainTransform transform(model->config(), {.hflip = 0.0});
///     luximm::SampleRandom random(/*seed=*/0, /*epoch=*/3, /*index=*/17);
///     transform(luximm::decode_image("7.png"), random, x);
///
/// Holds no image and no generator: one object serves any number of threads.
class TrainTransform {
 public:
  /// Images become `config.input_size`. Throws `Error` as `ImageTransform`
  /// does, and if a range is empty or a number makes no sense.
  explicit TrainTransform(const PretrainedConfig& config,
                          const AugmentOptions& options = {});

  int channels() const { return normalize_.channels(); }
  int width() const { return normalize_.width(); }
  int height() const { return normalize_.height(); }
  /// Floats of one output.
  size_t size() const { return normalize_.size(); }

  /// The part that is cut out of an image of `width` x `height`.
  Rect draw_crop(int width, int height, SampleRandom& random) const;

  /// The image cut, resized and flipped, before normalisation; grey if there
  /// is one channel.
  Image augment(const Image& image, SampleRandom& random) const;

  /// What it does, by name, as `ImageTransform::settings`.
  std::map<std::string, std::string> settings() const;

  /// Writes [channels, height, width] to `out`, which must have `size()`
  /// elements.
  void operator()(const Image& image, SampleRandom& random,
                  std::span<float> out) const;

 private:
  ImageTransform normalize_;
  AugmentOptions options_;
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
