#include "luximm/model/variant_table.h"

#include <algorithm>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"

namespace luximm::detail {
bool same_model_name(std::string_view name, std::string_view timm_name) {
  return std::equal(name.begin(), name.end(), timm_name.begin(),
                    timm_name.end(), [](char typed, char real) {
                      return typed == real || (real == '.' && typed == '_');
                    });
}

void check_positive(std::string_view variant, std::string_view field,
                    std::span<const int64_t> values) {
  for (int64_t value : values) {
    if (value < 1) {
      fail("variants", "{}: {} has {}; give 1 or more", variant, field, value);
    }
  }
}

void unknown_variant(std::string_view name,
                     const std::vector<std::string>& known) {
  std::string hint = nearest_name_hint(name, known);
  fail("variants", "unknown variant '{}'{}", name,
       hint.empty() ? "" : "; " + hint);
}

}  // namespace luximm::detail
