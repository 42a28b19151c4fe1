#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "luximm/inference/device/device_engine.h"
#include "luximm/inference/device/device_runtime.h"
#include "luximm/inference/device/staging_pool.h"

namespace luximm::detail {

/// Runs an engine on a device that works on its own: each calling thread has a
/// stream, inputs of the host pass through pinned memory, and from the second
/// call with a shape on, the whole network is one recorded graph. Any number of
/// threads may call.
///
/// A call waits for nothing: results are ready for work that the caller gives
/// to its current stream afterwards. Inputs may be changed or freed as soon as
/// the call returns.
class GraphExecutor {
 public:
  /// Keeps at most `max_graphs` graphs, each with memory for all activations of
  /// its shape; the one that was not used for longest goes first.
  GraphExecutor(std::shared_ptr<const DeviceEngine> engine,
                std::shared_ptr<DeviceRuntime> runtime, int64_t max_graphs);

  /// The wanted values for x [n, c, h, w], n > 0, on the host or the device.
  std::vector<torch::Tensor> run(const torch::Tensor& x,
                                 const std::vector<Value>& wanted) const;

 private:
  /// What tells one graph from another.
  struct Key {
    std::vector<int64_t> sizes;
    std::vector<Value> wanted;
    bool operator==(const Key&) const = default;
  };

  /// A shape with its graph.
  struct Entry {
    Entry(Key key, std::shared_ptr<DeviceRuntime> runtime)
        : key(std::move(key)), runtime(std::move(runtime)) {}
    /// Waits for the last replay, which uses its memory.
    ~Entry() {
      if (done) runtime->synchronize(done);
    }

    Key key;
    std::shared_ptr<DeviceRuntime> runtime;
    std::mutex mutex = {};  ///< of what follows
    bool failed = false;    ///< the graph could not be recorded
    torch::Tensor input = {};
    std::unique_ptr<DeviceGraph> graph = {};
    DeviceEvent done = {};  ///< behind the last use of the graph's memory
  };

  c10::Stream stream_of_caller() const;
  /// The entry of the key; none when it is seen for the first time.
  std::shared_ptr<Entry> find(const Key& key) const;
  void record_graph(Entry& entry, const torch::Tensor& x, c10::Stream stream,
                    const DeviceWork& work) const;
  std::vector<torch::Tensor> replay(Entry& entry, const torch::Tensor& x,
                                    c10::Stream stream) const;
  std::vector<torch::Tensor> run_once(const torch::Tensor& x,
                                      const std::vector<Value>& wanted,
                                      c10::Stream stream,
                                      const DeviceWork& work) const;

  std::shared_ptr<const DeviceEngine> engine_;
  std::shared_ptr<DeviceRuntime> runtime_;
  std::size_t max_graphs_;
  std::unique_ptr<StagingPool> staging_;
  mutable std::mutex mutex_;  ///< of the three below
  mutable std::vector<c10::Stream> streams_;
  mutable std::list<std::shared_ptr<Entry>> graphs_;  ///< the latest first
  mutable std::list<Key> seen_;  ///< once, the latest first
};

}  // namespace luximm::detail
