#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

#include "luximm/inference/device/device_runtime.h"

namespace luximm::detail {

/// Pinned host buffers that inputs pass through on their way to a device: a few
/// are kept and used again once the copy out of them has finished.
class StagingPool {
 public:
  StagingPool(std::shared_ptr<DeviceRuntime> runtime, std::size_t max_buffers)
      : runtime_(std::move(runtime)), max_buffers_(max_buffers) {}
  /// Waits for what is still being copied.
  ~StagingPool();
  StagingPool(const StagingPool&) = delete;
  StagingPool& operator=(const StagingPool&) = delete;

  /// A buffer of at least so many bytes that nothing reads. Waits for the
  /// oldest copy where all buffers are in use.
  torch::Tensor take(int64_t bytes);
  /// `done` is recorded behind the copy out of the buffer.
  void give_back(torch::Tensor buffer, DeviceEvent done);

 private:
  struct Used {
    torch::Tensor buffer;
    DeviceEvent done;
  };

  std::shared_ptr<DeviceRuntime> runtime_;
  std::size_t max_buffers_;
  std::mutex mutex_;
  std::list<Used> used_;  ///< the oldest first
};

}  // namespace luximm::detail
