#include "luximm/layers/batch_norm_kernels.h"

#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/fail.h"
#include "luximm/device/cuda_plugin.h"
#include "luximm/layers/cpu_batch_norm.h"
#include "luximm/layers/fused_training.h"

namespace luximm::detail {
namespace {

/// What luximm/inference/device/cuda/ exports.
using MakeBatchNorm = BatchNormKernels* (*)(int device_index, int dtype);

class FusedBatchNorm : public torch::autograd::Function<FusedBatchNorm> {
 public:
  static torch::Tensor forward(
      torch::autograd::AutogradContext* ctx, const torch::Tensor& x,
      const torch::Tensor& weight, const torch::Tensor& bias,
      const torch::Tensor& running_mean, const torch::Tensor& running_var,
      double momentum, double eps, bool relu, const BatchNormKernels* kernels) {
    BatchNormKernels::Statistics statistics;
    const torch::Tensor y =
        kernels->forward(x, weight, bias, running_mean, running_var, momentum,
                         eps, relu, statistics);
    ctx->save_for_backward(
        {x, weight, bias, statistics.mean, statistics.invstd});
    ctx->saved_data["relu"] = relu;
    ctx->saved_data["eps"] = eps;
    ctx->saved_data["kernels"] = reinterpret_cast<int64_t>(kernels);
    return y;
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const bool relu = ctx->saved_data["relu"].toBool();
    if (at::GradMode::is_enabled()) {
      std::vector<torch::Tensor> found = differentiable_gradients(
          [&] {
            const torch::Tensor y = torch::batch_norm(
                saved[0], saved[1], saved[2], {}, {}, /*training=*/true,
                /*momentum=*/0.0, ctx->saved_data["eps"].toDouble(),
                /*cudnn_enabled=*/true);
            return relu ? y.relu() : y;
          },
          {saved[0], saved[1], saved[2]}, gradients[0]);
      return {found[0], found[1], found[2], {}, {}, {}, {}, {}, {}};
    }
    const auto* kernels = reinterpret_cast<const BatchNormKernels*>(
        ctx->saved_data["kernels"].toInt());
    const auto found = kernels->backward(
        gradients[0].contiguous(torch::MemoryFormat::ChannelsLast), saved[0],
        saved[1], saved[2], {saved[3], saved[4]}, relu);
    return {found.x, found.weight, found.bias, {}, {}, {}, {}, {}, {}};
  }
};

}  // namespace

const BatchNormKernels* batch_norm_kernels(const torch::Device& device,
                                           torch::ScalarType dtype) {
  if (device.is_cpu() && dtype == torch::kFloat) return &cpu_batch_norm();
  if (!device.is_cuda() ||
      (dtype != torch::kHalf && dtype != torch::kBFloat16)) {
    return nullptr;
  }
  static std::mutex mutex;
  // Never destroyed: CUDA may be gone when a process ends.
  static auto& all =
      *new std::map<std::pair<int, torch::ScalarType>, BatchNormKernels*>();
  const std::lock_guard lock(mutex);
  const auto [found, is_new] =
      all.emplace(std::pair(int{device.index()}, dtype), nullptr);
  if (!is_new) return found->second;
  const auto make = reinterpret_cast<MakeBatchNorm>(
      cuda_plugin_function("luximm_make_cuda_batch_norm"));
  if (make == nullptr) return nullptr;
  try {
    found->second = make(device.index(), static_cast<int>(dtype));
  } catch (const c10::Error& e) {
    const std::string text = e.what_without_backtrace();
    warn("LibTorch's batch norms take the place of luximm's on " +
         device.str() + ": " + text.substr(0, text.find('\n')));
  }
  return found->second;
}

torch::Tensor fused_batch_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias,
                               const torch::Tensor& running_mean,
                               const torch::Tensor& running_var,
                               double momentum, double eps, bool relu,
                               const BatchNormKernels& kernels) {
  return FusedBatchNorm::apply(x, weight, bias, running_mean, running_var,
                               momentum, eps, relu, &kernels);
}

}  // namespace luximm::detail
