#pragma once

#include <cstdint>
#include <optional>

#include "luximm/base/torch.h"

// Losses of logits [N, K], each the mean over the batch, with gradients. Labels
// are [N] int64, soft targets [N, K] of the logits' type. All throw `Error` for
// shapes that do not fit and options out of range.
namespace luximm {

/// Cross-entropy with label smoothing, timm's `LabelSmoothingCrossEntropy`.
torch::Tensor label_smoothing_cross_entropy(const torch::Tensor& logits,
                                            const torch::Tensor& labels,
                                            double smoothing = 0.1);

/// Cross-entropy with a distribution over the classes, as mixup gives; timm's
/// `SoftTargetCrossEntropy`.
torch::Tensor soft_target_cross_entropy(const torch::Tensor& logits,
                                        const torch::Tensor& targets);

/// Names and defaults of timm's `BinaryCrossEntropy`.
struct BceOptions {
  double smoothing = 0.1;  ///< of labels; soft targets stay as they are
  /// Targets above it become 1, others 0.
  std::optional<double> target_threshold = {};
  bool sum_classes = false;  ///< over the classes, not their mean
};

/// A yes or no for every class, timm's `BinaryCrossEntropy`
/// (https://arxiv.org/abs/2110.00476). `targets` are labels or soft targets.
///
///     auto loss = luximm::binary_cross_entropy(logits, labels, {.smoothing =
///     0});
torch::Tensor binary_cross_entropy(const torch::Tensor& logits,
                                   const torch::Tensor& targets,
                                   const BceOptions& options = {});

/// Names and defaults of timm's `JsdCrossEntropy`.
struct JsdOptions {
  int64_t num_splits = 3;
  double alpha = 12.0;
  double smoothing = 0.1;
};

/// Cross-entropy of the first of `num_splits` views of a batch, and the
/// Jensen-Shannon divergence between all of them
/// (https://arxiv.org/abs/1912.02781); timm's `JsdCrossEntropy`. The views
/// stand one after the other in `logits` and `labels`.
torch::Tensor jsd_cross_entropy(const torch::Tensor& logits,
                                const torch::Tensor& labels,
                                const JsdOptions& options = {});

}  // namespace luximm
