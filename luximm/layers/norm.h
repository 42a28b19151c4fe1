#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// Batch normalisation of [N, C, H, W], `torch.nn.BatchNorm2d`.
///
/// Unlike torch's it leaves `num_batches_tracked` an integer when the module is
/// converted to another floating type, and updates its statistics once per step
/// under gradient checkpointing, where the forward runs twice.
class BatchNorm2dImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  explicit BatchNorm2dImpl(int64_t channels);

  /// Throws `Error` in training for fewer than two values per channel, whose
  /// variance would be NaN; nothing is changed then.
  torch::Tensor forward(const torch::Tensor& x);

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  using torch::nn::Module::to;
  void to(torch::Device device, torch::Dtype dtype,
          bool non_blocking = false) override;
  void to(torch::Dtype dtype, bool non_blocking = false) override;

  double eps = 1e-5;
  double momentum = 0.1;
  /// Runs with its running statistics in training too, as timm's
  /// `FrozenBatchNorm2d`; set by `freeze`, luximm/train/freeze.h.
  bool frozen = false;
  torch::Tensor weight, bias;               ///< [C]
  torch::Tensor running_mean, running_var;  ///< [C]
  torch::Tensor num_batches_tracked;        ///< int64 scalar
};
TORCH_MODULE(BatchNorm2d);

/// Layer normalisation over the channels of a map, `torch.nn.LayerNorm`, or
/// timm's `LayerNorm2d` for maps with the channels first.
class LayerNormImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  LayerNormImpl(int64_t channels, double eps);

  torch::Tensor forward(const torch::Tensor& x);       ///< [..., C]
  torch::Tensor forward_nchw(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double eps;
  torch::Tensor weight, bias;  ///< [C]
};
TORCH_MODULE(LayerNorm);

/// Group normalisation with 32 groups and a ReLU, timm's `GroupNormAct`.
class GroupNormActImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  explicit GroupNormActImpl(int64_t channels);

  /// [N, C, H, W]. Throws `Error` in training for one value per group, which
  /// any input turns into the bias.
  torch::Tensor forward(const torch::Tensor& x);

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  int64_t groups = 32;
  double eps = 1e-5;
  torch::Tensor weight, bias;  ///< [C]
};
TORCH_MODULE(GroupNormAct);

/// Global response normalisation of a map with the channels last, ConvNeXt V2's
/// (https://arxiv.org/abs/2301.00808), timm's `GlobalResponseNorm`.
class GlobalResponseNormImpl : public torch::nn::Module,
                               public detail::HasSettings {
 public:
  explicit GlobalResponseNormImpl(int64_t channels);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, H, W, C]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double eps = 1e-6;
  torch::Tensor weight, bias;  ///< [C]
};
TORCH_MODULE(GlobalResponseNorm);

}  // namespace luximm
