#include "luximm/layers/kernels/training_loops.h"
#include "luximm/layers/kernels/training_tables.h"

namespace luximm::detail {

const TrainingKernels& training_kernels_avx2() { return kKernels; }

}  // namespace luximm::detail
