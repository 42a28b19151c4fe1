#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// A convolution, the batch norm behind it and an activation: timm's
/// `ConvNormAct` with its keys, "conv" and "bn".
///
///     ConvNormAct stem(3, 32, 3, Conv2dOptions{.stride = 2, .padding = 1});
class ConvNormActImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  ConvNormActImpl(int64_t in_channels, int64_t out_channels, Size2d kernel_size,
                  const Conv2dOptions& options = {},
                  Activation activation = Activation::kRelu, double eps = 1e-5);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, in, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Conv2d conv{nullptr};
  BatchNorm2d bn{nullptr};
  Activation activation;
};
TORCH_MODULE(ConvNormAct);

}  // namespace luximm
