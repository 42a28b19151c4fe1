#include "luximm/models/bit/bit.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases bit() {
  return {.family = "bit",
          .variant = "resnetv2_50x1_bit.goog_in21k",
          .tiny = [](const ModelOptions& options) -> ImageModel {
            return BiT(BiTVariant{.name = "tiny_bit",
                                  .layers = {1, 1, 1, 1},
                                  .stem_chs = 32,
                                  .stage_chs = {128, 128, 128, 128}},
                       options);
          },
          .optimized = {"resnetv2_50x1_bit.goog_in21k"},
          .architectures = names_of(BIT_VARIANTS),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            for (const BiTVariant& variant : BIT_VARIANTS) {
              if (variant.name.starts_with(arch + ".")) {
                return BiT(variant, options, last_tap);
              }
            }
            throw Error("no architecture " + arch);
          },
          .drop_path_rates = drop_path_rates_of<BiTBlockImpl>};
}

}  // namespace luximm::test::cases
