#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "luximm/inference/kernels/threads.h"

namespace luximm::detail {

/// Threads that share the work of one inference call, kernel by kernel.
///
/// A forward pass is some sixty kernels of which the shortest take ten
/// microseconds, so the workers spin while a call runs and sleep between calls.
/// Calls that come while another runs get the threads that it leaves over,
/// at least their own: requests that arrive together do not wait for each
/// other.
class WorkerPool {
 public:
  /// `count` includes the thread that calls.
  explicit WorkerPool(int count);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  int count() const { return count_; }

  /// The threads of one call, for as long as it lives.
  class Lease : public Threads {
   public:
    explicit Lease(WorkerPool& pool);
    ~Lease() override;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    int count() const override { return pool_.count_; }

   protected:
    void run_tasks(int64_t tasks, Function function, const void* body) override;

   private:
    WorkerPool& pool_;
    bool has_workers_;
  };

  /// The pool of this process with `count` threads: models share it, so that
  /// their workers do not compete.
  static std::shared_ptr<WorkerPool> shared(int count);

 private:
  /// The work of one kernel.
  struct Job {
    void (*function)(const void* body, int64_t task, int thread);
    const void* body;
  };

  void work(int thread);
  void take_tasks(uint32_t generation, int thread);
  /// How many threads the call that holds the workers may use now.
  int limit() const;

  const int count_;
  std::vector<std::thread> workers_;
  // Which job runs (high half) and its next task (low half), in one word: a
  // worker that comes late cannot take a task of a job it has not seen.
  alignas(64) std::atomic<uint64_t> state_{0};
  std::atomic<const Job*> job_{nullptr};
  std::atomic<uint32_t> tasks_{0};
  alignas(64) std::atomic<uint32_t> done_{0};
  alignas(64) std::atomic<uint32_t> wake_{0};
  std::atomic<int> sleepers_{0};
  std::atomic<int> calls_{0};
  std::atomic<bool> leased_{false};
  std::atomic<bool> stop_{false};
};

}  // namespace luximm::detail
