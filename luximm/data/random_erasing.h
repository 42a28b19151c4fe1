#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "luximm/data/sample_random.h"

namespace luximm {

/// What an erased rectangle is filled with: zeros ("const"), one normal value
/// per channel ("rand"), or one per value ("pixel").
enum class ErasingMode { kConst, kRand, kPixel };

/// timm's spelling.
std::string to_string(ErasingMode mode);

/// Of that spelling. Throws `Error` for another.
ErasingMode erasing_mode(const std::string& name);

/// The defaults are timm's.
struct ErasingOptions {
  double prob = 0.0;  ///< of an image
  ErasingMode mode = ErasingMode::kConst;
  int64_t count = 1;  ///< rectangles at most, which share the area
  std::array<double, 2> area = {0.02, 1.0 / 3.0};  ///< part of the image
  std::array<double, 2> ratio = {0.3, 1.0 / 0.3};  ///< height to width
};

/// timm's `RandomErasing` (https://arxiv.org/abs/1708.04896), of one image that
/// is normalised already. For the same draws every value is timm's.
///
///     luximm::RandomErasing erase({.prob = 0.25, .mode =
///     ErasingMode::kPixel}); erase(x, {3, 224, 224}, random);
class RandomErasing {
 public:
  /// Throws `Error` if a range is empty or a number makes no sense.
  explicit RandomErasing(const ErasingOptions& options);

  /// Erases in `x`, of [channels, height, width]. Throws `Error` if `x` has
  /// another number of elements.
  void operator()(std::span<float> x, const std::array<int, 3>& shape,
                  SampleRandom& random) const;

 private:
  ErasingOptions options_;
};

}  // namespace luximm
