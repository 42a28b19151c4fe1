#pragma once

#include <optional>

#include "luximm/base/torch.h"

// Internal: what a clone is made of.
namespace luximm::detail {

/// Makes `target`, a network built as `source` was, compute what `source`
/// does: tensors (deep copies, on `device` if given), what layers compute with
/// besides them, modes, and which parameters ask for gradients. Throws `Error`
/// that names the first difference if the two have not the same modules,
/// parameters and buffers; `target` is unchanged then.
void copy_model(torch::nn::Module& target, const torch::nn::Module& source,
                const std::optional<torch::Device>& device);

}  // namespace luximm::detail
