#include "luximm/inference/kernels/simd.h"

#include "luximm/inference/kernels/isa.h"

namespace luximm::detail {

const SimdKernels& simd_kernels() {
#if defined(__x86_64__)
  switch (current_isa()) {
    case Isa::kPortable:
      break;
    case Isa::kAvx2:
      return kAvx2Kernels;
    case Isa::kAvx512:
      return kAvx512Kernels;
  }
#endif
  return kPortableKernels;
}

}  // namespace luximm::detail
