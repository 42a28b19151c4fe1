#include "luximm/device.h"

#include <dlfcn.h>

#include <ATen/Context.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

/// Loads libtorch_cuda.so, which registers its operators as it is loaded. It
/// lies beside libtorch_cpu.so, whose run path finds it.
void load_cuda() {
  // Not asked first: LibTorch remembers its first answer to "is there CUDA?".
  if (dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) == nullptr) {
    const char* reason = dlerror();
    fail("use_device",
         "LibTorch's CUDA library cannot be opened ({}); use \"cpu\", or build "
         "with a LibTorch that has CUDA: tools/setup.sh takes the torch of the "
         "active Python",
         reason == nullptr ? "no reason given" : reason);
  }
  if (!at::hasCUDA()) {
    fail("use_device",
         "LibTorch was used before CUDA was asked for and stays without it; "
         "call use_device before any other LibTorch function");
  }
}

}  // namespace

torch::Device use_device(const std::string& name) {
  torch::Device device(torch::kCPU);
  try {
    device = torch::Device(name);
  } catch (const c10::Error&) {
    fail("use_device",
         "'{}' is no device; give \"cpu\", \"cuda\" or \"cuda:1\"", name);
  }
  if (device.is_cpu()) return device;
  if (!device.is_cuda()) {
    fail("use_device", "'{}' is not supported; give \"cpu\" or \"cuda\"", name);
  }
  load_cuda();
  const auto count = static_cast<int>(at::getNumGPUs());
  const int index = device.has_index() ? device.index() : 0;
  if (index >= count) {
    fail("use_device", "there is no '{}': {} CUDA devices were found", name,
         count);
  }
  return {torch::kCUDA, static_cast<c10::DeviceIndex>(index)};
}

}  // namespace luximm
