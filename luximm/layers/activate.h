#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"

namespace luximm {

/// The activation of every element; the shape stays.
torch::Tensor activate(const torch::Tensor& x, Activation activation);

/// The same in the memory of `x` where the activation allows it, for a value
/// that nothing else reads.
torch::Tensor activate_(torch::Tensor x, Activation activation);

}  // namespace luximm
