#include "luximm/data/label_names.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "luximm/base/fail.h"
#include "luximm/base/nearest.h"
#include "luximm/base/printable.h"
#include "luximm/data/natural_order.h"

namespace luximm::detail {
namespace {

/// More classes than anyone has: such a number is a mistake.
constexpr int64_t kMaxClasses = 10'000'000;

std::optional<int64_t> as_number(std::string_view text) {
  int64_t number = 0;
  const auto [end, code] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

Labels numbered(std::string_view where, const std::vector<std::string>& texts,
                const std::function<std::string(size_t)>& place) {
  Labels result;
  int64_t highest = -1;
  for (size_t i = 0; i < texts.size(); ++i) {
    const int64_t label = *as_number(texts[i]);
    if (label < 0 || label >= kMaxClasses) {
      fail(where, "{}: label {}, expected a number from 0 on", place(i), label);
    }
    highest = std::max(highest, label);
    result.labels.push_back(label);
  }
  for (int64_t i = 0; i <= highest; ++i) {
    result.classes.push_back(std::to_string(i));
  }
  return result;
}

}  // namespace

Labels resolve_labels(std::string_view where,
                      const std::vector<std::string>& texts,
                      const std::vector<std::string>& classes,
                      const std::function<std::string(size_t)>& place) {
  if (classes.empty() && std::ranges::all_of(texts, [](const auto& t) {
        return as_number(t).has_value();
      })) {
    return numbered(where, texts, place);
  }
  Labels result{.classes = classes, .labels = {}};
  if (classes.empty()) {
    result.classes = texts;
    std::ranges::sort(result.classes, natural_less);
    // Not std::ranges::unique: clang 14 can't compile libstdc++'s subrange.
    result.classes.erase(
        std::unique(result.classes.begin(), result.classes.end()),
        result.classes.end());
  }
  std::map<std::string_view, int64_t> numbers;
  for (const std::string& name : result.classes) {
    numbers.emplace(name, static_cast<int64_t>(numbers.size()));
  }
  for (size_t i = 0; i < texts.size(); ++i) {
    if (const auto known = numbers.find(texts[i]); known != numbers.end()) {
      result.labels.push_back(known->second);
      continue;
    }
    const std::optional<int64_t> number = as_number(texts[i]);
    if (!number || *number < 0 || *number >= std::ssize(result.classes)) {
      fail(where, "{}: label '{}' is none of the {} classes; {}", place(i),
           printable(texts[i]), result.classes.size(),
           nearest_name_hint(texts[i], result.classes));
    }
    result.labels.push_back(*number);
  }
  return result;
}

}  // namespace luximm::detail
