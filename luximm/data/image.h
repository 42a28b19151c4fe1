#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "luximm/base/error.h"

namespace luximm {

/// An image in memory: `height` rows of `width` pixels, three bytes each (red,
/// green, blue), without padding.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<uint8_t> rgb;

  /// First byte of row `y`.
  const uint8_t* row(int y) const {
    return rgb.data() + static_cast<size_t>(y) * width * 3;
  }
  uint8_t* row(int y) {
    return rgb.data() + static_cast<size_t>(y) * width * 3;
  }
  bool operator==(const Image&) const = default;
};

struct DecodeOptions {
  /// Width x height above which a file is refused before memory is taken; the
  /// default is where Pillow refuses.
  int64_t max_pixels = 178956970;
  /// Takes what can be read of a damaged or cut file, as Pillow does with
  /// LOAD_TRUNCATED_IMAGES; what is missing is grey (JPEG) or black. Takes also
  /// a JPEG file of which whole scans are missing: its pixels are an
  /// approximation, which may differ between versions of libjpeg.
  bool allow_truncated = false;
  /// Turns the image as its EXIF tag says. Pillow and timm do not.
  bool exif_orientation = false;
};

/// The file is an image, in a format that luximm does not read.
class UnsupportedFormatError : public Error {
 public:
  using Error::Error;
};

/// Reads a JPEG or PNG file into the bytes that Pillow's
/// `Image.open(path).convert("RGB")` gives, whatever its colour type: alpha is
/// dropped, CMYK is taken as Adobe's inverted one, 16-bit grey is clipped. The
/// format is told from the first bytes, not from the name.
///
/// Stray bytes between a JPEG file's header segments, and padding and restart
/// markers behind its last block, are passed over, as Pillow does: no pixel
/// comes of them. Bytes of many values behind the last block are refused, as
/// they may be blocks that a damaged bit cut off.
///
/// Throws `Error` for a file that cannot be read, is damaged or cut, lacks some
/// of its scans, or exceeds `max_pixels`; `UnsupportedFormatError` for GIF,
/// WebP, ... and for lossless, hierarchical and 12-bit JPEG.
///
///     Image image = luximm::decode_image("cat.jpg");
Image decode_image(const std::filesystem::path& path,
                   const DecodeOptions& options = {});

/// The same for a file's bytes; `name` stands for the path in error messages.
Image decode_image(std::span<const std::byte> data,
                   const DecodeOptions& options = {},
                   std::string_view name = "<memory>");

/// The image in grey: all three channels of a pixel get the byte of Pillow's
/// `convert("L")` (ITU-R 601-2 luma in 16-bit fixed point).
Image to_grey(Image image);

}  // namespace luximm
