#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"
#include "luximm/models/regnet/regnet_variants.h"

namespace luximm {

/// Where a block stands in its network; the rest of its shape is the variant's.
struct RegNetBlockOptions {
  int64_t in_channels = 32;
  int64_t out_channels = 72;
  int64_t group_size = 24;
  int64_t stride = 1;
  int64_t dilation = 1;        ///< of the blocks behind it in its stage
  int64_t first_dilation = 1;  ///< of its own 3x3 convolution
  double drop_path_rate = 0.0;
};

/// A bottleneck with a 3x3 convolution in groups and a gate behind that, timm's
/// `Bottleneck` and `PreBottleneck`: the norms stand behind the convolutions or
/// before them.
class RegNetBlockImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  RegNetBlockImpl(const RegNetVariant& variant,
                  const RegNetBlockOptions& options);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  bool preact;
  Activation activation;
  bool linear_out;
  bool has_shortcut = true;
  bool pool_shortcut = false;  ///< `shortcut_pool` before its convolution
  int64_t stride = 1;
  double drop_path_rate;
  Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
  BatchNorm2d norm1{nullptr}, norm2{nullptr}, norm3{nullptr};
  SEModule se{nullptr};  ///< may be null
  Conv2d downsample_conv{nullptr};
  BatchNorm2d downsample_norm{nullptr};  ///< null with `preact`

 private:
  void build_branch(const RegNetVariant& variant,
                    const RegNetBlockOptions& options);
  void build_shortcut(const RegNetVariant& variant,
                      const RegNetBlockOptions& options);
  torch::Tensor run_branch(const torch::Tensor& x);
  torch::Tensor run_shortcut(const torch::Tensor& x);
};
TORCH_MODULE(RegNetBlock);

}  // namespace luximm
