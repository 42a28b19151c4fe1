#include "luximm/train/losses.h"

#include <torch/nn/functional/loss.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

namespace F = torch::nn::functional;

void check_smoothing(const char* where, double smoothing) {
  // Written so that NaN fails too.
  if (!(smoothing >= 0.0 && smoothing < 1.0)) {
    fail(where, "smoothing is {}, expected a value in [0, 1)", smoothing);
  }
}

void check_targets(const char* where, const torch::Tensor& logits,
                   const torch::Tensor& targets, bool soft) {
  const bool fits =
      logits.dim() == 2 &&
      (soft ? targets.sizes() == logits.sizes()
            : targets.dim() == 1 && targets.size(0) == logits.size(0) &&
                  targets.scalar_type() == torch::kLong);
  if (!fits) {
    fail(where, "targets are {} {} for logits {}, expected {}",
         c10::toString(targets.scalar_type()), c10::str(targets.sizes()),
         c10::str(logits.sizes()),
         soft ? "one number for each logit" : "one int64 label for each row");
  }
}

}  // namespace

torch::Tensor label_smoothing_cross_entropy(const torch::Tensor& logits,
                                            const torch::Tensor& labels,
                                            double smoothing) {
  constexpr const char* kWhere = "label_smoothing_cross_entropy";
  check_smoothing(kWhere, smoothing);
  check_targets(kWhere, logits, labels, /*soft=*/false);
  return F::cross_entropy(
      logits, labels, F::CrossEntropyFuncOptions().label_smoothing(smoothing));
}

torch::Tensor soft_target_cross_entropy(const torch::Tensor& logits,
                                        const torch::Tensor& targets) {
  check_targets("soft_target_cross_entropy", logits, targets, /*soft=*/true);
  return -(targets * logits.log_softmax(-1)).sum(-1).mean();
}

torch::Tensor binary_cross_entropy(const torch::Tensor& logits,
                                   const torch::Tensor& targets,
                                   const BceOptions& options) {
  constexpr const char* kWhere = "binary_cross_entropy";
  check_smoothing(kWhere, options.smoothing);
  const bool soft = targets.dim() == logits.dim();
  check_targets(kWhere, logits, targets, soft);
  torch::Tensor wanted = targets;
  if (!soft) {
    const double off = options.smoothing / static_cast<double>(logits.size(1));
    wanted =
        torch::full_like(logits.detach(), off)
            .scatter_(1, targets.unsqueeze(1), 1.0 - options.smoothing + off);
  }
  if (options.target_threshold) {
    wanted = wanted.gt(*options.target_threshold).to(wanted.scalar_type());
  }
  if (!options.sum_classes) {
    return F::binary_cross_entropy_with_logits(logits, wanted);
  }
  return F::binary_cross_entropy_with_logits(
             logits, wanted,
             F::BinaryCrossEntropyWithLogitsFuncOptions().reduction(
                 torch::kNone))
      .sum(-1)
      .mean();
}

torch::Tensor jsd_cross_entropy(const torch::Tensor& logits,
                                const torch::Tensor& labels,
                                const JsdOptions& options) {
  constexpr const char* kWhere = "jsd_cross_entropy";
  check_targets(kWhere, logits, labels, /*soft=*/false);
  if (options.num_splits < 1 || logits.size(0) % options.num_splits != 0) {
    fail(kWhere, "a batch of {} cannot be split into {} views", logits.size(0),
         options.num_splits);
  }
  const int64_t size = logits.size(0) / options.num_splits;
  const std::vector<torch::Tensor> views = logits.split(size);
  std::vector<torch::Tensor> probabilities;
  for (const torch::Tensor& view : views) {
    probabilities.push_back(view.softmax(1));
  }
  // Away from 0, where the divergence explodes.
  const torch::Tensor mixture =
      torch::stack(probabilities).mean(0).clamp(1e-7, 1.0).log();
  torch::Tensor divergence = torch::zeros({}, logits.options());
  for (const torch::Tensor& one : probabilities) {
    divergence = divergence +
                 F::kl_div(mixture, one,
                           F::KLDivFuncOptions().reduction(torch::kBatchMean));
  }
  return label_smoothing_cross_entropy(views[0], labels.slice(0, 0, size),
                                       options.smoothing) +
         options.alpha / static_cast<double>(options.num_splits) * divergence;
}

}  // namespace luximm
