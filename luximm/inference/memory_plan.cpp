#include "luximm/inference/memory_plan.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace luximm::detail {
namespace {

constexpr std::size_t kLineFloats = 16;

std::size_t aligned(std::size_t floats) {
  return (floats + kLineFloats - 1) / kLineFloats * kLineFloats;
}

}  // namespace

MemoryPlan plan_memory(const std::vector<Lifetime>& buffers) {
  std::vector<std::size_t> order(buffers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return buffers[a].floats > buffers[b].floats;
  });
  MemoryPlan plan;
  plan.offsets.resize(buffers.size());
  std::vector<std::size_t> placed;  // by offset
  for (std::size_t buffer : order) {
    const Lifetime& mine = buffers[buffer];
    const std::size_t size = aligned(mine.floats);
    std::size_t best = 0;
    std::size_t best_gap = std::numeric_limits<std::size_t>::max();
    std::size_t end = 0;  // of the buffers passed so far
    for (std::size_t other : placed) {
      const Lifetime& theirs = buffers[other];
      if (theirs.last < mine.first || mine.last < theirs.first) continue;
      const std::size_t offset = plan.offsets[other];
      if (offset > end && offset - end >= size && offset - end < best_gap) {
        best = end;
        best_gap = offset - end;
      }
      end = std::max(end, offset + aligned(theirs.floats));
    }
    if (best_gap == std::numeric_limits<std::size_t>::max()) best = end;
    plan.offsets[buffer] = best;
    plan.floats = std::max(plan.floats, best + size);
    const auto at =
        std::upper_bound(placed.begin(), placed.end(), best,
                         [&](std::size_t offset, std::size_t other) {
                           return offset < plan.offsets[other];
                         });
    placed.insert(at, buffer);
  }
  return plan;
}

}  // namespace luximm::detail
