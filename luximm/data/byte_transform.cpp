#include "luximm/data/byte_transform.h"

#include <algorithm>

#include "luximm/base/fail.h"

namespace luximm::detail {

void ByteTransform::operator()(const Image& image, SampleRandom& random,
                               std::span<float> out) const {
  normalize.normalize(crop(image, random), out);
}

void ByteTransform::bytes(const Image& image, SampleRandom& random,
                          std::span<uint8_t> out) const {
  const Image part = crop(image, random);
  constexpr std::size_t kColours = 3;
  const std::size_t channels = static_cast<std::size_t>(normalize.channels());
  if (part.width != normalize.width() || part.height != normalize.height() ||
      part.rgb.size() / kColours * channels != out.size()) {
    fail("loader", "an image of {} x {} pixels, expected {} x {}", part.width,
         part.height, normalize.width(), normalize.height());
  }
  if (channels == kColours) {
    std::copy(part.rgb.begin(), part.rgb.end(), out.begin());
    return;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = part.rgb[kColours * i];
}

}  // namespace luximm::detail
