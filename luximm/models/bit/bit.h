#pragma once

#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/bit/bit_variants.h"

namespace luximm {

/// The shape of one pre-activation bottleneck.
struct BiTBlockOptions {
  int64_t in_channels = 64;
  int64_t out_channels = 256;
  int64_t stride = 1;
  bool downsample = false;  ///< the shortcut is a 1x1 convolution
  double drop_path_rate = 0.0;
};

/// A bottleneck with the norm before each convolution and a quarter of the
/// output channels inside, timm's `PreActBottleneck`.
class BiTBlockImpl : public torch::nn::Module, public detail::HasSettings {
 public:
  explicit BiTBlockImpl(const BiTBlockOptions& options);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  double drop_path_rate;
  StdConv2d downsample_conv{nullptr};
  GroupNormAct norm1{nullptr}, norm2{nullptr}, norm3{nullptr};
  StdConv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
};
TORCH_MODULE(BiTBlock);

/// BiT's ResNetV2 (https://arxiv.org/abs/1912.11370): weight-standardised
/// convolutions and group norms, timm's `ResNetV2` as its `*_bit` models set
/// it.
///
///     luximm::BiT
///     model(luximm::BIT_VARIANTS.at("resnetv2_50x1_bit.goog_in21k"));
class BiTImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit BiTImpl(const BiTVariant& variant, const ModelOptions& options = {},
                   int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::bit(); }
  void write_plan(detail::PlanBuilder& plan) const override;

  StdConv2d stem_conv{nullptr};
  std::vector<Stack<BiTBlock>> stages;
  GroupNormAct norm{nullptr};

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  torch::Tensor final_norm(const torch::Tensor& x) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  BiTVariant variant_;
};
TORCH_MODULE(BiT);

}  // namespace luximm
