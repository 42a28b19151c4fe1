#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "luximm/base/error.h"
#include "luximm/data/decode.h"

namespace luximm::fuzz {

/// One file through a decoder with each set of options: an `Error`, or a
/// image whose bytes are all there. The codecs are fuzzed elsewhere; this is
/// about what stands around them.
template <typename Decode>
int decode_all_ways(Decode decode, const uint8_t* data, std::size_t size) {
  for (int way = 0; way < 4; ++way) {
    DecodeOptions options;
    options.max_pixels = 1 << 18;
    options.allow_truncated = (way & 1) != 0;
    options.exif_orientation = (way & 2) != 0;
    try {
      detail::Decoded decoded =
          decode(std::as_bytes(std::span(data, size)), options, "f");
      const Image image = detail::apply_orientation(std::move(decoded.image),
                                                    decoded.orientation);
      const auto pixels = static_cast<std::size_t>(image.width) *
                          static_cast<std::size_t>(image.height);
      if (pixels == 0 || image.rgb.size() != 3 * pixels) std::abort();
      // Touches every byte, so that a sanitizer sees them.
      unsigned sum = 0;
      for (uint8_t byte : image.rgb) sum += byte;
      [[maybe_unused]] volatile unsigned sink = sum;
    } catch (const Error&) {
    }
  }
  return 0;
}

}  // namespace luximm::fuzz
