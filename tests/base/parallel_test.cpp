#include "luximm/base/parallel.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

struct ParallelFor : ::testing::Test {
  int before = at::get_num_threads();
  void SetUp() override { at::set_num_threads(3); }
  void TearDown() override { at::set_num_threads(before); }
};

TEST_F(ParallelFor, meets_every_index_once) {
  for (const int64_t count : {0, 1, 2, 3, 7, 1000}) {
    std::vector<std::atomic<int>> met(static_cast<std::size_t>(count));
    parallel_for(count, [&](int64_t from, int64_t to) {
      for (int64_t i = from; i < to; ++i) ++met[static_cast<std::size_t>(i)];
    });
    for (const auto& times : met) EXPECT_EQ(times, 1);
  }
}

// Both wait for each other, so that one thread alone would time out.
TEST_F(ParallelFor, runs_on_several_threads_at_once) {
  std::atomic<int> arrived = 0;
  std::atomic<bool> together = false;
  parallel_for(2, [&](int64_t, int64_t) {
    ++arrived;
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (arrived < 2 && std::chrono::steady_clock::now() < end) {
      std::this_thread::yield();
    }
    if (arrived == 2) together = true;
  });
  EXPECT_TRUE(together);
}

TEST_F(ParallelFor, throws_what_its_body_throws) {
  EXPECT_THROW(
      parallel_for(4, [](int64_t, int64_t) { throw std::runtime_error("x"); }),
      std::runtime_error);
}

}  // namespace
}  // namespace luximm::detail
