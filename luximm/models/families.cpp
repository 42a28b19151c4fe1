#include "luximm/model/family.h"

namespace luximm {

namespace families {
#define LUXIMM_FAMILY(name) const Family& name();
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
}  // namespace families

namespace detail {

std::span<const Family* const> all_families() {
  static const Family* const kAll[] = {
#define LUXIMM_FAMILY(name) &families::name(),
#include "luximm/models/families.inc"
#undef LUXIMM_FAMILY
  };
  return kAll;
}

}  // namespace detail
}  // namespace luximm
