#include <array>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/model/builder.h"

namespace luximm {

namespace builders {
#define LUXIMM_FAMILY(name)                                     \
  std::shared_ptr<ImageModelImpl> name(const ModelInfo&,        \
                                       const PretrainedConfig&, \
                                       const ModelOptions&, int64_t);
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
}  // namespace builders

namespace detail {

std::shared_ptr<ImageModelImpl> build_model(const ModelInfo& model,
                                            const PretrainedConfig& config,
                                            const ModelOptions& options,
                                            int64_t last_tap) {
  static constexpr std::pair<std::string_view, ModelBuilder> kAll[] = {
#define LUXIMM_FAMILY(name) {#name, builders::name},
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
  };
  for (const auto& [family, build] : kAll) {
    if (family == model.family) return build(model, config, options, last_tap);
  }
  fail("create_model", "{}: there is no family '{}'", model.name, model.family);
}

}  // namespace detail
}  // namespace luximm
