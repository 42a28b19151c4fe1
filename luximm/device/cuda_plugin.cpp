#include "luximm/device/cuda_plugin.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>

#include "luximm/base/error.h"

namespace luximm::detail {
namespace {

constexpr const char* kLibrary = "libluximm_cuda.so";

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

void* cuda_library() {
  static void* const library = [] {
    std::string reason;
    void* opened = open_library(reason);
    if (opened == nullptr) {
      warn(
          "networks run on CUDA without graphs, streams and kernels of their "
          "own, slower at small batches: " +
          reason +
          "; build luximm with LUXIMM_CUDA=ON and keep the library beside the "
          "program");
    }
    return opened;
  }();
  return library;
}

}  // namespace

void* cuda_plugin_function(const char* name) {
  void* library = cuda_library();
  return library == nullptr ? nullptr : dlsym(library, name);
}

}  // namespace luximm::detail
