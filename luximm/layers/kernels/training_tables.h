#pragma once

#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {

const TrainingKernels& training_kernels_portable();
const TrainingKernels& training_kernels_avx2();

}  // namespace luximm::detail
