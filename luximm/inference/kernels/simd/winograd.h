#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

namespace luximm::detail {

/// One dimension of Winograd's transforms for a 3-tap filter and `kOut`
/// outputs: with the points 0, 1, -1 and infinity, or with 0, ±p, ±q and
/// infinity where p^2 = 1/2 and q^2 = 2, which round five times less than the
/// usual 1 and 2.
template <class V, int kOut>
struct WinogradLine;

template <class V>
struct WinogradLine<V, 2> {
  using Reg = typename V::Reg;

  static void input(const Reg (&d)[4], Reg (&t)[4]) {
    t[0] = d[0] - d[2];
    t[1] = d[1] + d[2];
    t[2] = d[2] - d[1];
    t[3] = d[1] - d[3];
  }

  static void output(const Reg (&m)[4], Reg (&y)[2]) {
    y[0] = m[0] + m[1] + m[2];
    y[1] = m[1] - m[2] - m[3];
  }
};

template <class V>
struct WinogradLine<V, 4> {
  using Reg = typename V::Reg;
  static constexpr float kP = 0.70710678118654752F;
  static constexpr float kQ = 1.41421356237309505F;

  static void input(const Reg (&d)[6], Reg (&t)[6]) {
    const Reg even_p = V::fma(d[2], V::set(-2.0F), d[4]);
    const Reg odd_p = V::fma(d[1], V::set(-2.0F), d[3]) * V::set(kP);
    const Reg even_q = V::fma(d[2], V::set(-0.5F), d[4]);
    const Reg odd_q = V::fma(d[1], V::set(-0.5F), d[3]) * V::set(kQ);
    t[0] = V::fma(d[2], V::set(-2.5F), d[0] + d[4]);
    t[1] = even_p + odd_p;
    t[2] = even_p - odd_p;
    t[3] = even_q + odd_q;
    t[4] = even_q - odd_q;
    t[5] = V::fma(d[3], V::set(-2.5F), d[1] + d[5]);
  }

  static void output(const Reg (&m)[6], Reg (&y)[4]) {
    const Reg even_p = m[1] + m[2];
    const Reg odd_p = (m[1] - m[2]) * V::set(kP);
    const Reg even_q = m[3] + m[4];
    const Reg odd_q = (m[3] - m[4]) * V::set(kQ);
    y[0] = m[0] + even_p + even_q;
    y[1] = odd_p + odd_q;
    y[2] = V::fma(even_p, V::set(0.5F), even_q + even_q);
    y[3] = V::fma(odd_p, V::set(0.5F), V::fma(odd_q, V::set(2.0F), m[5]));
  }
};

/// The two-dimensional transforms of one tile.
template <class V, int kOut>
class Winograd {
 public:
  static void input(const WinogradInputArgs& args) {
    const bool inside = args.y_begin == 0 && args.x_begin == 0 &&
                        args.y_end == kSize && args.x_end == kSize;
    int64_t c = 0;
    for (; c + V::kWidth <= args.channels; c += V::kWidth) {
      if (inside) {
        input_vector(args, c, [&](int y, int x) {
          return V::load(pixel(args, c, y, x));
        });
      } else {
        input_vector(args, c, [&](int y, int x) {
          return is_inside(args, y, x) ? V::load(pixel(args, c, y, x))
                                       : V::zero();
        });
      }
    }
    if (c == args.channels) return;
    input_vector(args, c, [&](int y, int x) {
      return is_inside(args, y, x)
                 ? V::load_part(pixel(args, c, y, x), args.channels - c)
                 : V::zero();
    });
  }

  static void output(const WinogradOutputArgs& args) {
    for (int64_t c = 0; c < args.columns; c += V::kWidth) {
      const int64_t left = args.columns - c;
      if (left >= V::kWidth) {
        output_vector(args, c, V::load, V::store);
      } else {
        output_vector(
            args, c, [=](const float* p) { return V::load_part(p, left); },
            [=](float* p, Reg x) { V::store_part(p, x, left); });
      }
    }
  }

 private:
  using Reg = typename V::Reg;
  using Line = WinogradLine<V, kOut>;
  static constexpr int kSize = kOut + 2;

  static bool is_inside(const WinogradInputArgs& args, int y, int x) {
    return y >= args.y_begin && y < args.y_end && x >= args.x_begin &&
           x < args.x_end;
  }

  static const float* pixel(const WinogradInputArgs& args, int64_t c, int y,
                            int x) {
    return args.in + y * args.row_stride + x * args.channels + c;
  }

  template <typename Load>
  static void input_vector(const WinogradInputArgs& args, int64_t c,
                           const Load& load) {
    Reg half[kSize][kSize];
#pragma GCC unroll 6
    for (int x = 0; x < kSize; ++x) {
      Reg d[kSize];
      Reg t[kSize];
#pragma GCC unroll 6
      for (int y = 0; y < kSize; ++y) d[y] = load(y, x);
      Line::input(d, t);
#pragma GCC unroll 6
      for (int y = 0; y < kSize; ++y) half[y][x] = t[y];
    }
    float* out = args.out + c;
#pragma GCC unroll 6
    for (int y = 0; y < kSize; ++y) {
      Reg t[kSize];
      Line::input(half[y], t);
#pragma GCC unroll 6
      for (int x = 0; x < kSize; ++x, out += args.plane_stride) {
        V::store(out, t[x]);
      }
    }
  }

  template <typename Load, typename Store>
  static void output_vector(const WinogradOutputArgs& args, int64_t c,
                            const Load& load, const Store& store) {
    Reg half[kOut][kSize];
#pragma GCC unroll 6
    for (int x = 0; x < kSize; ++x) {
      Reg m[kSize];
      Reg y[kOut];
#pragma GCC unroll 6
      for (int i = 0; i < kSize; ++i) {
        m[i] = V::load(args.in + (i * kSize + x) * args.plane_stride + c);
      }
      Line::output(m, y);
#pragma GCC unroll 4
      for (int i = 0; i < kOut; ++i) half[i][x] = y[i];
    }
    const Reg bias = V::load(args.bias + c);
    for (int y = 0; y < args.rows; ++y) {
      Reg result[kOut];
      Line::output(half[y], result);
      for (int x = 0; x < args.pixels; ++x) {
        const int64_t at = y * args.row_stride + x * args.pixel_stride + c;
        const float* residual =
            args.epilogue.residual ? args.epilogue.residual + at : nullptr;
        store(args.out + at,
              finish<V>(result[x] + bias, args.epilogue, residual, load));
      }
    }
  }
};

}  // namespace luximm::detail
