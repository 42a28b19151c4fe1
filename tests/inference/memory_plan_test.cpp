#include "luximm/inference/memory_plan.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace luximm::detail {
namespace {

bool meet(const Lifetime& a, const Lifetime& b) {
  return a.first <= b.last && b.first <= a.last;
}

void expect_no_overlap(const std::vector<Lifetime>& buffers,
                       const MemoryPlan& plan) {
  for (std::size_t i = 0; i < buffers.size(); ++i) {
    EXPECT_EQ(plan.offsets[i] % 16, 0U);
    EXPECT_LE(plan.offsets[i] + buffers[i].floats, plan.floats);
    for (std::size_t j = 0; j < i; ++j) {
      if (!meet(buffers[i], buffers[j])) continue;
      EXPECT_TRUE(plan.offsets[i] + buffers[i].floats <= plan.offsets[j] ||
                  plan.offsets[j] + buffers[j].floats <= plan.offsets[i])
          << i << " and " << j;
    }
  }
}

TEST(MemoryPlan, a_chain_needs_two_buffers) {
  std::vector<Lifetime> chain;
  for (int i = 0; i < 10; ++i) chain.push_back({1600, i, i + 1});
  const MemoryPlan plan = plan_memory(chain);
  expect_no_overlap(chain, plan);
  EXPECT_EQ(plan.floats, 3200U);
}

TEST(MemoryPlan, small_buffers_fill_the_gaps_of_large_ones) {
  const std::vector<Lifetime> buffers = {
      {1600, 0, 1}, {160, 2, 5}, {1440, 2, 3}, {16, 0, 0}};
  const MemoryPlan plan = plan_memory(buffers);
  expect_no_overlap(buffers, plan);
  EXPECT_EQ(plan.floats, 1616U);
}

TEST(MemoryPlan, buffers_that_live_at_once_never_overlap) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<Lifetime> buffers(1 + random() % 30);
    std::size_t largest = 0;
    for (Lifetime& buffer : buffers) {
      const int first = static_cast<int>(random() % 20);
      buffer = {random() % 1000, first, first + static_cast<int>(random() % 6)};
      largest = std::max(largest, buffer.floats);
    }
    const MemoryPlan plan = plan_memory(buffers);
    expect_no_overlap(buffers, plan);
    EXPECT_GE(plan.floats, largest);
  }
}

TEST(MemoryPlan, nothing_takes_no_memory) {
  EXPECT_EQ(plan_memory({}).floats, 0U);
}

}  // namespace
}  // namespace luximm::detail
