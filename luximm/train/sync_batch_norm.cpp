#include "luximm/train/sync_batch_norm.h"

#include <torch/nn/modules/batchnorm.h>

#include "luximm/base/fail.h"
#include "luximm/layers/norm.h"
#include "luximm/layers/sync_batch_norm.h"

namespace luximm {
namespace {

class RanksOfGroup : public StatisticsGroup {
 public:
  explicit RanksOfGroup(ProcessGroup& group) : group_(group) {}
  void all_reduce(torch::Tensor& tensor) override { group_.all_reduce(tensor); }
  std::vector<torch::Tensor> all_gather(const torch::Tensor& tensor) override {
    return group_.all_gather(tensor);
  }

 private:
  ProcessGroup& group_;
};

bool is_torch_batch_norm(const torch::nn::Module& module) {
  return module.as<torch::nn::BatchNorm1dImpl>() != nullptr ||
         module.as<torch::nn::BatchNorm2dImpl>() != nullptr ||
         module.as<torch::nn::BatchNorm3dImpl>() != nullptr;
}

}  // namespace

void sync_batch_norm(torch::nn::Module& module, ProcessGroup& group) {
  for (const auto& item : module.named_modules("", /*include_self=*/false)) {
    if (!is_torch_batch_norm(*item.value())) continue;
    fail("sync_batch_norm",
         "'{}' is a batch norm of torch::nn, which cannot be replaced from "
         "outside; build it as luximm::BatchNorm2d",
         item.key());
  }
  const auto ranks = std::make_shared<RanksOfGroup>(group);
  for (const auto& child : module.modules(/*include_self=*/false)) {
    if (auto* norm = child->as<BatchNorm2dImpl>()) norm->sync_group = ranks;
  }
}

}  // namespace luximm
