#include "luximm/inference/kernels/gemm.h"

#include <algorithm>
#include <cstring>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// A block of rows takes about a quarter of the second-level cache.
constexpr int64_t kBlockFloats = int64_t{1} << 16;
constexpr int64_t kFewRows = 24;

/// Rows this far apart fall onto the same sets of the first-level cache, more
/// of them than a set has ways.
constexpr int64_t kBadStride = 1024;

int64_t most_rows(int64_t rows, const Split& split) {
  return ceil_div(rows, split.row_blocks);
}

}  // namespace

void pack_matrix(const PackedMatrix& matrix, const float* weight,
                 const float* bias, const int64_t* order, float* packed) {
  const int64_t width = matrix.bias_floats();
  std::fill_n(packed, width, 0.0F);
  if (bias) std::copy_n(bias, matrix.columns, packed);
  float* panel = packed + width;
  for (int64_t first = 0; first < matrix.columns; first += kPanel) {
    const int64_t count = std::min(kPanel, matrix.columns - first);
    for (int64_t k = 0; k < matrix.depth; ++k, panel += kPanel) {
      const float* from =
          weight + first * matrix.depth + (order ? order[k] : k);
      for (int64_t i = 0; i < count; ++i) panel[i] = from[i * matrix.depth];
      std::fill(panel + count, panel + kPanel, 0.0F);
    }
  }
}

RowSource::Block DenseRows::block(int64_t first, int64_t count,
                                  float* buffer) const {
  const float* rows = data_ + first * depth_;
  if (depth_ % kBadStride != 0) return {rows, depth_};
  for (int64_t i = 0; i < count; ++i) {
    std::memcpy(buffer + i * buffer_stride(), rows + i * depth_,
                static_cast<std::size_t>(depth_) * sizeof(float));
  }
  return {buffer, buffer_stride()};
}

int64_t DenseRows::buffer_stride() const {
  return depth_ % kBadStride == 0 ? gathered_stride(depth_) : 0;
}

Split split_product(int64_t rows, const PackedMatrix& matrix, int threads) {
  const int64_t most =
      std::clamp(kBlockFloats / matrix.depth, kFewRows, kMaxRows);
  Split split = {ceil_div(rows, most), 1};
  if (threads == 1) return split;
  if (rows >= 2 * kFewRows * threads) {
    split.row_blocks = ceil_div(split.row_blocks, threads) * threads;
  } else {
    split.column_blocks = std::clamp<int64_t>(
        ceil_div(matrix.columns, 4 * kPanel), 1, 2 * int64_t{threads});
  }
  return split;
}

int64_t multiply_scratch_floats(int64_t rows, const PackedMatrix& matrix,
                                int64_t buffer_stride, int threads) {
  const Split split = split_product(rows, matrix, threads);
  return threads * most_rows(rows, split) * buffer_stride;
}

Range column_range(const PackedMatrix& matrix, int64_t index, int64_t count) {
  const int64_t pairs = ceil_div(matrix.columns, 2 * kPanel);
  return {pairs * index / count * 2 * kPanel,
          std::min(matrix.columns, pairs * (index + 1) / count * 2 * kPanel)};
}

void multiply_block(const ProductBlock& block, const PackedMatrix& matrix,
                    const Epilogue& epilogue) {
  GemmArgs args;
  args.a = block.rows.rows;
  args.a_stride = block.rows.stride;
  args.rows = block.count;
  args.depth = matrix.depth;
  args.b = matrix.panel(block.begin);
  args.columns = block.end - block.begin;
  args.bias = matrix.bias() + block.begin;
  args.out = block.out + block.begin;
  args.out_stride = block.out_stride;
  args.epilogue = epilogue;
  if (epilogue.residual) args.epilogue.residual += block.begin;
  if (block.squares) args.squares = block.squares + block.begin;
  simd_kernels().gemm(args);
}

void multiply(const RowSource& source, int64_t rows, const PackedMatrix& matrix,
              const Epilogue& epilogue, float* out, float* scratch,
              Threads& threads) {
  const Split split = split_product(rows, matrix, threads.count());
  const int64_t buffer_floats = most_rows(rows, split) * source.buffer_stride();
  threads.run(
      split.row_blocks * split.column_blocks, [&](int64_t task, int thread) {
        const int64_t row_block = task / split.column_blocks;
        const int64_t row = rows * row_block / split.row_blocks;
        const int64_t count = rows * (row_block + 1) / split.row_blocks - row;
        const Range columns = column_range(matrix, task % split.column_blocks,
                                           split.column_blocks);
        ProductBlock block;
        block.rows = source.block(row, count, scratch + thread * buffer_floats);
        block.count = count;
        block.begin = columns.begin;
        block.end = columns.end;
        block.out = out + row * matrix.columns;
        block.out_stride = matrix.columns;
        Epilogue shifted = epilogue;
        if (epilogue.residual) shifted.residual += row * matrix.columns;
        multiply_block(block, matrix, shifted);
      });
}

}  // namespace luximm::detail
