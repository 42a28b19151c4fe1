#pragma once

#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/mlp.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"
#include "luximm/layers/stack.h"
#include "luximm/models/convnext/convnext_variants.h"

namespace luximm {

/// Depthwise convolution, layer norm, MLP and LayerScale around a shortcut,
/// timm's `ConvNeXtBlock`.
class ConvNeXtBlockImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  ConvNeXtBlockImpl(const ConvNeXtVariant& variant, std::size_t stage,
                    double drop_path_rate, int64_t dilation = 1);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double drop_path_rate;
  Conv2d conv_dw{nullptr};
  ChannelNorm norm{nullptr};
  Mlp mlp{nullptr};
  torch::Tensor gamma;  ///< [C] LayerScale, undefined without
};
TORCH_MODULE(ConvNeXtBlock);

/// An optional halving of the map followed by blocks, timm's `ConvNeXtStage`.
class ConvNeXtStageImpl : public torch::nn::Module {
 public:
  ConvNeXtStageImpl(const ConvNeXtVariant& variant, std::size_t stage,
                    const ConvNeXtStageStride& stride, int64_t in_channels,
                    const std::vector<double>& drop_path_rates);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  ChannelNorm downsample_norm{nullptr};
  Conv2d downsample_conv{nullptr};
  Stack<ConvNeXtBlock> blocks{nullptr};
};
TORCH_MODULE(ConvNeXtStage);

}  // namespace luximm
