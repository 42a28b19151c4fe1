#pragma once

#include <cstdint>
#include <vector>

#include "luximm/base/torch.h"

namespace luximm {

/// The processes whose images a batch norm normalises by. `ProcessGroup`,
/// luximm/train/process_group.h, is behind it; layers know nothing of that.
class StatisticsGroup {
 public:
  virtual ~StatisticsGroup() = default;
  /// Replaces a tensor by the sum over the processes.
  virtual void all_reduce(torch::Tensor& tensor) = 0;
  /// The processes' tensors of one shape, in the same order on all of them.
  virtual std::vector<torch::Tensor> all_gather(
      const torch::Tensor& tensor) = 0;
};

namespace detail {

/// Batch norm of [N, C, H, W] in training, whose mean and variance are those of
/// all processes' images: torch's `SyncBatchNorm`. Running statistics take the
/// unbiased variance of all images, and gradients of weight and bias are those
/// of this process's images. Throws `Error` for fewer than two values per
/// channel on all processes together.
torch::Tensor sync_batch_norm(const torch::Tensor& x,
                              const torch::Tensor& weight,
                              const torch::Tensor& bias,
                              torch::Tensor& running_mean,
                              torch::Tensor& running_var, double momentum,
                              double eps, StatisticsGroup& group);

}  // namespace detail
}  // namespace luximm
