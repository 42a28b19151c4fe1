#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/train/rank_environment.h"

namespace luximm {

struct ProcessGroupOptions {
  /// A collective operation, or the start, that takes longer is an error, and a
  /// rank that gives no sign of life for so long is lost. Has to be longer than
  /// what a rank does alone between two operations: reading a batch, writing a
  /// checkpoint.
  std::chrono::milliseconds timeout = std::chrono::minutes(10);
};

/// The processes of a data-parallel run, connected: LibTorch's `TCPStore` and
/// Gloo (`c10d::ProcessGroupGloo`) and a watch over the ranks. Of one process,
/// it does nothing at all.
///
/// Operations are collective: every rank calls the same ones in the same order,
/// from one thread. What does not match is found before data is exchanged.
///
/// If a rank is killed, stops, hangs, is cut off or throws, the others' current
/// or next operation throws an `Error` that names it, within the timeout. A
/// group that has thrown is of no more use: let the exception end the process.
/// Call `leave_with_error` with what ends a rank, so that the others say it.
///
/// Tensors on a GPU travel through the host's memory, as Gloo does it: NCCL is
/// not used.
///
/// Interfaces: GLOO_SOCKET_IFNAME picks one, as in PyTorch; otherwise the one
/// towards MASTER_ADDR is taken.
///
///     luximm::ProcessGroup group;  // as torchrun, mpirun or srun says
///     luximm::GradientReducer reducer(*model, group);
///     ...
///     if (group.is_first()) save(model);
class ProcessGroup {
 public:
  /// Connects with the other ranks that `rank_environment` names. Throws
  /// `Error` if a rank is missing after the timeout, naming it, and what
  /// `rank_environment` throws.
  explicit ProcessGroup(const ProcessGroupOptions& options = {});
  ProcessGroup(const RankEnvironment& at, const ProcessGroupOptions& options);
  /// Waits until all ranks are here, for the timeout at most. In the course of
  /// an exception it tells the others instead that this rank ends.
  ~ProcessGroup();
  ProcessGroup(const ProcessGroup&) = delete;
  ProcessGroup& operator=(const ProcessGroup&) = delete;

  int64_t rank() const { return at_.rank; }
  int64_t size() const { return at_.world_size; }
  int64_t local_rank() const { return at_.local_rank; }
  bool is_first() const { return at_.rank == 0; }
  const RankEnvironment& environment() const { return at_; }
  std::chrono::milliseconds timeout() const { return options_.timeout; }

  /// Replaces a tensor by the sum of the ranks' tensors, each of the same shape
  /// and type; in place, the same bits on every rank.
  void all_reduce(torch::Tensor& tensor);
  /// Replaces the tensors by those of rank 0.
  void broadcast(const std::vector<torch::Tensor>& tensors);
  /// The ranks' tensors of one shape and type, in the ranks' order.
  std::vector<torch::Tensor> all_gather(const torch::Tensor& tensor);
  void barrier();
  /// Whether it is true on some rank.
  bool any(bool value);

  using Items = std::vector<std::pair<std::string, std::string>>;
  /// Throws `Error` on every rank, naming the lowest rank and the first item,
  /// if names and values of `items` are not those of rank 0. `what` is what an
  /// item is called: "the parameter".
  void expect_same(const std::string& what, const Items& items);

  /// Tells the others why this rank ends. Does not throw.
  void leave_with_error(const std::string& error) noexcept;

  /// An operation that runs while others go on.
  class Pending {
   public:
    Pending() = default;
    /// Throws `Error` as the operations of the group do.
    void wait();

    struct State;  ///< internal

   private:
    friend class ProcessGroup;
    std::shared_ptr<State> state_;
  };
  /// The sum over ranks, in place and in the background. It has connections of
  /// its own: only its own order has to be the same on all ranks. Shapes and
  /// types are not compared; Gloo ends the process if they differ.
  Pending start_all_reduce(const torch::Tensor& tensor);

 private:
  struct Impl;

  RankEnvironment at_;
  ProcessGroupOptions options_;
  int exceptions_;
  std::unique_ptr<Impl> impl_;  ///< null: one process
};

}  // namespace luximm
