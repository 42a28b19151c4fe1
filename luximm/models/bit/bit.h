#pragma once

#include "luximm/base/torch.h"
#include "luximm/models/bit/bit_variants.h"
#include "luximm/models/resnetv2/resnetv2.h"

namespace luximm {

using BiTBlock = ResNetV2Block;
using BiTBlockImpl = ResNetV2BlockImpl;

/// BiT's ResNetV2 (https://arxiv.org/abs/1912.11370): weight-standardised
/// convolutions and group norms, timm's `ResNetV2` as its `*_bit` models set
/// it.
///
///     luximm::BiT
///     model(luximm::BIT_VARIANTS.at("resnetv2_50x1_bit.goog_in21k"));
class BiTImpl : public ResNetV2Impl {
 public:
  /// As `ResNetV2Impl`'s.
  explicit BiTImpl(const BiTVariant& variant, const ModelOptions& options = {},
                   int64_t last_tap = detail::kAllTaps);

  const Family* family() const override { return &families::bit(); }

 protected:
  std::shared_ptr<ImageModelImpl> rebuild() const override;

 private:
  BiTVariant variant_;
};
TORCH_MODULE(BiT);

}  // namespace luximm
