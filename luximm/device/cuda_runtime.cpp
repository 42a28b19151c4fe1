#include "luximm/device/cuda_runtime.h"

#include <cstddef>
#include <cstdlib>
#include <dlfcn.h>

#include "luximm/base/fail.h"
#include "luximm/device/cuda_libraries.h"

namespace luximm::detail {
namespace {

// Of cudaError_t, whose numbers do not change.
constexpr int kSuccess = 0;
constexpr int kInsufficientDriver = 35;
constexpr int kNoDevice = 100;

/// dlopen's message, without the pointer that may be null.
std::string reason() {
  const char* text = dlerror();
  return text == nullptr ? "no reason given" : text;
}

/// 13020 is CUDA 13.2.
std::string version_text(int version) {
  return fmt::format("{}.{}", version / 1000, version % 1000 / 10);
}

}  // namespace

template <typename Function>
Function* CudaRuntime::function(const char* name) const {
  // Looked for in what LibTorch's library needs, in the order it was loaded.
  return reinterpret_cast<Function*>(dlsym(library_, name));
}

CudaRuntime CudaRuntime::open(const char* where,
                              const CudaLibraries& libraries) {
  // First: without a driver 3 GB of libraries are of no use.
  if (dlopen(libraries.driver.c_str(), RTLD_NOW | RTLD_LOCAL) == nullptr) {
    fail(where,
         "there is no NVIDIA driver on this machine ({}); use \"cpu\", or "
         "install the driver (Debian's package nvidia-driver), or start the "
         "container with its GPUs",
         reason());
  }
  // Registers its operators as it is loaded.
  void* library = dlopen(libraries.torch.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) {
    constexpr int kPinnedCuda = 13;
    fail(where, "{}",
         explain_open_failure(libraries.torch, reason(),
                              loaded_cuda_version().value_or(kPinnedCuda)));
  }
  CudaRuntime runtime(library);
  runtime.count_devices(where);
  return runtime;
}

void CudaRuntime::count_devices(const char* where) {
  const auto count = function<int(int*)>("cudaGetDeviceCount");
  if (count == nullptr) {
    fail(where,
         "LibTorch's CUDA library brings no CUDA runtime; take a LibTorch for "
         "CUDA, as tools/setup.sh --cuda does; or use \"cpu\"");
  }
  const int error = count(&devices_);
  if (error == kSuccess && devices_ > 0) return;
  if (error == kInsufficientDriver) {
    int driver = 0;
    int runtime = 0;
    const auto ask = [this](const char* name, int& version) {
      const auto get = function<int(int*)>(name);
      if (get != nullptr && get(&version) != kSuccess) version = 0;
    };
    ask("cudaDriverGetVersion", driver);
    ask("cudaRuntimeGetVersion", runtime);
    fail(where,
         "the NVIDIA driver {} and LibTorch needs CUDA {}; update the driver, "
         "or use \"cpu\"",
         driver == 0 ? std::string("is not running or too old")
                     : fmt::format("serves CUDA {}", version_text(driver)),
         runtime == 0 ? "of a newer one" : version_text(runtime));
  }
  if (error == kSuccess || error == kNoDevice) {
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    fail(where, "there is no NVIDIA GPU; use \"cpu\"{}",
         visible == nullptr
             ? std::string()
             : fmt::format("; CUDA_VISIBLE_DEVICES is '{}' and may hide one",
                           visible));
  }
  const auto text = function<const char*(int)>("cudaGetErrorString");
  fail(where,
       "CUDA cannot be used: error {}{}; use \"cpu\", or look at what "
       "nvidia-smi says",
       error,
       text == nullptr ? std::string() : fmt::format(" ({})", text(error)));
}

std::optional<DeviceMemory> CudaRuntime::memory(int device) const {
  const auto get = function<int(int*)>("cudaGetDevice");
  const auto set = function<int(int)>("cudaSetDevice");
  const auto ask = function<int(std::size_t*, std::size_t*)>("cudaMemGetInfo");
  int current = 0;
  if (get == nullptr || set == nullptr || ask == nullptr ||
      get(&current) != kSuccess || set(device) != kSuccess) {
    return std::nullopt;
  }
  std::size_t free = 0;
  std::size_t total = 0;
  const int error = ask(&free, &total);
  set(current);
  if (error != kSuccess) return std::nullopt;
  return DeviceMemory{.free = free, .total = total};
}

}  // namespace luximm::detail
