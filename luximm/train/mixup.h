#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/data/augment.h"

namespace luximm {

/// What gets a lambda of its own: timm's `--mixup-mode`.
enum class MixupMode {
  kBatch,  ///< the batch
  kPair,   ///< each pair of images that are mixed with each other
  kElem    ///< each image
};

/// "batch", "pair" or "elem"; throws `Error` for another name.
MixupMode mixup_mode(const std::string& name);
std::string to_string(MixupMode mode);

/// Names and defaults of timm's `Mixup`.
struct MixupOptions {
  double mixup_alpha = 1.0;   ///< 0: no mixup
  double cutmix_alpha = 0.0;  ///< 0: no cutmix
  /// Sides of the box as parts of the image's; instead of `cutmix_alpha`.
  std::optional<std::array<double, 2>> cutmix_minmax = {};
  double prob = 1.0;         ///< of mixing at all
  double switch_prob = 0.5;  ///< of cutmix where both are on
  MixupMode mode = MixupMode::kBatch;
  bool correct_lam = true;  ///< for the part of a box that the border cuts off
  double label_smoothing = 0.1;
  int64_t num_classes = 1000;

  bool cutmix() const { return cutmix_minmax || cutmix_alpha > 0.0; }
  /// Throws `Error` naming a field that makes no sense.
  void check() const;
};

/// One draw: how much of an image stays, and for cutmix the box that is
/// replaced, `top` and `left` inside, `bottom` and `right` outside.
struct MixupDraw {
  struct Box {
    int64_t top = 0;
    int64_t bottom = 0;
    int64_t left = 0;
    int64_t right = 0;
  };
  double lam = 1.0;
  std::optional<Box> box = {};
};

/// Mixes each image with the one at the mirrored place of the batch: mixup
/// (https://arxiv.org/abs/1710.09412) or cutmix
/// (https://arxiv.org/abs/1905.04899), with the values of timm's `Mixup` for
/// the same draws and draws of the same law. The middle of an odd batch is
/// mixed with itself.
///
///     luximm::Mixup mixup({.mixup_alpha = 0.8, .num_classes = 10});
///     luximm::SampleRandom random(seed, epoch, batch.number);
///     auto mixed = mixup(batch.images, batch.labels, random);
///     auto loss = luximm::soft_target_cross_entropy(
///         model->forward(mixed.images), mixed.targets);
class Mixup {
 public:
  struct Mixed {
    torch::Tensor images;   ///< [N, C, H, W]
    torch::Tensor targets;  ///< [N, num_classes] float32
  };

  /// Throws `Error` as `MixupOptions::check`.
  explicit Mixup(const MixupOptions& options);

  Mixed operator()(const torch::Tensor& images, const torch::Tensor& labels,
                   SampleRandom& random) const;

  /// For `count` images of `height` x `width`: one draw for a batch, one for
  /// each pair or for each image.
  std::vector<MixupDraw> draw(int64_t count, int64_t height, int64_t width,
                              SampleRandom& random) const;

  /// Mixes as drawn; the arguments stay as they are. Throws `Error` for shapes
  /// and labels that do not fit.
  Mixed apply(const torch::Tensor& images, const torch::Tensor& labels,
              const std::vector<MixupDraw>& draws) const;

  const MixupOptions& options() const { return options_; }

 private:
  double draw_lam(bool cutmix, SampleRandom& random) const;
  MixupDraw draw_one(int64_t height, int64_t width, SampleRandom& random) const;

  MixupOptions options_;
};

}  // namespace luximm
