#pragma once

#include "luximm/inference/kernels/gemm.h"

// Internal: products by one step of Strassen's algorithm, seven eighths of the
// multiplications. Its sums mix rows that are neighbours in an image, never
// those of two images: what one image holds cannot disturb another.
namespace luximm::detail {

/// Both sides are halved, and halves begin at panels.
constexpr bool fits_strassen(int64_t depth, int64_t columns) {
  return depth % 2 == 0 && columns % (2 * kPanel) == 0;
}

/// As `pack_matrix`.
void strassen_pack(const PackedMatrix& matrix, const float* weight,
                   const float* bias, float* packed);

/// Scratch of one block.
int64_t strassen_scratch_floats(const RowBlocks& rows,
                                const PackedMatrix& matrix);

/// As `multiply_block`.
void strassen_block(const ProductBlock& block, const PackedMatrix& matrix,
                    const Epilogue& epilogue);

}  // namespace luximm::detail
