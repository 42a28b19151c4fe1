#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"

// Internal: a group norm with the activation behind it in training on the CPU.
namespace luximm::detail {

/// Whether `fused_group_norm` takes them: channels-last x [n, c, h, w], weight
/// and bias [c], and a backward that may come.
bool takes_fused_group_norm(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias, Activation activation);

/// activation(torch::group_norm(x)) as a node of autograd.
torch::Tensor fused_group_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, int64_t groups,
                               double eps, Activation activation);

}  // namespace luximm::detail
