#pragma once

#include <cstdint>
#include <immintrin.h>

namespace luximm::detail {

/// Vectors of 8 floats, with fused multiply-add.
struct Avx2 {
  using Reg = __m256;
  static constexpr int kWidth = 8;
  static constexpr int kRegisters = 16;

  static Reg zero() { return _mm256_setzero_ps(); }
  static Reg set(float x) { return _mm256_set1_ps(x); }
  static Reg load(const float* p) { return _mm256_loadu_ps(p); }
  static void store(float* p, Reg x) { _mm256_storeu_ps(p, x); }
  /// The first `n` < kWidth floats, and zeros.
  static Reg load_part(const float* p, int64_t n) {
    return _mm256_maskload_ps(p, mask(n));
  }
  static void store_part(float* p, Reg x, int64_t n) {
    _mm256_maskstore_ps(p, mask(n), x);
  }
  /// The first `n` elements of `x`, and zeros.
  static Reg keep(Reg x, int64_t n) {
    return _mm256_and_ps(x, _mm256_castsi256_ps(mask(n)));
  }
  /// a * b + c, rounded once.
  static Reg fma(Reg a, Reg b, Reg c) { return _mm256_fmadd_ps(a, b, c); }
  /// If one is not a number, `b`, so that max(0, x) keeps those of x.
  static Reg max(Reg a, Reg b) { return _mm256_max_ps(a, b); }
  static Reg min(Reg a, Reg b) { return _mm256_min_ps(a, b); }
  /// 2^n of whole numbers in [-126, 127].
  static Reg exp2_whole(Reg n) {
    const __m256i bits =
        _mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127));
    return _mm256_castsi256_ps(_mm256_slli_epi32(bits, 23));
  }
  static Reg round(Reg x) {
    return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  }
  static float sum(Reg x) {
    __m128 y =
        _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
    y = _mm_add_ps(y, _mm_movehl_ps(y, y));
    return _mm_cvtss_f32(_mm_add_ss(y, _mm_movehdup_ps(y)));
  }

  /// Which lane each lane takes: element `i` of its group of 2 or 4.
  using Index = __m256i;
  static Index group_index(int64_t group, int64_t i) {
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i first =
        _mm256_and_si256(lanes, _mm256_set1_epi32(static_cast<int>(-group)));
    return _mm256_add_epi32(first, _mm256_set1_epi32(static_cast<int>(i)));
  }
  static Reg permute(Reg x, Index index) {
    return _mm256_permutevar_ps(x, index);
  }

 private:
  static __m256i mask(int64_t n) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(n)),
                              _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
  }
};

}  // namespace luximm::detail
