#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/kinds.h"

namespace luximm {

/// The 2x2 average pool before a 1x1 shortcut convolution, of [N, C, H, W]:
/// timm's `AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False)` for stride
/// 2 and, for the stride 1 of a dilated stage, its `AvgPool2dSame(2, 1)`, which
/// keeps the size and counts the zeros beyond the right and bottom edges.
torch::Tensor shortcut_pool(const torch::Tensor& x, int64_t stride);

/// Each channel of [N, C, H, W] filtered with the binomial [1 2 1] in both
/// directions and strided: timm's `BlurPool2d`
/// (https://arxiv.org/abs/1904.11486). Beyond the edges are zeros, or with
/// `reflect` the map's mirror image, for which a side of 1 is torch's error.
torch::Tensor blur_pool(const torch::Tensor& x, int64_t stride,
                        bool reflect = true);

/// The pool in the place of a convolution's stride; `x` itself for `kNone`.
torch::Tensor anti_alias(const torch::Tensor& x, AntiAlias kind,
                         int64_t stride);

}  // namespace luximm
