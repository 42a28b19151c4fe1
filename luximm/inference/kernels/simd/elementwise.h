#pragma once

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {

template <class V>
void scale(const float* in, const float* scale, int64_t count, float* out) {
  int64_t i = 0;
  for (; i + V::kWidth <= count; i += V::kWidth) {
    V::store(out + i, V::load(in + i) * V::load(scale + i));
  }
  if (i == count) return;
  V::store_part(
      out + i,
      V::load_part(in + i, count - i) * V::load_part(scale + i, count - i),
      count - i);
}

/// out[i] = the largest of `least` and in[row][i].
template <class V>
void maximum(const float* const* in, int64_t rows, float least, int64_t count,
             float* out) {
  int64_t i = 0;
  for (; i + V::kWidth <= count; i += V::kWidth) {
    auto best = V::set(least);
    for (int64_t r = 0; r < rows; ++r) best = V::max(best, V::load(in[r] + i));
    V::store(out + i, best);
  }
  if (i == count) return;
  auto best = V::set(least);
  for (int64_t r = 0; r < rows; ++r) {
    best = V::max(best, V::load_part(in[r] + i, count - i));
  }
  V::store_part(out + i, best, count - i);
}

/// out[i] = factor * the sum over rows of in[row * stride + i].
template <class V>
void sum_rows(const float* in, int64_t rows, int64_t stride, int64_t count,
              float factor, float* out) {
  int64_t i = 0;
  for (; i + V::kWidth <= count; i += V::kWidth) {
    auto sum = V::zero();
    for (int64_t r = 0; r < rows; ++r) {
      sum = sum + V::load(in + r * stride + i);
    }
    V::store(out + i, sum * V::set(factor));
  }
  if (i == count) return;
  auto sum = V::zero();
  for (int64_t r = 0; r < rows; ++r) {
    sum = sum + V::load_part(in + r * stride + i, count - i);
  }
  V::store_part(out + i, sum * V::set(factor), count - i);
}

}  // namespace luximm::detail
