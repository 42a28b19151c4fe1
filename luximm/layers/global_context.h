#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// Global context (https://arxiv.org/abs/1904.11492), timm's `GlobalContext`:
/// a mean over the positions that attention weighs, 1x1 convolution, layer
/// norm, activation, 1x1 convolution, sigmoid.
class GlobalContextImpl : public ChannelAttentionImpl,
                          public detail::HasSettings {
 public:
  GlobalContextImpl(int64_t channels, int64_t reduced_channels,
                    Activation activation);

  torch::Tensor forward(const torch::Tensor& x) override;
  void reset_parameters() override;
  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Activation activation;
  Conv2d conv_attn{nullptr};
  Conv2d fc1{nullptr}, fc2{nullptr};  ///< "mlp_scale.fc1" and "mlp_scale.fc2"
  Norm2d norm{nullptr};               ///< "mlp_scale.norm"
};
TORCH_MODULE(GlobalContext);

}  // namespace luximm
