#include "luximm/weights/finite.h"

namespace luximm::detail {

bool all_finite(const torch::Tensor& tensor) {
  if (!tensor.is_floating_point() && !tensor.is_complex()) return true;
  // torch has few functions for the 8-bit types.
  const bool small = c10::elementSize(tensor.scalar_type()) == 1;
  return torch::isfinite(small ? tensor.to(torch::kFloat) : tensor)
      .all()
      .item<bool>();
}

std::string first_not_finite(
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors) {
  for (const auto& [name, tensor] : tensors) {
    if (!all_finite(tensor)) return name;
  }
  return "";
}

}  // namespace luximm::detail
