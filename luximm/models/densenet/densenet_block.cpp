#include "luximm/models/densenet/densenet_block.h"

namespace luximm {

DenseLayerImpl::DenseLayerImpl(const DenseNetVariant& variant,
                               int64_t in_channels) {
  const int64_t inner = variant.bn_size * variant.growth_rate;
  norm1 = register_module("norm1", BatchNorm2d(in_channels, /*relu=*/true));
  conv1 = register_module("conv1", Conv2d(in_channels, inner, 1));
  norm2 = register_module("norm2", BatchNorm2d(inner, /*relu=*/true));
  conv2 = register_module("conv2", Conv2d(inner, variant.growth_rate, 3,
                                          Conv2dOptions{.padding = 1}));
}

torch::Tensor DenseLayerImpl::forward(const torch::Tensor& x) {
  const torch::Tensor y = conv1->forward(norm1->forward(x));
  return torch::cat({x, conv2->forward(norm2->forward(y))}, 1);
}

DenseTransitionImpl::DenseTransitionImpl(int64_t in_channels) {
  norm = register_module("norm", BatchNorm2d(in_channels, /*relu=*/true));
  conv = register_module("conv", Conv2d(in_channels, in_channels / 2, 1));
}

torch::Tensor DenseTransitionImpl::forward(const torch::Tensor& x) {
  return torch::avg_pool2d(conv->forward(norm->forward(x)), /*kernel_size=*/2,
                           /*stride=*/2);
}

}  // namespace luximm
