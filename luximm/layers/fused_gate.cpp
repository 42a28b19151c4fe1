#include "luximm/layers/fused_gate.h"

#include <vector>

#include <torch/csrc/autograd/custom_function.h>

#include "luximm/base/parallel.h"
#include "luximm/layers/fused_training.h"
#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

class FusedGate : public torch::autograd::Function<FusedGate> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx,
                               const torch::Tensor& x,
                               const torch::Tensor& gate) {
    ctx->save_for_backward({x, gate});
    return x * gate;
  }

  static torch::autograd::variable_list backward(
      torch::autograd::AutogradContext* ctx,
      torch::autograd::variable_list gradients) {
    const auto saved = ctx->get_saved_variables();
    const torch::Tensor& x = saved[0];
    if (at::GradMode::is_enabled()) {
      const torch::Tensor& g = gradients[0];
      return {g * saved[1], (g * x).sum({2, 3}, /*keepdim=*/true)};
    }
    const torch::Tensor g =
        gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor gate = saved[1].contiguous();
    const int64_t images = x.size(0), c = x.size(1);
    const int64_t rows = x.size(2) * x.size(3);
    torch::Tensor dx =
        torch::empty(x.sizes(), x.options(), torch::MemoryFormat::ChannelsLast);
    torch::Tensor dgate = torch::zeros(gate.sizes(), gate.options());
    const auto* from = x.const_data_ptr<float>();
    const auto* gradient = g.const_data_ptr<float>();
    const auto* scale = gate.const_data_ptr<float>();
    auto* to = dx.mutable_data_ptr<float>();
    auto* sum = dgate.mutable_data_ptr<float>();
    parallel_for(images, [&](int64_t first, int64_t last) {
      for (int64_t i = first; i < last; ++i) {
        const int64_t offset = i * rows * c;
        training_kernels().scale_gradient(gradient + offset, from + offset,
                                          rows, c, scale + i * c, to + offset,
                                          sum + i * c);
      }
    });
    return {dx, dgate};
  }
};

}  // namespace

bool takes_fused_gate(const torch::Tensor& x, const torch::Tensor& gate) {
  return x.dim() == 4 && gate.dim() == 4 && x.numel() > 0 &&
         gate.size(0) == x.size(0) && gate.size(1) == x.size(1) &&
         gate.size(2) == 1 && gate.size(3) == 1 &&
         x.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
         trains_on_cpu({x, gate});
}

torch::Tensor fused_gate(const torch::Tensor& x, const torch::Tensor& gate) {
  return FusedGate::apply(x, gate);
}

}  // namespace luximm::detail
