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

enum class Nonlinearity : int32_t { kNone, kRelu, kGelu, kGeluTanh, kSilu };

/// What is done to a result before it is stored:
/// out = relu?(activation(result) + residual).
struct Epilogue {
  Nonlinearity activation = Nonlinearity::kNone;
  const float* residual = nullptr;  ///< of the output's shape; may be `out`
  bool relu = false;                ///< after the residual is added
};

}  // namespace luximm::detail
