#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Internal: labels of files that may be numbers or names.
namespace luximm::detail {

struct Labels {
  std::vector<std::string> classes;
  std::vector<int64_t> labels;  ///< one per text
};

/// What `texts` stand for. With `classes` each is one of these names, or else
/// its number; without, all are numbers, whose classes are called "0", "1", …,
/// or names, which are numbered in natural order.
///
/// Throws `Error` for a label that is neither, with the place that `place`
/// names for its position.
Labels resolve_labels(std::string_view where,
                      const std::vector<std::string>& texts,
                      const std::vector<std::string>& classes,
                      const std::function<std::string(size_t)>& place);

}  // namespace luximm::detail
