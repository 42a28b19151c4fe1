#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tools/luximm/device_option.h"
#include "tools/luximm/train_args.h"
#include "tools/luximm/train_data.h"
#include "tools/luximm/train_ranks.h"

namespace luximm::program {

/// The command line of `luximm train`.
struct TrainArgs {
  std::string data, data_dir, model, weights, weights_prefix, output;
  DeviceArgs device;
  bool pretrained = false;
  int64_t epochs = 10;
  int64_t batch_size = 64;
  std::optional<int64_t> input_size;
  std::optional<double> crop_pct;
  std::optional<int64_t> num_classes;

  OptimizerArgs optimizer;
  ScheduleArgs schedule;
  RegularisationArgs regularisation;
  AugmentArgs augment;
  RankArgs ranks;

  uint64_t seed = 42;
  int64_t workers = 2;
  int64_t max_bad = 0;
  std::optional<int64_t> in_chans;
  bool allow_truncated = false;
  bool grad_checkpointing = false;
  int64_t log_interval = 50;

  void add_options(Options& command);

  /// Of DATA or --data-dir, or what --resume took for its folder. Throws
  /// `UsageError` without any, and if --resume names another than --output.
  std::string data_folder();

  bool resumes() const;

 private:
  /// No folder has this name.
  static constexpr const char* kNotGiven = "\n";
  /// --resume: "" without a folder.
  std::string resume_ = kNotGiven;
};

}  // namespace luximm::program
