#pragma once

#include <cstdint>
#include <vector>

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

// Internal: the product of gathered rows with a packed matrix, which most
// kernels are made of.
namespace luximm::detail {

/// A packed matrix of `depth` rows and `columns` columns, and a bias: first the
/// bias, then panels of kPanel columns, each [depth, kPanel]. For Strassen's
/// algorithm the panels are those of a half of the columns, each
/// [kStrassenProducts, depth / 2, kPanel].
struct PackedMatrix {
  int64_t depth = 0;
  int64_t columns = 0;
  const float* data = nullptr;
  bool strassen = false;

  /// Columns that panels are cut from.
  int64_t panel_columns() const { return strassen ? columns / 2 : columns; }
  int64_t bias_floats() const { return align_floats(columns); }
  int64_t floats() const {
    return bias_floats() + align_floats(panel_columns()) * panel_depth();
  }
  const float* bias() const { return data; }
  /// The panel that begins at `column`, a multiple of kPanel.
  const float* panel(int64_t column) const {
    return data + bias_floats() + column * panel_depth();
  }

 private:
  int64_t panel_depth() const {
    return strassen ? kStrassenProducts * (depth / 2) : depth;
  }
};

/// Writes `matrix.floats()` floats: `bias` (or zeros) and, at row k of column
/// n, `weight[n * depth + order[k]]`; without `order`, in the order they have.
void pack_matrix(const PackedMatrix& matrix, const float* weight,
                 const float* bias, const int64_t* order, float* packed);

/// The order in which a filter [channels, taps] has the rows of a product over
/// patches [taps, channels].
std::vector<int64_t> taps_first(int64_t channels, int64_t taps);

/// The left-hand side of a product, given out in blocks of rows.
class RowSource {
 public:
  struct Block {
    const float* rows;
    int64_t stride;
  };

  virtual ~RowSource() = default;

  /// Rows `first` to `first + count`, in place or gathered into `buffer` with
  /// `buffer_stride()` floats between rows.
  virtual Block block(int64_t first, int64_t count, float* buffer) const = 0;
  virtual int64_t buffer_stride() const = 0;
};

/// Rows that lie one behind the other.
class DenseRows : public RowSource {
 public:
  DenseRows(const float* data, int64_t depth) : data_(data), depth_(depth) {}

  Block block(int64_t first, int64_t count, float* buffer) const override;
  int64_t buffer_stride() const override;

 private:
  const float* data_;
  int64_t depth_;
};

/// Rows whose channels are scaled, differently in every image of `pixels` rows:
/// `scales` is [images, depth].
class ScaledRows : public RowSource {
 public:
  ScaledRows(const float* data, int64_t depth, int64_t pixels,
             const float* scales)
      : data_(data), depth_(depth), pixels_(pixels), scales_(scales) {}

  Block block(int64_t first, int64_t count, float* buffer) const override;
  int64_t buffer_stride() const override;

 private:
  const float* data_;
  int64_t depth_;
  int64_t pixels_;
  const float* scales_;
};

/// A distance between equal parts of a buffer, at least `floats`: an odd number
/// of cache lines, so that the parts do not fall onto the same few sets of the
/// first-level cache.
constexpr int64_t spread_stride(int64_t floats) {
  return (align_floats(floats) / kAlignFloats | 1) * kAlignFloats;
}

/// The stride that gathered rows of `depth` floats get: there is also room to
/// copy some floats too many.
constexpr int64_t gathered_stride(int64_t depth) {
  return spread_stride(depth + kAlignFloats / 2);
}

/// Rows, `image` of each image, cut into blocks. A block begins at an even row
/// of an image: whatever the number of blocks, the same rows are pairs.
struct RowBlocks {
  int64_t rows = 0;
  int64_t image = 1;
  int64_t count = 1;

  int64_t begin(int64_t block) const {
    const int64_t row = rows * block / count;
    return row - row % image % 2;
  }
  int64_t most() const { return ceil_div(rows, count) + 1; }
};

/// How a product is cut into tasks.
struct Split {
  RowBlocks rows;
  int64_t column_blocks = 1;
};

/// For rows of which every `image` belong to one image.
Split split_product(int64_t rows, int64_t image, const PackedMatrix& matrix,
                    int threads);

/// Columns `begin` to `end` of the product of `count` rows, the part of
/// `multiply` that one thread does; with Strassen's algorithm, those columns of
/// both halves. `out` and the residual are those of the first row and of column
/// 0; `squares` as in GemmArgs.
struct ProductBlock {
  RowSource::Block rows;
  int64_t count = 0;      ///< at most kMaxRows
  int64_t image_row = 0;  ///< which row of its image the first is, even
  int64_t image = 1;      ///< rows of an image
  int64_t begin = 0;
  int64_t end = 0;
  float* out = nullptr;
  int64_t out_stride = 0;
  float* squares = nullptr;
  float* scratch = nullptr;  ///< of block_scratch_floats
};

int64_t block_scratch_floats(const RowBlocks& rows, const PackedMatrix& matrix);

void multiply_block(const ProductBlock& block, const PackedMatrix& matrix,
                    const Epilogue& epilogue);

/// Block `index` of `count` over the panels' columns: they begin at even
/// panels.
struct Range {
  int64_t begin;
  int64_t end;
};

Range column_range(const PackedMatrix& matrix, int64_t index, int64_t count);

/// Scratch for `multiply` with rows that `buffer_stride` is that of.
int64_t multiply_scratch_floats(int64_t rows, int64_t image,
                                const PackedMatrix& matrix,
                                int64_t buffer_stride, int threads);

/// out [rows, columns] = epilogue(source * matrix + bias).
void multiply(const RowSource& source, int64_t rows, int64_t image,
              const PackedMatrix& matrix, const Epilogue& epilogue, float* out,
              float* scratch, Threads& threads);

}  // namespace luximm::detail
