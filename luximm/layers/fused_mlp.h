#pragma once

#include "luximm/base/torch.h"

// Internal: the MLP of ConvNeXt in training on the CPU: LibTorch's products of
// matrices, and one pass over the hidden map for all that is between them.
namespace luximm::detail {

/// [c, in] and [c]; weights may be those of 1 x 1 convolutions.
struct FusedMlpWeights {
  torch::Tensor fc1 = {}, fc1_bias = {};
  /// Undefined without a global response norm.
  torch::Tensor grn = {}, grn_bias = {};
  torch::Tensor fc2 = {}, fc2_bias = {};
};

/// Whether `fused_mlp` takes them: contiguous x [n, h, w, c] and a backward
/// that may come.
bool takes_fused_mlp(const torch::Tensor& x, const FusedMlpWeights& weights);

/// fc2(grn(gelu(fc1(x)))) as a node of autograd; `eps` is the norm's.
torch::Tensor fused_mlp(const torch::Tensor& x, const FusedMlpWeights& weights,
                        double eps);

/// x + y * scale as a node of autograd, of contiguous [n, h, w, c] and scale
/// [c]; `takes_scale_add` as above.
bool takes_scale_add(const torch::Tensor& x, const torch::Tensor& y,
                     const torch::Tensor& scale);
torch::Tensor scale_add(const torch::Tensor& x, const torch::Tensor& y,
                        const torch::Tensor& scale);

}  // namespace luximm::detail
