#include "luximm/inference/device/graph_executor.h"

#include <algorithm>
#include <utility>

#include "luximm/base/fail.h"
#include "luximm/inference/device/operators.h"

namespace luximm::detail {
namespace {

// Callers beyond this share streams; LibTorch's pool has 32 in all.
constexpr std::size_t kMaxStreams = 8;
constexpr std::size_t kMaxStagingBuffers = 4;
// Shapes that were seen once and have no graph yet.
constexpr std::size_t kMaxSeen = 64;

/// A number for each thread that ever calls, from 0 on.
std::size_t caller_number() {
  static std::atomic<std::size_t> next{0};
  thread_local const std::size_t own = next++;
  return own;
}

}  // namespace

GraphExecutor::GraphExecutor(std::shared_ptr<const DeviceEngine> engine,
                             std::shared_ptr<DeviceRuntime> runtime,
                             int64_t max_graphs)
    : engine_(std::move(engine)),
      runtime_(std::move(runtime)),
      max_graphs_(static_cast<std::size_t>(max_graphs)),
      staging_(std::make_unique<StagingPool>(runtime_, kMaxStagingBuffers)) {}

c10::Stream GraphExecutor::stream_of_caller() const {
  const std::size_t own = caller_number() % kMaxStreams;
  std::lock_guard lock(mutex_);
  while (streams_.size() <= own) streams_.push_back(runtime_->create_stream());
  return streams_[own];
}

std::shared_ptr<GraphExecutor::Entry> GraphExecutor::find(
    const Key& key) const {
  std::shared_ptr<Entry> evicted;  // waits for its graph behind the lock
  std::lock_guard lock(mutex_);
  for (auto it = graphs_.begin(); it != graphs_.end(); ++it) {
    if ((*it)->key != key) continue;
    graphs_.splice(graphs_.begin(), graphs_, it);
    return graphs_.front();
  }
  if (max_graphs_ == 0) return nullptr;
  const auto seen = std::find(seen_.begin(), seen_.end(), key);
  if (seen == seen_.end()) {
    // A last, smaller batch of a run comes once: a graph would be wasted on it.
    seen_.push_front(key);
    if (seen_.size() > kMaxSeen) seen_.pop_back();
    return nullptr;
  }
  seen_.erase(seen);
  graphs_.push_front(std::make_shared<Entry>(key, runtime_));
  if (graphs_.size() > max_graphs_) {
    evicted = std::move(graphs_.back());
    graphs_.pop_back();
  }
  return graphs_.front();
}

void GraphExecutor::record_graph(Entry& entry, const torch::Tensor& x,
                                 c10::Stream stream,
                                 const DeviceWork& work) const {
  // Before anything is recorded: throws where x is too small.
  engine_->shape_of(entry.key.wanted.back(), x.sizes());
  try {
    entry.input = runtime_->empty(stream, x.sizes(), engine_->target().dtype,
                                  torch::MemoryFormat::ChannelsLast);
    runtime_->copy(stream, entry.input, x);
    entry.graph = runtime_->capture(stream, work, entry.input);
    // Of another stream's replay too: what was done here comes first.
    entry.done = runtime_->record(stream);
  } catch (const c10::Error& e) {
    entry.failed = true;
    entry.graph = nullptr;
    entry.input.reset();
    warn(
        fmt::format("no graph could be recorded for an input {}, which runs "
                    "without: {}",
                    c10::str(x.sizes()), first_line(e)));
  }
}

std::vector<torch::Tensor> GraphExecutor::replay(Entry& entry,
                                                 const torch::Tensor& x,
                                                 c10::Stream stream) const {
  std::vector<torch::Tensor> results;
  for (const torch::Tensor& output : entry.graph->outputs) {
    results.push_back(runtime_->empty(stream, output.sizes(),
                                      output.scalar_type(),
                                      torch::MemoryFormat::ChannelsLast));
  }
  if (entry.done) runtime_->wait(stream, entry.done);
  runtime_->copy(stream, entry.input, x);
  runtime_->replay(stream, *entry.graph);
  for (std::size_t i = 0; i < results.size(); ++i) {
    runtime_->copy(stream, results[i], entry.graph->outputs[i]);
  }
  entry.done = runtime_->record(stream);
  return results;
}

std::vector<torch::Tensor> GraphExecutor::run_once(
    const torch::Tensor& x, const std::vector<Value>& wanted,
    c10::Stream stream, const DeviceWork& work) const {
  std::vector<torch::Tensor> results;
  for (Value value : wanted) {
    results.push_back(runtime_->empty(
        stream, engine_->shape_of(value, x.sizes()), engine_->type_of(value),
        torch::MemoryFormat::ChannelsLast));
  }
  runtime_->run(stream, work, x, results);
  return results;
}

std::vector<torch::Tensor> GraphExecutor::run(
    const torch::Tensor& x, const std::vector<Value>& wanted) const {
  const DeviceWork work = [engine = engine_,
                           wanted](const torch::Tensor& input) {
    return engine->run(input.to(engine->target().device, engine->target().dtype,
                                /*non_blocking=*/true, /*copy=*/false,
                                torch::MemoryFormat::ChannelsLast),
                       wanted);
  };
  // The caller records a graph of its own: this is a part of it.
  if (runtime_->capturing()) return work(x);

  const std::shared_ptr<Entry> entry = find({x.sizes().vec(), wanted});
  const c10::Stream stream = stream_of_caller();
  const c10::Stream callers = runtime_->current();
  torch::Tensor input = x;
  if (!runtime_->holds(x)) {
    torch::Tensor staged = staging_->take(static_cast<int64_t>(x.nbytes()));
    const torch::Tensor view =
        staged.narrow(0, 0, static_cast<int64_t>(x.nbytes()))
            .view(x.scalar_type())
            .view(x.sizes());
    view.copy_(x);
    input = runtime_->empty(stream, x.sizes(), x.scalar_type(),
                            torch::MemoryFormat::Contiguous);
    runtime_->copy(stream, input, view);
    staging_->give_back(std::move(staged), runtime_->record(stream));
  } else {
    runtime_->wait(stream, runtime_->record(callers));
    runtime_->keep(x, stream);
  }
  std::vector<torch::Tensor> results;
  if (entry != nullptr) {
    // Two replays share the graph's memory: the second is given to the device
    // behind the first.
    std::lock_guard lock(entry->mutex);
    if (entry->graph == nullptr && !entry->failed) {
      record_graph(*entry, input, stream, work);
    }
    if (entry->graph != nullptr) results = replay(*entry, input, stream);
  }
  if (results.empty()) results = run_once(input, wanted, stream, work);
  runtime_->wait(callers, runtime_->record(stream));
  for (const torch::Tensor& result : results) runtime_->keep(result, callers);
  return results;
}

}  // namespace luximm::detail
