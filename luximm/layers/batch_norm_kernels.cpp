#include "luximm/layers/batch_norm_kernels.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/fail.h"
#include "luximm/device/cuda_plugin.h"
#include "luximm/layers/activate.h"
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
      const std::optional<torch::Tensor>& residual,
      const torch::Tensor& running_mean, const torch::Tensor& running_var,
      double momentum, double eps, Activation activation,
      const BatchNormKernels* kernels) {
    BatchNormKernels::Statistics statistics;
    const NormEpilogue epilogue = {
        .activation = activation,
        .residual = residual.value_or(torch::Tensor())};
    torch::Tensor y =
        kernels->forward(x, weight, bias, running_mean, running_var, momentum,
                         eps, epilogue, statistics);
    const bool saves_y =
        residual.has_value() && activation != Activation::kNone;
    ctx->save_for_backward({x, weight, bias, statistics.mean, statistics.invstd,
                            saves_y ? y : torch::Tensor()});
    ctx->saved_data["has_residual"] = residual.has_value();
    ctx->saved_data["activation"] = static_cast<int64_t>(activation);
    ctx->saved_data["eps"] = eps;
    ctx->saved_data["kernels"] = reinterpret_cast<int64_t>(kernels);
    return y;
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &bias = saved[2];
    const bool has_residual = ctx->saved_data["has_residual"].toBool();
    const auto activation =
        static_cast<Activation>(ctx->saved_data["activation"].toInt());
    if (at::GradMode::is_enabled()) {
      return second(ctx, x, weight, bias, saved[5], activation, gradients[0]);
    }
    const auto* kernels = reinterpret_cast<const BatchNormKernels*>(
        ctx->saved_data["kernels"].toInt());
    const torch::Tensor g =
        gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    const auto found = kernels->backward(g, {.x = x,
                                             .weight = weight,
                                             .bias = bias,
                                             .statistics = {saved[3], saved[4]},
                                             .activation = activation,
                                             .y = saved[5]});
    torch::autograd::variable_list result(10);
    result[0] = found.x;
    result[1] = found.weight;
    result[2] = found.bias;
    if (has_residual) result[3] = saved[5].defined() ? found.residual : g;
    return result;
  }

 private:
  /// With a graph behind the gradients. A ReLU's slope is constant, so that
  /// the residual's value is not needed where y tells which side it is on.
  static torch::autograd::variable_list second(
      torch::autograd::AutogradContext* ctx, const torch::Tensor& x,
      const torch::Tensor& weight, const torch::Tensor& bias,
      const torch::Tensor& y, Activation activation,
      const torch::Tensor& gradient) {
    const torch::Tensor g =
        y.defined() ? torch::where(y.detach() <= 0, 0, gradient) : gradient;
    std::vector<torch::Tensor> found = differentiable_gradients(
        [&] {
          const torch::Tensor z = torch::batch_norm(
              x, weight, bias, {}, {}, /*training=*/true,
              /*momentum=*/0.0, ctx->saved_data["eps"].toDouble(),
              /*cudnn_enabled=*/true);
          return y.defined() ? z : activate(z, activation);
        },
        {x, weight, bias}, g);
    torch::autograd::variable_list result(10);
    std::copy(found.begin(), found.end(), result.begin());
    if (ctx->saved_data["has_residual"].toBool()) result[3] = g;
    return result;
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

torch::Tensor fused_batch_norm(
    const torch::Tensor& x, const torch::Tensor& weight,
    const torch::Tensor& bias, const torch::Tensor& running_mean,
    const torch::Tensor& running_var, double momentum, double eps,
    const NormEpilogue& epilogue, const BatchNormKernels& kernels) {
  return FusedBatchNorm::apply(x, weight, bias, if_defined(epilogue.residual),
                               running_mean, running_var, momentum, eps,
                               epilogue.activation, &kernels);
}

}  // namespace luximm::detail
