#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "luximm/data/image.h"

// Internal: the two readers behind decode_image, and what they share.
namespace luximm::detail {

struct Decoded {
  Image image;
  /// EXIF orientation, 1 to 8; read only if the options ask for it.
  int orientation = 1;
};

Decoded decode_jpeg(std::span<const std::byte> data,
                    const DecodeOptions& options, std::string_view name);
Decoded decode_png(std::span<const std::byte> data,
                   const DecodeOptions& options, std::string_view name);

/// Throws `Error` if an image has no pixels or more than the options allow.
void check_size(int64_t width, int64_t height, const DecodeOptions& options,
                std::string_view name);

/// The orientation tag of a TIFF block ("II*\0..." or "MM\0*..."), 1 if it has
/// none or is damaged.
int exif_orientation(std::span<const uint8_t> tiff);

/// Turns and mirrors so that an image with that EXIF orientation is upright.
Image apply_orientation(Image image, int orientation);

}  // namespace luximm::detail
