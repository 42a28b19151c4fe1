#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace luximm::detail {

/// `did you mean 'x'?` for the nearest of `known`, or "" if none is near. A '.'
/// and a '_' count as equal.
std::string nearest_name_hint(std::string_view name,
                              const std::vector<std::string>& known);

}  // namespace luximm::detail
