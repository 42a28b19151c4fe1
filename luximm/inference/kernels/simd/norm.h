#pragma once

#include "luximm/inference/kernels/norm.h"
#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

namespace luximm::detail {

template <class V>
class Norm {
 public:
  static void layer(const LayerNormArgs& args) {
    for (int64_t p = 0; p < args.pixels; ++p) {
      const float* in = args.in + p * args.channels;
      float* out = args.out + p * args.channels;
      const auto count = static_cast<float>(args.channels);
      const float mean =
          sum(in, args.channels, [](Reg x) { return x; }) / count;
      const Reg center = V::set(args.kind == NormKind::kRms ? 0.0F : mean);
      const float squares = sum(in, args.channels, [=](Reg x) {
        const Reg d = x - center;
        return d * d;
      });
      const float over = args.kind == NormKind::kSimple ? count - 1.0F : count;
      const float deviation = __builtin_sqrtf(squares / over + args.eps);
      normalize(args, in, args.kind == NormKind::kLayer ? center : V::zero(),
                V::set(1.0F / deviation), out);
    }
  }

  /// For every channel, sums of (x - pivot) and of its square.
  static void moments(const MomentArgs& args) {
    int64_t c = 0;
    for (; c + 4 * V::kWidth <= args.channels; c += 4 * V::kWidth) {
      moments_of<4>(args, c, V::load, V::store);
    }
    for (; c + V::kWidth <= args.channels; c += V::kWidth) {
      moments_of<1>(args, c, V::load, V::store);
    }
    const int64_t left = args.channels - c;
    if (left == 0) return;
    moments_of<1>(
        args, c, [=](const float* p) { return V::load_part(p, left); },
        [=](float* p, Reg x) { V::store_part(p, x, left); });
  }

  /// out = relu?(in * scale + shift), per channel.
  static void affine(const AffineArgs& args) {
    const int64_t stride = args.out_stride ? args.out_stride : args.channels;
    for (int64_t p = 0; p < args.pixels; ++p) {
      const float* in = args.in + p * args.channels;
      float* out = args.out + p * stride;
      int64_t c = 0;
      for (; c + V::kWidth <= args.channels; c += V::kWidth) {
        Reg x = V::fma(V::load(in + c), V::load(args.scale + c),
                       V::load(args.shift + c));
        V::store(out + c, args.relu ? V::max(V::zero(), x) : x);
      }
      const int64_t left = args.channels - c;
      if (left == 0) continue;
      Reg x =
          V::fma(V::load_part(in + c, left), V::load_part(args.scale + c, left),
                 V::load_part(args.shift + c, left));
      V::store_part(out + c, args.relu ? V::max(V::zero(), x) : x, left);
    }
  }

  /// out = in * sigmoid(v * in) * scale + shift, per channel.
  static void evo(const AffineArgs& args) {
    for (int64_t p = 0; p < args.pixels; ++p) {
      const int64_t at = p * args.channels;
      int64_t c = 0;
      for (; c + V::kWidth <= args.channels; c += V::kWidth) {
        evo_vector(args, at + c, c, V::load, V::store);
      }
      const int64_t left = args.channels - c;
      if (left == 0) continue;
      evo_vector(
          args, at + c, c,
          [=](const float* q) { return V::load_part(q, left); },
          [=](float* q, Reg x) { V::store_part(q, x, left); });
    }
  }

 private:
  using Reg = typename V::Reg;

  template <typename Load, typename Store>
  static void evo_vector(const AffineArgs& args, int64_t at, int64_t c,
                         const Load& load, const Store& store) {
    const Reg x = load(args.in + at);
    const Reg y = x * sigmoid<V>(x * load(args.v + c));
    store(args.out + at, V::fma(y, load(args.scale + c), load(args.shift + c)));
  }

  /// The sum of map(x) over the channels.
  template <typename Map>
  static float sum(const float* in, int64_t channels, const Map& map) {
    Reg total[4] = {V::zero(), V::zero(), V::zero(), V::zero()};
    int64_t c = 0;
    for (; c + 4 * V::kWidth <= channels; c += 4 * V::kWidth) {
#pragma GCC unroll 4
      for (int i = 0; i < 4; ++i) {
        total[i] = total[i] + map(V::load(in + c + i * V::kWidth));
      }
    }
    for (; c + V::kWidth <= channels; c += V::kWidth) {
      total[0] = total[0] + map(V::load(in + c));
    }
    const int64_t left = channels - c;
    if (left > 0) {
      total[1] = total[1] + V::keep(map(V::load_part(in + c, left)), left);
    }
    return V::sum((total[0] + total[1]) + (total[2] + total[3]));
  }

  static void normalize(const LayerNormArgs& args, const float* in, Reg center,
                        Reg scale, float* out) {
    int64_t c = 0;
    for (; c + V::kWidth <= args.channels; c += V::kWidth) {
      Reg x = (V::load(in + c) - center) * scale;
      if (args.weight) {
        x = V::fma(x, V::load(args.weight + c), V::load(args.bias + c));
      }
      V::store(out + c, x);
    }
    const int64_t left = args.channels - c;
    if (left == 0) return;
    Reg x = (V::load_part(in + c, left) - center) * scale;
    if (args.weight) {
      x = V::fma(x, V::load_part(args.weight + c, left),
                 V::load_part(args.bias + c, left));
    }
    V::store_part(out + c, x, left);
  }

  template <int kVecs, typename Load, typename Store>
  static void moments_of(const MomentArgs& args, int64_t first,
                         const Load& load, const Store& store) {
    Reg pivot[kVecs];
    Reg sums[kVecs];
    Reg squares[kVecs];
#pragma GCC unroll 4
    for (int i = 0; i < kVecs; ++i) {
      pivot[i] = load(args.pivot + first + i * V::kWidth);
      sums[i] = squares[i] = V::zero();
    }
    const float* in = args.in + first;
    for (int64_t p = 0; p < args.pixels; ++p, in += args.channels) {
#pragma GCC unroll 4
      for (int i = 0; i < kVecs; ++i) {
        const Reg d = load(in + i * V::kWidth) - pivot[i];
        sums[i] = sums[i] + d;
        squares[i] = V::fma(d, d, squares[i]);
      }
    }
#pragma GCC unroll 4
    for (int i = 0; i < kVecs; ++i) {
      store(args.sums + first + i * V::kWidth, sums[i]);
      store(args.squares + first + i * V::kWidth, squares[i]);
    }
  }
};

}  // namespace luximm::detail
