#pragma once

#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"

// Internal.
namespace luximm::detail {

/// Whether no element is NaN or infinite; true for integers.
bool all_finite(const torch::Tensor& tensor);

/// The name of the first tensor with NaN or infinity, "" if there is none.
std::string first_not_finite(
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors);

}  // namespace luximm::detail
