#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"
#include "luximm/inference/kernels/simd/tile.h"

namespace luximm::detail {

/// The matrix product of one instruction set, tile by tile.
template <class V>
class Gemm {
 public:
  static void run(const GemmArgs& args) {
    const int64_t panels = (args.columns + kPanel - 1) / kPanel;
    int64_t panel = 0;
    for (; panel + Tile<V>::kGroup <= panels; panel += Tile<V>::kGroup) {
      run_columns<Tile<V>::kVectors>(args, panel);
    }
    for (; panel < panels; ++panel) {
      run_columns<Tile<V>::kPanelVectors>(args, panel);
    }
  }

 private:
  using Reg = typename V::Reg;
  using Operands = typename Tile<V>::Operands;

  static constexpr int kTileColumns = Tile<V>::kColumns;

  /// Where a tile goes, with what can be done while the sums are in registers.
  struct Output {
    float* out;
    int64_t stride;
    int64_t columns;
    const float* bias;
    const float* residual;
    bool relu;
    bool accumulate;

    void store(int row, int column, Reg sum) const {
      const int64_t left = columns - column;
      if (left <= 0) return;
      const int64_t at = row * stride + column;
      if (bias) sum = sum + V::load(bias + column);
      if (left >= V::kWidth) {
        if (accumulate) sum = sum + V::load(out + at);
        if (residual) sum = sum + V::load(residual + at);
        if (relu) sum = V::max(V::zero(), sum);
        V::store(out + at, sum);
      } else {
        if (accumulate) sum = sum + V::load_part(out + at, left);
        if (residual) sum = sum + V::load_part(residual + at, left);
        if (relu) sum = V::max(V::zero(), sum);
        V::store_part(out + at, sum, left);
      }
    }
  };

  template <int kVecs>
  static void run_columns(const GemmArgs& args, int64_t panel) {
    const int64_t first = panel * kPanel;
    const bool plain = is_plain(args.epilogue);
    typename Tile<V>::Column column{};
    column.a = args.a;
    column.a_stride = args.a_stride;
    column.rows = args.rows;
    column.panel_stride = args.b_stride;
    column.b = args.b + panel * column.panel_stride;
    column.depth = args.depth;
    column.next =
        column.b + kVecs / Tile<V>::kPanelVectors * column.panel_stride;
    const auto zero = [](int64_t /*row*/) { return nullptr; };
    Tile<V>::template run_column<kVecs>(
        column, zero, [&](int64_t row, const Operands& operands, float* sums) {
          const Output output =
              sums ? Output{sums,    kTileColumns, kTileColumns, nullptr,
                            nullptr, false,        false}
                   : output_of(args, row, first, plain);
          Tile<V>::template run<kVecs>(operands, [&](int r, int c, Reg sum) {
            output.store(r, c, sum);
          });
          if (!sums && (!plain || args.squares)) {
            finish_tile<kVecs>(args, row, first, operands.rows);
          }
        });
  }

  /// What the end of a tile can do while the sums are in registers.
  static bool is_plain(const Epilogue& epilogue) {
    return epilogue.activation == Nonlinearity::kNone ||
           (epilogue.activation == Nonlinearity::kRelu && !epilogue.residual);
  }

  static Output output_of(const GemmArgs& args, int64_t row, int64_t column,
                          bool plain) {
    const int64_t at = row * args.out_stride + column;
    Output output{};
    output.out = args.out + at;
    output.stride = args.out_stride;
    output.columns = args.columns - column;
    if (args.bias) output.bias = args.bias + column;
    output.accumulate = args.accumulate;
    if (!plain) return output;
    if (args.epilogue.residual) output.residual = args.epilogue.residual + at;
    output.relu =
        args.epilogue.relu || args.epilogue.activation == Nonlinearity::kRelu;
    return output;
  }

  /// The rest of the epilogue, on a tile that is still in the first-level
  /// cache.
  template <int kVecs>
  static void finish_tile(const GemmArgs& args, int64_t row, int64_t column,
                          int64_t rows) {
    const Nonlinearity left = is_plain(args.epilogue)
                                  ? Nonlinearity::kNone
                                  : args.epilogue.activation;
    with_nonlinearity(left, [&](auto kind) {
      finish_tile<kVecs, decltype(kind)::kValue>(args, row, column, rows);
    });
  }

  template <int kVecs, Nonlinearity kKind>
  static void finish_tile(const GemmArgs& args, int64_t row, int64_t column,
                          int64_t rows) {
    for (int v = 0; v < kVecs; ++v, column += V::kWidth) {
      const int64_t left = args.columns - column;
      if (left <= 0) return;
      const int64_t at = row * args.out_stride + column;
      const Epilogue& epilogue = args.epilogue;
      const float* residual = is_plain(epilogue) || !epilogue.residual
                                  ? nullptr
                                  : epilogue.residual + at;
      const bool relu = epilogue.relu;
      float* squares = args.squares ? args.squares + column : nullptr;
      if (left >= V::kWidth) {
        finish_column<kKind>(args.out + at, args.out_stride, rows, residual,
                             relu, squares, V::load, V::store);
      } else {
        finish_column<kKind>(
            args.out + at, args.out_stride, rows, residual, relu, squares,
            [=](const float* p) { return V::load_part(p, left); },
            [=](float* p, Reg x) { V::store_part(p, x, left); });
      }
    }
  }

  template <Nonlinearity kKind, typename Load, typename Store>
  static void finish_column(float* out, int64_t stride, int64_t rows,
                            const float* residual, bool relu, float* squares,
                            const Load& load, const Store& store) {
    Reg sum = V::zero();
    for (int64_t r = 0; r < rows; ++r, out += stride) {
      Reg x = activate<V>(load(out), kKind);
      if (residual) x = x + load(residual + r * stride);
      if (relu) x = V::max(V::zero(), x);
      store(out, x);
      sum = V::fma(x, x, sum);
    }
    if (squares) store(squares, load(squares) + sum);
  }
};

}  // namespace luximm::detail
