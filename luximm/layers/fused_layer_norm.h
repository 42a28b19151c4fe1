#pragma once

#include "luximm/base/torch.h"

// Internal: layer norms in training on the CPU, with a backward of one pass.
namespace luximm::detail {

/// Whether `fused_layer_norm` takes them: contiguous x [..., c], weight and
/// bias [c], and a backward that may come.
bool takes_fused_layer_norm(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias);

/// torch::layer_norm over the last dimension, as a node of autograd.
torch::Tensor fused_layer_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, double eps);

}  // namespace luximm::detail
