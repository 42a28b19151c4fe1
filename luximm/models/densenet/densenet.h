#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/stack.h"
#include "luximm/model/image_model.h"
#include "luximm/models/densenet/densenet_block.h"
#include "luximm/models/densenet/densenet_variants.h"

namespace luximm {

/// DenseNet (https://arxiv.org/abs/1608.06993), timm's `DenseNet`.
///
///     luximm::DenseNet
///     model(luximm::DENSENET_VARIANTS.at("densenet121.ra_in1k"));
class DenseNetImpl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options or the variant make no sense.
  explicit DenseNetImpl(const DenseNetVariant& variant,
                        const ModelOptions& options = {},
                        int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::densenet(); }
  void write_plan(detail::PlanBuilder& plan) const override;
  int64_t min_input_size() const override;

  std::vector<Conv2d> stem_convs;            ///< "conv0", or to "conv2"
  std::vector<BatchNorm2d> stem_norms;       ///< with a ReLU behind
  std::vector<Stack<DenseLayer>> blocks;     ///< "denseblock1" to "denseblock4"
  std::vector<DenseTransition> transitions;  ///< behind each but the last
  BatchNorm2d norm{nullptr};                 ///< "norm5", with a ReLU behind

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  void checkpoint_stages(bool enable) override;
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  void build_stem(torch::nn::Module& features);
  void build_blocks(torch::nn::Module& features);

  DenseNetVariant variant_;
};
TORCH_MODULE(DenseNet);

}  // namespace luximm
