#include "tools/luximm/train_ranks.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

#include <ATen/Parallel.h>
#include <c10/util/Logging.h>

#include "luximm/base/error.h"
#include "luximm/train/sync_batch_norm.h"

namespace luximm::program {
namespace {

ProcessGroupOptions group_options(const RankArgs& args) {
  const std::chrono::duration<double> timeout(args.timeout);
  return {.timeout =
              std::chrono::duration_cast<std::chrono::milliseconds>(timeout)};
}

/// LibTorch warns of every connection that breaks, with a stack trace. Which
/// rank was lost is said by the one line of the error.
void silence_connections() {
  constexpr int kFatal = 3;
  if (std::getenv("TORCH_CPP_LOG_LEVEL") != nullptr) return;
  FLAGS_caffe2_log_level = kFatal;
}

/// A share of the processors for each process of a host, unless somebody has
/// said how many threads there are to be; torchrun does.
void share_processors(const RankEnvironment& at) {
  if (at.local_world_size < 2 || std::getenv("OMP_NUM_THREADS") != nullptr) {
    return;
  }
  const auto all = static_cast<int64_t>(std::thread::hardware_concurrency());
  at::set_num_threads(
      static_cast<int>(std::max<int64_t>(1, all / at.local_world_size)));
}

}  // namespace

void RankArgs::add_options(Options& command) {
  command
      .add_option("--dist-timeout", timeout,
                  "Seconds after which a rank that does not answer is lost, "
                  "where several processes train")
      .check(positive_number())
      .capture_default_str();
  command.add_flag("--sync-bn", sync_batch_norm,
                   "Batch norms go by the images of all ranks");
}

TrainRanks::TrainRanks(const RankArgs& args)
    : sync_batch_norm_(args.sync_batch_norm) {
  const RankEnvironment at = rank_environment().value_or(RankEnvironment{});
  if (at.world_size > 1) silence_connections();
  group_.emplace(at, group_options(args));
  share_processors(group_->environment());
  if (!is_first()) set_warning_handler([](std::string_view) {});
}

std::string TrainRanks::device(const std::string& name) const {
  if (name != "cuda" || size() == 1) return name;
  return name + ":" + std::to_string(group_->local_rank());
}

void TrainRanks::prepare(ImageModel& model) {
  if (sync_batch_norm_) luximm::sync_batch_norm(*model, *group_);
}

void TrainRanks::apply(FitOptions& options) { options.group = &*group_; }

void TrainRanks::leave_with_error(const std::exception& e) {
  group_->leave_with_error(e.what());
}

}  // namespace luximm::program
