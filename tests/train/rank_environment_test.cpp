#include "luximm/train/rank_environment.h"

#include <array>
#include <gmock/gmock.h>
#include <map>

#include <gtest/gtest.h>

#include "luximm/base/error.h"

namespace luximm {
namespace {

using Variables = std::map<std::string, std::string>;

std::optional<RankEnvironment> read(const Variables& variables) {
  return rank_environment(
      [&](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return {};
        return found->second;
      });
}

void expect_error(const Variables& variables, const std::string& text) {
  try {
    read(variables);
    ADD_FAILURE() << "no error, expected one with: " << text;
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), ::testing::HasSubstr(text));
    EXPECT_THAT(e.what(), ::testing::StartsWith("[ranks] "));
  }
}

const Variables kTorchrun = {{"RANK", "3"},           {"WORLD_SIZE", "4"},
                             {"LOCAL_RANK", "1"},     {"LOCAL_WORLD_SIZE", "2"},
                             {"MASTER_ADDR", "host"}, {"MASTER_PORT", "1234"}};

TEST(RankEnvironment, is_nothing_where_nothing_is_set) {
  EXPECT_FALSE(read({}));
  EXPECT_FALSE(read({{"MASTER_ADDR", "host"}, {"MASTER_PORT", "1"}}));
  EXPECT_FALSE(read({{"RANK", ""}}));
  // The shell of salloc; mpirun with one process.
  EXPECT_FALSE(read({{"SLURM_NTASKS", "4"}, {"SLURM_PROCID", "0"}}));
  EXPECT_FALSE(read({{"OMPI_COMM_WORLD_SIZE", "1"}}));
}

TEST(RankEnvironment, reads_what_torchrun_sets) {
  const auto at = read(kTorchrun);
  ASSERT_TRUE(at);
  EXPECT_EQ(at->rank, 3);
  EXPECT_EQ(at->world_size, 4);
  EXPECT_EQ(at->local_rank, 1);
  EXPECT_EQ(at->local_world_size, 2);
  EXPECT_EQ(at->master_addr, "host");
  EXPECT_EQ(at->master_port, 1234);
  EXPECT_FALSE(at->agent_store);
  EXPECT_EQ(at->restart, 0);

  Variables more = kTorchrun;
  more["TORCHELASTIC_USE_AGENT_STORE"] = "True";
  more["TORCHELASTIC_RESTART_COUNT"] = "2";
  more.erase("LOCAL_RANK");
  const auto agent = read(more);
  EXPECT_TRUE(agent->agent_store);
  EXPECT_EQ(agent->restart, 2);
  EXPECT_EQ(agent->local_rank, 3);
}

TEST(RankEnvironment, reads_what_mpirun_and_srun_set) {
  const auto mpi = read({{"OMPI_COMM_WORLD_RANK", "1"},
                         {"OMPI_COMM_WORLD_SIZE", "2"},
                         {"OMPI_COMM_WORLD_LOCAL_RANK", "0"},
                         {"OMPI_COMM_WORLD_LOCAL_SIZE", "1"},
                         {"MASTER_ADDR", "a"}});
  ASSERT_TRUE(mpi);
  EXPECT_EQ(mpi->rank, 1);
  EXPECT_EQ(mpi->world_size, 2);
  EXPECT_EQ(mpi->local_rank, 0);
  EXPECT_EQ(mpi->local_world_size, 1);
  EXPECT_EQ(mpi->master_port, 29500);

  const auto slurm = read({{"SLURM_PROCID", "5"},
                           {"SLURM_STEP_NUM_TASKS", "8"},
                           {"SLURM_LOCALID", "1"},
                           {"SLURM_STEP_TASKS_PER_NODE", "4(x2)"},
                           {"MASTER_ADDR", "a"},
                           {"MASTER_PORT", "7"}});
  ASSERT_TRUE(slurm);
  EXPECT_EQ(slurm->rank, 5);
  EXPECT_EQ(slurm->world_size, 8);
  EXPECT_EQ(slurm->local_rank, 1);
  EXPECT_EQ(slurm->local_world_size, 0);
  EXPECT_EQ(slurm->master_port, 7);
}

TEST(RankEnvironment, refuses_what_is_partial_or_makes_no_sense) {
  for (const char* name :
       {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) {
    Variables fewer = kTorchrun;
    fewer.erase(name);
    expect_error(fewer, std::string("but not ") + name);
  }
  expect_error({{"RANK", "0"}},
               "not WORLD_SIZE and MASTER_ADDR and MASTER_PORT");
  for (const auto& [name, value, text] :
       {std::array{"RANK", "4", "RANK is '4', expected a number from 0 to 3"},
        std::array{"RANK", "-1", "RANK is '-1'"},
        std::array{"RANK", "1x", "RANK is '1x'"},
        std::array{"WORLD_SIZE", "0", "WORLD_SIZE is '0'"},
        std::array{"LOCAL_RANK", "4", "LOCAL_RANK is '4'"},
        std::array{"MASTER_PORT", "65536", "MASTER_PORT is '65536'"},
        std::array{"MASTER_PORT", "http", "MASTER_PORT is 'http'"}}) {
    Variables wrong = kTorchrun;
    wrong[name] = value;
    expect_error(wrong, text);
  }
  expect_error({{"OMPI_COMM_WORLD_SIZE", "2"}, {"OMPI_COMM_WORLD_RANK", "0"}},
               "mpirun started 2 processes and MASTER_ADDR is not set");
  expect_error({{"SLURM_STEP_NUM_TASKS", "2"}, {"SLURM_PROCID", "0"}},
               "srun started 2 processes and MASTER_ADDR is not set");
}

}  // namespace
}  // namespace luximm
