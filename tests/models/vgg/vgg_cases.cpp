#include "luximm/models/vgg/vgg.h"
#include "luximm/models/vgg/vgg_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases vgg() {
  return {.family = "vgg",
          .variant = "vgg11_bn.tv_in1k",
          .variant_args = {{"mlp_ratio", "0.03125"}},
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return VGG(VGGVariant{.name = "tiny_vgg",
                                  .depths = {1, 1, 1, 1, 1},
                                  .widths = {4, 4, 8, 8, 8},
                                  .hidden_size = 16},
                       options);
          },
          .architectures = names_of(vgg_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return VGG(*vgg_arch(arch), options, last_tap);
          }};
}

}  // namespace luximm::test::cases
