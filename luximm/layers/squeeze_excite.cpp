#include "luximm/layers/squeeze_excite.h"

#include "luximm/layers/activate.h"
#include "luximm/layers/fused_gate.h"
#include "luximm/layers/init.h"

namespace luximm {

SqueezeExciteImpl::SqueezeExciteImpl(int64_t channels, int64_t reduced_channels,
                                     Activation activation, Activation gate)
    : activation(activation), gate(gate) {
  const Conv2dOptions with_bias = {.bias = true};
  conv_reduce = register_module(
      "conv_reduce", Conv2d(channels, reduced_channels, 1, with_bias));
  conv_expand = register_module(
      "conv_expand", Conv2d(reduced_channels, channels, 1, with_bias));
}

torch::Tensor SqueezeExciteImpl::forward(const torch::Tensor& x) {
  torch::Tensor y = x.mean({2, 3}, /*keepdim=*/true);
  y = activate_(conv_reduce->forward(y), activation);
  y = activate_(conv_expand->forward(y), gate);
  return detail::takes_fused_gate(x, y) ? detail::fused_gate(x, y) : x * y;
}

void SqueezeExciteImpl::reset_parameters() {
  init::linear_default(conv_reduce->weight, conv_reduce->bias);
  init::linear_default(conv_expand->weight, conv_expand->bias);
}

void SqueezeExciteImpl::copy_settings(const torch::nn::Module& other,
                                      const std::string& /*path*/) {
  const auto& from = dynamic_cast<const SqueezeExciteImpl&>(other);
  activation = from.activation;
  gate = from.gate;
}

}  // namespace luximm
