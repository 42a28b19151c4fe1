#include "luximm/weights/adapt.h"

#include <algorithm>
#include <iterator>

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

bool narrows(torch::ScalarType from, torch::ScalarType to) {
  return from != to && c10::elementSize(from) >= c10::elementSize(to);
}

}  // namespace luximm::detail
