#include "luximm/inference/device/device_runtime.h"

#include <dlfcn.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>

#include "luximm/base/error.h"

namespace luximm::detail {
namespace {

constexpr const char* kLibrary = "libluximm_cuda.so";

/// What device/cuda/ exports.
using MakeRuntime = DeviceRuntime* (*)(int device_index);

/// Where the loader looks, then beside the program and in lib/ beside bin/.
void* open_library(std::string& reason) {
  std::error_code ignored;
  const std::filesystem::path here =
      std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const std::filesystem::path& path :
       {std::filesystem::path(kLibrary), here / kLibrary,
        here.parent_path() / "lib" / kLibrary}) {
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library != nullptr) return library;
    // Of a library that is there but cannot be opened, if there is one.
    const char* error = dlerror();
    if (reason.empty() || std::filesystem::exists(path, ignored)) {
      reason = error == nullptr ? kLibrary : error;
    }
  }
  return nullptr;
}

/// The library is not linked: it needs LibTorch's CUDA half, which is opened
/// when a CUDA device is first asked for.
MakeRuntime find_maker() {
  std::string reason;
  void* library = open_library(reason);
  void* maker =
      library == nullptr ? nullptr : dlsym(library, "luximm_make_cuda_runtime");
  if (maker == nullptr) {
    warn(
        "networks run on CUDA without graphs and streams of their own, slower "
        "at small batches: " +
        reason +
        "; build luximm with LUXIMM_CUDA=ON and keep the library beside the "
        "program");
  }
  return reinterpret_cast<MakeRuntime>(maker);
}

}  // namespace

std::shared_ptr<DeviceRuntime> device_runtime(const torch::Device& device) {
  if (!device.is_cuda()) return nullptr;
  static std::mutex mutex;
  // Never destroyed: CUDA may be gone when a process ends.
  static auto& runtimes = *new std::map<int, std::shared_ptr<DeviceRuntime>>();
  const std::lock_guard lock(mutex);
  static const MakeRuntime make = find_maker();
  if (make == nullptr) return nullptr;
  auto& runtime = runtimes[device.index()];
  if (runtime == nullptr) runtime.reset(make(device.index()));
  return runtime;
}

}  // namespace luximm::detail
