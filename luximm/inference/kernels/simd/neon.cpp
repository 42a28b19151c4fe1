#include "luximm/inference/kernels/simd/neon.h"

#include "luximm/inference/kernels/simd/table.h"

namespace luximm::detail {

const SimdKernels kNeonKernels = make_simd_kernels<Neon>();

}  // namespace luximm::detail
