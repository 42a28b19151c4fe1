#include "luximm/models/densenet/densenet_archs.h"

#include "luximm/model/tag.h"

namespace luximm {

const std::vector<DenseNetVariant>& densenet_archs() {
  static const std::vector<DenseNetVariant> archs = {
      {.name = "densenet121"},
      {.name = "densenetblur121d", .deep_stem = true, .blur_stem = true},
      {.name = "densenet161",
       .growth_rate = 48,
       .block_config = {6, 12, 36, 24}},
      {.name = "densenet169", .block_config = {6, 12, 32, 32}},
      {.name = "densenet201", .block_config = {6, 12, 48, 32}},
      {.name = "densenet264d",
       .growth_rate = 48,
       .block_config = {6, 12, 64, 48},
       .deep_stem = true},
  };
  return archs;
}

const DenseNetVariant* densenet_arch(std::string_view arch) {
  return detail::find_arch(densenet_archs(), arch);
}

}  // namespace luximm
