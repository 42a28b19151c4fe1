#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>

#include "luximm/train/fit.h"
#include "luximm/train/process_group.h"
#include "tools/luximm/options.h"

namespace luximm::program {

/// What `luximm train` does where it is one of several processes.
struct RankArgs {
  double timeout = 600.0;  ///< seconds
  bool sync_batch_norm = false;

  void add_options(Options& command);
};

/// The ranks of a run, of which this process is one; most often the only one.
class TrainRanks {
 public:
  /// Meets the others that RANK, WORLD_SIZE and so on tell of. Ranks but the
  /// first say nothing but their error from then on.
  explicit TrainRanks(const RankArgs& args);

  int64_t size() const { return group_->size(); }
  /// Rank 0 alone prints and writes.
  bool is_first() const { return group_->is_first(); }
  /// "cuda" is the GPU of this rank among those of its host.
  std::string device(const std::string& name) const;
  /// Synchronises the batch norms of a model if that was asked for.
  void prepare(ImageModel& model);
  void apply(FitOptions& options);
  /// Tells the others what this rank ends with.
  void leave_with_error(const std::exception& e);

 private:
  bool sync_batch_norm_;
  std::optional<ProcessGroup> group_;
};

}  // namespace luximm::program
