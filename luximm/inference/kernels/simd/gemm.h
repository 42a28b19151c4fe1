#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/activation.h"

namespace luximm::detail {

/// The matrix product of one instruction set, tile by tile: a tile's sums stay
/// in registers while it runs down the depth.
template <class V>
class Gemm {
 public:
  static void run(const GemmArgs& args) {
    const int64_t panels = (args.columns + kPanel - 1) / kPanel;
    int64_t panel = 0;
    for (; panel + kGroup <= panels; panel += kGroup) {
      run_columns<kVectors>(args, panel);
    }
    for (; panel < panels; ++panel) run_columns<kPanelVectors>(args, panel);
  }

 private:
  using Reg = typename V::Reg;

  static constexpr int kPanelVectors = kPanel / V::kWidth;
  /// Tiles are two vectors wide, and at least a panel; as high as the registers
  /// allow, with some left for the operands.
  static constexpr int kVectors = kPanelVectors > 2 ? kPanelVectors : 2;
  static constexpr int kGroup = kVectors / kPanelVectors;
  static constexpr int kTileRows = (V::kRegisters - 4) / kVectors > 12
                                       ? 12
                                       : (V::kRegisters - 4) / kVectors;
  static constexpr int kTileColumns = kVectors * V::kWidth;
  /// So much of a panel stays in the first-level cache while the tiles of a
  /// block of rows pass.
  static constexpr int64_t kDepth = 256;

  /// One tile of a block.
  struct Tile {
    const float* a;
    int64_t a_stride;
    const float* b;
    int64_t panel_stride;
    int64_t depth;
    const float* bias;     // null before the end of the depth
    const float* partial;  // null at its start
    float* out;
    int64_t out_stride;
    int64_t columns;
    const float* residual;
    bool relu;
  };

  template <int kRows, int kVecs>
  static void accumulate(const Tile& tile, Reg (&sum)[kRows][kVecs]) {
    const float* b = tile.b;
    const float* b_end = b + tile.depth * kPanel;
    const int64_t panel_stride = tile.panel_stride;
    const int64_t stride = tile.a_stride;
    // Three rows to a pointer: the addresses of twelve fit the registers.
    const float* a[(kRows + 2) / 3];
#pragma GCC unroll 4
    for (int i = 0; i < (kRows + 2) / 3; ++i) a[i] = tile.a + 3 * i * stride;
    for (; b != b_end; b += kPanel) {
      Reg column[kVecs];
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        column[v] = V::load(b + v / kPanelVectors * panel_stride +
                            v % kPanelVectors * V::kWidth);
      }
#pragma GCC unroll 12
      for (int r = 0; r < kRows; ++r) {
        const Reg x = V::set(a[r / 3][r % 3 * stride]);
#pragma GCC unroll 4
        for (int v = 0; v < kVecs; ++v) {
          sum[r][v] = V::fma(x, column[v], sum[r][v]);
        }
      }
#pragma GCC unroll 4
      for (int i = 0; i < (kRows + 2) / 3; ++i) ++a[i];
    }
  }

  template <int kRows, int kVecs>
  static void run_tile(const Tile& tile) {
    Reg sum[kRows][kVecs];
#pragma GCC unroll 12
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        sum[r][v] =
            tile.partial
                ? V::load(tile.partial + r * kTileColumns + v * V::kWidth)
                : V::zero();
      }
    }
    accumulate<kRows, kVecs>(tile, sum);
#pragma GCC unroll 12
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        finish(tile, r, v * V::kWidth, sum[r][v]);
      }
    }
  }

  static void finish(const Tile& tile, int row, int column, Reg sum) {
    const int64_t left = tile.columns - column;
    if (left <= 0) return;
    const int64_t at = row * tile.out_stride + column;
    if (tile.bias) sum = sum + V::load(tile.bias + column);
    if (left >= V::kWidth) {
      if (tile.residual) sum = sum + V::load(tile.residual + at);
      if (tile.relu) sum = V::max(V::zero(), sum);
      V::store(tile.out + at, sum);
    } else {
      if (tile.residual) sum = sum + V::load_part(tile.residual + at, left);
      if (tile.relu) sum = V::max(V::zero(), sum);
      V::store_part(tile.out + at, sum, left);
    }
  }

  template <int kVecs, int kRows = kTileRows>
  static void run_rows(int rows, const Tile& tile) {
    if constexpr (kRows > 0) {
      if (rows == kRows) return run_tile<kRows, kVecs>(tile);
      run_rows<kVecs, kRows - 1>(rows, tile);
    }
  }

  template <int kVecs>
  static void run_columns(const GemmArgs& args, int64_t panel) {
    alignas(64) float partial[kMaxRows * kTileColumns];
    const int64_t first = panel * kPanel;
    const bool plain = is_plain(args.epilogue);
    const int64_t tiles = (args.rows + kTileRows - 1) / kTileRows;
    const int64_t blocks = (args.depth + kDepth - 1) / kDepth;
    for (int64_t block = 0; block < blocks; ++block) {
      const int64_t from = args.depth * block / blocks;
      const int64_t to = args.depth * (block + 1) / blocks;
      const bool last = block + 1 == blocks;
      for (int64_t t = 0; t < tiles; ++t) {
        const int64_t row = args.rows * t / tiles;
        const int64_t rows = args.rows * (t + 1) / tiles - row;
        float* sums = partial + row * kTileColumns;
        Tile tile{};
        tile.a = args.a + row * args.a_stride + from;
        tile.a_stride = args.a_stride;
        tile.panel_stride = args.depth * kPanel;
        tile.b = args.b + panel * tile.panel_stride + from * kPanel;
        tile.depth = to - from;
        tile.partial = block > 0 ? sums : nullptr;
        tile.out = sums;
        tile.out_stride = kTileColumns;
        tile.columns = kTileColumns;
        if (last) set_outputs(args, row, first, plain, tile);
        run_rows<kVecs>(static_cast<int>(rows), tile);
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

  static void set_outputs(const GemmArgs& args, int64_t row, int64_t column,
                          bool plain, Tile& tile) {
    const int64_t at = row * args.out_stride + column;
    tile.out = args.out + at;
    tile.out_stride = args.out_stride;
    tile.columns = args.columns - column;
    if (args.bias) tile.bias = args.bias + column;
    if (!plain) return;
    if (args.epilogue.residual) tile.residual = args.epilogue.residual + at;
    tile.relu =
        args.epilogue.relu || args.epilogue.activation == Nonlinearity::kRelu;
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
