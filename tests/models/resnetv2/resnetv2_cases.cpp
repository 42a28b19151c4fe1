#include "luximm/models/resnetv2/resnetv2.h"
#include "luximm/models/resnetv2/resnetv2_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases resnetv2() {
  return {.family = "resnetv2",
          .variant = "resnetv2_18d.ra4_e3600_r224_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return ResNetV2(ResNetV2Variant{.name = "tiny_resnetv2",
                                            .layers = {1, 1, 1, 1},
                                            .stem_chs = 16,
                                            .stage_chs = {32, 32, 64, 64}},
                            options);
          },
          .optimized = {"resnetv2_18d.ra4_e3600_r224_in1k"},
          .architectures = names_of(resnetv2_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return ResNetV2(*resnetv2_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<ResNetV2BlockImpl>};
}

}  // namespace luximm::test::cases
