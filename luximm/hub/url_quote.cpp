#include <cctype>

#include <fmt/format.h>

#include "luximm/hub/url.h"

namespace luximm::detail {

std::string url_quote(std::string_view text, std::string_view keep) {
  constexpr std::string_view kUnreserved = "-._~";
  std::string quoted;
  for (const char c : text) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                       kUnreserved.find(c) != std::string_view::npos ||
                       keep.find(c) != std::string_view::npos;
    quoted += plain ? std::string(1, c)
                    : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return quoted;
}

}  // namespace luximm::detail
