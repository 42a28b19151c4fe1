#include "luximm/inference/kernels/strassen.h"

#include <algorithm>
#include <array>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Pairs of the rows of a block; one without a neighbour in its image stays
/// alone.
int64_t pair_rows(const ProductBlock& block, RowPair* pairs) {
  int64_t count = 0;
  int64_t in_image = block.image_row;
  for (int64_t row = 0; row < block.count;) {
    const bool both = in_image + 1 < block.image && row + 1 < block.count;
    pairs[count++] = {static_cast<int32_t>(row), both};
    row += both ? 2 : 1;
    in_image = (in_image + (both ? 2 : 1)) % block.image;
  }
  return count;
}

/// Of rows that begin anywhere: each image can leave one alone.
int64_t most_pairs(const RowBlocks& rows) {
  const int64_t most = rows.most();
  if (rows.image % 2 == 0) return ceil_div(most, 2);
  return (most + most / rows.image + 3) / 2;
}

/// What the products take of the right-hand side's quarters: upper left, upper
/// right, lower left, lower right.
std::array<float, kStrassenProducts> right_sums(float b11, float b12, float b21,
                                                float b22) {
  const float across = b22 - b12 + b11;
  return {b11, b21, across, b12 - b11, b22, b22 - b12, b21 - across};
}

}  // namespace

void strassen_pack(const PackedMatrix& matrix, const float* weight,
                   const float* bias, float* packed) {
  const int64_t depth = matrix.depth / 2;
  const int64_t columns = matrix.columns / 2;
  if (bias) {
    std::copy_n(bias, matrix.columns, packed);
  } else {
    std::fill_n(packed, matrix.columns, 0.0F);
  }
  float* panel = packed + matrix.bias_floats();
  for (int64_t first = 0; first < columns; first += kPanel) {
    for (int64_t k = 0; k < depth; ++k, panel += kPanel) {
      for (int64_t i = 0; i < kPanel; ++i) {
        const float* left = weight + (first + i) * matrix.depth + k;
        const float* right = left + columns * matrix.depth;
        const auto sums =
            right_sums(left[0], right[0], left[depth], right[depth]);
        for (int64_t p = 0; p < kStrassenProducts; ++p) {
          panel[p * depth * kPanel + i] = sums[static_cast<std::size_t>(p)];
        }
      }
    }
    panel += (kStrassenProducts - 1) * depth * kPanel;
  }
}

int64_t strassen_scratch_floats(const RowBlocks& rows,
                                const PackedMatrix& matrix) {
  return most_pairs(rows) *
         (kStrassenProducts * spread_stride(matrix.depth / 2) +
          2 * kStrassenColumns);
}

void strassen_block(const ProductBlock& block, const PackedMatrix& matrix,
                    const Epilogue& epilogue) {
  std::array<RowPair, kMaxRows> pairs;
  StrassenArgs args;
  args.pairs = pairs.data();
  args.count = pair_rows(block, pairs.data());
  args.depth = matrix.depth / 2;
  args.a = block.scratch;
  args.a_stride = spread_stride(args.depth);
  args.operand_stride = args.count * args.a_stride;
  for (int64_t p = 0; p < args.count; ++p) {
    const RowPair& pair = pairs[static_cast<std::size_t>(p)];
    const float* even = block.rows.rows + pair.first * block.rows.stride;
    simd_kernels().strassen_rows(
        even, pair.both ? even + block.rows.stride : nullptr, args.depth,
        args.operand_stride, block.scratch + p * args.a_stride);
  }
  args.b = matrix.panel(block.begin);
  args.columns = block.end - block.begin;
  args.half = matrix.columns / 2;
  args.bias = matrix.bias() + block.begin;
  args.sums = block.scratch + kStrassenProducts * args.operand_stride;
  args.out = block.out + block.begin;
  args.out_stride = block.out_stride;
  args.epilogue = epilogue;
  if (epilogue.residual) args.epilogue.residual += block.begin;
  if (block.squares) args.squares = block.squares + block.begin;
  simd_kernels().strassen(args);
}

}  // namespace luximm::detail
