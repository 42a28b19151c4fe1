#include "luximm/models/densenet/densenet.h"
#include "luximm/models/densenet/densenet_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases densenet() {
  return {.family = "densenet",
          .variant = "densenet121.ra_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return DenseNet(DenseNetVariant{.name = "tiny_densenet",
                                            .growth_rate = 4,
                                            .block_config = {1, 1, 1, 1}},
                            options);
          },
          .optimized = {"densenet121.ra_in1k"},
          .architectures = names_of(densenet_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return DenseNet(*densenet_arch(arch), options, last_tap);
          }};
}

}  // namespace luximm::test::cases
