#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// Squeeze and excitation as EfficientNet and MobileNetV3 have it, timm's
/// `SqueezeExcite`: mean, 1x1 convolution, activation, 1x1 convolution, gate.
class SqueezeExciteImpl : public ChannelAttentionImpl,
                          public detail::HasSettings {
 public:
  /// `gate` is `kSigmoid` or `kHardSigmoid`.
  SqueezeExciteImpl(int64_t channels, int64_t reduced_channels,
                    Activation activation, Activation gate);

  torch::Tensor forward(const torch::Tensor& x) override;
  void reset_parameters() override;
  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Activation activation;
  Activation gate;
  Conv2d conv_reduce{nullptr}, conv_expand{nullptr};
};
TORCH_MODULE(SqueezeExcite);

}  // namespace luximm
