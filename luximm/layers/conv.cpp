#include "luximm/layers/conv.h"

namespace luximm {

Conv2dImpl::Conv2dImpl(int64_t in_channels, int64_t out_channels,
                       int64_t kernel_size, const Conv2dOptions& options)
    : options(options) {
  weight = register_parameter(
      "weight", torch::empty({out_channels, in_channels / options.groups,
                              kernel_size, kernel_size}));
  if (options.bias) {
    bias = register_parameter("bias", torch::empty({out_channels}));
  }
}

torch::Tensor Conv2dImpl::forward(const torch::Tensor& x) {
  return torch::conv2d(x, weight, bias, options.stride, options.padding,
                       /*dilation=*/1, options.groups);
}

void Conv2dImpl::copy_settings(const torch::nn::Module& other,
                               const std::string& path) {
  const auto& from = dynamic_cast<const Conv2dImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
  options = from.options;
}

StdConv2dImpl::StdConv2dImpl(int64_t in_channels, int64_t out_channels,
                             int64_t kernel_size, const Conv2dOptions& options)
    : Conv2dImpl(in_channels, out_channels, kernel_size, options) {}

torch::Tensor StdConv2dImpl::standardized_weight() const {
  // A batch norm over one sample is the mean and the population variance in
  // one fused operator, with a backward.
  return torch::batch_norm(weight.reshape({1, weight.size(0), -1}), {}, {}, {},
                           {}, /*training=*/true, /*momentum=*/0.0, eps,
                           /*cudnn_enabled=*/true)
      .reshape_as(weight);
}

torch::Tensor StdConv2dImpl::forward(const torch::Tensor& x) {
  return torch::conv2d(x, standardized_weight(), bias, options.stride,
                       options.padding, /*dilation=*/1, options.groups);
}

void StdConv2dImpl::copy_settings(const torch::nn::Module& other,
                                  const std::string& path) {
  Conv2dImpl::copy_settings(other, path);
  eps = dynamic_cast<const StdConv2dImpl&>(other).eps;
}

LinearImpl::LinearImpl(int64_t in_features, int64_t out_features, bool conv) {
  std::vector<int64_t> shape = {out_features, in_features};
  if (conv) shape.insert(shape.end(), {1, 1});
  weight = register_parameter("weight", torch::empty(shape));
  bias = register_parameter("bias", torch::empty({out_features}));
}

torch::Tensor LinearImpl::forward(const torch::Tensor& x) {
  return torch::linear(x, weight.flatten(1), bias);
}

void LinearImpl::copy_settings(const torch::nn::Module& other,
                               const std::string& path) {
  const auto& from = dynamic_cast<const LinearImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
}

}  // namespace luximm
