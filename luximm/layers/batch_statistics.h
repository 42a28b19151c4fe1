#pragma once

#include <utility>
#include <vector>

#include "luximm/base/torch.h"

// Internal: a forward that fails leaves running statistics as they were.
namespace luximm::detail {

/// Puts the running statistics of every batch norm below a module back if the
/// scope is left by an exception. Used where a forward in training may find,
/// half-way through the network, that a map has too few values.
class BatchStatisticsRollback {
 public:
  explicit BatchStatisticsRollback(const torch::nn::Module& module);
  ~BatchStatisticsRollback();
  BatchStatisticsRollback(const BatchStatisticsRollback&) = delete;
  BatchStatisticsRollback& operator=(const BatchStatisticsRollback&) = delete;

 private:
  int exceptions_;
  std::vector<std::pair<torch::Tensor, torch::Tensor>> saved_;
};

}  // namespace luximm::detail
