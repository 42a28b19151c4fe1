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
  static constexpr int kRows = (V::kRegisters - 4) / kVectors > 12
                                   ? 12
                                   : (V::kRegisters - 4) / kVectors;
  /// So much of a panel stays in the first-level cache while the tiles of a
  /// block of rows pass.
  static constexpr int64_t kDepth = 256;

  struct Operands {
    const float* a;
    int64_t a_stride;
    const float* b;
    int64_t panel_stride;
    int64_t depth;
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

  /// Calls finish(row, column, sum) for each vector of the product of `rows` <=
  /// kRows rows, added to what `partial` [rows, kColumns] holds if it is given.
  template <int kVecs, typename Finish>
  static void run(int64_t rows, const Operands& operands, const float* partial,
                  const Finish& finish) {
    run_rows<kVecs, kRows>(static_cast<int>(rows), operands, partial, finish);
  }

 private:
  template <int kVecs, int kCount, typename Finish>
  static void run_rows(int rows, const Operands& operands, const float* partial,
                       const Finish& finish) {
    if constexpr (kCount > 0) {
      if (rows == kCount) {
        return run_tile<kVecs, kCount>(operands, partial, finish);
      }
      run_rows<kVecs, kCount - 1>(rows, operands, partial, finish);
    }
  }

  template <int kVecs, int kCount, typename Finish>
  static void run_tile(const Operands& operands, const float* partial,
                       const Finish& finish) {
    Reg sum[kCount][kVecs];
#pragma GCC unroll 12
    for (int r = 0; r < kCount; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) {
        sum[r][v] = partial ? V::load(partial + r * kColumns + v * V::kWidth)
                            : V::zero();
      }
    }
    accumulate<kCount, kVecs>(operands, sum);
#pragma GCC unroll 12
    for (int r = 0; r < kCount; ++r) {
#pragma GCC unroll 4
      for (int v = 0; v < kVecs; ++v) finish(r, v * V::kWidth, sum[r][v]);
    }
  }

  template <int kCount, int kVecs>
  static void accumulate(const Operands& operands, Reg (&sum)[kCount][kVecs]) {
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
