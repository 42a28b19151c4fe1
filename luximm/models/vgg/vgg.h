#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/model/image_model.h"
#include "luximm/models/vgg/vgg_variants.h"

namespace luximm {

/// VGG (https://arxiv.org/abs/1409.1556), timm's `VGG`: its two hidden layers
/// are convolutions, so it takes images of any size from 32 x 32 on.
///
///     luximm::VGG model(luximm::VGG_VARIANTS.at("vgg16.tv_in1k"),
///                       luximm::ModelOptions{.num_classes = 10});
class VGGImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit VGGImpl(const VGGVariant& variant, const ModelOptions& options = {},
                   int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::vgg(); }
  void write_plan(detail::PlanBuilder& plan) const override;
  int64_t min_input_size() const override;

  /// A convolution, the norm behind it, if any, and a ReLU.
  struct Layer {
    Conv2d conv{nullptr};
    BatchNorm2d norm{nullptr};
  };
  std::vector<std::vector<Layer>> stages;  ///< a max pool behind each
  Conv2d fc1{nullptr}, fc2{nullptr};       ///< of "pre_logits"

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  torch::Tensor before_pooling(const torch::Tensor& features) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  /// Nothing to set: `forward_stages` asks the model.
  void checkpoint_stages(bool /*enable*/) override {}
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  void build_stages();
  void build_hidden_layers();

  VGGVariant variant_;
};
TORCH_MODULE(VGG);

}  // namespace luximm
