#pragma once

#include <functional>

#include "luximm/base/torch.h"

// Internal: a module on its way to a device.
namespace luximm::detail {

/// Calls `convert`, which moves a module to `device`, when that is open: CUDA
/// is opened for it. Throws `Error` as `open_device` does and, if the device
/// has too little memory, with the size of the module and what is free; the
/// module is then where it was.
void move_module(torch::nn::Module& module, torch::Device device,
                 const std::function<void()>& convert);

}  // namespace luximm::detail
