#pragma once

#include <cstdint>

// Internal: what all kernels have in common.
//
// Activations are float32 [n, h, w, c] (channels last), without gaps. A kernel
// `x` comes as
//   XConfig            sizes and the algorithm, plain data;
//   x_packed_floats    how much memory its packed weights take;
//   x_pack             writes them; they are the same on every machine and hold
//                      no pointers, so they can be saved and mapped back;
//   x_scratch_floats   how much memory a call needs besides its output;
//   x                  runs it.
// Kernels own no memory and never allocate. Packed weights and scratch begin at
// 64-byte boundaries; what they hold before a call does not matter. Sizes are
// the caller's to check: kernels trust their configs.
namespace luximm::detail {

/// Packed weights, scratch and the parts of either begin at multiples of this
/// many floats.
constexpr int64_t kAlignFloats = 16;

constexpr int64_t ceil_div(int64_t a, int64_t b) { return (a + b - 1) / b; }

constexpr int64_t align_floats(int64_t floats) {
  return ceil_div(floats, kAlignFloats) * kAlignFloats;
}

/// The sizes of a map of activations.
struct Shape {
  int64_t n = 1;
  int64_t h = 1;
  int64_t w = 1;
  int64_t c = 1;

  int64_t pixels() const { return n * h * w; }
  int64_t size() const { return pixels() * c; }
  bool operator==(const Shape&) const = default;
};

/// A height and a width.
struct Extent {
  constexpr Extent(int64_t both) : h(both), w(both) {}
  constexpr Extent(int64_t height, int64_t width) : h(height), w(width) {}

  int64_t area() const { return h * w; }
  bool operator==(const Extent&) const = default;

  int64_t h;
  int64_t w;
};

/// Pixels around a map.
struct Padding {
  constexpr Padding(int64_t all)
      : top(all), left(all), bottom(all), right(all) {}
  constexpr Padding(int64_t t, int64_t l, int64_t b, int64_t r)
      : top(t), left(l), bottom(b), right(r) {}

  bool operator==(const Padding&) const = default;

  int64_t top;
  int64_t left;
  int64_t bottom;
  int64_t right;
};

/// Where a window of `kernel` taps, `dilation` apart, stops on `size` pixels
/// and `around` more of padding.
constexpr int64_t window_stops(int64_t size, int64_t around, int64_t kernel,
                               int64_t stride, int64_t dilation = 1) {
  const int64_t room = size + around - ((kernel - 1) * dilation + 1);
  // Division rounds towards zero: it would make an output of no room at all.
  return room < 0 ? 0 : room / stride + 1;
}

/// As timm and torch define them: kRelu6 is min(relu(x), 6), kHardSigmoid is
/// relu6(x + 3) / 6, kHardSwish x * kHardSigmoid(x).
enum class Nonlinearity : int32_t {
  kNone,
  kRelu,
  kGelu,
  kGeluTanh,
  kSilu,
  kRelu6,
  kHardSwish,
  kSigmoid,
  kHardSigmoid,
};

/// What is done to a result before it is stored:
/// out = relu?(activation(result) + residual).
struct Epilogue {
  Nonlinearity activation = Nonlinearity::kNone;
  /// Of the output's shape; may be `out` where there is no activation.
  const float* residual = nullptr;
  bool relu = false;  ///< after the residual is added
};

}  // namespace luximm::detail
