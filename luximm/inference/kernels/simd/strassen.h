#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"
#include "luximm/inference/kernels/simd/tile.h"

namespace luximm::detail {

/// One step of Strassen's algorithm in Winograd's form (see Knuth, The Art of
/// Computer Programming, 4.6.4). Even and odd rows stand for the upper and
/// lower half of the left-hand side, so that only rows next to each other meet.
/// Sums of the right-hand side are packed. A product begins at the sums of one
/// before it, in the registers, so that few sums go through memory.
template <class V>
class Strassen {
 public:
  static void run(const StrassenArgs& args) {
    const int64_t panels = args.columns / kPanel;
    int64_t panel = 0;
    for (; panel + Tile<V>::kGroup <= panels; panel += Tile<V>::kGroup) {
      run_columns<Tile<V>::kVectors>(args, panel);
    }
    for (; panel < panels; ++panel) {
      run_columns<Tile<V>::kPanelVectors>(args, panel);
    }
  }

  static void rows(const float* even, const float* odd, int64_t half,
                   int64_t stride, float* out) {
    int64_t i = 0;
    for (; i + V::kWidth <= half; i += V::kWidth) {
      store_operands({V::load(even + i), V::load(even + half + i),
                      odd ? V::load(odd + i) : V::zero(),
                      odd ? V::load(odd + half + i) : V::zero()},
                     stride, out + i, V::store);
    }
    if (i == half) return;
    const int64_t left = half - i;
    store_operands(
        {V::load_part(even + i, left), V::load_part(even + half + i, left),
         odd ? V::load_part(odd + i, left) : V::zero(),
         odd ? V::load_part(odd + half + i, left) : V::zero()},
        stride, out + i, [=](float* p, Reg x) { V::store_part(p, x, left); });
  }

 private:
  using Reg = typename V::Reg;
  using Operands = typename Tile<V>::Operands;

  static constexpr int kTileColumns = Tile<V>::kColumns;

  struct Quarters {
    Reg a11, a12, a21, a22;
  };

  template <typename Store>
  static void store_operands(const Quarters& a, int64_t stride, float* out,
                             const Store& store) {
    const Reg lower = a.a21 + a.a22;
    const Reg across = lower - a.a11;
    store(out, a.a11);
    store(out + stride, a.a12);
    store(out + 2 * stride, across);
    store(out + 3 * stride, lower);
    store(out + 4 * stride, a.a12 - across);
    store(out + 5 * stride, a.a11 - a.a21);
    store(out + 6 * stride, a.a22);
  }

  /// What becomes of a product. Two buffers hold sums of those before it.
  struct Step {
    int from;     ///< the buffer it is added to, or -1
    int to;       ///< the buffer that holds the sum then, or -1
    int quarter;  ///< the part of the result that the sum is, or -1
  };

  // Quarters 0 to 3 are upper left, upper right, lower left, lower right.
  static constexpr Step kSteps[kStrassenProducts] = {
      {-1, 0, -1}, {0, -1, 0}, {0, 0, -1}, {0, 1, -1},
      {1, -1, 1},  {-1, 0, 3}, {0, -1, 2}};
  /// This one is added to both buffers, and the result is the second's.
  static constexpr int64_t kShared = 5;

  template <int kVecs>
  static void run_columns(const StrassenArgs& args, int64_t panel) {
    for (int64_t product = 0; product < kStrassenProducts; ++product) {
      run_product<kVecs>(args, panel, product);
    }
  }

  template <int kVecs>
  static void run_product(const StrassenArgs& args, int64_t panel,
                          int64_t product) {
    const int64_t product_stride = args.depth * kPanel;
    typename Tile<V>::Column column{};
    column.a = args.a + product * args.operand_stride;
    column.a_stride = args.a_stride;
    column.rows = args.count;
    column.panel_stride = kStrassenProducts * product_stride;
    column.b = args.b + panel * column.panel_stride + product * product_stride;
    column.depth = args.depth;
    column.next = product + 1 < kStrassenProducts
                      ? column.b + product_stride
                      : args.b + (panel + kVecs / Tile<V>::kPanelVectors) *
                                     column.panel_stride;
    const int before = kSteps[product].from;
    Tile<V>::template run_column<kVecs>(
        column,
        [&](int64_t row) -> const float* {
          return before < 0 ? nullptr : buffer(args, before, row);
        },
        [&](int64_t row, const Operands& operands, float* sums) {
          if (!sums) {
            return end_tile<kVecs>(args, panel, product, row, operands);
          }
          Tile<V>::template run<kVecs>(operands, [=](int r, int c, Reg sum) {
            V::store(sums + r * kTileColumns + c, sum);
          });
        });
  }

  static float* buffer(const StrassenArgs& args, int index, int64_t row) {
    return args.sums + (index * args.count + row) * kTileColumns;
  }

  /// The end of the depth for some rows.
  template <int kVecs>
  static void end_tile(const StrassenArgs& args, int64_t panel, int64_t product,
                       int64_t row, const Operands& operands) {
    alignas(64) float result[Tile<V>::kRows * kTileColumns];
    const Step& step = kSteps[product];
    float* to = step.to < 0 ? result : buffer(args, step.to, row);
    if (product == kShared) {
      const float* other = buffer(args, 1, row);
      Tile<V>::template run<kVecs>(operands, [&](int r, int c, Reg sum) {
        const int64_t at = r * kTileColumns + c;
        V::store(result + at, sum + V::load(other + at));
        V::store(to + at, sum + V::load(to + at));
      });
    } else {
      Tile<V>::template run<kVecs>(operands, [&](int r, int c, Reg sum) {
        V::store(to + r * kTileColumns + c, sum);
      });
    }
    if (step.quarter < 0) return;
    const int64_t right = step.quarter % 2;
    for (int v = 0; v < kVecs; ++v) {
      finish(args, args.pairs + row, operands.rows, step.quarter / 2,
             right * args.half + panel * kPanel + v * V::kWidth,
             result + v * V::kWidth);
    }
  }

  /// Stores a vector of columns, of the even rows or the odd ones.
  static void finish(const StrassenArgs& args, const RowPair* pairs,
                     int64_t count, int odd, int64_t column,
                     const float* sums) {
    with_nonlinearity(args.epilogue.activation, [&](auto kind) {
      finish<decltype(kind)::kValue>(args, pairs, count, odd, column, sums);
    });
  }

  template <Nonlinearity kKind>
  static void finish(const StrassenArgs& args, const RowPair* pairs,
                     int64_t count, int odd, int64_t column,
                     const float* sums) {
    float* out = args.out + column;
    const float* residual =
        args.epilogue.residual ? args.epilogue.residual + column : nullptr;
    const bool relu = args.epilogue.relu;
    const Reg bias = V::load(args.bias + column);
    Reg squares = V::zero();
    for (int64_t p = 0; p < count; ++p, sums += kTileColumns) {
      if (odd && !pairs[p].both) continue;
      const int64_t at = (pairs[p].first + odd) * args.out_stride;
      Reg x = activate<V>(V::load(sums) + bias, kKind);
      if (residual) x = x + V::load(residual + at);
      if (relu) x = V::max(V::zero(), x);
      V::store(out + at, x);
      squares = V::fma(x, x, squares);
    }
    if (!args.squares) return;
    float* all = args.squares + column;
    V::store(all, V::load(all) + squares);
  }
};

}  // namespace luximm::detail
