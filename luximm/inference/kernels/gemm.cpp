#include "luximm/inference/kernels/gemm.h"

#include <algorithm>
#include <cstring>

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/strassen.h"

namespace luximm::detail {
namespace {

/// A block of rows takes about a quarter of the second-level cache.
constexpr int64_t kBlockFloats = int64_t{1} << 16;
constexpr int64_t kFewRows = 24;

/// Rows this far apart fall onto the same sets of the first-level cache, more
/// of them than a set has ways.
constexpr int64_t kBadStride = 1024;

}  // namespace

void pack_matrix(const PackedMatrix& matrix, const float* weight,
                 const float* bias, const int64_t* order, float* packed) {
  if (matrix.strassen) return strassen_pack(matrix, weight, bias, packed);
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

std::vector<int64_t> taps_first(int64_t channels, int64_t taps) {
  std::vector<int64_t> order;
  for (int64_t tap = 0; tap < taps; ++tap) {
    for (int64_t c = 0; c < channels; ++c) order.push_back(c * taps + tap);
  }
  return order;
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

RowSource::Block ScaledRows::block(int64_t first, int64_t count,
                                   float* buffer) const {
  for (int64_t i = 0; i < count; ++i) {
    const int64_t row = first + i;
    simd_kernels().scale(data_ + row * depth_, scales_ + row / pixels_ * depth_,
                         depth_, buffer + i * buffer_stride());
  }
  return {buffer, buffer_stride()};
}

int64_t ScaledRows::buffer_stride() const { return gathered_stride(depth_); }

Split split_product(int64_t rows, int64_t image, const PackedMatrix& matrix,
                    int threads) {
  const int64_t most =
      std::clamp(kBlockFloats / matrix.depth, kFewRows, kMaxRows - 1);
  Split split = {{rows, image, ceil_div(rows, most)}, 1};
  if (threads == 1) return split;
  if (rows >= 2 * kFewRows * threads) {
    split.rows.count = ceil_div(split.rows.count, threads) * threads;
  } else {
    split.column_blocks = std::clamp<int64_t>(
        ceil_div(matrix.panel_columns(), 4 * kPanel), 1, 2 * int64_t{threads});
  }
  return split;
}

int64_t block_scratch_floats(const RowBlocks& rows,
                             const PackedMatrix& matrix) {
  return matrix.strassen ? strassen_scratch_floats(rows, matrix) : 0;
}

int64_t multiply_scratch_floats(int64_t rows, int64_t image,
                                const PackedMatrix& matrix,
                                int64_t buffer_stride, int threads) {
  const Split split = split_product(rows, image, matrix, threads);
  return threads * (align_floats(split.rows.most() * buffer_stride) +
                    block_scratch_floats(split.rows, matrix));
}

Range column_range(const PackedMatrix& matrix, int64_t index, int64_t count) {
  const int64_t columns = matrix.panel_columns();
  const int64_t pairs = ceil_div(columns, 2 * kPanel);
  return {pairs * index / count * 2 * kPanel,
          std::min(columns, pairs * (index + 1) / count * 2 * kPanel)};
}

void multiply_block(const ProductBlock& block, const PackedMatrix& matrix,
                    const Epilogue& epilogue) {
  if (matrix.strassen) return strassen_block(block, matrix, epilogue);
  GemmArgs args;
  args.a = block.rows.rows;
  args.a_stride = block.rows.stride;
  args.rows = block.count;
  args.depth = matrix.depth;
  args.b = matrix.panel(block.begin);
  args.b_stride = matrix.depth * kPanel;
  args.columns = block.end - block.begin;
  args.bias = matrix.bias() + block.begin;
  args.out = block.out + block.begin;
  args.out_stride = block.out_stride;
  args.epilogue = epilogue;
  if (epilogue.residual) args.epilogue.residual += block.begin;
  if (block.squares) args.squares = block.squares + block.begin;
  simd_kernels().gemm(args);
}

void multiply(const RowSource& source, int64_t rows, int64_t image,
              const PackedMatrix& matrix, const Epilogue& epilogue, float* out,
              float* scratch, Threads& threads) {
  const Split split = split_product(rows, image, matrix, threads.count());
  const int64_t buffer_floats =
      align_floats(split.rows.most() * source.buffer_stride());
  const int64_t thread_floats =
      buffer_floats + block_scratch_floats(split.rows, matrix);
  threads.run(split.rows.count * split.column_blocks,
              [&](int64_t task, int thread) {
                const int64_t row_block = task / split.column_blocks;
                const int64_t row = split.rows.begin(row_block);
                const int64_t count = split.rows.begin(row_block + 1) - row;
                const Range columns = column_range(
                    matrix, task % split.column_blocks, split.column_blocks);
                float* buffer = scratch + thread * thread_floats;
                ProductBlock block;
                block.rows = source.block(row, count, buffer);
                block.count = count;
                block.image_row = row % image;
                block.image = image;
                block.begin = columns.begin;
                block.end = columns.end;
                block.out = out + row * matrix.columns;
                block.out_stride = matrix.columns;
                block.scratch = buffer + buffer_floats;
                Epilogue shifted = epilogue;
                if (epilogue.residual) shifted.residual += row * matrix.columns;
                multiply_block(block, matrix, shifted);
              });
}

}  // namespace luximm::detail
