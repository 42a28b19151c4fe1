#pragma once

#include <cstdint>
#include <optional>

#include <torch/optim/optimizer.h>

#include "luximm/base/torch.h"

namespace luximm {

/// Runs operations in half precision where that is safe, for as long as it
/// lives and on this thread: Python's `torch.autocast(device, dtype)`. Wrap the
/// forward and the loss; call `backward` outside.
///
///     {
///       luximm::Autocast autocast(torch::kCPU, torch::kBFloat16);
///       loss = F::cross_entropy(model->forward(x), y);
///     }
///     loss.backward();
class Autocast {
 public:
  /// `dtype` is kBFloat16 or kHalf; throws `Error` for others.
  Autocast(torch::DeviceType device, torch::ScalarType dtype);
  ~Autocast();
  Autocast(const Autocast&) = delete;
  Autocast& operator=(const Autocast&) = delete;

 private:
  torch::DeviceType device_;
  bool was_enabled_;
  torch::ScalarType dtype_before_;
};

/// Names and defaults of `torch.amp.GradScaler`.
struct GradScalerOptions {
  double init_scale = 65536.0;
  double growth_factor = 2.0;
  double backoff_factor = 0.5;
  int64_t growth_interval = 2000;

  /// Throws `Error` naming a field that makes no sense.
  void check() const;
};

/// Scales a loss so that gradients of float16 do not vanish, and leaves out the
/// steps whose gradients overflow: Python's `torch.amp.GradScaler`.
///
///     luximm::GradScaler scaler;
///     scaler.scale(loss).backward();
///     scaler.unscale(optimizer);  // before gradients are clipped
///     scaler.step(optimizer);
///     scaler.update();
class GradScaler {
 public:
  explicit GradScaler(const GradScalerOptions& options = {});

  torch::Tensor scale(const torch::Tensor& loss) const;
  /// Divides the gradients by the scale and looks for values that are not
  /// finite. Throws `Error` if called twice before `update`.
  void unscale(torch::optim::Optimizer& optimizer);
  /// The optimiser's step, or none if a gradient is not finite; false then.
  bool step(torch::optim::Optimizer& optimizer);
  /// The scale of the next step: lower after one that was left out, higher
  /// after `growth_interval` that were not.
  void update();

  double get_scale() const { return scale_; }
  /// Steps in a row with finite gradients, since the scale changed.
  int64_t growth_tracker() const { return growth_tracker_; }
  /// As a checkpoint has them.
  void set_state(double scale, int64_t growth_tracker);

 private:
  GradScalerOptions options_;
  double scale_;
  int64_t growth_tracker_ = 0;
  std::optional<bool> found_inf_;  ///< since `unscale`
};

/// Keeps a module's 4-D parameters and buffers as channels-last in memory,
/// Python's `module.to(memory_format=torch.channels_last)`. The tensors stay
/// the same objects, so optimisers go on with them; give such a module images
/// of that format. Files do not know it.
void to_channels_last(torch::nn::Module& module);

}  // namespace luximm
