#pragma once

#include <cstdint>
#include <optional>
#include <string>

// Internal: CUDA's libraries, opened when a GPU is first asked for, and the few
// functions of its runtime that say what is there. No header of CUDA is needed.
namespace luximm::detail {

/// Where the libraries are; tests put others in their place.
struct CudaLibraries {
  std::string driver = "libcuda.so.1";
  std::string torch = "libtorch_cuda.so";
};

/// Bytes.
struct DeviceMemory {
  uint64_t free = 0;
  uint64_t total = 0;
};

/// CUDA as it was found. The libraries stay open for as long as the process
/// lives: LibTorch's operators are in them.
class CudaRuntime {
 public:
  /// Opens the driver's library and LibTorch's CUDA half and counts the GPUs.
  /// Throws `Error` of one line that says what to do: without a driver, with a
  /// LibTorch without CUDA, for a library that is missing, which it names with
  /// what brings it, for a driver that is too old, and without a GPU. `where`
  /// stands in the error's brackets.
  static CudaRuntime open(const char* where, const CudaLibraries& libraries);

  /// GPUs, at least one.
  int devices() const { return devices_; }
  /// Nothing if the runtime does not say.
  std::optional<DeviceMemory> memory(int device) const;

 private:
  explicit CudaRuntime(void* library) : library_(library) {}
  template <typename Function>
  Function* function(const char* name) const;
  void count_devices(const char* where);

  void* library_;
  int devices_ = 0;
};

}  // namespace luximm::detail
