#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "luximm/data/resize.h"

// Internal: the two passes of resize(), exchangeable per instruction set. All
// sets give the same bytes: the arithmetic is that of 32-bit integers.
namespace luximm::detail {

/// Weights are integers with this many fractional bits, as Pillow's: 32 less
/// 8 for the value and 2 for the weights' overshoot.
constexpr int kWeightBits = 22;

/// A weight is `high << kLowWeightBits | low`; both halves fit 16 bits.
constexpr int kLowWeightBits = 11;
constexpr int32_t kLowWeightMask = (1 << kLowWeightBits) - 1;

/// Weight rows are padded with zeros to a multiple of this.
constexpr int kTapMultiple = 4;

/// For every output position along one axis, the inputs it is made of.
struct AxisFilter {
  struct Window {
    int first;  ///< input position
    int count;
  };
  std::vector<Window> windows;
  std::vector<int32_t> weights;  ///< [windows.size(), taps]
  /// The same, per four taps their high halves and then their low ones.
  std::vector<int16_t> halves;
  int taps = 0;  ///< longest window, rounded up

  const int32_t* row(size_t i) const { return weights.data() + i * taps; }
  const int16_t* half_row(size_t i) const {
    return halves.data() + 2 * i * taps;
  }
};

/// Outputs `first` to `first + count` of an axis of `in` pixels resized to
/// `out`.
AxisFilter make_filter(int in, int out, Interpolation interpolation, int first,
                       int count);

/// Rows of RGB pixels, `stride` bytes apart, that end at `end`.
struct RowView {
  const uint8_t* data;
  const uint8_t* end;
  size_t stride;
  int width;
  int height;
};

struct ResampleKernels {
  /// Every row of `in` to one of `out`, of 3 * filter.windows.size() bytes.
  void (*horizontal)(const AxisFilter& filter, const RowView& in, uint8_t* out);
  /// `count` rows that lie `stride` bytes apart to one row of `bytes` bytes.
  void (*vertical)(const int32_t* weights, int count, const uint8_t* in,
                   size_t stride, size_t bytes, uint8_t* out);
};

extern const ResampleKernels kScalarKernels;

/// Output pixel `x` of a row, from the row's start.
void horizontal_pixel_scalar(const AxisFilter& filter, const uint8_t* in,
                             size_t x, uint8_t* out);

/// The fastest set this machine runs.
const ResampleKernels& best_kernels();

Image resample(const Image& image, int width, int height,
               Interpolation interpolation, const Rect& crop,
               const ResampleKernels& kernels);

}  // namespace luximm::detail
