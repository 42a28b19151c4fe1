#include "luximm/weights/adapt.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace luximm::detail {

std::vector<int64_t> squeezed(torch::IntArrayRef shape) {
  std::vector<int64_t> kept;
  std::copy_if(shape.begin(), shape.end(), std::back_inserter(kept),
               [](int64_t dim) { return dim != 1; });
  return kept;
}

torch::Tensor adapt_input_conv(const torch::Tensor& weight, int64_t in_chans) {
  const torch::Tensor full = weight.to(torch::kFloat);
  if (in_chans == 1) return full.sum(1, /*keepdim=*/true);
  const int64_t base = weight.size(1);
  const int64_t repeats = (in_chans + base - 1) / base;
  return full.repeat({1, repeats, 1, 1}).narrow(1, 0, in_chans) *
         (static_cast<double>(base) / static_cast<double>(in_chans));
}

std::string type_mismatch(torch::ScalarType from, torch::ScalarType to,
                          bool is_counter) {
  if (c10::isFloatingType(to) && c10::isIntegralType(from, true)) {
    return fmt::format("holds {}, the model {}: not weights",
                       c10::toString(from), c10::toString(to));
  }
  if (c10::isComplexType(from) && !c10::isComplexType(to)) {
    return fmt::format("is complex, the model {}", c10::toString(to));
  }
  if (c10::isIntegralType(to, true) && c10::isFloatingType(from) &&
      !is_counter) {
    return fmt::format("holds {}, the model counts in {}", c10::toString(from),
                       c10::toString(to));
  }
  return "";
}

bool narrows(torch::ScalarType from, torch::ScalarType to) {
  return from != to && c10::elementSize(from) >= c10::elementSize(to);
}

}  // namespace luximm::detail
