#pragma once

#include "luximm/layers/batch_norm_kernels.h"

// Internal: batch norms in training on the CPU, in float32 and channels-last
// memory.
namespace luximm::detail {

const BatchNormKernels& cpu_batch_norm();

}  // namespace luximm::detail
