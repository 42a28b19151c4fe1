#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

/// Meanings and defaults are those of timm's `ModelEmaV3`.
struct EmaOptions {
  double decay = 0.9999;  ///< share of the average that is kept at each step
  double min_decay = 0.0;
  int64_t update_after_step = 0;  ///< until then the average is the weights
  bool use_warmup = false;        ///< decay grows from 0 to `decay`:
  double warmup_gamma = 1.0;      ///<   1 - (1 + step / gamma) ** -power
  double warmup_power = 2.0 / 3.0;
  bool exclude_buffers = false;  ///< buffers are copied, not averaged
};

/// An exponential moving average of a module's weights, which often does better
/// than the weights themselves; timm's `ModelEmaV3`. Holds tensors, not a
/// module, so that any module will do.
///
///     luximm::ModelEma ema(*model, {.decay = 0.999});
///     ema.update(*model, ++step);  // after each optimizer.step()
///     luximm::ImageModel averaged = luximm::clone(model);
///     ema.copy_to(*averaged);
class ModelEma {
 public:
  /// Begins with a copy of the module's parameters and buffers. Throws `Error`
  /// for a decay outside [0, 1].
  explicit ModelEma(const torch::nn::Module& module,
                    const EmaOptions& options = {});

  /// Takes the weights after step number `step`, counted from 1, in. Throws
  /// `Error` if the module is not of the same structure.
  void update(const torch::nn::Module& module, int64_t step);

  /// Fills a module of the same structure with the average.
  void copy_to(torch::nn::Module& module) const;

  /// What `update` uses for that step.
  double decay_at(int64_t step) const;

  /// The average by name, in `state_dict` order; the tensors are its own.
  const std::vector<std::pair<std::string, torch::Tensor>>& tensors() const {
    return tensors_;
  }
  const EmaOptions& options() const { return options_; }

 private:
  EmaOptions options_;
  std::vector<std::pair<std::string, torch::Tensor>> tensors_;
};

}  // namespace luximm
