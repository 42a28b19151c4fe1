#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"
#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm {

/// Where a pre-activation block stands in its network; the rest of its shape is
/// the variant's.
struct ResNetV2BlockOptions {
  int64_t in_channels = 64;
  int64_t out_channels = 256;
  int64_t stride = 1;
  int64_t dilation = 1;
  int64_t first_dilation = 1;  ///< of the convolution that may stride
  bool downsample = false;     ///< the shortcut is a 1x1 convolution
  double drop_path_rate = 0.0;
};

/// A residual block with the norm and activation before each convolution,
/// timm's `PreActBottleneck` and `PreActBasic`.
class ResNetV2BlockImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  ResNetV2BlockImpl(const ResNetV2Variant& variant,
                    const ResNetV2BlockOptions& options);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double drop_path_rate;
  int64_t stride = 1;
  bool pool_shortcut = false;  ///< `shortcut_pool` before its convolution
  Conv2d downsample_conv{nullptr};
  Norm2d norm1{nullptr}, norm2{nullptr}, norm3{nullptr};
  Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
};
TORCH_MODULE(ResNetV2Block);

/// The variant's kind of convolution, plain or weight-standardised.
Conv2d make_conv(const ResNetV2Variant& variant, int64_t in_channels,
                 int64_t out_channels, int64_t kernel_size,
                 const Conv2dOptions& options = {});

}  // namespace luximm
