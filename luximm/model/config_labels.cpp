#include "luximm/model/config_labels.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

// A file of few bytes must not ask for much memory by one large index.
constexpr int64_t kMaxLabelIndex = 1 << 20;

/// One entry of timm's form of an object, index to name.
void set_label(const std::string& text, std::string name, const char* key,
               ConfigJson& result) {
  int64_t index = -1;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, index);
  const int64_t limit = std::min(result.config.num_classes, kMaxLabelIndex);
  if (error != std::errc() || stop != end || index < 0 || index >= limit) {
    reject(fmt::format("{} has the index '{}', expected 0 to {}", key,
                       printable(text), limit - 1));
  }
  auto& names = result.label_names;
  const auto position = static_cast<std::size_t>(index);
  if (names.size() <= position) names.resize(position + 1);
  if (!names[position].empty()) {
    reject(fmt::format("{} has the index {} twice", key, index));
  }
  names[position] = std::move(name);
}

void read_names(const json& value, const char* key, ConfigJson& result) {
  std::vector<std::string>& names = result.label_names;
  const int64_t classes = result.config.num_classes;
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      set_label(item.key(), item.value().get<std::string>(), key, result);
    }
  } else {
    names = value.get<std::vector<std::string>>();
    if (static_cast<int64_t>(names.size()) != classes) {
      result.warnings.push_back(
          fmt::format("{} has {} names for {} classes: they are not used", key,
                      names.size(), classes));
      names.clear();
    }
  }
  while (!names.empty() && names.back().empty()) names.pop_back();
}

}  // namespace

void read_labels(const json& root, const json& cfg, ConfigJson& result) {
  for (const auto& [object, key] :
       {std::pair{&root, "label_names"}, std::pair{&cfg, "label_names"},
        std::pair{&root, "labels"}, std::pair{&cfg, "labels"}}) {
    if (const json* names = find(*object, key)) {
      read_names(*names, key, result);
      break;
    }
  }
  read(cfg, "label_descriptions", result.label_descriptions);
  read(root, "label_descriptions", result.label_descriptions);
  if (result.label_names.empty()) result.label_descriptions.clear();
}

}  // namespace luximm::detail
