#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

// Internal: kernels.inc, compiled for the GPU that is there when it is first
// used. NVRTC and the driver are those that LibTorch opens; their few functions
// are declared here, so that no header of theirs is needed.
namespace luximm::detail {

/// The kernels of one set of definitions on one device.
class KernelModule {
 public:
  /// Throws `c10::Error` if it cannot be compiled or loaded.
  KernelModule(int device, const std::vector<std::string>& definitions);

  struct Size {
    unsigned x = 1, y = 1, z = 1;
  };
  /// On the calling thread's current stream; `arguments` point to the kernel's.
  /// Throws `c10::Error`.
  void launch(const char* kernel, Size grid, unsigned threads,
              unsigned shared_bytes, std::vector<void*> arguments);

 private:
  int device_;
  void* module_ = nullptr;
  std::mutex mutex_;
  std::map<std::string, void*> functions_;
};

}  // namespace luximm::detail
