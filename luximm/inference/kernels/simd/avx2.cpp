#include "luximm/inference/kernels/simd/avx2.h"

#include "luximm/inference/kernels/simd/table.h"

namespace luximm::detail {

const SimdKernels kAvx2Kernels = make_simd_kernels<Avx2>();

}  // namespace luximm::detail
