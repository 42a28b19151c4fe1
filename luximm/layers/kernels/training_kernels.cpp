#include "luximm/layers/kernels/training_kernels.h"

#include "luximm/base/isa.h"
#include "luximm/layers/kernels/training_tables.h"

namespace luximm::detail {

const TrainingKernels& training_kernels() {
#if defined(__x86_64__)
  // The loops wait for memory, which wider vectors do not change.
  if (current_isa() == Isa::kAvx2 || current_isa() == Isa::kAvx512) {
    return training_kernels_avx2();
  }
#endif
  return training_kernels_portable();
}

}  // namespace luximm::detail
