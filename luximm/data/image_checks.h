#pragma once

#include <string_view>

#include "luximm/base/fail.h"
#include "luximm/data/image.h"

// Internal: what every operation on images asks of them.
namespace luximm::detail {

inline void check_image(std::string_view where, const Image& image) {
  if (image.width <= 0 || image.height <= 0 ||
      image.rgb.size() != size_t{3} * image.width * image.height) {
    fail(where,
         "the image has {} x {} pixels and {} bytes, expected width x height x "
         "3 bytes",
         image.width, image.height, image.rgb.size());
  }
}

}  // namespace luximm::detail
