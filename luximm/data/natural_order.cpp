#include "luximm/data/natural_order.h"

#include <algorithm>
#include <cstddef>

namespace luximm::detail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

/// Cuts a run of digits, or of anything else, off the front of `text`.
std::string_view take_run(std::string_view& text, bool digits) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n]) == digits) ++n;
  std::string_view run = text.substr(0, n);
  text.remove_prefix(n);
  return run;
}

int compare_numbers(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

int compare_words(std::string_view a, std::string_view b) {
  const auto below = [](char x, char y) {
    return static_cast<unsigned char>(lower(x)) <
           static_cast<unsigned char>(lower(y));
  };
  if (std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                   below)) {
    return -1;
  }
  return std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end(),
                                      below);
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  std::string_view rest_a = a;
  std::string_view rest_b = b;
  for (bool digits = false; !rest_a.empty() && !rest_b.empty();
       digits = !digits) {
    const std::string_view run_a = take_run(rest_a, digits);
    const std::string_view run_b = take_run(rest_b, digits);
    const int order =
        digits ? compare_numbers(run_a, run_b) : compare_words(run_a, run_b);
    if (order != 0) return order < 0;
  }
  if (rest_a.empty() != rest_b.empty()) return rest_a.empty();
  return a < b;
}

}  // namespace luximm::detail
