#include "luximm/hub/hub_fail.h"

#include <cctype>

namespace luximm::detail {

std::string printable(std::string_view text, std::size_t most) {
  std::string out(text.substr(0, most));
  for (char& c : out) {
    if (std::iscntrl(static_cast<unsigned char>(c)) != 0) c = '?';
  }
  if (text.size() > most) out += "...";
  return out;
}

void throw_hub_error(HubErrorKind kind, const std::string& text) {
  constexpr std::size_t kMost = 2000;
  throw HubError(kind, "[hub] " + printable(text, kMost));
}

}  // namespace luximm::detail
