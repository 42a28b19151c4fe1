#include "luximm/model/family.h"

#include <charconv>
#include <system_error>

namespace luximm {
namespace {

/// Takes `pattern` off the front of `name` and its numbers into `numbers`.
bool begins_with(std::string_view name, std::string_view pattern,
                 std::vector<int64_t>& numbers) {
  constexpr std::string_view kNumber = "{}";
  while (!pattern.empty()) {
    if (pattern.starts_with(kNumber)) {
      int64_t number = 0;
      const auto [end, error] =
          std::from_chars(name.data(), name.data() + name.size(), number);
      if (error != std::errc() || number < 0) return false;
      numbers.push_back(number);
      name.remove_prefix(static_cast<std::size_t>(end - name.data()));
      pattern.remove_prefix(kNumber.size());
    } else {
      if (name.empty() || name.front() != pattern.front()) return false;
      name.remove_prefix(1);
      pattern.remove_prefix(1);
    }
  }
  return true;
}

}  // namespace

LayerPosition layer_position(const Family& family, std::string_view name) {
  constexpr int kStages = 1;
  constexpr int kRest = 2;
  for (const LayerRule& rule : family.layers) {
    std::vector<int64_t> numbers;
    if (!begins_with(name, rule.pattern, numbers)) continue;
    if (numbers.empty()) numbers.push_back(rule.stage);
    numbers.resize(2);
    switch (rule.group) {
      case LayerRule::Group::kStem:
        return {};
      case LayerRule::Group::kBlock:
        return {kStages, numbers[0], numbers[1]};
      case LayerRule::Group::kLastOfStage:
        return {kStages, numbers[0], kWithBlockBefore};
      case LayerRule::Group::kLastBlock:
        return kLastBlock;
    }
  }
  return {kRest, 0, 0};
}

const Family* find_family(std::string_view name) {
  for (const Family* family : detail::all_families()) {
    if (family->name == name) return family;
  }
  return nullptr;
}

}  // namespace luximm
