#include "luximm/models/vgg/vgg_archs.h"

#include "luximm/model/tag.h"

namespace luximm {

const std::vector<VGGVariant>& vgg_archs() {
  static const std::vector<VGGVariant> archs = {
      {.name = "vgg11", .depths = {1, 1, 2, 2, 2}},
      {.name = "vgg11_bn", .depths = {1, 1, 2, 2, 2}, .norm = true},
      {.name = "vgg13", .depths = {2, 2, 2, 2, 2}},
      {.name = "vgg13_bn", .depths = {2, 2, 2, 2, 2}, .norm = true},
      {.name = "vgg16", .depths = {2, 2, 3, 3, 3}},
      {.name = "vgg16_bn", .depths = {2, 2, 3, 3, 3}, .norm = true},
      {.name = "vgg19", .depths = {2, 2, 4, 4, 4}},
      {.name = "vgg19_bn", .depths = {2, 2, 4, 4, 4}, .norm = true},
  };
  return archs;
}

const VGGVariant* vgg_arch(std::string_view arch) {
  return detail::find_arch(vgg_archs(), arch);
}

}  // namespace luximm
