#include "luximm/models/inception_v3/inception_v3.h"
#include "luximm/models/inception_v3/inception_v3_archs.h"
#include "tests/models/family_cases.h"

namespace luximm::test::cases {

FamilyCases inception_v3() {
  return {.family = "inception_v3",
          .variant = "inception_v3.tv_in1k",
          .side = 96,
          .pads = false,
          .architectures = names_of(inception_v3_archs()),
          .build = [](const std::string& arch, const ModelOptions& options,
                      int64_t last_tap) -> ImageModel {
            return InceptionV3(*inception_v3_arch(arch), options, last_tap);
          }};
}

}  // namespace luximm::test::cases
