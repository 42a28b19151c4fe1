#include "luximm/layers/global_context.h"

#include <memory>

#include "luximm/layers/activate.h"
#include "luximm/layers/init.h"

namespace luximm {

GlobalContextImpl::GlobalContextImpl(int64_t channels, int64_t reduced_channels,
                                     Activation activation)
    : activation(activation) {
  const Conv2dOptions with_bias = {.bias = true};
  conv_attn = register_module("conv_attn", Conv2d(channels, 1, 1, with_bias));
  auto mlp =
      register_module("mlp_scale", std::make_shared<torch::nn::Module>());
  fc1 = mlp->register_module("fc1",
                             Conv2d(channels, reduced_channels, 1, with_bias));
  norm =
      mlp->register_module("norm", LayerNorm2d(reduced_channels, /*eps=*/1e-6));
  fc2 = mlp->register_module("fc2",
                             Conv2d(reduced_channels, channels, 1, with_bias));
}

torch::Tensor GlobalContextImpl::forward(const torch::Tensor& x) {
  const torch::Tensor weights =
      conv_attn->forward(x).flatten(2).softmax(-1).transpose(1, 2);
  torch::Tensor y = x.flatten(2).matmul(weights).unsqueeze(-1);  // [N, C, 1, 1]
  y = activate_(norm->forward(fc1->forward(y)), activation);
  return x * fc2->forward(y).sigmoid_();
}

void GlobalContextImpl::reset_parameters() {
  for (Conv2d* conv : {&conv_attn, &fc1, &fc2}) {
    init::linear_default((*conv)->weight, (*conv)->bias);
  }
}

void GlobalContextImpl::copy_settings(const torch::nn::Module& other,
                                      const std::string& /*path*/) {
  activation = dynamic_cast<const GlobalContextImpl&>(other).activation;
}

}  // namespace luximm
