#include "luximm/models/resnet/resnet.h"
#include "luximm/models/resnet/resnet_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases resnet() {
  return {.family = "resnet",
          .variant = "resnet18.a1_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return ResNet(ResNetVariant{.name = "tiny_resnet",
                                        .layers = {1, 1, 1, 1},
                                        .planes = {8, 8, 16, 16}},
                          options);
          },
          .optimized = {"resnet18.a1_in1k", "resnet50.a1_in1k",
                        "test_resnet.r160_in1k", "seresnext26t_32x4d.bt_in1k",
                        "ecaresnet26t.ra2_in1k"},
          .architectures = names_of(resnet_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return ResNet(*resnet_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<ResNetBlockModuleImpl>};
}

}  // namespace luximm::test::cases
