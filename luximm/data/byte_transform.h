#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "luximm/data/image.h"
#include "luximm/data/sample_random.h"
#include "luximm/data/transform.h"

// Internal: transforms that can stop before normalisation.
namespace luximm::detail {

/// An image brought to its size and then normalised. `SampleTransform::apply`
/// holds one where that is all: a loader finds it there and may leave the
/// normalisation to a device. Whoever sets another `apply` removes it.
struct ByteTransform {
  /// The image in the model's size; grey if there is one channel.
  std::function<Image(const Image&, SampleRandom&)> crop;
  ImageTransform normalize;

  /// Writes [channels, height, width].
  void operator()(const Image& image, SampleRandom& random,
                  std::span<float> out) const;
  /// Writes [height, width, channels].
  void bytes(const Image& image, SampleRandom& random,
             std::span<uint8_t> out) const;
};

}  // namespace luximm::detail
