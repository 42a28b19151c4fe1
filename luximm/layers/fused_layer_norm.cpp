#include "luximm/layers/fused_layer_norm.h"

#include <tuple>
#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

class FusedLayerNorm : public torch::autograd::Function<FusedLayerNorm> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, double eps) {
    auto [y, mean, rstd] =
        at::native_layer_norm(x, {weight.size(0)}, weight, bias, eps);
    ctx->save_for_backward({x, weight, bias, mean, rstd});
    ctx->saved_data["eps"] = eps;
    return y;
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor &x = saved[0], &weight = saved[1], &bias = saved[2];
    if (at::GradMode::is_enabled()) {
      std::vector<torch::Tensor> found = differentiable_gradients(
          [&] {
            return torch::layer_norm(x, {weight.size(0)}, weight, bias,
                                     ctx->saved_data["eps"].toDouble());
          },
          {x, weight, bias}, gradients[0]);
      return {found[0], found[1], found[2], {}};
    }
    const torch::Tensor g = gradients[0].contiguous();
    const torch::Tensor scale = weight.contiguous();
    torch::Tensor dx = torch::empty_like(x);
    const int64_t c = weight.size(0), rows = x.numel() / c;
    const RowParts parts(rows, c);
    PartSums sums(parts.count(), 2 * c);
    const auto* gradient = g.const_data_ptr<float>();
    const auto* from = x.const_data_ptr<float>();
    const auto* mean = saved[3].const_data_ptr<float>();
    const auto* rstd = saved[4].const_data_ptr<float>();
    const auto* weights = scale.const_data_ptr<float>();
    auto* to = dx.mutable_data_ptr<float>();
    parts.run([&](int64_t part, int64_t first, int64_t count) {
      float* sum = sums.of(part);
      training_kernels().layer_norm_gradient(
          gradient + first * c, from + first * c, count, c, mean + first,
          rstd + first, weights, to + first * c, sum, sum + c);
    });
    return {dx, sums.total(0, c), sums.total(c, c), {}};
  }
};

}  // namespace

bool takes_fused_layer_norm(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias) {
  return bias.defined() && x.numel() > 0 && x.size(-1) == weight.size(0) &&
         x.is_contiguous() && trains_on_cpu({x, weight, bias});
}

torch::Tensor fused_layer_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias, double eps) {
  return FusedLayerNorm::apply(x, weight, bias, eps);
}

}  // namespace luximm::detail
