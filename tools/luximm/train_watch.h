#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "luximm/train/fit.h"
#include "tools/luximm/progress.h"

namespace luximm::program {

/// What is seen of a run while it goes: a bar, or plain lines where standard
/// error is no terminal, and a line of results after each epoch.
class TrainWatch {
 public:
  /// A plain line after every `log_interval` batches; 0: none.
  TrainWatch(int64_t epochs, int64_t val_batches, int64_t log_interval);

  void step(const StepReport& report);
  void validation_batch(int64_t done);
  void epoch(const EpochReport& report);

  void clear() { progress_.clear(); }
  /// Says on standard error where a run was stopped by that signal.
  void say_stopped(const std::string& signal) const;

 private:
  double seconds_left(const StepReport& report) const;

  int64_t epochs_;
  int64_t val_batches_;
  Progress progress_;
  Pace pace_;
  double validation_seconds_ = 0.0;
  std::optional<StepReport> last_step_;
};

}  // namespace luximm::program
