#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/mlp.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/convnext/convnext_variants.h"

namespace luximm {

/// Depthwise convolution, layer norm, MLP and LayerScale around a shortcut,
/// timm's `ConvNeXtBlock`.
class ConvNeXtBlockImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  ConvNeXtBlockImpl(const ConvNeXtVariant& variant, std::size_t stage,
                    double drop_path_rate);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double drop_path_rate;
  Conv2d conv_dw{nullptr};
  LayerNorm norm{nullptr};
  Mlp mlp{nullptr};
  torch::Tensor gamma;  ///< [C] LayerScale, undefined without
};
TORCH_MODULE(ConvNeXtBlock);

/// An optional halving of the map followed by blocks, timm's `ConvNeXtStage`.
class ConvNeXtStageImpl : public torch::nn::Module {
 public:
  /// `in_channels` differ from the stage's own in all stages but the first,
  /// and those halve the map.
  ConvNeXtStageImpl(const ConvNeXtVariant& variant, std::size_t stage,
                    int64_t in_channels,
                    const std::vector<double>& drop_path_rates);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  LayerNorm downsample_norm{nullptr};
  Conv2d downsample_conv{nullptr};
  Stack<ConvNeXtBlock> blocks{nullptr};
};
TORCH_MODULE(ConvNeXtStage);

/// ConvNeXt (https://arxiv.org/abs/2201.03545), timm's `ConvNeXt` with its
/// 4x4 patch stem.
///
///     luximm::ConvNeXt
///     model(luximm::CONVNEXT_VARIANTS.at("convnext_tiny.fb_in1k"));
class ConvNeXtImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit ConvNeXtImpl(const ConvNeXtVariant& variant,
                        const ModelOptions& options = {},
                        int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::convnext(); }
  void write_plan(detail::PlanBuilder& plan) const override;
  int64_t min_input_size() const override;

  Conv2d stem_conv{nullptr};
  LayerNorm stem_norm{nullptr};
  std::vector<ConvNeXtStage> stages;
  LayerNorm norm{nullptr};  ///< "head.norm", after pooling

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  torch::Tensor head_norm(const torch::Tensor& x) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  ConvNeXtVariant variant_;
};
TORCH_MODULE(ConvNeXt);

/// ConvNeXt V2 (https://arxiv.org/abs/2301.00808): a `ConvNeXt` whose MLPs
/// have a global response norm and whose blocks have no LayerScale.
class ConvNeXtV2Impl : public ConvNeXtImpl {
 public:
  /// As `ConvNeXtImpl`'s.
  explicit ConvNeXtV2Impl(const ConvNeXtV2Variant& variant,
                          const ModelOptions& options = {},
                          int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::convnextv2(); }

 protected:
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  ConvNeXtV2Variant variant_;
};
TORCH_MODULE(ConvNeXtV2);

}  // namespace luximm
