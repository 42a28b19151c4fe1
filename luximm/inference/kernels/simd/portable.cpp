#include "luximm/inference/kernels/simd/portable.h"

#include "luximm/inference/kernels/simd/table.h"

namespace luximm::detail {

const SimdKernels kPortableKernels = make_simd_kernels<Portable>();

}  // namespace luximm::detail
