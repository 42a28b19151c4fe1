#include "luximm/data/augment_config.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>
#include <string>

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

constexpr std::string_view kWhere = "auto_augment";
constexpr int64_t kMaxNumber = 1'000'000;

/// The sections of one configuration: a key of letters and what follows it.
class Sections {
 public:
  explicit Sections(std::string_view config) : config_(config) {
    while (true) {
      const size_t end = config.find('-');
      parts_.push_back(config.substr(0, end));
      if (end == std::string_view::npos) break;
      config.remove_prefix(end + 1);
    }
  }

  std::string_view name() const { return parts_.front(); }

  /// Calls `take(key, value)` for each section behind the name. The value
  /// begins at the first digit.
  template <typename F>
  void each(F take) const {
    std::set<std::string_view> seen;
    for (size_t i = 1; i < parts_.size(); ++i) {
      section_ = parts_[i];
      const size_t digit =
          std::min(section_.find_first_of("0123456789"), section_.size());
      const std::string_view key = section_.substr(0, digit);
      if (!seen.insert(key).second) refuse("a section that comes twice");
      take(key, section_.substr(digit));
    }
  }

  /// The section that `each` is at, as it stands.
  std::string_view section() const { return section_; }

  [[noreturn]] void refuse(std::string_view what) const {
    fail(kWhere, "'{}' has '{}', {}", config_, section_, what);
  }

  int64_t integer(std::string_view value) const {
    int64_t number = 0;
    const auto [end, code] =
        std::from_chars(value.data(), value.data() + value.size(), number);
    if (code != std::errc() || end != value.data() + value.size() ||
        number > kMaxNumber) {
      refuse("expected a whole number there");
    }
    return number;
  }

  double real(std::string_view value) const {
    double number = 0;
    const auto [end, code] =
        std::from_chars(value.data(), value.data() + value.size(), number);
    if (code != std::errc() || end != value.data() + value.size()) {
      refuse("expected a number there");
    }
    return number;
  }

 private:
  std::string_view config_;
  std::vector<std::string_view> parts_;
  mutable std::string_view section_;
};

AutoAugmentConfig parse_rand(const Sections& sections) {
  AutoAugmentConfig config;
  RandAugmentConfig rand;
  std::string_view set;
  bool increasing = false;
  sections.each([&](std::string_view key, std::string_view value) {
    if (sections.section().starts_with('t')) {
      set = sections.section().substr(1);
      if (set.empty() || !find_op_set(set, increasing)) {
        sections.refuse("expected one of timm's sets: tweights, t3a or t3aw");
      }
    } else if (key == "m") {
      rand.magnitude = sections.integer(value);
    } else if (key == "n") {
      rand.layers = sections.integer(value);
    } else if (key == "p") {
      rand.prob = sections.real(value);
    } else if (key == "mstd") {
      const double std = sections.real(value);
      config.magnitude_std =
          std > 100.0 ? std::numeric_limits<double>::infinity() : std;
    } else if (key == "mmax") {
      const int64_t max = sections.integer(value);
      if (max > 0) config.magnitude_max = static_cast<double>(max);
    } else if (key == "inc") {
      increasing = sections.integer(value) != 0;
    } else {
      sections.refuse(
          "expected sections like m9, n2, p0.5, mstd0.5, mmax10, inc1 or "
          "tweights");
    }
  });
  OpSet ops = *find_op_set(set, increasing);
  rand.weighted = ops.weighted;
  rand.ops = std::move(ops.ops);
  if (rand.weighted && rand.layers > std::ssize(rand.ops)) {
    fail(kWhere, "n{}: the set '{}' has {} operations, which are drawn once",
         rand.layers, set, rand.ops.size());
  }
  config.kind = std::move(rand);
  return config;
}

AutoAugmentConfig parse_augmix(const Sections& sections) {
  AutoAugmentConfig config;
  config.magnitude_std = std::numeric_limits<double>::infinity();
  AugMixConfig mix;
  sections.each([&](std::string_view key, std::string_view value) {
    if (key == "m") {
      mix.magnitude = sections.integer(value);
    } else if (key == "w") {
      mix.width = sections.integer(value);
      if (mix.width == 0) sections.refuse("expected a width of 1 or more");
    } else if (key == "d") {
      mix.depth = sections.integer(value);
    } else if (key == "a") {
      mix.alpha = sections.real(value);
      if (!(mix.alpha > 0.0)) sections.refuse("expected an alpha above 0");
    } else if (key == "b") {
      mix.blended = sections.integer(value) != 0;
    } else if (key == "mstd") {
      config.magnitude_std = sections.real(value);
    } else {
      sections.refuse("expected sections like m3, w3, d2, a1, b1 or mstd0.5");
    }
  });
  config.kind = mix;
  return config;
}

}  // namespace

AutoAugmentConfig parse_auto_augment(std::string_view text) {
  const Sections sections(text);
  if (sections.name() == "rand") return parse_rand(sections);
  if (sections.name() == "augmix") return parse_augmix(sections);
  std::optional<Policy> policy = find_policy(sections.name());
  if (!policy) {
    fail(kWhere,
         "'{}' is unknown; expected 'rand' or 'augmix' with sections, such as "
         "rand-m9-mstd0.5-inc1, or one of the policies original, originalr, "
         "v0, v0r and 3a",
         text);
  }
  AutoAugmentConfig config{.kind = *std::move(policy)};
  sections.each([&](std::string_view key, std::string_view value) {
    if (key != "mstd") sections.refuse("expected a section like mstd0.5");
    config.magnitude_std = sections.real(value);
  });
  return config;
}

}  // namespace luximm::detail
