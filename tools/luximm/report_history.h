#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "luximm/train/fit.h"

namespace luximm::program {

/// What a report says of an epoch; shares are in percent.
struct EpochRow {
  int64_t epoch = 0;  ///< from 0
  double train_loss = 0.0;
  std::optional<double> eval_loss = {};
  std::optional<double> top1 = {};
  std::optional<double> top5 = {};
  double lr = 0.0;
  int64_t images = 0;
  int64_t skipped = 0;
  double train_seconds = 0.0;
  double loader_seconds = 0.0;
  double validation_seconds = 0.0;
};

/// A point of the curves by step.
struct StepPoint {
  double t = 0.0;     ///< epochs done
  double loss = 0.0;  ///< mean over the steps since the point before
  double lr = 0.0;
};

/// The course of a run, as its report shows it. It is kept in the report
/// itself, so that a run that goes on shows all of it.
class RunHistory {
 public:
  void add_step(const StepReport& report);
  void add_epoch(const EpochReport& report);

  /// Takes what the report in that file has of the epochs before `epoch`, and
  /// the points up to `t` epochs; nothing if there is none, or it is damaged.
  void restore(const std::filesystem::path& report, int64_t epoch, double t);

  const std::vector<EpochRow>& rows() const { return rows_; }
  /// At most 1000, spread evenly.
  const std::vector<StepPoint>& points() const { return points_; }
  /// Of the highest top-1; nothing without validation.
  std::optional<EpochRow> best() const;

  nlohmann::json to_json() const;

 private:
  std::vector<EpochRow> rows_;
  std::vector<StepPoint> points_;
  int64_t stride_ = 1;  ///< steps between points
  int64_t steps_ = 0;   ///< since the last point
  double loss_sum_ = 0.0;
};

/// The element of a report's page that `RunHistory::restore` reads.
inline constexpr const char* kHistoryId = "luximm-history";

}  // namespace luximm::program
