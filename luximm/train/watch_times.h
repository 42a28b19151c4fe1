#pragma once

#include <algorithm>
#include <chrono>
#include <string>

#include <fmt/format.h>

// Internal: how often the ranks of a run hear of each other.
namespace luximm::detail {

using Clock = std::chrono::steady_clock;

/// Between two signs of life: a tenth of what makes a rank lost, from 50 ms to
/// a second.
inline std::chrono::milliseconds beat_interval(
    std::chrono::milliseconds timeout) {
  using std::chrono::milliseconds;
  return std::clamp(timeout / 10, milliseconds(50), milliseconds(1000));
}

inline std::string seconds_text(Clock::duration time) {
  return fmt::format("{:.1f} s", std::chrono::duration<double>(time).count());
}

}  // namespace luximm::detail
