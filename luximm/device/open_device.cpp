#include "luximm/device/open_device.h"

#include <dlfcn.h>
#include <filesystem>
#include <mutex>
#include <optional>

#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "luximm/base/fail.h"
#include "luximm/device/memory_errors.h"

namespace luximm::detail {
namespace {

/// LibTorch's CUDA half lies beside its CPU half, wherever that was found.
std::string cuda_library() {
  constexpr const char* kName = "libtorch_cuda.so";
  Dl_info info = {};
  if (dladdr(reinterpret_cast<const void*>(&at::globalContext), &info) == 0 ||
      info.dli_fname == nullptr) {
    return kName;
  }
  return std::filesystem::path(info.dli_fname).replace_filename(kName);
}

std::mutex mutex;
std::optional<CudaRuntime> opened;

/// Opened once; what failed is tried again when it is asked for again.
CudaRuntime cuda(const char* where) {
  const std::lock_guard lock(mutex);
  if (!opened) opened = CudaRuntime::open(where, {.torch = cuda_library()});
  return *opened;
}

}  // namespace

void check_index(const char* where, torch::Device device, int devices) {
  if (device.index() < devices) return;
  fail(where, "there is no '{}': this machine has {}", device.str(),
       devices == 1
           ? std::string("one GPU, cuda:0")
           : fmt::format("{} GPUs, cuda:0 to cuda:{}", devices, devices - 1));
}

torch::Device open_device(const char* where, torch::Device device) {
  if (!device.is_cuda()) return device;
  const CudaRuntime runtime = cuda(where);
  // LibTorch remembers its first answer to this question.
  if (!at::hasCUDA()) {
    fail(where,
         "LibTorch was used before CUDA was asked for and stays without it; "
         "call luximm::use_device(\"cuda\") before any other LibTorch "
         "function, manual_seed included");
  }
  const torch::Device whole(torch::kCUDA,
                            device.has_index() ? device.index() : 0);
  check_index(where, whole, runtime.devices());
  // Streams and events are asked for without the operators that would do it.
  at::globalContext().lazyInitDevice(c10::DeviceType::CUDA);
  return whole;
}

std::optional<DeviceMemory> device_memory(torch::Device device) {
  const std::lock_guard lock(mutex);
  if (!device.is_cuda() || !opened) return std::nullopt;
  return opened->memory(device.has_index() ? device.index() : 0);
}

void synchronize(torch::Device device) {
  if (device.is_cpu()) return;
  const c10::impl::VirtualGuardImpl guard(device.type());
  guard.synchronizeDevice(device.index());
}

void rethrow_device_error(std::string_view where, const c10::Error& error) {
  const std::string text = explain_memory_error(error.what_without_backtrace());
  if (text.empty()) throw;
  fail(where, "{}", text);
}

}  // namespace luximm::detail
