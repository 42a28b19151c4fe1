#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/kinds.h"
#include "luximm/layers/settings.h"

namespace luximm {

/// Attention over the channels of a map: each is multiplied by a gate in (0, 1)
/// that follows from the means of all.
class ChannelAttentionImpl : public torch::nn::Module {
 public:
  virtual torch::Tensor forward(const torch::Tensor& x) = 0;  ///< [N, C, H, W]
  /// As torch's layers fill themselves; a family's recipe may differ.
  virtual void reset_parameters() = 0;
};

/// Shared handle to any `ChannelAttentionImpl`.
class ChannelAttentionModule
    : public torch::nn::ModuleHolder<ChannelAttentionImpl> {
 public:
  ChannelAttentionModule(std::nullptr_t = nullptr)  // NOLINT
      : ModuleHolder(nullptr) {}
  ChannelAttentionModule(std::shared_ptr<ChannelAttentionImpl> m)  // NOLINT
      : ModuleHolder(std::move(m)) {}

  template <typename Module>
  requires std::derived_from<typename Module::ContainedType,
                             ChannelAttentionImpl>
  ChannelAttentionModule(const Module& module)  // NOLINT
      : ModuleHolder(
            std::static_pointer_cast<ChannelAttentionImpl>(module.ptr())) {}
};

/// Squeeze and excitation (https://arxiv.org/abs/1709.01507), timm's
/// `SEModule`: mean, 1x1 convolution, activation, 1x1 convolution, sigmoid.
class SEModuleImpl : public ChannelAttentionImpl, public detail::HasSettings {
 public:
  /// `rd_ratio` of the channels are between the convolutions, rounded to a
  /// multiple of 8.
  explicit SEModuleImpl(int64_t channels, double rd_ratio = 1.0 / 16.0);
  /// With `rd_channels` between the convolutions.
  SEModuleImpl(int64_t channels, int64_t rd_channels, Activation activation);

  torch::Tensor forward(const torch::Tensor& x) override;
  void reset_parameters() override;
  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  Activation activation;  ///< between the convolutions
  Conv2d fc1{nullptr}, fc2{nullptr};
};
TORCH_MODULE(SEModule);

/// Efficient channel attention (https://arxiv.org/abs/1910.03151), timm's
/// `EcaModule`: mean, a convolution over neighbouring channels, sigmoid.
class EcaModuleImpl : public ChannelAttentionImpl {
 public:
  /// The kernel grows with the logarithm of `channels`.
  explicit EcaModuleImpl(int64_t channels);

  torch::Tensor forward(const torch::Tensor& x) override;
  void reset_parameters() override;

  /// Holds the kernel as the state_dict names it, "conv.weight".
  struct ConvImpl : torch::nn::Module {
    explicit ConvImpl(int64_t kernel_size);
    torch::Tensor weight;  ///< [1, 1, k]
  };
  std::shared_ptr<ConvImpl> conv;
};
TORCH_MODULE(EcaModule);

/// Null for `kNone`; `rd_ratio` is squeeze and excitation's.
ChannelAttentionModule make_attention(ChannelAttention kind, int64_t channels,
                                      double rd_ratio);

}  // namespace luximm
