#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "luximm/train/checkpoint.h"
#include "luximm/train/fit.h"
#include "luximm/train/gradient_reducer.h"

// Internal: what `fit` does besides where several ranks train one model. Of one
// rank each of these does nothing.
namespace luximm::detail {

/// A rank's share of a loader's batches, whose size is that of one rank. Its
/// epochs have as many batches as those of one process with batches as large as
/// those of all ranks together. `padded` as of `rank_sampler`. Nothing if the
/// rank has no sample.
std::optional<ImageLoader> rank_loader(const ImageLoader& loader, int64_t rank,
                                       int64_t world_size, bool padded);

/// What is known of a step.
struct StepSums {
  double loss_sum = 0.0;  ///< of the images
  int64_t images = 0;
  int64_t counted = 0;  ///< batches
  int64_t skipped = 0;  ///< batches, for a loss that is not finite
  bool stop = false;    ///< a rank was asked to stop
};

/// The ranks of a run of `fit`.
class FitRanks {
 public:
  /// `group` may be null: one rank.
  explicit FitRanks(ProcessGroup* group);
  ~FitRanks();

  int64_t rank() const { return group_ == nullptr ? 0 : group_->rank(); }
  int64_t size() const { return group_ == nullptr ? 1 : group_->size(); }
  bool several() const { return size() > 1; }

  /// This rank's share of the batches to train on, of several ranks.
  std::optional<ImageLoader> share_of(const ImageLoader& train) const;

  /// Before the first step and after a restore: compares settings, progress and
  /// module across ranks, takes the module of rank 0 over and gives each rank
  /// random numbers of its own.
  void begin(TrainState& state, bool restored, const FitOptions& options,
             bool may_lack_batches);

  /// A guard for a batch that is not the last of its step.
  std::optional<GradientReducer::NoSync> batch_guard(bool last);

  /// Makes the gradients those of all ranks, and sums up.
  StepSums finish_step(const StepSums& own);

  /// Before a checkpoint: gathers the ranks' random numbers' states.
  void gather_random(TrainState& state);

  bool any(bool value) { return several() ? group_->any(value) : value; }

 private:
  void set_random(const TrainState& state, bool restored);

  ProcessGroup* group_;
  std::optional<GradientReducer> reducer_;
};

}  // namespace luximm::detail
