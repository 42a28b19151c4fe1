#pragma once

#include <algorithm>
#include <cstdint>

#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// The taps of a filter's column or row that lie inside the map.
struct TapRange {
  int64_t begin = 0;
  int64_t end = 0;
};

/// For `kernel` taps, `dilation` apart, the first at `first`, and a map of
/// `size` pixels.
inline TapRange taps_inside(int64_t first, int64_t size, int64_t kernel,
                            int64_t dilation) {
  const int64_t begin =
      std::min(ceil_div(std::max<int64_t>(-first, 0), dilation), kernel);
  const int64_t end = std::clamp(
      ceil_div(std::max<int64_t>(size - first, 0), dilation), begin, kernel);
  return {begin, end};
}

}  // namespace luximm::detail
