#pragma once

#include <algorithm>
#include <cstdint>

namespace luximm {

/// The multiple of `divisor` nearest to `channels`, at least one, and the next
/// one up where that is less than `round_limit` of it: timm's
/// `make_divisible`.
inline int64_t make_divisible(double channels, int64_t divisor = 8,
                              double round_limit = 0.9) {
  const auto half = static_cast<double>(divisor) / 2.0;
  int64_t rounded = static_cast<int64_t>(channels + half) / divisor * divisor;
  rounded = std::max(rounded, divisor);
  if (static_cast<double>(rounded) < round_limit * channels) {
    rounded += divisor;
  }
  return rounded;
}

}  // namespace luximm
