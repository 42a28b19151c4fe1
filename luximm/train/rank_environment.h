#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace luximm {

/// Which process of a data-parallel run this is, as its starter says.
struct RankEnvironment {
  int64_t rank = 0;        ///< of all processes
  int64_t world_size = 1;  ///< number of processes
  int64_t local_rank = 0;  ///< of the processes on this host
  /// Processes on this host; 0: the starter does not say.
  int64_t local_world_size = 0;
  std::string master_addr = {};  ///< host of rank 0
  int64_t master_port = 0;
  /// torchrun keeps the store itself; then rank 0 connects to it as all do.
  bool agent_store = false;
  int64_t restart = 0;  ///< how often torchrun has started the run again
};

/// Reads one variable; nothing if it is not set.
using ReadVariable =
    std::function<std::optional<std::string>(const std::string& name)>;

/// What torchrun sets (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT and, where it
/// is there, LOCAL_RANK), or Open MPI (OMPI_COMM_WORLD_RANK and its like) or
/// a step of Slurm's (SLURM_PROCID, SLURM_STEP_NUM_TASKS, SLURM_LOCALID) with
/// MASTER_ADDR beside them; MASTER_PORT is 29500 for those two if it is not
/// set. Nothing if this is one process of its own.
///
/// Throws `Error` if some of the variables are missing or one has no value that
/// makes sense, and for several processes of `mpirun` or `srun` without
/// MASTER_ADDR, which would all do the same work.
///
///     if (auto at = luximm::rank_environment()) {
///       std::cout << at->rank << " of " << at->world_size;
///     }
std::optional<RankEnvironment> rank_environment();

/// The same of other variables than the process's.
std::optional<RankEnvironment> rank_environment(const ReadVariable& read);

}  // namespace luximm
