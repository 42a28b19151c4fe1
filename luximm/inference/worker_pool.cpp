#include "luximm/inference/worker_pool.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace luximm::detail {
namespace {

// How often a waiting thread looks before it lets the system run another:
// some tens of microseconds.
constexpr int kSpins = 2000;
// A next task that no job has: the job is being replaced.
constexpr uint32_t kClosed = ~0U;

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ __volatile__("yield");
#endif
}

uint64_t pack(uint32_t generation, uint32_t task) {
  return uint64_t{generation} << 32 | task;
}

uint32_t generation_of(uint64_t state) {
  return static_cast<uint32_t>(state >> 32);
}

uint32_t task_of(uint64_t state) { return static_cast<uint32_t>(state); }

}  // namespace

WorkerPool::WorkerPool(int count) : count_(std::max(count, 1)) {
  for (int thread = 1; thread < count_; ++thread) {
    workers_.emplace_back([this, thread] { work(thread); });
  }
}

WorkerPool::~WorkerPool() {
  stop_ = true;
  ++wake_;
  wake_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

std::shared_ptr<WorkerPool> WorkerPool::shared(int count) {
  static std::mutex mutex;
  static std::map<int, std::weak_ptr<WorkerPool>> pools;
  std::lock_guard lock(mutex);
  std::shared_ptr<WorkerPool> pool = pools[count].lock();
  if (!pool) pools[count] = pool = std::make_shared<WorkerPool>(count);
  return pool;
}

int WorkerPool::limit() const {
  return std::max(1, count_ - (calls_.load(std::memory_order_relaxed) - 1));
}

/// Runs tasks of job `generation` until none is left to begin.
void WorkerPool::take_tasks(uint32_t generation, int thread) {
  uint64_t state = state_.load(std::memory_order_acquire);
  while (generation_of(state) == generation) {
    // Read before the claim, which fails if the job has changed since.
    const Job* job = job_.load(std::memory_order_relaxed);
    const uint32_t task = task_of(state);
    if (task >= tasks_.load(std::memory_order_relaxed)) return;
    if (!state_.compare_exchange_weak(state, pack(generation, task + 1),
                                      std::memory_order_acq_rel)) {
      continue;
    }
    job->function(job->body, task, thread);
    done_.fetch_add(1, std::memory_order_release);
    state = state_.load(std::memory_order_acquire);
  }
}

void WorkerPool::work(int thread) {
  uint32_t seen = 0;
  while (!stop_) {
    const uint32_t wake = wake_.load();
    int spins = 0;
    while (leased_.load(std::memory_order_acquire) && thread < limit()) {
      const uint64_t state = state_.load(std::memory_order_acquire);
      if (generation_of(state) == seen || task_of(state) == kClosed) {
        pause();
        // A long stretch on one thread: let others have this core.
        if (++spins % kSpins == 0) std::this_thread::yield();
        continue;
      }
      seen = generation_of(state);
      take_tasks(seen, thread);
      spins = 0;
    }
    for (spins = 0; spins < kSpins && wake_.load() == wake; ++spins) pause();
    sleepers_.fetch_add(1);
    while (wake_.load() == wake && !stop_) wake_.wait(wake);
    sleepers_.fetch_sub(1);
  }
}

WorkerPool::Lease::Lease(WorkerPool& pool) : pool_(pool) {
  pool_.calls_.fetch_add(1);
  has_workers_ = pool_.count_ > 1 && !pool_.leased_.exchange(true);
  if (!has_workers_) return;
  pool_.wake_.fetch_add(1);
  if (pool_.sleepers_.load() > 0) pool_.wake_.notify_all();
}

WorkerPool::Lease::~Lease() {
  if (has_workers_) pool_.leased_.store(false);
  pool_.calls_.fetch_sub(1);
}

void WorkerPool::Lease::run_tasks(int64_t tasks, Function function,
                                  const void* body) {
  if (!has_workers_ || tasks < 2 || pool_.limit() == 1) {
    for (int64_t task = 0; task < tasks; ++task) function(body, task, 0);
    return;
  }
  const Job job{function, body};
  const uint32_t generation = generation_of(pool_.state_.load()) + 1;
  pool_.state_.store(pack(generation, kClosed));
  pool_.job_.store(&job, std::memory_order_relaxed);
  pool_.tasks_.store(static_cast<uint32_t>(tasks), std::memory_order_relaxed);
  pool_.done_.store(0, std::memory_order_relaxed);
  pool_.state_.store(pack(generation, 0));
  pool_.take_tasks(generation, 0);
  for (int spins = 0; pool_.done_.load(std::memory_order_acquire) !=
                      static_cast<uint32_t>(tasks);) {
    pause();
    if (++spins % kSpins == 0) std::this_thread::yield();
  }
}

}  // namespace luximm::detail
