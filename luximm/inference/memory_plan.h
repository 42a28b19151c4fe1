#pragma once

#include <cstddef>
#include <vector>

namespace luximm::detail {

/// A buffer that is needed from step `first` to step `last`, both included.
struct Lifetime {
  std::size_t floats = 0;
  int first = 0;
  int last = 0;
};

/// Where each buffer lies in one shared block, counted in floats and aligned to
/// a cache line. Buffers whose lifetimes meet never overlap.
struct MemoryPlan {
  std::vector<std::size_t> offsets;
  std::size_t floats = 0;  ///< size of the block
};

/// Places the largest buffers first, each in the tightest gap that is free for
/// its lifetime (https://arxiv.org/abs/2001.03288, "greedy by size").
MemoryPlan plan_memory(const std::vector<Lifetime>& buffers);

}  // namespace luximm::detail
