#include "luximm/models/inception_v3/inception_v3_variants.h"

#include "luximm/model/tag.h"
#include "luximm/models/inception_v3/inception_v3_archs.h"

namespace luximm {

namespace detail {
const std::vector<InceptionV3Variant>& inception_v3_rows() {
  using enum Interpolation;
  using enum CropMode;
  static constexpr Tag kTags[] = {
#include "luximm/models/inception_v3/inception_v3_tags.inc"
  };
  static const auto kRows =
      rows_of<InceptionV3Variant>(kTags, inception_v3_arch);
  return kRows;
}
}  // namespace detail

const std::vector<InceptionV3Variant>& inception_v3_archs() {
  static const std::vector<InceptionV3Variant> archs = {
      {.name = "inception_v3"}};
  return archs;
}

const InceptionV3Variant* inception_v3_arch(std::string_view arch) {
  return detail::find_arch(inception_v3_archs(), arch);
}

std::vector<FeatureInfo> feature_info(const InceptionV3Variant& /*variant*/) {
  return {{"Conv2d_2b_3x3", 64, 2},
          {"Conv2d_4a_3x3", 192, 4},
          {"Mixed_5d", 288, 8},
          {"Mixed_6e", 768, 16},
          {"Mixed_7c", 2048, 32}};
}

}  // namespace luximm
