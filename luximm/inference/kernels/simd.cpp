#include "luximm/inference/kernels/simd.h"

#include "luximm/base/isa.h"

namespace luximm::detail {

const SimdKernels& simd_kernels() {
  switch (current_isa()) {
#if defined(__x86_64__)
    case Isa::kAvx2:
      return kAvx2Kernels;
    case Isa::kAvx512:
      return kAvx512Kernels;
#elif defined(__aarch64__)
    case Isa::kNeon:
      return kNeonKernels;
#endif
    default:
      return kPortableKernels;
  }
}

}  // namespace luximm::detail
