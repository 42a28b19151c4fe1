#include "luximm/inference/kernels/simd/avx512.h"

#include "luximm/inference/kernels/simd/table.h"

namespace luximm::detail {

const SimdKernels kAvx512Kernels = make_simd_kernels<Avx512>();

}  // namespace luximm::detail
