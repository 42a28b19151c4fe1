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

    void store(int row, int column, Reg sum) const {
      const int64_t left = columns - column;
      if (left <= 0) return;
      const int64_t at = row * stride + column;
      if (bias) sum = sum + V::load(bias + column);
      if (left >= V::kWidth) {
        if (residual) sum = sum + V::load(residual + at);
        if (relu) sum = V::max(V::zero(), sum);
        V::store(out + at, sum);
      } else {
        if (residual) sum = sum + V::load_part(residual + at, left);
        if (relu) sum = V::max(V::zero(), sum);
        V::store_part(out + at, sum, left);
      }
    }
  };

  template <int kVecs>
  static void run_columns(const GemmArgs& args, int64_t panel) {
    alignas(64) float partial[kMaxRows * kTileColumns];
    const int64_t first = panel * kPanel;
    const bool plain = is_plain(args.epilogue);
    const int64_t tiles = (args.rows + Tile<V>::kRows - 1) / Tile<V>::kRows;
    const int64_t blocks = (args.depth + Tile<V>::kDepth - 1) / Tile<V>::kDepth;
    for (int64_t block = 0; block < blocks; ++block) {
      const int64_t from = args.depth * block / blocks;
      const int64_t to = args.depth * (block + 1) / blocks;
      const bool last = block + 1 == blocks;
      for (int64_t t = 0; t < tiles; ++t) {
        const int64_t row = args.rows * t / tiles;
        const int64_t rows = args.rows * (t + 1) / tiles - row;
        float* sums = partial + row * kTileColumns;
        Operands operands{};
        operands.a = args.a + row * args.a_stride + from;
        operands.a_stride = args.a_stride;
        operands.panel_stride = args.depth * kPanel;
        operands.b = args.b + panel * operands.panel_stride + from * kPanel;
        operands.depth = to - from;
        operands.fetch_ahead(
            last ? args.b + (panel + kVecs / Tile<V>::kPanelVectors) *
                                operands.panel_stride
                 : operands.b + operands.depth * kPanel,
            t, tiles);
        const Output output = last ? output_of(args, row, first, plain)
                                   : Output{sums,    kTileColumns, kTileColumns,
                                            nullptr, nullptr,      false};
        Tile<V>::template run<kVecs>(
            rows, operands, block > 0 ? sums : nullptr,
            [&](int r, int c, Reg sum) { output.store(r, c, sum); });
        if (last && (!plain || args.squares)) {
          finish_tile<kVecs>(args, row, first, rows);
        }
      }
    }
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
    switch (is_plain(args.epilogue) ? Nonlinearity::kNone
                                    : args.epilogue.activation) {
      case Nonlinearity::kNone:
        return finish_tile<kVecs, Nonlinearity::kNone>(args, row, column, rows);
      case Nonlinearity::kRelu:
        return finish_tile<kVecs, Nonlinearity::kRelu>(args, row, column, rows);
      case Nonlinearity::kGelu:
        return finish_tile<kVecs, Nonlinearity::kGelu>(args, row, column, rows);
      case Nonlinearity::kGeluTanh:
        return finish_tile<kVecs, Nonlinearity::kGeluTanh>(args, row, column,
                                                           rows);
      case Nonlinearity::kSilu:
        return finish_tile<kVecs, Nonlinearity::kSilu>(args, row, column, rows);
    }
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
