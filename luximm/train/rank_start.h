#pragma once

#include <memory>
#include <string>

#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>

#include "luximm/train/process_group.h"
#include "luximm/train/rank_watch.h"

// Internal: how the processes of a run find each other.
namespace luximm::detail {

/// What connects a rank with the others.
struct RankLinks {
  c10::intrusive_ptr<c10d::Store> store;
  std::unique_ptr<WatchServer> server;  ///< rank 0's
  std::shared_ptr<RankWatch> watch;
  c10::intrusive_ptr<c10d::Backend> general;
  /// For operations in the background, whose order among the others may differ
  /// from rank to rank.
  c10::intrusive_ptr<c10d::Backend> background;
};

/// Meets the other ranks. Throws `Error`, within the timeout and some seconds,
/// naming a rank that does not come.
std::unique_ptr<RankLinks> start_ranks(const RankEnvironment& at,
                                       const ProcessGroupOptions& options);

/// The first line of what an exception of LibTorch's or Gloo's says.
std::string first_line(const std::exception& e);

}  // namespace luximm::detail
