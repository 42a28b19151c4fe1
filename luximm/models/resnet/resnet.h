#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/resnet/resnet_block.h"
#include "luximm/models/resnet/resnet_variants.h"

namespace luximm {

/// ResNet (https://arxiv.org/abs/1512.03385) and what grew out of it: ResNeXt,
/// SE-ResNet, ECA-ResNet, ResNet-D, ResNet-RS and others, timm's `ResNet`.
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
  int64_t min_input_size() const override;

  /// A convolution, the norm behind it and a ReLU.
  struct ConvNorm {
    Conv2d conv{nullptr};
    Norm2d norm{nullptr};
  };
  std::vector<ConvNorm> stem;                    ///< "conv1" and "bn1"
  ConvNorm stem_pool;                            ///< "maxpool", or null
  std::vector<Stack<ResNetBlockModule>> layers;  ///< "layer1" to "layer4"

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  void build_stem();
  void build_stem_pool();
  void build_stages();
  torch::Tensor pool(const torch::Tensor& x);

  ResNetVariant variant_;
};
TORCH_MODULE(ResNet);

}  // namespace luximm
