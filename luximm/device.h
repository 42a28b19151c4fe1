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
/// answer. `ImageModelImpl::to`, loads and clones open it in the same way, but
/// may come too late.
///
/// Throws `Error` of one line that says what to do: for a name that is no
/// device; if there is no driver, no GPU or none of this number; if LibTorch
/// has no CUDA; if one of its libraries is missing, which it names with what
/// brings it; if the driver is too old.
///
///     model->to(luximm::use_device("cuda"));
torch::Device use_device(const std::string& name);

/// Waits until a device has done all work that it was given: kernels of a GPU
/// run beside the host. To measure times, say. Does nothing for a CPU.
void synchronize(torch::Device device);

}  // namespace luximm
