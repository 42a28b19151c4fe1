#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/base/torch.h"

// LibTorch's device for others' back ends as an accelerator that computes on the CPU:
// with a memory of its own, page-locked memory of the host, streams and events.
// A program that links this has it.
namespace luximm::test {

inline const torch::Device kAccelerator(torch::kPrivateUse1, 0);

/// What was asked of it since the last `clear`.
struct AcceleratorLog {
  /// "record 1", "stream 0 waits", "copy to device on 1, pinned", "host waits"
  std::vector<std::string> calls;
  /// Times that the host looked at a value of the device, and so waited.
  int64_t looks = 0;
  int64_t pinned_bytes = 0;  ///< in use
  int64_t most_pinned_bytes = 0;

  void clear();
};

AcceleratorLog& accelerator_log();

/// Bytes that its memory has beside those in use, negative: any number; more is
/// an error as CUDA's.
void set_accelerator_memory(int64_t bytes);
int64_t accelerator_memory_in_use();

}  // namespace luximm::test
