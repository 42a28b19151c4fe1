#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"

namespace luximm {

/// The activation of every element; the shape stays.
torch::Tensor activate(const torch::Tensor& x, Activation activation);

}  // namespace luximm
