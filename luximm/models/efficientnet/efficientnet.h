#pragma once

#include <span>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/efficientnet/efficientnet_block.h"
#include "luximm/models/efficientnet/efficientnet_dialects.h"
#include "luximm/models/efficientnet/efficientnet_stages.h"
#include "luximm/models/efficientnet/efficientnet_variants.h"

namespace luximm {

/// EfficientNet (https://arxiv.org/abs/1905.11946) and what is built of the
/// same blocks: EfficientNetV2, -Lite, -EdgeTPU, MobileNetV1 and V2, MNASNet,
/// MixNet, TinyNet and others, timm's `EfficientNet`.
///
///     luximm::EfficientNet model(
///         luximm::EFFICIENTNET_VARIANTS.at("efficientnet_b0.ra_in1k"),
///         luximm::ModelOptions{.num_classes = 10});
class EfficientNetImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit EfficientNetImpl(const EfficientNetVariant& variant,
                            const ModelOptions& options = {},
                            int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::efficientnet(); }
  int64_t min_input_size() const override;
  void write_plan(detail::PlanBuilder& plan) const override;
  std::span<const Dialect> load_dialects() const override {
    return dialects_.all();
  }

  Conv2d conv_stem{nullptr};
  Norm2d bn1{nullptr};
  std::vector<Stack<EfficientNetBlockModule>> blocks;  ///< "blocks.0", …
  Conv2d conv_head{nullptr};  ///< before the pooling, else null
  Norm2d bn2{nullptr};

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  torch::Tensor final_norm(const torch::Tensor& x) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

  const EfficientNetVariant& variant() const { return variant_; }

 private:
  void build_stem();
  void build_stages();
  void build_tail();
  NormConfig norm_config() const;
  torch::Tensor norm_act(Norm2d& norm, const torch::Tensor& x) const;

  EfficientNetVariant variant_;
  EfficientNetDialects dialects_;
};
TORCH_MODULE(EfficientNet);

/// MobileNetV3 (https://arxiv.org/abs/1905.02244), MobileNetV4, FBNetV3 and
/// LCNet, timm's `MobileNetV3`: an `EfficientNet` whose last convolution
/// stands behind the pooling.
class MobileNetV3Impl : public EfficientNetImpl {
 public:
  /// As `EfficientNetImpl`'s; `head` of the variant is `kAfterPooling` here,
  /// whatever it says.
  explicit MobileNetV3Impl(const MobileNetV3Variant& variant,
                           const ModelOptions& options = {},
                           int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::mobilenetv3(); }

 protected:
  std::shared_ptr<ImageModelImpl> rebuild() const override;
};
TORCH_MODULE(MobileNetV3);

}  // namespace luximm
