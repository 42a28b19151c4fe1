#include "luximm/weights/key_fit.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/ranges.h>

#include "luximm/base/nearest.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

constexpr std::size_t kMaxPrefixes = 64;

bool covers(const KeyTranslation& keys,
            const std::vector<WantedTensor>& wanted) {
  return keys.conflicts.empty() && !keys.timm_to_file.empty() &&
         std::all_of(wanted.begin(), wanted.end(), [&](const auto& tensor) {
           return tensor.may_be_missing ||
                  keys.timm_to_file.contains(tensor.key);
         });
}

bool fits(const KeyTranslation& keys, const std::vector<WantedTensor>& wanted,
          const FitsShape& fits_shape) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& tensor) {
    const auto found = keys.timm_to_file.find(tensor.key);
    return found == keys.timm_to_file.end() ||
           fits_shape(tensor.key, found->second);
  });
}

/// Every way to take a prefix off that leaves nothing wanted out.
std::vector<KeyTranslation> readings_of(const std::vector<std::string>& names,
                                        const std::vector<WantedTensor>& wanted,
                                        std::span<const Dialect> dialects) {
  std::vector<std::string> plain;
  for (const std::string& name : names) {
    plain.push_back(without_wrapping_segments(name));
  }
  const auto required = std::count_if(
      wanted.begin(), wanted.end(),
      [](const WantedTensor& tensor) { return !tensor.may_be_missing; });
  std::vector<KeyTranslation> readings;
  for (const std::string& prefix :
       shared_prefixes(plain, static_cast<std::size_t>(required))) {
    std::vector<std::string> inside;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (plain[i].starts_with(prefix + ".")) inside.push_back(names[i]);
    }
    KeyTranslation keys = translate_keys(inside, dialects, prefix);
    const bool is_new = std::none_of(
        readings.begin(), readings.end(), [&](const KeyTranslation& other) {
          return other.timm_to_file == keys.timm_to_file;
        });
    if (is_new && covers(keys, wanted)) readings.push_back(std::move(keys));
  }
  return readings;
}

/// The module that all names are below, or "".
std::string common_prefix(const KeyTranslation& keys) {
  const auto prefixes = [&] {
    std::vector<std::string> names;
    for (const auto& item : keys.timm_to_file) names.push_back(item.first);
    return shared_prefixes(names, names.size());
  }();
  return prefixes.empty() ? "" : prefixes.front();
}

void refuse_prefix(const std::string& strip,
                   const std::vector<std::string>& names,
                   KeyTranslation& keys) {
  const auto known = shared_prefixes(names, 1);
  const std::string hint = nearest_name_hint(strip, known);
  keys.conflicts.push_back(fmt::format("no name in the file is below '{}'{}{}",
                                       printable(strip),
                                       hint.empty() ? "" : "; ", hint));
}

}  // namespace

std::vector<std::string> shared_prefixes(const std::vector<std::string>& names,
                                         std::size_t least) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string& name : names) {
    for (auto dot = name.find('.'); dot != std::string::npos;
         dot = name.find('.', dot + 1)) {
      ++counts[std::string_view(name).substr(0, dot)];
    }
  }
  std::vector<std::pair<std::size_t, std::string_view>> enough;
  for (const auto& [prefix, count] : counts) {
    if (count >= std::max<std::size_t>(least, 1)) {
      enough.emplace_back(count, prefix);
    }
  }
  std::stable_sort(
      enough.begin(), enough.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  enough.resize(std::min(enough.size(), kMaxPrefixes));
  std::vector<std::string> prefixes;
  for (const auto& item : enough) prefixes.emplace_back(item.second);
  return prefixes;
}

KeyTranslation fit_keys(const std::vector<std::string>& names,
                        const std::vector<WantedTensor>& wanted,
                        const FitsShape& fits_shape,
                        std::span<const Dialect> dialects,
                        const std::string& strip) {
  if (!strip.empty()) {
    KeyTranslation keys = translate_keys(names, dialects, strip);
    if (keys.timm_to_file.empty()) refuse_prefix(strip, names, keys);
    return keys;
  }
  KeyTranslation plain = translate_keys(names, dialects);
  // Names that mean one tensor twice are not told apart by leaving some out.
  if (covers(plain, wanted) || !plain.conflicts.empty()) return plain;
  std::vector<KeyTranslation> readings = readings_of(names, wanted, dialects);
  if (readings.size() > 1) {
    std::vector<KeyTranslation> right;
    for (const KeyTranslation& keys : readings) {
      if (fits(keys, wanted, fits_shape)) right.push_back(keys);
    }
    if (!right.empty()) readings = std::move(right);
  }
  if (readings.size() == 1) {
    return translate_keys(names, dialects,
                          readings.front().prefix);  // with the skipped
  }
  if (!readings.empty()) {
    std::vector<std::string> choices;
    for (const KeyTranslation& keys : readings) {
      choices.push_back(printable(keys.prefix));
    }
    plain.conflicts.push_back(
        fmt::format("the names below '{}' all fit, and which are meant must be "
                    "said (LoadOptions::strip_prefix, --weights-prefix)",
                    fmt::join(choices, "', '")));
  } else if (const std::string all = common_prefix(plain); !all.empty()) {
    const bool is_ours = std::any_of(
        wanted.begin(), wanted.end(),
        [&](const auto& tensor) { return tensor.key.starts_with(all + "."); });
    if (!is_ours) {
      plain.conflicts.push_back(fmt::format(
          "all names in the file begin with '{}.', and without that they are "
          "not the model's either",
          printable(all)));
    }
  }
  return plain;
}

}  // namespace luximm::detail
