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

}  // namespace luximm::detail
