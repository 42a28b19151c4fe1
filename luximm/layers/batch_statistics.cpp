#include "luximm/layers/batch_statistics.h"

#include <exception>

#include "luximm/layers/norm.h"

namespace luximm::detail {

BatchStatisticsRollback::BatchStatisticsRollback(
    const torch::nn::Module& module)
    : exceptions_(std::uncaught_exceptions()) {
  for (const auto& child : module.modules(/*include_self=*/false)) {
    const auto* norm = child->as<BatchNorm2dImpl>();
    if (norm == nullptr) continue;
    for (const torch::Tensor& tensor :
         {norm->running_mean, norm->running_var, norm->num_batches_tracked}) {
      saved_.emplace_back(tensor, tensor.detach().clone());
    }
  }
}

BatchStatisticsRollback::~BatchStatisticsRollback() {
  if (std::uncaught_exceptions() == exceptions_) return;
  try {
    torch::NoGradGuard no_grad;
    for (auto& [tensor, before] : saved_) tensor.copy_(before);
  } catch (...) {  // the first exception says what is wrong
  }
}

}  // namespace luximm::detail
