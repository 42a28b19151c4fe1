#include "luximm/inference/device/cuda/kernel_module.h"

#include <cuda_runtime_api.h>
#include <dlfcn.h>
#include <filesystem>

#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <c10/util/Exception.h>

namespace luximm::detail {
namespace {

constexpr const char* kSource =
#include "luximm/inference/device/cuda/kernels.inc"
    ;

// The types of nvrtc.h and cuda.h, of which 0 is success.
using Status = int;
using Pointer = void*;

struct Functions {
  Status (*create)(Pointer* program, const char* source, const char* name,
                   int headers, const char* const* contents,
                   const char* const* names) = nullptr;
  Status (*compile)(Pointer program, int count,
                    const char* const* options) = nullptr;
  Status (*cubin_size)(Pointer program, std::size_t* size) = nullptr;
  Status (*cubin)(Pointer program, char* to) = nullptr;
  Status (*log_size)(Pointer program, std::size_t* size) = nullptr;
  Status (*log)(Pointer program, char* to) = nullptr;
  Status (*destroy)(Pointer* program) = nullptr;
  Status (*load)(Pointer* module, const void* image) = nullptr;
  Status (*get)(Pointer* function, Pointer module, const char* name) = nullptr;
  Status (*launch)(Pointer function, unsigned gx, unsigned gy, unsigned gz,
                   unsigned bx, unsigned by, unsigned bz, unsigned shared,
                   Pointer stream, Pointer* arguments,
                   Pointer* extra) = nullptr;
};

/// LibTorch's own stub links both libraries, wherever they are installed.
Functions find_functions() {
  Dl_info info = {};
  TORCH_CHECK(
      dladdr(reinterpret_cast<const void*>(&c10::cuda::getCurrentCUDAStream),
             &info) != 0,
      "LibTorch's libraries were not found");
  const auto stub = std::filesystem::path(info.dli_fname).parent_path() /
                    "libcaffe2_nvrtc.so";
  void* library = dlopen(stub.c_str(), RTLD_NOW | RTLD_LOCAL);
  TORCH_CHECK(library != nullptr, dlerror());
  Functions found;
  const auto find = [&](const char* name, auto& function) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        dlsym(library, name));
    TORCH_CHECK(function != nullptr, "there is no ", name);
  };
  find("nvrtcCreateProgram", found.create);
  find("nvrtcCompileProgram", found.compile);
  find("nvrtcGetCUBINSize", found.cubin_size);
  find("nvrtcGetCUBIN", found.cubin);
  find("nvrtcGetProgramLogSize", found.log_size);
  find("nvrtcGetProgramLog", found.log);
  find("nvrtcDestroyProgram", found.destroy);
  find("cuModuleLoadData", found.load);
  find("cuModuleGetFunction", found.get);
  find("cuLaunchKernel", found.launch);
  return found;
}

const Functions& functions() {
  static const Functions found = find_functions();
  return found;
}

std::string architecture(int device) {
  int major = 0, minor = 0;
  cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, device);
  cudaDeviceGetAttribute(&minor, cudaDevAttrComputeCapabilityMinor, device);
  TORCH_CHECK(major >= 8, "compute capability ", major, ".", minor,
              " has no conversions of pairs to half types");
  return "--gpu-architecture=sm_" + std::to_string(major) +
         std::to_string(minor);
}

std::string compile(const std::vector<std::string>& options) {
  const Functions& call = functions();
  Pointer program = nullptr;
  TORCH_CHECK(
      call.create(&program, kSource, "kernels.inc", 0, nullptr, nullptr) == 0,
      "NVRTC takes no program");
  std::vector<const char*> words;
  for (const std::string& option : options) words.push_back(option.c_str());
  const Status status =
      call.compile(program, static_cast<int>(words.size()), words.data());
  std::size_t size = 0;
  std::string text;
  if (status == 0) {
    call.cubin_size(program, &size);
    text.resize(size);
    call.cubin(program, text.data());
  } else {
    call.log_size(program, &size);
    text.resize(size);
    call.log(program, text.data());
  }
  call.destroy(&program);
  TORCH_CHECK(status == 0, "NVRTC: ", text);
  TORCH_CHECK(!text.empty(), "NVRTC gave no code");
  return text;
}

}  // namespace

KernelModule::KernelModule(int device,
                           const std::vector<std::string>& definitions)
    : device_(device) {
  const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
  cudaFree(nullptr);  // the device's context, for the driver's functions
  std::vector<std::string> options = {architecture(device), "--std=c++17"};
  options.insert(options.end(), definitions.begin(), definitions.end());
  const std::string code = compile(options);
  TORCH_CHECK(functions().load(&module_, code.data()) == 0,
              "the driver does not load the kernels");
}

void KernelModule::launch(const char* kernel, Size grid, unsigned threads,
                          unsigned shared_bytes, std::vector<void*> arguments) {
  Pointer function = nullptr;
  {
    const std::lock_guard lock(mutex_);
    Pointer& found = functions_[kernel];
    if (found == nullptr) {
      TORCH_CHECK(functions().get(&found, module_, kernel) == 0,
                  "there is no kernel ", kernel);
    }
    function = found;
  }
  const auto stream =
      c10::cuda::getCurrentCUDAStream(static_cast<c10::DeviceIndex>(device_));
  const Status status = functions().launch(
      function, grid.x, grid.y, grid.z, threads, 1, 1, shared_bytes,
      stream.stream(), arguments.data(), nullptr);
  TORCH_CHECK(status == 0, "the kernel ", kernel,
              " was not launched: ", status);
}

}  // namespace luximm::detail
