#include "luximm/inference/device/device_runtime.h"

#include <map>
#include <mutex>
#include <utility>

#include "luximm/base/error.h"
#include "luximm/device/cuda_plugin.h"
#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/operators.h"

namespace luximm::detail {
namespace {

/// What device/cuda/ exports.
using MakeRuntime = DeviceRuntime* (*)(int device_index);
using MakeKernels = DeviceKernels* (*)(int device_index, int dtype);

template <typename Function>
Function find_function(const char* name) {
  return reinterpret_cast<Function>(cuda_plugin_function(name));
}

}  // namespace

std::shared_ptr<DeviceRuntime> device_runtime(const torch::Device& device) {
  if (!device.is_cuda()) return nullptr;
  static std::mutex mutex;
  // Never destroyed: CUDA may be gone when a process ends.
  static auto& runtimes = *new std::map<int, std::shared_ptr<DeviceRuntime>>();
  const std::lock_guard lock(mutex);
  static const auto make =
      find_function<MakeRuntime>("luximm_make_cuda_runtime");
  if (make == nullptr) return nullptr;
  auto& runtime = runtimes[device.index()];
  if (runtime == nullptr) runtime.reset(make(device.index()));
  return runtime;
}

const DeviceKernels* device_kernels(const torch::Device& device,
                                    torch::ScalarType dtype) {
  if (!device.is_cuda() || dtype == torch::kFloat) return nullptr;
  static std::mutex mutex;
  // Never destroyed, as above. Null: they could not be compiled.
  static auto& all =
      *new std::map<std::pair<int, torch::ScalarType>, DeviceKernels*>();
  const std::lock_guard lock(mutex);
  const auto [found, is_new] =
      all.emplace(std::pair(int{device.index()}, dtype), nullptr);
  if (!is_new) return found->second;
  const auto make = find_function<MakeKernels>("luximm_make_cuda_kernels");
  if (make == nullptr) return nullptr;
  try {
    found->second = make(device.index(), static_cast<int>(dtype));
  } catch (const c10::Error& e) {
    warn("LibTorch's operators take the place of luximm's kernels on " +
         device.str() + ": " + first_line(e));
  }
  return found->second;
}

}  // namespace luximm::detail
