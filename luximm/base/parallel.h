#pragma once

#include <cstdint>
#include <functional>

// Internal: loops on LibTorch's threads.
namespace luximm::detail {

/// body(first, past the last) for [0, count) in contiguous runs, one for each
/// of `at::get_num_threads()` threads at most. What a body throws arrives here.
///
/// `at::parallel_for` in LibTorch's headers runs on the calling thread alone in
/// units that are compiled without OpenMP; with it they may bring a second
/// OpenMP runtime, whose threads compete with those of LibTorch.
void parallel_for(int64_t count,
                  const std::function<void(int64_t, int64_t)>& body);

}  // namespace luximm::detail
