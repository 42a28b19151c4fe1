#pragma once

#include "luximm/base/torch.h"

// Internal: the gate of a channel attention in training on the CPU.
namespace luximm::detail {

/// Whether `fused_gate` takes them: channels-last x [n, c, h, w], gate
/// [n, c, 1, 1], and a backward that may come.
bool takes_fused_gate(const torch::Tensor& x, const torch::Tensor& gate);

/// x * gate as a node of autograd.
torch::Tensor fused_gate(const torch::Tensor& x, const torch::Tensor& gate);

}  // namespace luximm::detail
