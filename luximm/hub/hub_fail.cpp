#include "luximm/hub/hub_fail.h"

namespace luximm::detail {

void throw_hub_error(HubErrorKind kind, const std::string& text) {
  constexpr std::size_t kMost = 2000;
  throw HubError(kind, "[hub] " + printable(text, kMost));
}

}  // namespace luximm::detail
