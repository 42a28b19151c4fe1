#include "luximm/train/rank_environment.h"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <vector>

#include <fmt/ranges.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

constexpr std::string_view kWhere = "ranks";
constexpr int64_t kDefaultPort = 29500;

/// What a starter calls the numbers; empty where it has none.
struct Names {
  std::string rank, world_size, local_rank, local_world_size;
};

const Names kTorchrun = {"RANK", "WORLD_SIZE", "LOCAL_RANK",
                         "LOCAL_WORLD_SIZE"};
const Names kOpenMpi = {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE",
                        "OMPI_COMM_WORLD_LOCAL_RANK",
                        "OMPI_COMM_WORLD_LOCAL_SIZE"};
const Names kSlurm = {"SLURM_PROCID", "SLURM_STEP_NUM_TASKS", "SLURM_LOCALID",
                      "SLURM_STEP_TASKS_PER_NODE"};

class Reader {
 public:
  explicit Reader(const ReadVariable& read) : read_(read) {}

  bool has(const std::string& name) const { return !text(name).empty(); }

  std::string text(const std::string& name) const {
    return read_(name).value_or("");
  }

  int64_t number(const std::string& name, int64_t least, int64_t most) const {
    const std::string value = text(name);
    int64_t number = 0;
    const char* end = value.data() + value.size();
    const auto result = std::from_chars(value.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end || number < least ||
        number > most) {
      fail(kWhere, "{} is '{}', expected a number from {} to {}", name, value,
           least, most);
    }
    return number;
  }

  int64_t number_or(const std::string& name, int64_t least, int64_t most,
                    int64_t otherwise) const {
    return has(name) ? number(name, least, most) : otherwise;
  }

 private:
  const ReadVariable& read_;
};

constexpr int64_t kMostRanks = 1 << 20;

/// How many processes the variables say there are; 0 where they are not set.
int64_t size_of(const Reader& read, const std::string& name) {
  return read.number_or(name, 1, kMostRanks, 0);
}

RankEnvironment read_all(const Reader& read, const Names& names) {
  RankEnvironment at;
  at.world_size = read.number(names.world_size, 1, kMostRanks);
  at.rank = read.number(names.rank, 0, at.world_size - 1);
  at.local_rank =
      read.number_or(names.local_rank, 0, at.world_size - 1, at.rank);
  // Slurm writes "2(x4)" where hosts differ; then it is not known.
  const std::string local = read.text(names.local_world_size);
  if (!local.empty() &&
      local.find_first_not_of("0123456789") == std::string::npos) {
    at.local_world_size = read.number(names.local_world_size, 1, kMostRanks);
  }
  at.master_addr = read.text("MASTER_ADDR");
  at.master_port = read.number_or(
      "MASTER_PORT", 1, std::numeric_limits<uint16_t>::max(), kDefaultPort);
  at.agent_store = read.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
  at.restart = read.number_or("TORCHELASTIC_RESTART_COUNT", 0, kMostRanks, 0);
  return at;
}

void check_complete(const Reader& read) {
  std::vector<std::string> missing;
  for (const char* name :
       {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) {
    if (!read.has(name)) missing.emplace_back(name);
  }
  if (missing.empty()) return;
  fail(kWhere,
       "RANK or WORLD_SIZE is set, but not {}; set RANK, WORLD_SIZE, "
       "MASTER_ADDR and MASTER_PORT, as torchrun does, or none of them",
       fmt::join(missing, " and "));
}

[[noreturn]] void fail_without_master(std::string_view starter, int64_t size) {
  fail(kWhere,
       "{} started {} processes and MASTER_ADDR is not set: each would do the "
       "whole work; set MASTER_ADDR to the host of rank 0",
       starter, size);
}

std::optional<std::string> process_variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return {};
  return value;
}

}  // namespace

std::optional<RankEnvironment> rank_environment(const ReadVariable& variable) {
  const Reader read(variable);
  if (read.has("RANK") || read.has("WORLD_SIZE")) {
    check_complete(read);
    return read_all(read, kTorchrun);
  }
  if (const int64_t size = size_of(read, kOpenMpi.world_size); size > 0) {
    if (read.has("MASTER_ADDR")) return read_all(read, kOpenMpi);
    if (size > 1) fail_without_master("mpirun", size);
  }
  // Not SLURM_NTASKS, which the shell of salloc and sbatch has too.
  if (const int64_t size = size_of(read, kSlurm.world_size); size > 0) {
    if (read.has("MASTER_ADDR")) return read_all(read, kSlurm);
    if (size > 1) fail_without_master("srun", size);
  }
  return {};
}

std::optional<RankEnvironment> rank_environment() {
  return rank_environment(process_variable);
}

}  // namespace luximm
