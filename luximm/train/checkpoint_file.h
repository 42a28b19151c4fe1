#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "luximm/train/checkpoint.h"

// Internal: a checkpoint as a file, whatever run it is of.
namespace luximm::detail {

// The first format recorded few settings, some under other names.
constexpr int kCheckpointFormat = 2;
constexpr int kFewSettings = 1;

struct ScalerState {
  double scale = 1.0;
  int64_t growth_tracker = 0;
};

/// A checkpoint that was read whole and has the hash it should have.
struct Sound {
  int format = kCheckpointFormat;
  std::string optimizer;
  std::vector<double> rates;
  std::map<std::string, std::string> settings;
  TrainProgress progress;
  std::optional<ScalerState> scaler;
  std::optional<Schedule::State> schedule;
  std::map<std::string, torch::Tensor> tensors;

  std::map<std::string, torch::Tensor> part(const std::string& prefix) const {
    std::map<std::string, torch::Tensor> result;
    for (const auto& [name, tensor] : tensors) {
      if (name.starts_with(prefix)) {
        result[name.substr(prefix.size())] = tensor;
      }
    }
    return result;
  }
};

/// Throws `Error` if a file is damaged, too new or no checkpoint.
Sound read_checkpoint(const std::filesystem::path& path);

/// Writes tensors and all else that a checkpoint of `state` has.
void write_checkpoint(
    const std::filesystem::path& path, const TrainState& state,
    const std::vector<std::pair<std::string, torch::Tensor>>& tensors);

}  // namespace luximm::detail
