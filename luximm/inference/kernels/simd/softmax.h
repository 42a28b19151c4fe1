#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

namespace luximm::detail {

/// What attention needs besides products of matrices.
template <class V>
class Softmax {
 public:
  static void rows(const SoftmaxArgs& args) {
    for (int64_t r = 0; r < args.rows; ++r) {
      float* row = args.out + r * args.stride;
      const float most = largest(row, args.count);
      const float sum = exponentials(row, args.count, most, args.scale);
      const Reg factor = V::set(1.0F / sum);
      for_vectors(args.count, [&](int64_t i, auto load, auto store) {
        store(row + i, load(row + i) * factor);
      });
      if (args.log_sums) {
        args.log_sums[r] = args.scale * most + __builtin_logf(sum);
      }
    }
  }

  /// out[r] = the sum over c of in[r * count + c] * weights[c].
  static void dots(const float* in, int64_t rows, int64_t count,
                   const float* weights, float* out) {
    for (int64_t r = 0; r < rows; ++r, in += count) {
      Reg sum[4] = {V::zero(), V::zero(), V::zero(), V::zero()};
      int64_t c = 0;
      for (; c + 4 * V::kWidth <= count; c += 4 * V::kWidth) {
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) {
          const int64_t at = c + i * V::kWidth;
          sum[i] = V::fma(V::load(in + at), V::load(weights + at), sum[i]);
        }
      }
      for (; c + V::kWidth <= count; c += V::kWidth) {
        sum[0] = V::fma(V::load(in + c), V::load(weights + c), sum[0]);
      }
      if (c < count) {
        sum[1] = V::fma(V::load_part(in + c, count - c),
                        V::load_part(weights + c, count - c), sum[1]);
      }
      out[r] = V::sum((sum[0] + sum[1]) + (sum[2] + sum[3]));
    }
  }

  static void blend(const BlendArgs& args) {
    int64_t c = 0;
    for (; c + 4 * V::kWidth <= args.count; c += 4 * V::kWidth) {
      blend_vectors<4>(args, c, V::load, V::store);
    }
    for (; c + V::kWidth <= args.count; c += V::kWidth) {
      blend_vectors<1>(args, c, V::load, V::store);
    }
    const int64_t left = args.count - c;
    if (left == 0) return;
    blend_vectors<1>(
        args, c, [=](const float* p) { return V::load_part(p, left); },
        [=](float* p, Reg x) { V::store_part(p, x, left); });
  }

 private:
  using Reg = typename V::Reg;

  /// Calls body(i, load, store) for the vectors of `count` floats.
  template <typename Body>
  static void for_vectors(int64_t count, const Body& body) {
    int64_t i = 0;
    for (; i + V::kWidth <= count; i += V::kWidth) body(i, V::load, V::store);
    const int64_t left = count - i;
    if (left == 0) return;
    body(
        i, [=](const float* p) { return V::load_part(p, left); },
        [=](float* p, Reg x) { V::store_part(p, x, left); });
  }

  /// Of at least one float.
  static float largest(const float* in, int64_t count) {
    float most = in[0];
    int64_t i = 0;
    if (count >= V::kWidth) {
      Reg best = V::load(in);
      for (i = V::kWidth; i + V::kWidth <= count; i += V::kWidth) {
        best = V::max(best, V::load(in + i));
      }
      float lanes[V::kWidth];
      V::store(lanes, best);
      most = lanes[0];
      for (float lane : lanes) most = lane > most ? lane : most;
    }
    for (; i < count; ++i) most = in[i] > most ? in[i] : most;
    return most;
  }

  /// out[i] = e^(scale * (out[i] - most)); returns the sum. What is not a
  /// number stays that, and so does a row with infinity in it, as in torch.
  static float exponentials(float* out, int64_t count, float most,
                            float scale) {
    constexpr float kLog2E = 1.44269504F;
    const Reg center = V::set(most);
    const Reg factor = V::set(scale * kLog2E);
    const Reg least = V::set(-126.0F);
    Reg sum = V::zero();
    const auto exponential = [&](Reg x) {
      const Reg power = (x - center) * factor;
      const Reg y = exponential2<V>(V::min(V::max(power, least), V::zero()));
      // The bounds hide what is not a number: take it from x again.
      return V::max(y, V::min(y, power));
    };
    int64_t i = 0;
    for (; i + V::kWidth <= count; i += V::kWidth) {
      const Reg y = exponential(V::load(out + i));
      V::store(out + i, y);
      sum = sum + y;
    }
    const int64_t left = count - i;
    if (left > 0) {
      const Reg y = V::keep(exponential(V::load_part(out + i, left)), left);
      V::store_part(out + i, y, left);
      sum = sum + y;
    }
    return V::sum(sum);
  }

  template <int kVecs, typename Load, typename Store>
  static void blend_vectors(const BlendArgs& args, int64_t first,
                            const Load& load, const Store& store) {
    Reg sum[kVecs];
#pragma GCC unroll 4
    for (int i = 0; i < kVecs; ++i) sum[i] = V::zero();
    const float* in = args.in + first;
    for (int64_t r = 0; r < args.rows; ++r, in += args.stride) {
      const Reg weight = V::set(args.weights[r]);
#pragma GCC unroll 4
      for (int i = 0; i < kVecs; ++i) {
        sum[i] = V::fma(load(in + i * V::kWidth), weight, sum[i]);
      }
    }
#pragma GCC unroll 4
    for (int i = 0; i < kVecs; ++i) {
      store(args.out + first + i * V::kWidth, sum[i]);
    }
  }
};

}  // namespace luximm::detail
