#pragma once

#include <optional>
#include <string>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

/// The shape of one residual block.
struct ResNetBlockOptions {
  ResNetBlock block = ResNetBlock::kBasic;
  int64_t in_channels = 64;
  int64_t planes = 64;
  int64_t stride = 1;
  double drop_path_rate = 0.0;
};

/// A residual block with the norm after each convolution, timm's `BasicBlock`
/// and `Bottleneck`; the bottleneck strides in its 3x3 convolution.
class ResNetBlockModuleImpl : public torch::nn::Module,
                              public detail::HasSettings {
 public:
  explicit ResNetBlockModuleImpl(const ResNetBlockOptions& options);

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  void copy_settings(const torch::nn::Module& other,
                     const std::string& path) override;

  /// The norm whose weight a fresh network starts at zero, so that every block
  /// begins as the identity.
  BatchNorm2d& last_norm() { return bn3 ? bn3 : bn2; }

  double drop_path_rate;
  Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
  BatchNorm2d bn1{nullptr}, bn2{nullptr}, bn3{nullptr};
  Conv2d downsample_conv{nullptr};
  BatchNorm2d downsample_norm{nullptr};
};
TORCH_MODULE(ResNetBlockModule);

/// ResNet (https://arxiv.org/abs/1512.03385), timm's `ResNet` with a 7x7 stem.
///
///     luximm::ResNet model(luximm::RESNET_VARIANTS.at("resnet50.a1_in1k"),
///                          luximm::ModelOptions{.num_classes = 10});
class ResNetImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit ResNetImpl(const ResNetVariant& variant,
                      const ModelOptions& options = {},
                      int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::resnet(); }
  void write_plan(detail::PlanBuilder& plan) const override;

  Conv2d conv1{nullptr};
  BatchNorm2d bn1{nullptr};
  std::vector<Stack<ResNetBlockModule>> layers;  ///< "layer1" to "layer4"

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  ResNetVariant variant_;
};
TORCH_MODULE(ResNet);

}  // namespace luximm
