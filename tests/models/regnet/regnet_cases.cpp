#include "luximm/models/regnet/regnet.h"
#include "luximm/models/regnet/regnet_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases regnet() {
  return {.family = "regnet",
          .variant = "regnety_002.pycls_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return RegNet(RegNetVariant{.name = "tiny_regnet",
                                        .depth = 4,
                                        .w0 = 8,
                                        .wa = 8.0,
                                        .wm = 1.4,
                                        .group_size = 8,
                                        .se_ratio = 0.25},
                          options);
          },
          .optimized = {"regnety_002.pycls_in1k"},
          .architectures = names_of(regnet_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return RegNet(*regnet_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<RegNetBlockImpl>};
}

}  // namespace luximm::test::cases
