#include "luximm/base/nearest.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace luximm::detail {
namespace {

char fold(char c) { return c == '.' ? '_' : c; }

/// Levenshtein distance, with '.' and '_' counted as equal.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t replaced = diagonal + (fold(a[i]) != fold(b[j]));
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest_name_hint(std::string_view name,
                              const std::vector<std::string>& known) {
  const std::string* nearest = nullptr;
  std::size_t best = std::string::npos;
  for (const std::string& candidate : known) {
    std::size_t distance = edit_distance(name, candidate);
    // A shortened name ("resnet5") is nearer to what it begins than to
    // another name of the same length.
    if (candidate.starts_with(name))
      distance = std::min<std::size_t>(distance, 1);
    if (distance < best) {
      best = distance;
      nearest = &candidate;
    }
  }
  const std::size_t limit = std::max<std::size_t>(2, name.size() / 3);
  if (nearest == nullptr || best > limit) return "";
  return fmt::format("did you mean '{}'?", *nearest);
}

}  // namespace luximm::detail
