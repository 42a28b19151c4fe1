#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

namespace luximm::detail {

/// Rows of a convolution in groups, one vector of output channels at a time;
/// outputs beside each other share the weights and, with stride 1, the inputs
/// that are in registers.
template <class V>
class GroupedConv {
 public:
  static void run(const GroupedConvArgs& args) {
    for (int64_t c = 0; c < args.channels; c += V::kWidth) {
      if (args.group == 1) {
        run_vector<Inputs::kEach>(args, c);
      } else if (args.group < V::kWidth) {
        run_vector<Inputs::kOfGroup>(args, c);
      } else {
        run_vector<Inputs::kSame>(args, c);
      }
    }
  }

 private:
  using Reg = typename V::Reg;

  /// What the channels of a vector multiply with their weights: each its own
  /// input, one of its group, or all the same.
  enum class Inputs { kEach, kOfGroup, kSame };

  /// Sums of so many outputs, the weights of a row of a filter, an input and an
  /// index fit the registers.
  template <int kKernel>
  static constexpr int kMaxOut = V::kRegisters >= 32 ? 14 : 13 - kKernel;

  template <Inputs kInputs>
  static void run_vector(const GroupedConvArgs& args, int64_t c) {
    // Outputs and taps stride alike, panels one pixel at a time.
    if (args.pixel_stride == args.tap_stride &&
        (kInputs == Inputs::kSame || args.pixel_stride == kPanel)) {
      if (args.kernel == 3) return run_spans<kInputs, 3>(args, c);
      if constexpr (kInputs == Inputs::kEach) {
        if (args.kernel == 5) return run_spans<kInputs, 5>(args, c);
        if (args.kernel == 7) return run_spans<kInputs, 7>(args, c);
      }
    }
    run_spans<kInputs, 0>(args, c);
  }

  template <Inputs kInputs, int kKernel>
  static void run_spans(const GroupedConvArgs& args, int64_t c) {
    constexpr int kMax = kMaxOut < kKernel == 0 ? 2 : kKernel > ;
    const int64_t spans = (args.pixels + kMax - 1) / kMax;
    for (int64_t s = 0; s < spans; ++s) {
      const int64_t x = args.pixels * s / spans;
      run_span<kInputs, kKernel, kMax>(args, c, x,
                                       args.pixels * (s + 1) / spans - x);
    }
  }

  /// The span of `count` outputs from `x` on.
  template <Inputs kInputs, int kKernel, int kOut>
  static void run_span(const GroupedConvArgs& args, int64_t c, int64_t x,
                       int64_t count) {
    if constexpr (kOut > 0) {
      if (count < kOut) {
        return run_span<kInputs, kKernel, kOut - 1>(args, c, x, count);
      }
      Reg sum[kOut];
      const Reg bias = V::load(args.bias + c);
#pragma GCC unroll 14
      for (int o = 0; o < kOut; ++o) sum[o] = bias;
      if constexpr (kKernel == 0) {
        accumulate_any<kInputs>(args, c, x, sum);
      } else {
        accumulate<kInputs, kKernel>(args, c, x, sum);
      }
      store<kOut>(args, c, x, sum);
    }
  }

  /// The first input of output `x`, of the channels that vector `c` reads.
  template <Inputs kInputs>
  static const float* first_input(const GroupedConvArgs& args, int64_t c,
                                  int64_t x) {
    const float* in = args.in + x * args.pixel_stride;
    return kInputs == Inputs::kSame ? in + c / args.group * args.group : in + c;
  }

  template <Inputs kInputs>
  static Reg input(const float* in, int64_t i,
                   [[maybe_unused]] typename V::Index index) {
    if constexpr (kInputs == Inputs::kEach) return V::load(in);
    if constexpr (kInputs == Inputs::kOfGroup) {
      return V::permute(V::load(in), index);
    }
    return V::set(in[i]);
  }

  /// Stride and dilation are the same: inputs are loaded once for all taps of a
  /// row.
  template <Inputs kInputs, int kKernel, int kOut>
  [[gnu::always_inline]] static void accumulate(const GroupedConvArgs& args,
                                                int64_t c, int64_t x,
                                                Reg (&sum)[kOut]) {
    // Known here, the places of pixels are part of the instructions.
    const int64_t stride =
        kInputs == Inputs::kSame ? args.pixel_stride : kPanel;
    const float* row = first_input<kInputs>(args, c, x);
    const float* weight =
        args.weight + args.tap_begin * args.depth * kKernel * kPanel + c;
    for (int64_t y = args.tap_begin; y < args.tap_end; ++y) {
      for (int64_t i = 0; i < args.depth; ++i) {
        Reg w[kKernel];
#pragma GCC unroll 7
        for (int k = 0; k < kKernel; ++k) w[k] = V::load(weight + k * kPanel);
        const auto index = V::group_index(args.group, i);
        const float* in = row;
#pragma GCC unroll 20
        for (int p = 0; p < kOut + kKernel - 1; ++p) {
          const Reg value = input<kInputs>(in, i, index);
#pragma GCC unroll 7
          for (int k = 0; k < kKernel; ++k) {
            const int o = p - k;
            if (o >= 0 && o < kOut) sum[o] = V::fma(value, w[k], sum[o]);
          }
          in += stride;
        }
        weight += kKernel * kPanel;
      }
      row += args.row_stride;
    }
  }

  template <Inputs kInputs, int kOut>
  [[gnu::always_inline]] static void accumulate_any(const GroupedConvArgs& args,
                                                    int64_t c, int64_t x,
                                                    Reg (&sum)[kOut]) {
    const float* row = first_input<kInputs>(args, c, x);
    const float* weight =
        args.weight + args.tap_begin * args.depth * args.kernel * kPanel + c;
    for (int64_t y = args.tap_begin; y < args.tap_end; ++y) {
      for (int64_t i = 0; i < args.depth; ++i) {
        const auto index = V::group_index(args.group, i);
        const float* tap = row;
        for (int64_t k = 0; k < args.kernel; ++k, weight += kPanel) {
          const Reg w = V::load(weight);
          const float* in = tap;
#pragma GCC unroll 14
          for (int o = 0; o < kOut; ++o) {
            sum[o] = V::fma(input<kInputs>(in, i, index), w, sum[o]);
            in += args.pixel_stride;
          }
          tap += args.tap_stride;
        }
      }
      row += args.row_stride;
    }
  }

  template <int kOut>
  [[gnu::always_inline]] static void store(const GroupedConvArgs& args,
                                           int64_t c, int64_t x,
                                           Reg (&sum)[kOut]) {
    const int64_t left = args.channels - c;
    const int64_t at = x * args.out_stride + c;
    const Epilogue& e = args.epilogue;
    const bool relu = e.relu || e.activation == Nonlinearity::kRelu;
    const bool plain = e.activation == Nonlinearity::kNone ||
                       (e.activation == Nonlinearity::kRelu && !e.residual);
    if (!plain || left < V::kWidth) {
      alignas(64) float sums[kOut * V::kWidth];
#pragma GCC unroll 14
      for (int o = 0; o < kOut; ++o) V::store(sums + o * V::kWidth, sum[o]);
      return finish_sums(args, sums, kOut, at, left);
    }
    float* out = args.out + at;
    const float* residual = e.residual ? e.residual + at : nullptr;
#pragma GCC unroll 14
    for (int o = 0; o < kOut; ++o) {
      Reg y = sum[o];
      if (residual) y = y + V::load(residual + o * args.out_stride);
      V::store(out + o * args.out_stride, relu ? V::max(V::zero(), y) : y);
    }
  }

  /// The rest of the epilogue, and channels that fill no vector.
  [[gnu::noinline]] static void finish_sums(const GroupedConvArgs& args,
                                            float* sums, int64_t count,
                                            int64_t at, int64_t left) {
    const Epilogue& e = args.epilogue;
    with_nonlinearity(e.activation, [&](auto kind) {
      for (int64_t o = 0; o < count; ++o) {
        float* sum = sums + o * V::kWidth;
        V::store(sum, activate<V>(V::load(sum), decltype(kind)::kValue));
      }
    });
    for (int64_t o = 0; o < count; ++o, at += args.out_stride) {
      Reg y = V::load(sums + o * V::kWidth);
      const bool whole = left >= V::kWidth;
      if (e.residual) {
        y = y + (whole ? V::load(e.residual + at)
                       : V::load_part(e.residual + at, left));
      }
      if (e.relu) y = V::max(V::zero(), y);
      if (whole) {
        V::store(args.out + at, y);
      } else {
        V::store_part(args.out + at, y, left);
      }
    }
  }
};

}  // namespace luximm::detail
