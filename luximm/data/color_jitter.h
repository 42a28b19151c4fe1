#pragma once

#include <array>
#include <span>

#include "luximm/data/image.h"
#include "luximm/data/sample_random.h"

namespace luximm {

/// torchvision's `ColorJitter`: brightness, contrast and saturation each times
/// a factor from 1 - x (at least 0) to 1 + x, the hue turned by -x to x, in an
/// order that is drawn. For the same draws every byte is torchvision's on
/// Pillow.
///
///     luximm::ColorJitter jitter({0.4, 0.4, 0.4, 0.1});
///     image = jitter(std::move(image), random);
class ColorJitter {
 public:
  /// One strength for brightness, contrast and saturation, or three, or four
  /// with the hue's. Throws `Error` for another count, a negative strength or a
  /// hue above 0.5.
  explicit ColorJitter(std::span<const double> strengths);

  Image operator()(Image image, SampleRandom& random) const;

 private:
  std::array<double, 4> strengths_ = {};
};

}  // namespace luximm
