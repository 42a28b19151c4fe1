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
  return run(x, weight);
}

torch::Tensor Conv2dImpl::run(const torch::Tensor& x,
                              const torch::Tensor& kernel) const {
  torch::Tensor padded = x;
  int64_t padding = options.padding;
  if (options.same_padding) {
    const int64_t total = (kernel.size(-1) - 1) * options.dilation;
    const int64_t before = total / 2;
    padding = before;
    if (total % 2 != 0) {
      const int64_t after = total - before;
      padded = torch::constant_pad_nd(x, {before, after, before, after}, 0);
      padding = 0;
    }
  }
  return torch::conv2d(padded, kernel, bias, options.stride, padding,
                       options.dilation, options.groups);
}

void Conv2dImpl::copy_settings(const torch::nn::Module& other,
                               const std::string& path) {
  const auto& from = dynamic_cast<const Conv2dImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
  options = from.options;
}

StdConv2dImpl::StdConv2dImpl(int64_t in_channels, int64_t out_channels,
                             int64_t kernel_size, const Conv2dOptions& options,
                             double eps)
    : Conv2dImpl(in_channels, out_channels, kernel_size, options), eps(eps) {}

torch::Tensor StdConv2dImpl::standardized_weight() const {
  // A batch norm over one sample is the mean and the population variance in
  // one fused operator, with a backward.
  return torch::batch_norm(weight.reshape({1, weight.size(0), -1}), {}, {}, {},
                           {}, /*training=*/true, /*momentum=*/0.0, eps,
                           /*cudnn_enabled=*/true)
      .reshape_as(weight);
}

torch::Tensor StdConv2dImpl::forward(const torch::Tensor& x) {
  return run(x, standardized_weight());
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

torch::Tensor LinearImpl::forward_nchw(const torch::Tensor& x) {
  return torch::conv2d(x, weight.view({weight.size(0), weight.size(1), 1, 1}),
                       bias);
}

void LinearImpl::copy_settings(const torch::nn::Module& other,
                               const std::string& path) {
  const auto& from = dynamic_cast<const LinearImpl&>(other);
  detail::expect_registered(from, path,
                            {{"weight", from.weight}, {"bias", from.bias}});
}

}  // namespace luximm
