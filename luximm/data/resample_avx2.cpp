// resize()'s passes in AVX2. A weight of 24 bits is split into two halves that
// fit the 16-bit multiply-and-add, and both sums are joined before the one
// rounding: the same integer as the product of 32 bits, at twice the speed.
#include "luximm/data/resample.h"

#if defined(__x86_64__)
#include <immintrin.h>

namespace luximm::detail {
namespace {

#define LUXIMM_AVX2 __attribute__((target("avx2")))

constexpr int32_t kHalf = 1 << (kWeightBits - 1);

/// sum of value * weight from the sums over the weights' halves, to bytes
/// still in 32 bits each.
LUXIMM_AVX2 inline __m256i join(__m256i high, __m256i low) {
  const __m256i sum =
      _mm256_add_epi32(_mm256_slli_epi32(high, kLowWeightBits), low);
  return _mm256_srai_epi32(_mm256_add_epi32(sum, _mm256_set1_epi32(kHalf)),
                           kWeightBits);
}

/// Bytes r0 g0 b0 r1 g1 b1 ... of four pixels to 16-bit pairs of neighbours:
/// r0 r1 g0 g1 b0 b1 0 0 in the low half, pixels 2 and 3 in the high one.
LUXIMM_AVX2 inline __m256i pair_pixels(__m128i pixels) {
  const __m256i order = _mm256_setr_epi8(
      0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1,  //
      6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, -1);
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(pixels), order);
}

/// One output pixel of each of one or two rows, in the low 32 bits: what is
/// done to the weights is done once.
template <int kRows>
LUXIMM_AVX2 inline void horizontal_pixels(const int16_t* halves, int taps,
                                          const uint8_t* pixel, size_t stride,
                                          int32_t (&out)[kRows]) {
  const __m256i pick_high = _mm256_setr_epi32(0, 0, 0, 0, 1, 1, 1, 1);
  const __m256i pick_low = _mm256_setr_epi32(2, 2, 2, 2, 3, 3, 3, 3);
  __m256i high[kRows];
  __m256i low[kRows];
  for (int r = 0; r < kRows; ++r) high[r] = low[r] = _mm256_setzero_si256();
  for (int i = 0; i < taps; i += 4, pixel += 12, halves += 8) {
    const __m256i weights = _mm256_broadcastsi128_si256(
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(halves)));
    const __m256i high_weights =
        _mm256_permutevar8x32_epi32(weights, pick_high);
    const __m256i low_weights = _mm256_permutevar8x32_epi32(weights, pick_low);
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
      const __m256i pairs = pair_pixels(_mm_loadu_si128(
          reinterpret_cast<const __m128i*>(pixel + stride * r)));
      high[r] =
          _mm256_add_epi32(high[r], _mm256_madd_epi16(pairs, high_weights));
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(pairs, low_weights));
    }
  }
  __m128i sums[kRows];
#pragma GCC unroll 4
  for (int r = 0; r < kRows; ++r) {
    const __m256i both =
        _mm256_add_epi32(_mm256_slli_epi32(high[r], kLowWeightBits), low[r]);
    sums[r] = _mm_add_epi32(_mm256_castsi256_si128(both),
                            _mm256_extracti128_si256(both, 1));
    sums[r] = _mm_srai_epi32(_mm_add_epi32(sums[r], _mm_set1_epi32(kHalf)),
                             kWeightBits);
  }
  const __m128i words = _mm_packs_epi32(sums[0], sums[kRows - 1]);
  const __m128i bytes = _mm_packus_epi16(words, words);
  out[0] = _mm_cvtsi128_si32(bytes);
  if constexpr (kRows == 2) out[1] = _mm_extract_epi32(bytes, 1);
}

/// kRows rows from `in` on, of which `readable` bytes may be read.
template <int kRows>
LUXIMM_AVX2 void horizontal_rows(const AxisFilter& filter, const uint8_t* in,
                                 size_t stride, size_t readable, uint8_t* out) {
  const size_t count = filter.windows.size();
  const size_t reach = static_cast<size_t>(filter.taps) * 3 + 4;
  for (size_t x = 0; x < count; ++x) {
    const size_t begin = static_cast<size_t>(filter.windows[x].first) * 3;
    uint8_t* to = out + x * 3;
    if (begin + (kRows - 1) * stride + reach > readable) {
      // The last windows of the image's last row end where memory does.
      for (size_t r = 0; r < kRows; ++r) {
        horizontal_pixel_scalar(filter, in + stride * r, x, to + count * 3 * r);
      }
      continue;
    }
    int32_t pixels[kRows];
    horizontal_pixels<kRows>(filter.half_row(x), filter.taps, in + begin,
                             stride, pixels);
    for (size_t r = 0; r < kRows; ++r) {
      if (x + 1 < count) {
        // The next pixel overwrites one byte.
        __builtin_memcpy(to + count * 3 * r, &pixels[r], 4);
      } else {
        __builtin_memcpy(to + count * 3 * r, &pixels[r], 3);
      }
    }
  }
}

LUXIMM_AVX2 void horizontal_avx2(const AxisFilter& filter, const RowView& in,
                                 uint8_t* out) {
  constexpr int kTogether = 2;  // more would not fit the registers
  const size_t out_stride = filter.windows.size() * 3;
  int y = 0;
  const auto run = [&](auto* rows) {
    const uint8_t* row = in.data + in.stride * y;
    rows(filter, row, in.stride, static_cast<size_t>(in.end - row),
         out + out_stride * y);
  };
  for (; y + kTogether <= in.height; y += kTogether) {
    run(horizontal_rows<kTogether>);
  }
  for (; y < in.height; ++y) run(horizontal_rows<1>);
}

/// 32 columns of `count` rows.
LUXIMM_AVX2 inline __m256i vertical_block(const int32_t* weights, int count,
                                          const uint8_t* in, size_t stride) {
  const __m256i zero = _mm256_setzero_si256();
  __m256i high[4] = {zero, zero, zero, zero};
  __m256i low[4] = {zero, zero, zero, zero};
  for (int i = 0; i < count; i += 2) {
    const bool last = i + 1 == count;
    const int32_t w0 = weights[i];
    const int32_t w1 = last ? 0 : weights[i + 1];
    const __m256i high_pair = _mm256_set1_epi32(
        ((w0 >> kLowWeightBits) & 0xFFFF) | ((w1 >> kLowWeightBits) << 16));
    const __m256i low_pair = _mm256_set1_epi32((w0 & kLowWeightMask) |
                                               ((w1 & kLowWeightMask) << 16));
    const uint8_t* row = in + stride * i;
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(row));
    const __m256i b = last
                          ? zero
                          : _mm256_loadu_si256(
                                reinterpret_cast<const __m256i*>(row + stride));
    const __m256i ab_low = _mm256_unpacklo_epi8(a, b);
    const __m256i ab_high = _mm256_unpackhi_epi8(a, b);
    const __m256i pairs[4] = {_mm256_unpacklo_epi8(ab_low, zero),
                              _mm256_unpackhi_epi8(ab_low, zero),
                              _mm256_unpacklo_epi8(ab_high, zero),
                              _mm256_unpackhi_epi8(ab_high, zero)};
    for (int k = 0; k < 4; ++k) {
      high[k] =
          _mm256_add_epi32(high[k], _mm256_madd_epi16(pairs[k], high_pair));
      low[k] = _mm256_add_epi32(low[k], _mm256_madd_epi16(pairs[k], low_pair));
    }
  }
  // Packing undoes what unpacking did to the order of the bytes.
  return _mm256_packus_epi16(
      _mm256_packs_epi32(join(high[0], low[0]), join(high[1], low[1])),
      _mm256_packs_epi32(join(high[2], low[2]), join(high[3], low[3])));
}

LUXIMM_AVX2 void vertical_avx2(const int32_t* weights, int count,
                               const uint8_t* in, size_t stride, size_t bytes,
                               uint8_t* out) {
  constexpr size_t kBlock = 32;
  if (bytes < kBlock) {
    kScalarKernels.vertical(weights, count, in, stride, bytes, out);
    return;
  }
  for (size_t x = 0; x < bytes; x += kBlock) {
    // The last block overlaps the one before it.
    x = x + kBlock > bytes ? bytes - kBlock : x;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + x),
                        vertical_block(weights, count, in + x, stride));
  }
}

#undef LUXIMM_AVX2

const ResampleKernels kAvx2Kernels = {horizontal_avx2, vertical_avx2};

}  // namespace

const ResampleKernels& best_kernels() {
  static const bool avx2 = __builtin_cpu_supports("avx2") != 0;
  return avx2 ? kAvx2Kernels : kScalarKernels;
}

}  // namespace luximm::detail

#else

namespace luximm::detail {

const ResampleKernels& best_kernels() { return kScalarKernels; }

}  // namespace luximm::detail

#endif
