#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

/// Where a residual block stands in its network; the rest of its shape is the
/// variant's.
struct ResNetBlockOptions {
  std::size_t stage = 0;
  int64_t index = 0;  ///< among all the network's blocks
  int64_t in_channels = 64;
  int64_t stride = 1;
  int64_t dilation = 1;
  int64_t first_dilation = 1;  ///< of the convolution that may stride
  bool downsample = false;     ///< the shortcut is a convolution and a norm
  double drop_path_rate = 0.0;
};

/// A residual block with the norm after each convolution, timm's `BasicBlock`
/// and `Bottleneck`; the bottleneck strides in its 3x3 convolution.
class ResNetBlockModuleImpl : public torch::nn::Module,
                              public detail::HasSettings {
 public:
  ResNetBlockModuleImpl(const ResNetVariant& variant,
                        const ResNetBlockOptions& options);

  /// [N, C, H, W]. Throws `Error` where an average pool in the place of a
  /// stride meets an odd side, which it rounds down and the shortcut up.
  torch::Tensor forward(const torch::Tensor& x);

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  /// The norm whose weight a fresh network starts at zero, so that every block
  /// begins as the identity.
  Norm2d& last_norm() { return bn3 ? bn3 : bn2; }

  double drop_path_rate;
  AntiAlias aa = AntiAlias::kNone;  ///< behind the convolution that may stride
  int64_t stride = 1;
  bool pool_shortcut = false;  ///< `shortcut_pool` before its convolution
  Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
  Norm2d bn1{nullptr}, bn2{nullptr}, bn3{nullptr};
  ChannelAttentionModule se{nullptr};
  Conv2d downsample_conv{nullptr};
  Norm2d downsample_norm{nullptr};

 private:
  void build_branch(const ResNetVariant& variant,
                    const ResNetBlockOptions& options);
  void build_shortcut(const ResNetVariant& variant,
                      const ResNetBlockOptions& options);
};
TORCH_MODULE(ResNetBlockModule);

/// Throws `Error` unless blocks can be built from `variant`.
void check_blocks(const ResNetVariant& variant);

}  // namespace luximm
