#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/conv_norm_act.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/regnet/regnet_block.h"
#include "luximm/models/regnet/regnet_variants.h"

namespace luximm {

/// RegNet X, Y, V and Z (https://arxiv.org/abs/2003.13678), timm's `RegNet`.
///
///     luximm::RegNet model(luximm::REGNET_VARIANTS.at("regnety_032.ra_in1k"),
///                          luximm::ModelOptions{.num_classes = 10});
class RegNetImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit RegNetImpl(const RegNetVariant& variant,
                      const ModelOptions& options = {},
                      int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::regnet(); }
  void write_plan(detail::PlanBuilder& plan) const override;

  Conv2d stem{nullptr};
  BatchNorm2d stem_norm{nullptr};          ///< null where norms come first
  std::vector<Stack<RegNetBlock>> stages;  ///< "s1" to "s4"
  ConvNormAct final_conv{nullptr};         ///< null without `num_features`

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
  /// Whether the activation that the blocks leave out comes before the head.
  bool activates_last() const {
    return is_whole() && !final_conv &&
           (variant_.linear_out || variant_.preact);
  }

  RegNetVariant variant_;
};
TORCH_MODULE(RegNet);

}  // namespace luximm
