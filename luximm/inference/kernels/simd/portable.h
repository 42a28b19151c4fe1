#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

namespace luximm::detail {

/// Vectors of 4 floats in the compiler's own terms (GCC, Clang): SSE2 on
/// x86-64.
struct Portable {
  typedef float Reg __attribute__((vector_size(16)));
  static constexpr int kWidth = 4;
  static constexpr int kRegisters = 16;

  static Reg zero() { return Reg{}; }
  static Reg set(float x) { return Reg{x, x, x, x}; }
  static Reg load(const float* p) { return load_part(p, kWidth); }
  static void store(float* p, Reg x) { store_part(p, x, kWidth); }
  /// The first `n` < kWidth floats, and zeros.
  static Reg load_part(const float* p, int64_t n) {
    Reg x{};
    std::memcpy(&x, p, static_cast<std::size_t>(n) * sizeof(float));
    return x;
  }
  static void store_part(float* p, Reg x, int64_t n) {
    std::memcpy(p, &x, static_cast<std::size_t>(n) * sizeof(float));
  }
  /// The first `n` elements of `x`, and zeros.
  static Reg keep(Reg x, int64_t n) {
    for (int i = 0; i < kWidth; ++i) x[i] = i < n ? x[i] : 0.0F;
    return x;
  }
  static Reg fma(Reg a, Reg b, Reg c) { return a * b + c; }
  /// If one is not a number, `b`, so that max(0, x) keeps those of x.
  static Reg max(Reg a, Reg b) { return a > b ? a : b; }
  static Reg min(Reg a, Reg b) { return a < b ? a : b; }
  /// 2^n of whole numbers in [-126, 127].
  static Reg exp2_whole(Reg n) {
    for (int i = 0; i < kWidth; ++i) n[i] = std::ldexp(1.0F, int(n[i]));
    return n;
  }
  static Reg round(Reg x) {
    for (int i = 0; i < kWidth; ++i) x[i] = std::nearbyint(x[i]);
    return x;
  }
  static float sum(Reg x) { return (x[0] + x[2]) + (x[1] + x[3]); }

  /// Which lane each lane takes: element `i` of its group of 2.
  struct Index {
    int i;
  };
  static Index group_index(int64_t /*group*/, int64_t i) {
    return {static_cast<int>(i)};
  }
  static Reg permute(Reg x, Index index) {
    const float a = x[index.i];
    const float b = x[2 + index.i];
    return Reg{a, a, b, b};
  }
};

}  // namespace luximm::detail
