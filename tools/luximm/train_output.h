#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "luximm/train/fit.h"

namespace luximm::program {

/// What a run leaves in its folder after each epoch: `last/` and `best/`
/// (models in timm's format), `summary.csv` with timm's columns and
/// `args.json`.
class TrainOutput {
 public:
  /// `args` is the text of args.json.
  TrainOutput(std::filesystem::path folder, std::vector<std::string> classes,
              std::string args);

  /// Throws `Error` if something cannot be written. The rows of this epoch and
  /// later, which a run that was stopped has left, are replaced.
  void add(const EpochReport& report, const ImageModel& model);

 private:
  void read_rows(int64_t before_epoch);

  std::filesystem::path folder_;
  std::vector<std::string> classes_;
  std::string args_;
  bool is_first_ = true;
  std::vector<std::string> rows_;
  std::optional<double> best_;  ///< highest top-1 of the rows, in percent
};

}  // namespace luximm::program
