#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "luximm/train/event_writer.h"
#include "luximm/train/fit.h"
#include "tools/luximm/progress.h"

namespace luximm::program {

/// The curves of a run for TensorBoard: `train/...` by step, `epoch/...` by
/// epoch (from 0, as in summary.csv; accuracies in percent). A run that goes on
/// begins a new file, and takes from the old ones what it does again.
class TrainEvents {
 public:
  /// A point by step for every `interval` batches and at the end of an epoch;
  /// 0: none.
  TrainEvents(std::filesystem::path folder, int64_t interval);

  /// Throw `Error` if a file cannot be written.
  void step(const StepReport& report);
  void epoch(const EpochReport& report);

  /// Takes away what this object has written: of a run that came to nothing.
  void discard();

 private:
  EventWriter& writer(int64_t epoch, int64_t step);

  std::filesystem::path folder_;
  int64_t interval_;
  std::optional<EventWriter> writer_;
  Pace pace_;
  double loss_sum_ = 0.0;  ///< of the steps since the last point
  int64_t steps_ = 0;
  int64_t batches_ = 0;
};

}  // namespace luximm::program
