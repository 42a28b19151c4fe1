#pragma once

#include <cstdint>
#include <optional>

#include "luximm/train/fit.h"

// Internal: a batch of `fit`, from its images to its loss.
namespace luximm::detail {

/// Mixes, runs the model and takes the loss that `options` ask for.
class BatchLoss {
 public:
  /// `model` and `options` must outlive it. Throws `Error` for options that
  /// make no sense. `seed` is that of the mixing.
  BatchLoss(ImageModel& model, const FitOptions& options, uint64_t seed);

  /// The mean loss of a batch of an epoch, a scalar float32 with gradients.
  torch::Tensor operator()(const Batch& batch, int64_t epoch);

 private:
  torch::Tensor task_loss(const torch::Tensor& logits,
                          const torch::Tensor& targets) const;

  ImageModel& model_;
  const FitOptions& options_;
  uint64_t seed_;
  std::optional<Mixup> mixup_;
};

/// The buffers of a module, so that a forward can be undone: batch norms take
/// statistics of images whose loss turns out not to be finite.
class SavedBuffers {
 public:
  explicit SavedBuffers(const torch::nn::Module& module);
  void restore() const;

 private:
  std::vector<std::pair<torch::Tensor, torch::Tensor>> buffers_;
};

}  // namespace luximm::detail
