#pragma once

#include <string_view>
#include <utility>

#include "luximm/base/torch.h"
#include "luximm/device/cuda_runtime.h"

// Internal: devices made ready, and errors of devices in luximm's words.
namespace luximm::detail {

/// Makes a device ready for use and returns it with its number: opens CUDA for
/// a CUDA device. Throws `Error` as `CudaRuntime::open` does, if LibTorch has
/// looked for CUDA before, and if there is no such GPU.
torch::Device open_device(const char* where, torch::Device device);

/// Throws `Error` for a GPU that is not among `devices`.
void check_index(const char* where, torch::Device device, int devices);

/// Of a device that is open; nothing if it does not say.
std::optional<DeviceMemory> device_memory(torch::Device device);

/// Waits until a device has done all work that it was given.
void synchronize(torch::Device device);

/// Throws an error for too little memory as `Error`, with what was needed and
/// what is free, or the same again.
[[noreturn]] void rethrow_device_error(std::string_view where,
                                       const c10::Error& error);

/// Calls `work` and gives errors for too little memory luximm's words.
template <typename Work>
decltype(auto) with_device_errors(std::string_view where, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const c10::Error& error) {
    rethrow_device_error(where, error);
  }
}

}  // namespace luximm::detail
