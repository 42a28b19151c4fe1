#include "luximm/layers/conv_norm_act.h"

namespace luximm {

ConvNormActImpl::ConvNormActImpl(int64_t in_channels, int64_t out_channels,
                                 Size2d kernel_size,
                                 const Conv2dOptions& options,
                                 Activation activation, double eps)
    : activation(activation) {
  conv = register_module(
      "conv", Conv2d(in_channels, out_channels, kernel_size, options));
  bn = register_module("bn", BatchNorm2d(out_channels, /*relu=*/false, eps));
}

torch::Tensor ConvNormActImpl::forward(const torch::Tensor& x) {
  return bn->forward_activated(conv->forward(x), activation);
}

void ConvNormActImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& /*path*/) {
  activation = dynamic_cast<const ConvNormActImpl&>(other).activation;
}

}  // namespace luximm
