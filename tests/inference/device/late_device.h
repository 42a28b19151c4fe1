#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "luximm/inference/device/device_runtime.h"

namespace luximm::detail::testing {

/// A device that works as late as it is allowed to: what a stream is given
/// waits in a queue, and queues advance in random order, as far as events let
/// them, when someone waits. Computed on the CPU, so that a wrong order gives
/// wrong numbers.
///
/// `violations` collects what would be undefined on a real device: memory that
/// was freed while work that uses it had not run, and two streams that use
/// memory, one of them writing, with no event between them.
class LateDevice : public DeviceRuntime {
 public:
  explicit LateDevice(unsigned seed = 1) : random_(seed) { streams_.resize(1); }

  std::vector<std::string> violations;
  std::vector<std::string> calls;  ///< "copy 2", with the stream's number
  bool fails_to_capture = false;
  bool is_capturing = false;
  int graphs_alive = 0, pinned_made = 0;

  /// The calling thread's stream from now on; 0 unless set.
  static c10::StreamId& current_id() {
    thread_local c10::StreamId id = 0;
    return id;
  }

  // Work of the test itself, as a program would give it to its own stream.

  /// A copy of x in the device's memory, written when the stream gets there.
  torch::Tensor upload(const torch::Tensor& x) {
    const std::lock_guard lock(mutex_);
    torch::Tensor made = empty(current(), x.sizes(), x.scalar_type(),
                               torch::MemoryFormat::Contiguous);
    push("upload", current(), {}, {made},
         [made, host = x.clone()] { made.copy_(host); });
    return made;
  }
  /// A copy on the host, once the thread's stream is that far.
  torch::Tensor download(const torch::Tensor& x) {
    const std::lock_guard lock(mutex_);
    torch::Tensor made;
    push("download", current(), {x}, {}, [&made, x] { made = x.clone(); });
    synchronize(record(current()));
    return made;
  }
  /// Runs everything.
  void finish() {
    const std::lock_guard lock(mutex_);
    while (advance()) {
    }
  }

  c10::Stream current() const override { return stream(current_id()); }
  bool capturing() const override { return is_capturing; }
  bool holds(const torch::Tensor& tensor) const override {
    const std::lock_guard lock(mutex_);
    const auto owner = owners_.find(key(tensor));
    return owner != owners_.end() && !owner->second.memory.expired();
  }
  c10::Stream create_stream() override {
    const std::lock_guard lock(mutex_);
    streams_.emplace_back();
    return stream(static_cast<c10::StreamId>(streams_.size()) - 1);
  }

  DeviceEvent record(c10::Stream stream) override {
    const std::lock_guard lock(mutex_);
    push("record", stream, {}, {}, [] {});
    return std::make_shared<Event>(
        Event{stream.id(), queue(stream).given, queue(stream).clock});
  }

  void wait(c10::Stream stream, const DeviceEvent& event) override {
    const std::lock_guard lock(mutex_);
    if (event == nullptr) return;
    for (const auto& [id, time] : as_event(event).clock) {
      int64_t& own = queue(stream).clock[id];
      own = std::max(own, time);
    }
    push("wait", stream, {}, {}, [] {});
    queue(stream).tasks.back().awaited = event;
  }

  bool finished(const DeviceEvent& event) const override {
    const std::lock_guard lock(mutex_);
    return event == nullptr || has_run(as_event(event));
  }

  void synchronize(const DeviceEvent& event) override {
    const std::lock_guard lock(mutex_);
    while (event != nullptr && !has_run(as_event(event))) {
      if (!advance()) {
        violations.emplace_back("a wait that never ends");
        return;
      }
    }
  }

  torch::Tensor pinned(int64_t bytes) override {
    const std::lock_guard lock(mutex_);
    ++pinned_made;
    torch::Tensor made = torch::empty({bytes}, torch::kByte);
    pinned_.push_back(made.storage().getWeakStorageImpl());
    return made;
  }

  torch::Tensor empty(c10::Stream stream, at::IntArrayRef sizes,
                      torch::ScalarType dtype,
                      torch::MemoryFormat format) override {
    const std::lock_guard lock(mutex_);
    torch::Tensor made = torch::empty(sizes, dtype, format);
    made.fill_(std::numeric_limits<float>::quiet_NaN());
    adopt(made, stream);
    return made;
  }

  void keep(const torch::Tensor& tensor, c10::Stream stream) override {
    const std::lock_guard lock(mutex_);
    calls.push_back("keep " + std::to_string(stream.id()));
    const auto owner = owners_.find(key(tensor));
    if (owner == owners_.end()) {
      violations.emplace_back("keep of memory that is not the device's");
      return;
    }
    owner->second.streams.insert(stream.id());
  }

  void copy(c10::Stream stream, const torch::Tensor& to,
            const torch::Tensor& from) override {
    const std::lock_guard lock(mutex_);
    push_on("copy", stream, {from}, {to},
            [](const auto& in, const auto& out) { out[0].copy_(in[0]); });
  }

  void run(c10::Stream stream, const DeviceWork& work,
           const torch::Tensor& input,
           const std::vector<torch::Tensor>& outputs) override {
    const std::lock_guard lock(mutex_);
    push_on("run", stream, {input}, outputs,
            [work](const auto& in, const auto& out) {
              const auto results = work(in[0]);
              for (std::size_t i = 0; i < out.size(); ++i) {
                out[i].copy_(results.at(i));
              }
            });
  }

  std::unique_ptr<DeviceGraph> capture(c10::Stream stream,
                                       const DeviceWork& work,
                                       const torch::Tensor& input) override {
    const std::lock_guard lock(mutex_);
    calls.push_back("capture " + std::to_string(stream.id()));
    TORCH_CHECK(!fails_to_capture, "this cannot be recorded");
    auto graph = std::make_unique<Graph>(*this, work, input);
    for (const torch::Tensor& output : graph->outputs) adopt(output, stream);
    return graph;
  }

  void replay(c10::Stream stream, DeviceGraph& graph) override {
    const std::lock_guard lock(mutex_);
    auto& own = dynamic_cast<Graph&>(graph);
    const torch::Tensor input = own.input.lock();
    if (!input.defined()) {
      violations.emplace_back("a graph's input was freed");
      return;
    }
    push_on("replay", stream, {input}, own.outputs,
            [this, work = own.work, alive = std::weak_ptr<int>(own.alive)](
                const auto& in, const auto& out) {
              if (alive.expired()) {
                violations.emplace_back("a graph was freed before it ran");
                return;
              }
              const auto results = work(in[0]);
              for (std::size_t i = 0; i < out.size(); ++i) {
                out[i].copy_(results.at(i));
              }
            });
  }

 private:
  using Key = const void*;
  using Clock = std::map<c10::StreamId, int64_t>;

  using Memory = c10::weak_intrusive_ptr<c10::StorageImpl>;

  /// A tensor that a task uses but does not own.
  struct Borrowed {
    explicit Borrowed(const torch::Tensor& tensor)
        : memory(tensor.storage().getWeakStorageImpl()),
          offset(tensor.storage_offset()),
          sizes(tensor.sizes().vec()),
          strides(tensor.strides().vec()),
          dtype(tensor.scalar_type()) {}

    /// Undefined if its memory is gone.
    torch::Tensor lock() const {
      auto storage = memory.lock();
      if (!storage) return {};
      return torch::empty({0}, dtype)
          .set_(c10::Storage(std::move(storage)), offset, sizes, strides);
    }

    Memory memory;
    int64_t offset;
    std::vector<int64_t> sizes, strides;
    torch::ScalarType dtype;
  };

  /// Of memory, by its address, which is not used again: `memory` holds it.
  struct Owner {
    Memory memory;
    std::set<c10::StreamId> streams;  ///< whose work holds it
  };

  struct Event {
    c10::StreamId stream;
    int64_t time;
    Clock clock;
  };

  struct Task {
    std::function<void()> run;
    DeviceEvent awaited = {};
  };

  struct Queue {
    std::deque<Task> tasks = {};
    int64_t given = 0, done = 0;
    Clock clock = {};  ///< of what has run before what is given now
  };

  struct Graph : DeviceGraph {
    Graph(LateDevice& device, DeviceWork made, const torch::Tensor& in)
        : owner(device), work(std::move(made)), input(in) {
      outputs = work(in);
      ++owner.graphs_alive;
    }
    ~Graph() override { --owner.graphs_alive; }
    LateDevice& owner;
    DeviceWork work;
    Borrowed input;
    std::shared_ptr<int> alive = std::make_shared<int>();
  };

  struct Access {
    c10::StreamId stream;
    int64_t time;
    bool writes;
  };

  static c10::Stream stream(c10::StreamId id) {
    return c10::Stream(c10::Stream::UNSAFE, torch::kCPU, id);
  }
  static Event& as_event(const DeviceEvent& event) {
    return *static_cast<Event*>(event.get());
  }
  static Key key(const torch::Tensor& tensor) {
    return tensor.storage().unsafeGetStorageImpl();
  }
  Queue& queue(c10::Stream stream) {
    return streams_.at(static_cast<std::size_t>(stream.id()));
  }
  bool has_run(const Event& event) const {
    return streams_.at(static_cast<std::size_t>(event.stream)).done >=
           event.time;
  }

  void adopt(const torch::Tensor& tensor, c10::Stream stream) {
    owners_.emplace(key(tensor), Owner{tensor.storage().getWeakStorageImpl(),
                                       {stream.id()}});
  }

  /// Adds a task and holds it against the accesses of other streams.
  void push(const std::string& name, c10::Stream stream,
            const std::vector<torch::Tensor>& reads,
            const std::vector<torch::Tensor>& writes,
            std::function<void()> run) {
    calls.push_back(name + " " + std::to_string(stream.id()));
    Queue& own = queue(stream);
    own.clock[stream.id()] = ++own.given;
    const auto access = [&](const torch::Tensor& tensor, bool writing) {
      auto& all = accesses_[key(tensor)];
      for (const Access& other : all) {
        if ((writing || other.writes) && own.clock[other.stream] < other.time) {
          violations.push_back(
              name + " on stream " + std::to_string(stream.id()) +
              " races with stream " + std::to_string(other.stream));
        }
      }
      all.push_back({stream.id(), own.given, writing});
    };
    for (const torch::Tensor& tensor : reads) access(tensor, false);
    for (const torch::Tensor& tensor : writes) access(tensor, true);
    own.tasks.push_back({std::move(run)});
  }

  /// As `push`, of tensors that are not the task's: only those of the stream
  /// itself live on.
  template <typename Run>
  void push_on(const std::string& name, c10::Stream stream,
               const std::vector<torch::Tensor>& reads,
               const std::vector<torch::Tensor>& writes, Run run) {
    std::vector<torch::Tensor> held;
    std::vector<Borrowed> in, out;
    const auto borrow = [&](const torch::Tensor& tensor,
                            std::vector<Borrowed>& list) {
      list.emplace_back(tensor);
      const auto owner = owners_.find(key(tensor));
      if (owner != owners_.end() &&
          owner->second.streams.contains(stream.id())) {
        held.push_back(tensor);
      }
    };
    for (const torch::Tensor& tensor : reads) borrow(tensor, in);
    for (const torch::Tensor& tensor : writes) borrow(tensor, out);
    push(name, stream, reads, writes, [this, name, in, out, run, held] {
      std::vector<torch::Tensor> from, to;
      for (const Borrowed& each : in) from.push_back(each.lock());
      for (const Borrowed& each : out) to.push_back(each.lock());
      for (const auto* list : {&from, &to}) {
        for (const torch::Tensor& tensor : *list) {
          if (tensor.defined()) continue;
          violations.push_back(name + ": memory was freed before it ran");
          return;
        }
      }
      run(from, to);
    });
  }

  /// Runs one task of a stream that may go on; false if there is none.
  bool advance() {
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < streams_.size(); ++i) {
      const auto& tasks = streams_[i].tasks;
      if (tasks.empty()) continue;
      const DeviceEvent& awaited = tasks.front().awaited;
      if (awaited == nullptr || has_run(as_event(awaited))) ready.push_back(i);
    }
    if (ready.empty()) return false;
    Queue& chosen = streams_[ready[random_() % ready.size()]];
    const Task task = std::move(chosen.tasks.front());
    chosen.tasks.pop_front();
    task.run();
    ++chosen.done;
    return true;
  }

  mutable std::recursive_mutex mutex_;
  std::mt19937 random_;
  std::deque<Queue> streams_;
  std::map<Key, Owner> owners_;
  std::vector<Memory> pinned_;  ///< so that its addresses are not used again
  std::map<Key, std::vector<Access>> accesses_;
};

}  // namespace luximm::detail::testing
