#pragma once

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {

/// Rows of a depthwise convolution: outputs beside each other share the inputs
/// and the weights that are in registers.
template <class V>
class Depthwise {
 public:
  static void run(const DepthwiseArgs& args) {
    for (int64_t c = 0; c < kPanel; c += V::kWidth) {
      if (c >= args.channels) return;
      if (args.kernel == 7) {
        run_row<7>(args, c);
      } else {
        run_any(args, c);
      }
    }
  }

 private:
  using Reg = typename V::Reg;

  /// Sums, one row of weights and an input fit the registers.
  static constexpr int kWide = V::kRegisters >= 32 ? kDepthwiseSpan : 7;
  static constexpr int kNarrow = 7;

  template <int kKernel>
  static void run_row(const DepthwiseArgs& args, int64_t c) {
    if (kWide > kNarrow && args.pixels > kNarrow) {
      run_spans<kKernel, kWide>(args, c);
    } else {
      run_spans<kKernel, kNarrow>(args, c);
    }
  }

  /// The last outputs may be made twice.
  template <int kKernel, int kOut>
  static void run_spans(const DepthwiseArgs& args, int64_t c) {
    for (int64_t x = 0; x < args.pixels; x += kOut) {
      const int64_t last = args.pixels > kOut ? args.pixels - kOut : 0;
      run_span<kKernel, kOut>(args, c, x < last ? x : last);
    }
  }

  template <int kKernel, int kOut>
  static void run_span(const DepthwiseArgs& args, int64_t c, int64_t x) {
    Reg sum[kOut];
    const Reg bias = V::load(args.bias + c);
#pragma GCC unroll 14
    for (int i = 0; i < kOut; ++i) sum[i] = bias;
    const float* in = args.in + x * kPanel + c;
    const float* weight = args.weight + args.tap_begin * kKernel * kPanel + c;
    for (int64_t y = args.tap_begin; y < args.tap_end; ++y) {
      Reg w[kKernel];
#pragma GCC unroll 7
      for (int k = 0; k < kKernel; ++k) w[k] = V::load(weight + k * kPanel);
#pragma GCC unroll 20
      for (int i = 0; i < kOut + kKernel - 1; ++i) {
        const Reg value = V::load(in + i * kPanel);
#pragma GCC unroll 7
        for (int k = 0; k < kKernel; ++k) {
          const int o = i - k;
          if (o >= 0 && o < kOut) sum[o] = V::fma(value, w[k], sum[o]);
        }
      }
      in += args.row_stride;
      weight += kKernel * kPanel;
    }
    const int64_t count = args.pixels - x < kOut ? args.pixels - x : kOut;
#pragma GCC unroll 14
    for (int i = 0; i < kOut; ++i) {
      if (i < count) store(args, c, x + i, sum[i]);
    }
  }

  static void run_any(const DepthwiseArgs& args, int64_t c) {
    for (int64_t x = 0; x < args.pixels; ++x) {
      Reg sum = V::load(args.bias + c);
      const float* in = args.in + x * kPanel + c;
      for (int64_t y = args.tap_begin; y < args.tap_end; ++y) {
        const float* weight = args.weight + y * args.kernel * kPanel + c;
        for (int64_t k = 0; k < args.kernel; ++k) {
          sum = V::fma(V::load(in + k * kPanel), V::load(weight + k * kPanel),
                       sum);
        }
        in += args.row_stride;
      }
      store(args, c, x, sum);
    }
  }

  static void store(const DepthwiseArgs& args, int64_t c, int64_t x, Reg sum) {
    float* out = args.out + x * args.pixel_stride + c;
    const int64_t left = args.channels - c;
    if (left >= V::kWidth) {
      V::store(out, sum);
    } else {
      V::store_part(out, sum, left);
    }
  }
};

}  // namespace luximm::detail
