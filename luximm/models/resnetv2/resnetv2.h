#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/resnetv2/resnetv2_block.h"
#include "luximm/models/resnetv2/resnetv2_variants.h"

namespace luximm {

/// ResNetV2 (https://arxiv.org/abs/1603.05027), timm's `ResNetV2` with
/// pre-activation blocks; `BiT` is one.
///
///     luximm::ResNetV2
///     model(luximm::RESNETV2_VARIANTS.at("resnetv2_50.a1h_in1k"));
class ResNetV2Impl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit ResNetV2Impl(const ResNetV2Variant& variant,
                        const ModelOptions& options = {},
                        int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::resnetv2(); }
  void write_plan(detail::PlanBuilder& plan) const override;

  std::vector<Conv2d> stem_convs;
  std::vector<Norm2d> stem_norms;  ///< behind all convolutions but the last
  std::vector<Stack<ResNetV2Block>> stages;
  Norm2d norm{nullptr};

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  torch::Tensor final_norm(const torch::Tensor& x) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  void build_stem();
  void build_stages();

  ResNetV2Variant variant_;
};
TORCH_MODULE(ResNetV2);

}  // namespace luximm
