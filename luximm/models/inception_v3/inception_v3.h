#pragma once

#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv_norm_act.h"
#include "luximm/model/image_model.h"
#include "luximm/models/inception_v3/inception_v3_block.h"
#include "luximm/models/inception_v3/inception_v3_variants.h"

namespace luximm {

/// Inception v3 (https://arxiv.org/abs/1512.00567), timm's `InceptionV3`
/// without the auxiliary classifier, which files may have. Images are 75 x 75
/// at least.
///
///     luximm::InceptionV3 model(
///         luximm::INCEPTION_V3_VARIANTS.at("inception_v3.tv_in1k"),
///         luximm::ModelOptions{.num_classes = 10});
class InceptionV3Impl : public ImageModelImpl {
 public:
  /// Allocates the network without filling it: call `init_weights()` or load.
  /// With a position among the taps as `last_tap` only what leads there.
  /// Throws `Error` if the options make no sense.
  explicit InceptionV3Impl(const InceptionV3Variant& variant,
                           const ModelOptions& options = {},
                           int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::inception_v3(); }
  void write_plan(detail::PlanBuilder& plan) const override;
  int64_t min_input_size() const override;

  /// "Conv2d_1a_3x3" to "Conv2d_4a_3x3"; a max pool comes behind the third and
  /// the fifth.
  std::vector<ConvNormAct> stem;
  std::vector<InceptionBlock> blocks;  ///< "Mixed_5b" to "Mixed_7c"

 protected:
  torch::Tensor forward_stages(const torch::Tensor& x,
                               detail::TapCollector& taps) override;
  void init_backbone() override;
  void init_classifier(Linear& classifier) override;
  /// Nothing to set: `forward_stages` asks the model.
  void checkpoint_stages(bool /*enable*/) override {}
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  /// Whether a tap is behind the first `count` convolutions of the stem, or
  /// behind the first `count` blocks.
  static bool is_stem_tap(std::size_t count);
  static bool is_block_tap(std::size_t count);

  void build_stem();
  void build_blocks();

  InceptionV3Variant variant_;
};
TORCH_MODULE(InceptionV3);

}  // namespace luximm
