#pragma once

#include <cstdint>
#include <immintrin.h>

namespace luximm::detail {

/// Vectors of 16 floats.
struct Avx512 {
  using Reg = __m512;
  static constexpr int kWidth = 16;
  static constexpr int kRegisters = 32;

  static Reg zero() { return _mm512_setzero_ps(); }
  static Reg set(float x) { return _mm512_set1_ps(x); }
  static Reg load(const float* p) { return _mm512_loadu_ps(p); }
  static void store(float* p, Reg x) { _mm512_storeu_ps(p, x); }
  // Zen 4 takes a masked store for one of all 64 bytes, and lets a load from
  // behind the mask wait for it. Channels are often an odd multiple of 8.
  /// The first `n` < kWidth floats, and zeros.
  static Reg load_part(const float* p, int64_t n) {
    if (n == 8) return _mm512_zextps256_ps512(_mm256_loadu_ps(p));
    return _mm512_maskz_loadu_ps(mask(n), p);
  }
  static void store_part(float* p, Reg x, int64_t n) {
    if (n == 8) return _mm256_storeu_ps(p, _mm512_castps512_ps256(x));
    _mm512_mask_storeu_ps(p, mask(n), x);
  }
  /// The first `n` elements of `x`, and zeros.
  static Reg keep(Reg x, int64_t n) { return _mm512_maskz_mov_ps(mask(n), x); }
  /// a * b + c, rounded once.
  static Reg fma(Reg a, Reg b, Reg c) { return _mm512_fmadd_ps(a, b, c); }
  /// If one is not a number, `b`, so that max(0, x) keeps those of x.
  static Reg max(Reg a, Reg b) { return _mm512_max_ps(a, b); }
  static Reg min(Reg a, Reg b) { return _mm512_min_ps(a, b); }
  /// 2^n of whole numbers in [-126, 127].
  static Reg exp2_whole(Reg n) {
    const __m512i bits =
        _mm512_add_epi32(_mm512_cvtps_epi32(n), _mm512_set1_epi32(127));
    return _mm512_castsi512_ps(_mm512_slli_epi32(bits, 23));
  }
  static Reg round(Reg x) {
    return _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT);
  }
  static float sum(Reg x) { return _mm512_reduce_add_ps(x); }

  /// Which lane each lane takes: element `i` of its group of 2, 4 or 8.
  using Index = __m512i;
  static Index group_index(int64_t group, int64_t i) {
    const __m512i lanes =
        _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m512i first =
        _mm512_and_si512(lanes, _mm512_set1_epi32(static_cast<int>(-group)));
    return _mm512_add_epi32(first, _mm512_set1_epi32(static_cast<int>(i)));
  }
  static Reg permute(Reg x, Index index) {
    return _mm512_permutexvar_ps(index, x);
  }

 private:
  static __mmask16 mask(int64_t n) {
    return static_cast<__mmask16>((1U << n) - 1U);
  }
};

}  // namespace luximm::detail
