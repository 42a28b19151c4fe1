#pragma once

#include <concepts>
#include <cstdint>
#include <optional>

namespace luximm {

/// Input channels of a model. Unset: as many as the configuration's
/// `input_size` says, 3 for every released checkpoint. A plain number
/// converts to it, and it to a plain number.
///
///     luximm::create_model(name, {.in_chans = 1});
class InChans {
 public:
  constexpr InChans() = default;
  constexpr InChans(std::integral auto count)  // NOLINT(*-explicit-*)
      : count_(static_cast<int64_t>(count)) {}

  constexpr bool is_set() const { return count_.has_value(); }
  constexpr int64_t value_or(int64_t other) const {
    return count_.value_or(other);
  }
  constexpr operator int64_t() const {  // NOLINT(*-explicit-*)
    return count_.value_or(kRgb);
  }

 private:
  static constexpr int64_t kRgb = 3;
  std::optional<int64_t> count_;
};

}  // namespace luximm
