#pragma once

#include "luximm/base/torch.h"

// Internal: depthwise convolutions in training on the CPU, whose backward
// LibTorch takes several times as long for.
namespace luximm::detail {

/// Whether `fused_depthwise` takes them: channels-last x [n, c, h, w], weight
/// [c, 1, k, k], and a backward that may come.
bool takes_fused_depthwise(const torch::Tensor& x, const torch::Tensor& weight,
                           const torch::Tensor& bias, int64_t groups,
                           int64_t dilation);

/// torch::conv2d with one group for each channel, as a node of autograd. bias
/// may be undefined; padding is at most k - 1.
torch::Tensor fused_depthwise(const torch::Tensor& x,
                              const torch::Tensor& weight,
                              const torch::Tensor& bias, int64_t stride,
                              int64_t padding_h, int64_t padding_w);

}  // namespace luximm::detail
