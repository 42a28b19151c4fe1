#include <optional>

#include "luximm/data/decode.h"

namespace luximm::detail {
namespace {

constexpr uint16_t kOrientationTag = 0x0112;
constexpr uint16_t kShortType = 3;

/// Bounds-checked numbers of a TIFF block in either byte order.
class TiffReader {
 public:
  explicit TiffReader(std::span<const uint8_t> bytes)
      : bytes_(bytes), big_(!bytes.empty() && bytes[0] == 'M') {}

  std::optional<uint32_t> number(size_t offset, size_t size) const {
    if (offset > bytes_.size() || bytes_.size() - offset < size) return {};
    uint32_t value = 0;
    for (size_t i = 0; i < size; ++i) {
      size_t shift = 8 * (big_ ? size - 1 - i : i);
      value |= static_cast<uint32_t>(bytes_[offset + i]) << shift;
    }
    return value;
  }

 private:
  std::span<const uint8_t> bytes_;
  bool big_;
};

}  // namespace

int exif_orientation(std::span<const uint8_t> tiff) {
  constexpr size_t kEntrySize = 12;
  TiffReader reader(tiff);
  if (reader.number(2, 2) != 42) return 1;
  auto directory = reader.number(4, 4);
  if (!directory) return 1;
  auto count = reader.number(*directory, 2);
  for (size_t i = 0; count && i < *count; ++i) {
    size_t entry = *directory + 2 + i * kEntrySize;
    auto tag = reader.number(entry, 2);
    if (!tag) return 1;
    if (*tag != kOrientationTag) continue;
    auto value = reader.number(entry + 8, 2);
    if (reader.number(entry + 2, 2) != kShortType || !value) return 1;
    return *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
  }
  return 1;
}

Image apply_orientation(Image image, int orientation) {
  // Orientations 5 to 8 lie on their side; of the upright four and the lying
  // four, two are mirrored along each axis.
  if (orientation < 2 || orientation > 8) return image;
  bool transpose = orientation >= 5;
  bool mirror_x = orientation == 2 || orientation == 3 || orientation == 7 ||
                  orientation == 8;
  bool mirror_y = orientation == 3 || orientation == 4 || orientation == 6 ||
                  orientation == 7;
  Image out;
  out.width = transpose ? image.height : image.width;
  out.height = transpose ? image.width : image.height;
  out.rgb.resize(image.rgb.size());
  for (int y = 0; y < out.height; ++y) {
    uint8_t* to = out.row(y);
    for (int x = 0; x < out.width; ++x, to += 3) {
      int from_x = transpose ? y : x;
      int from_y = transpose ? x : y;
      if (mirror_x) from_x = image.width - 1 - from_x;
      if (mirror_y) from_y = image.height - 1 - from_y;
      const uint8_t* from = image.row(from_y) + from_x * 3;
      to[0] = from[0];
      to[1] = from[1];
      to[2] = from[2];
    }
  }
  return out;
}

}  // namespace luximm::detail
