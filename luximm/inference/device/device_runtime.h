#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <c10/core/Stream.h>

#include "luximm/base/torch.h"

// Internal: what luximm asks of a device that works on its own while the
// program goes on. CUDA's is in device/cuda/; the tests have one that records
// the calls and runs them late and in any order that their streams allow.
namespace luximm::detail {

/// A point in a stream's work; empty: one that is long past.
using DeviceEvent = std::shared_ptr<void>;

/// A piece of work: from an input on the device to its outputs there.
using DeviceWork =
    std::function<std::vector<torch::Tensor>(const torch::Tensor& input)>;

/// Work that was recorded once with its memory, to be repeated.
class DeviceGraph {
 public:
  virtual ~DeviceGraph() = default;
  /// Written by each replay.
  std::vector<torch::Tensor> outputs = {};
};

/// Streams, events, memory and graphs of one device. Work on a stream runs in
/// order and some time after the call returns; work on two streams is ordered
/// only by an event that one records and the other waits for. Any number of
/// threads may call.
///
/// Memory of `empty` belongs to a stream: its owner may drop it while work of
/// that stream still uses it. Other work must have finished, or be named with
/// `keep` before.
class DeviceRuntime {
 public:
  virtual ~DeviceRuntime() = default;

  /// The calling thread's.
  virtual c10::Stream current() const = 0;
  /// Whether the calling thread's work is being recorded by someone else.
  virtual bool capturing() const = 0;
  /// Whether the tensor is in the device's memory.
  virtual bool holds(const torch::Tensor& tensor) const = 0;
  virtual c10::Stream create_stream() = 0;

  virtual DeviceEvent record(c10::Stream stream) = 0;
  /// What the stream is given from now on waits for the event.
  virtual void wait(c10::Stream stream, const DeviceEvent& event) = 0;
  virtual bool finished(const DeviceEvent& event) const = 0;
  /// The caller waits for the event.
  virtual void synchronize(const DeviceEvent& event) = 0;

  /// Host memory that the device can read while the program goes on.
  virtual torch::Tensor pinned(int64_t bytes) = 0;
  virtual torch::Tensor empty(c10::Stream stream, at::IntArrayRef sizes,
                              torch::ScalarType dtype,
                              torch::MemoryFormat format) = 0;
  /// Tells the memory's owner that work on the stream uses it.
  virtual void keep(const torch::Tensor& tensor, c10::Stream stream) = 0;

  virtual void copy(c10::Stream stream, const torch::Tensor& to,
                    const torch::Tensor& from) = 0;
  /// Runs the work and copies its results to `outputs`.
  virtual void run(c10::Stream stream, const DeviceWork& work,
                   const torch::Tensor& input,
                   const std::vector<torch::Tensor>& outputs) = 0;
  /// Records the work, with `input` as it is wherever a replay reads it. Throws
  /// `c10::Error` for work that cannot be recorded.
  virtual std::unique_ptr<DeviceGraph> capture(c10::Stream stream,
                                               const DeviceWork& work,
                                               const torch::Tensor& input) = 0;
  virtual void replay(c10::Stream stream, DeviceGraph& graph) = 0;
};

/// The runtime of a device, shared by all that use it; none for a CPU, and none
/// where luximm was built without CUDA's headers.
std::shared_ptr<DeviceRuntime> device_runtime(const torch::Device& device);

}  // namespace luximm::detail
