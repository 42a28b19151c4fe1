#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/activation.h"
#include "luximm/layers/attention.h"
#include "luximm/layers/kinds.h"
#include "luximm/layers/mixed_conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/settings.h"
#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm {

/// Where a block stands in its network; the rest of its shape is the variant's
/// and the block's own.
struct EfficientNetPlace {
  int64_t in_channels = 0;
  int64_t stride = 1;  ///< after `output_stride`
  int64_t dilation = 1;
  double drop_path_rate = 0.0;
};

/// A block of any kind. Its input is added to its output where `skip` is set.
class EfficientNetBlockModuleImpl : public torch::nn::Module,
                                    public detail::HasSettings {
 public:
  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double drop_path_rate;
  bool skip;
  torch::Tensor gamma;  ///< "layer_scale.gamma" [C], undefined without

 protected:
  EfficientNetBlockModuleImpl(const EfficientNetBlock& block,
                              const EfficientNetPlace& place);

  /// The branch beside the shortcut.
  virtual torch::Tensor run(const torch::Tensor& x) = 0;
  /// Registers LayerScale, if the variant has it.
  void build_layer_scale(const EfficientNetVariant& variant, int64_t channels);
};

/// Shared handle to any `EfficientNetBlockModuleImpl`.
class EfficientNetBlockModule
    : public torch::nn::ModuleHolder<EfficientNetBlockModuleImpl> {
 public:
  EfficientNetBlockModule(std::nullptr_t = nullptr)  // NOLINT
      : ModuleHolder(nullptr) {}
  template <std::derived_from<EfficientNetBlockModuleImpl> Impl>
  EfficientNetBlockModule(std::shared_ptr<Impl> block)  // NOLINT
      : ModuleHolder(
            std::shared_ptr<EfficientNetBlockModuleImpl>(std::move(block))) {}
};

/// A convolution, the norm behind it and an activation, then the pool in the
/// place of a stride.
struct EfficientNetLayer {
  MixedConv2d conv;
  Norm2d norm{nullptr};
  Activation activation = Activation::kNone;
  AntiAlias aa = AntiAlias::kNone;
  static constexpr int64_t kPoolStride = 2;  ///< of `aa`

  torch::Tensor forward(const torch::Tensor& x);
};

/// A block of convolutions: every kind but `kAttention`.
class EfficientNetConvBlockImpl : public EfficientNetBlockModuleImpl {
 public:
  EfficientNetConvBlockImpl(const EfficientNetVariant& variant,
                            const EfficientNetBlock& block,
                            const EfficientNetPlace& place);

  std::vector<EfficientNetLayer> layers;  ///< in the order they run
  ChannelAttentionModule se{nullptr};     ///< behind them
  EfficientNetLayer project;              ///< last; without parts in cn

 protected:
  torch::Tensor run(const torch::Tensor& x) override;

 private:
  struct LayerSpec;
  EfficientNetLayer make_layer(const EfficientNetVariant& variant,
                               const LayerSpec& spec);
  void build(const EfficientNetVariant& variant, const EfficientNetBlock& block,
             const EfficientNetPlace& place);
  void build_universal(const EfficientNetVariant& variant,
                       const EfficientNetBlock& block,
                       const EfficientNetPlace& place);
};
TORCH_MODULE(EfficientNetConvBlock);

/// Attention between the positions of a map in which all heads share their keys
/// and values (https://arxiv.org/abs/2404.10518), timm's `MobileAttention` with
/// `MultiQueryAttention2d`.
class EfficientNetAttentionBlockImpl : public EfficientNetBlockModuleImpl {
 public:
  EfficientNetAttentionBlockImpl(const EfficientNetVariant& variant,
                                 const EfficientNetBlock& block,
                                 const EfficientNetPlace& place);

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  /// timm's, in the place of the family's recipe.
  void init_projections();

  /// The keys or the values of a map: "down_conv" and "norm" where they
  /// stride, then "proj".
  struct Projection {
    Conv2d down_conv{nullptr};
    Norm2d norm{nullptr};
    Conv2d proj{nullptr};

    torch::Tensor forward(const torch::Tensor& x);  ///< [N, 1, H' * W', dim]
  };
  int64_t num_heads;
  int64_t key_dim;
  Norm2d norm{nullptr};
  Conv2d query{nullptr};   ///< "attn.query.proj"
  Projection key, value;   ///< "attn.key" and "attn.value"
  Conv2d output{nullptr};  ///< "attn.output.proj"

 protected:
  torch::Tensor run(const torch::Tensor& x) override;
};
TORCH_MODULE(EfficientNetAttentionBlock);

EfficientNetBlockModule make_block(const EfficientNetVariant& variant,
                                   const EfficientNetBlock& block,
                                   const EfficientNetPlace& place);

/// Throws `Error` unless blocks can be built from `variant`.
void check_blocks(const EfficientNetVariant& variant);

}  // namespace luximm
