#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

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

/// out[row] = in[row] * scale[row] for rows of a panel.
template <class V>
void scale_panel(const float* in, const float* scale, int64_t rows,
                 float* out) {
  for (int64_t r = 0; r < rows; ++r, in += kPanel, out += kPanel) {
    const auto factor = V::set(scale[r]);
    for (int64_t c = 0; c < kPanel; c += V::kWidth) {
      V::store(out + c, V::load(in + c) * factor);
    }
  }
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

/// out[i] = the largest over rows of in[row * stride + i].
template <class V>
void max_rows(const float* in, int64_t rows, int64_t stride, int64_t count,
              float* out) {
  int64_t i = 0;
  for (; i + V::kWidth <= count; i += V::kWidth) {
    auto best = V::load(in + i);
    for (int64_t r = 1; r < rows; ++r) {
      best = V::max(best, V::load(in + r * stride + i));
    }
    V::store(out + i, best);
  }
  if (i == count) return;
  auto best = V::load_part(in + i, count - i);
  for (int64_t r = 1; r < rows; ++r) {
    best = V::max(best, V::load_part(in + r * stride + i, count - i));
  }
  V::store_part(out + i, best, count - i);
}

template <class V, typename Load, typename Store>
inline void average_vector(const AverageArgs& args, int64_t c, const Load& load,
                           const Store& store) {
  auto sum = V::zero();
  for (int64_t r = 0; r < args.rows; ++r) {
    const float* in = args.in + r * args.row_stride + c;
    for (int64_t p = 0; p < args.pixels; ++p, in += args.channels) {
      sum = sum + load(in);
    }
  }
  store(args.out + c, sum * V::set(args.factor));
}

template <class V>
void average(const AverageArgs& args) {
  int64_t c = 0;
  for (; c + V::kWidth <= args.channels; c += V::kWidth) {
    average_vector<V>(args, c, V::load, V::store);
  }
  const int64_t left = args.channels - c;
  if (left == 0) return;
  average_vector<V>(
      args, c, [=](const float* p) { return V::load_part(p, left); },
      [=](float* p, typename V::Reg x) { V::store_part(p, x, left); });
}

template <class V, typename Load, typename Store>
inline void gate_vector(const GateArgs& args, int64_t at, int64_t c,
                        const Load& load, const Store& store) {
  auto x = load(args.in + at) * load(args.gate + c);
  if (args.residual) x = x + load(args.residual + at);
  store(args.out + at, args.relu ? V::max(V::zero(), x) : x);
}

template <class V>
void gate(const GateArgs& args) {
  const int64_t whole = args.channels / V::kWidth * V::kWidth;
  const int64_t left = args.channels - whole;
  for (int64_t p = 0; p < args.pixels; ++p) {
    const int64_t at = p * args.channels;
    for (int64_t c = 0; c < whole; c += V::kWidth) {
      gate_vector<V>(args, at + c, c, V::load, V::store);
    }
    if (left == 0) continue;
    gate_vector<V>(
        args, at + whole, whole,
        [=](const float* q) { return V::load_part(q, left); },
        [=](float* q, typename V::Reg x) { V::store_part(q, x, left); });
  }
}

/// out[i] = activate(out[i]).
template <class V>
void activate_panel(const PanelArgs& args) {
  with_nonlinearity(args.activation, [&](auto constant) {
    constexpr Nonlinearity kKind = decltype(constant)::kValue;
    for (int64_t c = 0; c < args.channels; c += V::kWidth) {
      const int64_t left = args.channels - c;
      const float* in = args.in + c;
      float* out = args.out + c;
      auto sum = V::zero();
      for (int64_t i = 0; i < args.pixels; ++i) {
        const auto y = activate<V>(V::load(in), kKind);
        if (left >= V::kWidth) {
          V::store(out, y);
        } else {
          V::store_part(out, y, left);
        }
        sum = sum + y;
        in += kPanel;
        out += args.out_stride;
      }
      if (!args.sums) continue;
      V::store(args.sums + c, V::load(args.sums + c) + sum);
    }
  });
}

template <class V>
void activate_all(Nonlinearity kind, int64_t count, float* out) {
  with_nonlinearity(kind, [&](auto constant) {
    constexpr Nonlinearity kKind = decltype(constant)::kValue;
    int64_t i = 0;
    for (; i + V::kWidth <= count; i += V::kWidth) {
      V::store(out + i, activate<V>(V::load(out + i), kKind));
    }
    if (i == count) return;
    V::store_part(out + i, activate<V>(V::load_part(out + i, count - i), kKind),
                  count - i);
  });
}

}  // namespace luximm::detail
