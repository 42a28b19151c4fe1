#include "luximm/models/bit/bit.h"

#include "luximm/base/fail.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

BiTVariant checked(BiTVariant variant) {
  detail::check_positive(variant.name, "layers", variant.layers);
  detail::check_positive(variant.name, "stage_chs", variant.stage_chs);
  if (variant.num_features == 0) variant.num_features = variant.stage_chs[3];
  if (variant.num_features != variant.stage_chs[3]) {
    fail("BiT", "{}: num_features is {}, but the last stage has {} channels",
         variant.name, variant.num_features, variant.stage_chs[3]);
  }
  if (variant.stem_chs < 1 || variant.stem_chs % 32 != 0) {
    fail("BiT", "{}: {} stem channels; give a multiple of 32", variant.name,
         variant.stem_chs);
  }
  for (int64_t channels : variant.stage_chs) {
    // Group norms of 32 groups lie on a quarter of a stage's channels.
    if (channels % 128 != 0) {
      fail("BiT", "{}: {} stage channels; give a multiple of 128", variant.name,
           channels);
    }
  }
  return variant;
}

}  // namespace

BiTImpl::BiTImpl(const BiTVariant& variant, const ModelOptions& options,
                 int64_t last_tap)
    : ResNetV2Impl(as_resnetv2(checked(variant)), options, last_tap),
      variant_(checked(variant)) {}

std::shared_ptr<ImageModelImpl> BiTImpl::rebuild() const {
  return std::make_shared<BiTImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> bit(const ModelInfo& model,
                                    const PretrainedConfig& config,
                                    const ModelOptions& options,
                                    int64_t last_tap) {
  return detail::build_variant<BiTImpl>(BIT_VARIANTS, model, config, options,
                                        last_tap);
}

}  // namespace builders
}  // namespace luximm
