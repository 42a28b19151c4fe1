#pragma once

#include <chrono>
#include <string>

#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>

// Internal: the one unit that needs Gloo's headers, which LibTorch's wheel does
// not have.
namespace luximm::detail {

/// Whether luximm was built with Gloo's headers.
bool has_gloo();

/// `c10d::ProcessGroupGloo`, at an interface's name or, if that is empty, at a
/// local address. `threads` run operations. Blocks until all ranks have come.
c10::intrusive_ptr<c10d::Backend> make_gloo_backend(
    const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
    const std::string& interface, const std::string& address, int threads,
    std::chrono::milliseconds timeout);

}  // namespace luximm::detail
