#pragma once

#include <string>

#include "luximm/base/torch.h"

namespace luximm {

/// The device called `name` ("cpu", "cuda", "cuda:1"), ready for use.
///
/// LibTorch's CUDA half is 3 GB of libraries that a CPU run does not need:
/// programs link only the CPU half, and this opens the other when a CUDA device
/// is first asked for. Call it before any other LibTorch function,
/// `manual_seed` included: LibTorch looks for CUDA once and remembers the
/// answer.
///
/// Throws `Error` for a name that is no device, or if LibTorch has no CUDA, the
/// driver is missing or there is no such GPU.
///
///     model->to(luximm::use_device("cuda"));
torch::Device use_device(const std::string& name);

}  // namespace luximm
