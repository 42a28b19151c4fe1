#pragma once

#include <string_view>

// Internal: the order of names in timm's data sets.
namespace luximm::detail {

/// timm's `natural_key`: words and numbers in turn ("2" before "10"), words
/// without regard to case; what that leaves equal is ordered by its bytes.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace luximm::detail
