#include "luximm/inference/worker_pool.h"

#include <array>
#include <atomic>
#include <numeric>
#include <thread>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

/// Runs kernels of several sizes; every task must run exactly once.
void run_jobs(WorkerPool& pool, int jobs) {
  WorkerPool::Lease threads(pool);
  for (int job = 0; job < jobs; ++job) {
    std::vector<int> ran(static_cast<std::size_t>(job % 17));
    threads.run(static_cast<int64_t>(ran.size()), [&](int64_t task, int) {
      ++ran[static_cast<std::size_t>(task)];
    });
    for (int times : ran) ASSERT_EQ(times, 1) << "in job " << job;
  }
}

TEST(WorkerPool, every_task_runs_exactly_once) {
  for (int count : {1, 2, 3, 5}) {
    WorkerPool pool(count);
    run_jobs(pool, 3000);
  }
}

TEST(WorkerPool, calls_at_the_same_time_all_finish) {
  WorkerPool pool(3);
  std::vector<std::thread> callers;
  for (int i = 0; i < 6; ++i) {
    callers.emplace_back([&] {
      for (int round = 0; round < 20; ++round) run_jobs(pool, 100);
    });
  }
  for (std::thread& caller : callers) caller.join();
}

TEST(WorkerPool, thread_numbers_that_overlap_in_time_differ) {
  WorkerPool pool(4);
  WorkerPool::Lease threads(pool);
  std::array<std::atomic<int>, 4> inside{};
  threads.run(2000, [&](int64_t, int thread) {
    EXPECT_EQ(inside.at(static_cast<std::size_t>(thread)).fetch_add(1), 0);
    inside.at(static_cast<std::size_t>(thread)).fetch_sub(1);
  });
}

TEST(WorkerPool, models_with_the_same_number_of_threads_share_one_pool) {
  const auto first = WorkerPool::shared(2);
  EXPECT_EQ(WorkerPool::shared(2), first);
  EXPECT_NE(WorkerPool::shared(3), first);
  EXPECT_EQ(first->count(), 2);
}

TEST(WorkerPool, a_pool_ends_while_its_workers_sleep_or_spin) {
  for (int round = 0; round < 50; ++round) {
    WorkerPool pool(3);
    if (round % 2 == 0) run_jobs(pool, 5);
  }
}

}  // namespace
}  // namespace luximm::detail
