#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/model/image_model.h"
#include "luximm/models/convnext/convnext_block.h"
#include "luximm/models/convnext/convnext_variants.h"

namespace luximm {

/// ConvNeXt (https://arxiv.org/abs/2201.03545), timm's `ConvNeXt`.
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
  Conv2d stem_conv2{nullptr};  ///< of an overlapping stem
  ChannelNorm stem_norm{nullptr};
  std::vector<ConvNeXtStage> stages;
  ChannelNorm norm_pre{nullptr};  ///< before pooling, where `head_norm_first`

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
  void build_tail();

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
