#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <torch/optim/optimizer.h>

#include "luximm/base/torch.h"
#include "luximm/train/amp.h"
#include "luximm/train/ema.h"
#include "luximm/train/schedule.h"

namespace luximm {

/// How far a run has come.
struct TrainProgress {
  int64_t epoch = 0;      ///< the current one, from 0
  int64_t batch = 0;      ///< batches done in it
  int64_t step = 0;       ///< optimiser steps in all
  double loss_sum = 0.0;  ///< of the epoch's images so far
  int64_t seen = 0;       ///< images in it
  int64_t skipped = 0;    ///< batches in it left out, see `NonFinite`
};

/// What a run needs to go on as if it had not stopped. Pointers may be null.
struct TrainState {
  torch::nn::Module& model;
  torch::optim::Optimizer& optimizer;
  ModelEma* ema = nullptr;
  GradScaler* scaler = nullptr;
  Schedule* schedule = nullptr;  ///< one that looks at a metric
  TrainProgress progress = {};
  /// Random numbers' states of ranks other than 0, by "cpu.1" and its like;
  /// saved, and filled by a restore.
  std::map<std::string, torch::Tensor> rank_random = {};
  /// Settings that a continued run must share, such as the batch size.
  std::map<std::string, std::string> settings = {};
  /// Whether a continued run may have another value of a setting: by its name,
  /// the checkpoint's value and this run's. Unset: none may.
  std::function<bool(const std::string& name, const std::string& saved,
                     const std::string& now)>
      may_change = {};
};

/// A folder of checkpoints, `checkpoint-<step>.safetensors`: model, optimiser
/// (those of `train/optim.h` and torch::optim's SGD, Adam and AdamW), average,
/// loss scaler, progress, the random numbers' state and a SHA-256 of it all. A
/// run that is restored goes on bit for bit on a CPU.
///
/// A checkpoint has its name only when it is whole and on the disk, so that a
/// crash leaves the one before; the newest that is sound is restored.
///
///     luximm::CheckpointStore store("run/checkpoints");
///     luximm::TrainState state{.model = *model, .optimizer = optimizer};
///     bool continued = store.restore(state);
///     ...
///     store.save(state);
class CheckpointStore {
 public:
  /// The newest `keep` checkpoints stay.
  explicit CheckpointStore(std::filesystem::path folder, int64_t keep = 2);

  /// Writes one, making the folder if need be, and removes the oldest and those
  /// of later steps: a run that went on from an earlier one has left them.
  /// Throws `Error` if it cannot be written, a weight is not finite, or the
  /// optimiser is of another kind; what was there stays.
  std::filesystem::path save(const TrainState& state) const;

  /// Fills `state` from the newest sound checkpoint, with a warning for each
  /// that is damaged; false if there is none at all. Throws `Error`, with
  /// `state` unchanged, if all are damaged or one is of another model,
  /// optimiser or setting. A checkpoint of luximm 0.1 before it recorded all
  /// settings is taken with a warning that names those that it lacks.
  bool restore(TrainState& state) const;

  /// The newest first.
  std::vector<std::filesystem::path> files() const;

 private:
  void remove_others(int64_t newest) const;

  std::filesystem::path folder_;
  int64_t keep_;
};

}  // namespace luximm
