#include "luximm/weights/load_problems.h"

#include <fmt/format.h>

#include "luximm/base/fail.h"
#include "luximm/base/printable.h"

namespace luximm::detail {
namespace {

constexpr std::size_t kMaxShown = 10;
constexpr std::size_t kMaxBytes = 500;  // of each

}  // namespace

void LoadProblems::throw_if_any(const std::string& file,
                                const std::string& model) const {
  if (texts_.empty()) return;
  std::string text;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (i == kMaxShown) {
      text += fmt::format("; and {} more", texts_.size() - i);
      break;
    }
    text += i == 0 ? "" : "; ";
    text += printable(texts_[i], kMaxBytes);
  }
  fail("load",
       "{} does not fit {}: {}. The module is unchanged; check that the file "
       "is of this architecture",
       file, model, text);
}

}  // namespace luximm::detail
