#pragma once

#include <cstddef>
#include <vector>

#include "luximm/data/image.h"

namespace luximm {

/// The bytes of a baseline JPEG file, as Pillow's `save(..., "JPEG")` makes
/// one: YCbCr with halved chroma. `quality` is libjpeg's, 1 to 100.
///
/// Throws `Error` for an image without pixels, of more than 65500 a side, whose
/// buffer has another size than its sides say, or for another quality.
///
///     std::vector<std::byte> file = luximm::encode_jpeg(image, 85);
std::vector<std::byte> encode_jpeg(const Image& image, int quality = 75);

}  // namespace luximm
