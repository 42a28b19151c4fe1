#pragma once

#include <cstdint>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {

/// The inner loop of all matrix products: a tile of the result, whose sums stay
/// in registers while it runs down the depth.
template <class V>
class Tile {
 public:
  using Reg = typename V::Reg;

  static constexpr int kPanelVectors = kPanel / V::kWidth;
  /// Tiles are two vectors wide, and at least a panel; as high as the registers
  /// allow, with some left for the operands.
  static constexpr int kVectors = kPanelVectors > 2 ? kPanelVectors : 2;
  static constexpr int kGroup = kVectors / kPanelVectors;  ///< panels
  static constexpr int kColumns = kVectors * V::kWidth;
  static constexpr int kSums = V::kRegisters > 28 ? 24 : V::kRegisters - 4;
  static constexpr int kRows = kSums / kVectors;
  /// So much of a panel stays in the first-level cache while the tiles of a
  /// block of rows pass.
  static constexpr int64_t kDepth = 256;

  /// A column of tiles: some rows times some panels.
  struct Column {
    const float* a;
    int64_t a_stride;
    int64_t rows;    ///< at most kMaxRows
    const float* b;  ///< the first panel
    int64_t panel_stride;
    int64_t depth;
    const float* next;  ///< the panels that come after these
  };

  /// A part of a tile's depth.
  struct Operands {
    const float* a;
    int64_t a_stride;
    int64_t rows;  ///< at most kRows
    const float* b;
    int64_t panel_stride;
    int64_t depth;
    const float* start;   ///< of the sums, [rows, kColumns]; null: they are 0
    std::uintptr_t next;  ///< what to fetch ahead, and bytes per step
    int64_t next_step;

    /// Tile `t` of `tiles` fetches its part of the panels that come next.
    void fetch_ahead(const float* panels, int64_t t, int64_t tiles) {
      constexpr int64_t kStep = kPanel * sizeof(float);
      next = reinterpret_cast<std::uintptr_t>(panels) +
             static_cast<std::uintptr_t>(depth * kStep * t / tiles);
      next_step = (kStep + tiles - 1) / tiles;
    }
  };

  /// Takes all tiles of a column down the depth, one block of it after another.
  /// The sums of the tile at `row` begin at start(row), which may be null;
  /// tile(row, operands, sums) runs a block, and stores its sums in `sums`
  /// [rows, kColumns] or, where that is null, has the tile's result.
  template <int kVecs, typename Start, typename RunTile>
  static void run_column(const Column& column, const Start& start,
                         const RunTile& tile) {
    alignas(64) float partial[kMaxRows * kColumns];
    const int64_t tiles = (column.rows + kRows - 1) / kRows;
    const int64_t blocks =
        column.depth > kDepth ? (column.depth + kDepth - 1) / kDepth : 1;
    for (int64_t block = 0; block < blocks; ++block) {
      const int64_t from = column.depth * block / blocks;
      const int64_t to = column.depth * (block + 1) / blocks;
      const bool last = block + 1 == blocks;
      for (int64_t t = 0; t < tiles; ++t) {
        const int64_t row = column.rows * t / tiles;
        float* sums = partial + row * kColumns;
        Operands operands{};
        operands.a = column.a + row * column.a_stride + from;
        operands.a_stride = column.a_stride;
        operands.rows = column.rows * (t + 1) / tiles - row;
        operands.b = column.b + from * kPanel;
        operands.panel_stride = column.panel_stride;
        operands.depth = to - from;
        operands.start = block > 0 ? sums : start(row);
        operands.fetch_ahead(last ? column.next : column.b + to * kPanel, t,
                             tiles);
        tile(row, operands, last ? nullptr : sums);
      }
    }
  }

  /// Calls finish(row, column, sum) for each vector of the tile.
  template <int kVecs, typename Finish>
  static void run(const Operands& operands, const Finish& finish) {
    run_rows<kVecs, kRows>(operands, finish);
  }

 private:
  template <int kVecs, int kCount, typename Finish>
  static void run_rows(const Operands& operands, const Finish& finish) {
    if constexpr (kCount > 0) {
      if (operands.rows == kCount) {
        return run_tile<kVecs, kCount>(operands, finish);
      }
      run_rows<kVecs, kCount - 1>(operands, finish);
    }
  }

  template <int kVecs, int kCount, typename Finish>
  static void run_tile(const Operands& operands, const Finish& finish) {
    const float* start = operands.start;
    Reg sum[kCount][kVecs];
#pragma GCC unroll 12
    for (int r = 0; r < kCount; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        sum[r][v] =
            start ? V::load(start + r * kColumns + v * V::kWidth) : V::zero();
      }
    }
    accumulate<kCount, kVecs>(operands, sum);
#pragma GCC unroll 12
    for (int r = 0; r < kCount; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) finish(r, v * V::kWidth, sum[r][v]);
    }
  }

  // Called, it would get the sums through memory.
  template <int kCount, int kVecs>
  [[gnu::always_inline]] static void accumulate(const Operands& operands,
                                                Reg (&sum)[kCount][kVecs]) {
    const float* b = operands.b;
    const float* b_end = b + operands.depth * kPanel;
    const int64_t panel_stride = operands.panel_stride;
    const int64_t stride = operands.a_stride;
    // Three rows to a pointer: the addresses of twelve fit the registers.
    const float* a[(kCount + 2) / 3];
#pragma GCC unroll 4
    for (int i = 0; i < (kCount + 2) / 3; ++i) {
      a[i] = operands.a + 3 * i * stride;
    }
    std::uintptr_t next = operands.next;
    for (; b != b_end; b += kPanel) {
      // Into the second level: the first tile that meets a panel would wait for
      // it, all the way to memory if the network is larger than the caches.
#pragma GCC unroll 4
      for (int i = 0; i < kVecs / kPanelVectors; ++i) {
        __builtin_prefetch(
            reinterpret_cast<const void*>(
                next + static_cast<std::uintptr_t>(i * panel_stride * 4)),
            0, 2);
      }
      next += static_cast<std::uintptr_t>(operands.next_step);
      Reg column[kVecs];
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        column[v] = V::load(b + v / kPanelVectors * panel_stride +
                            v % kPanelVectors * V::kWidth);
      }
#pragma GCC unroll 12
      for (int r = 0; r < kCount; ++r) {
        const Reg x = V::set(a[r / 3][r % 3 * stride]);
#pragma GCC unroll 4
        for (int v = 0; v < kVecs; ++v) {
          sum[r][v] = V::fma(x, column[v], sum[r][v]);
        }
      }
#pragma GCC unroll 4
      for (int i = 0; i < (kCount + 2) / 3; ++i) ++a[i];
    }
  }
};

}  // namespace luximm::detail
