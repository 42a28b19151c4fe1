#include "luximm/models/convnext/convnext.h"
#include "luximm/models/convnext/convnext_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases convnext() {
  return {.family = "convnext",
          .variant = "test_convnext2.r160_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return ConvNeXt(ConvNeXtVariant{.name = "tiny_convnext",
                                            .depths = {1, 1, 1, 1},
                                            .dims = {8, 8, 16, 16}},
                            options);
          },
          .optimized = {"convnext_zepto_rms_ols.ra4_e3600_r224_in1k",
                        "convnext_atto_ols.a2_in1k", "test_convnext.r160_in1k",
                        "test_convnext2.r160_in1k", "test_convnext3.r160_in1k"},
          .architectures = names_of(convnext_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return ConvNeXt(*convnext_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<ConvNeXtBlockImpl>};
}

FamilyCases convnextv2() {
  return {.family = "convnextv2",
          .variant = "convnextv2_atto.fcmae_ft_in1k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return ConvNeXtV2(ConvNeXtV2Variant{.name = "tiny_convnextv2",
                                                .depths = {1, 1, 1, 1},
                                                .dims = {8, 8, 16, 16}},
                              options);
          },
          .optimized = {"convnextv2_atto.fcmae_ft_in1k"},
          .architectures = names_of(convnextv2_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return ConvNeXtV2(*convnextv2_arch(arch), options, last_tap);
          },
          .drop_path_rates = drop_path_rates_of<ConvNeXtBlockImpl>};
}

}  // namespace luximm::test::cases
