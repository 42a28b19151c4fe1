#pragma once

#include <set>
#include <string>

#include <ATen/Functions.h>

#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/operators.h"

namespace luximm::detail::testing {

/// What `DeviceKernels` promises, by LibTorch's operators on the CPU and in any
/// type; `called` has the names of what was used.
class PlainKernels : public DeviceKernels {
 public:
  mutable std::set<std::string> called;

  torch::Tensor depthwise(const torch::Tensor& x,
                          const DepthwiseKernel& with) const override {
    called.insert("depthwise");
    const int64_t k = with.kernel, c = x.size(1);
    const torch::Tensor weight =
        with.weight.t().contiguous().view({c, 1, k, k});
    const torch::Tensor y = at::conv2d(x, weight, with.bias.to(x.scalar_type()),
                                       {1, 1}, {k / 2, k / 2}, {1, 1}, c);
    return with.layer_norm ? norm(y, with.scale, with.shift, with.eps)
                           : channels_last(y);
  }

  torch::Tensor layer_norm(const torch::Tensor& x, const torch::Tensor& scale,
                           const torch::Tensor& shift,
                           double eps) const override {
    called.insert("layer_norm");
    return norm(x, scale, shift, eps);
  }

  torch::Tensor group_norm(const torch::Tensor& x, int64_t groups,
                           const torch::Tensor& scale,
                           const torch::Tensor& shift, double eps,
                           bool relu) const override {
    called.insert("group_norm");
    const torch::Tensor y =
        at::group_norm(x, groups, scale, shift, eps, /*cudnn_enabled=*/false);
    return channels_last(relu ? y.relu() : y);
  }

  bool epilogue(torch::Tensor& y, const torch::Tensor& bias,
                const torch::Tensor& residual, Nonlinearity activation,
                bool relu) const override {
    called.insert("epilogue");
    if (bias.defined()) y.add_(bias.view({1, -1, 1, 1}));
    activate_(y, activation);
    if (residual.defined()) y.add_(residual);
    if (relu) y.relu_();
    return true;
  }

  bool scale(torch::Tensor& x, const torch::Tensor& factors) const override {
    called.insert("scale");
    x.mul_(factors.view({x.size(0), x.size(1), 1, 1}));
    return true;
  }

  torch::Tensor max_pool(const torch::Tensor& x, int64_t kernel, int64_t stride,
                         int64_t padding, bool zero_padding) const override {
    called.insert("max_pool");
    if (2 * padding > kernel) return {};
    const torch::Tensor in = zero_padding ? padded(x, padding) : x;
    const int64_t around = zero_padding ? 0 : padding;
    return channels_last(at::max_pool2d(in, {kernel, kernel}, {stride, stride},
                                        {around, around}));
  }

  torch::Tensor fold_pixels(const torch::Tensor& x, int64_t before,
                            int64_t after) const override {
    called.insert("fold_pixels");
    const int64_t n = x.size(0), h = x.size(2), w = x.size(3);
    if (h % 2 != 0 || w % 2 != 0) return {};
    const torch::Tensor squares = x.view({n, 3, h / 2, 2, w / 2, 2})
                                      .permute({0, 3, 5, 1, 2, 4})
                                      .reshape({n, 12, h / 2, w / 2});
    return channels_last(
        at::constant_pad_nd(squares, {before, after, before, after, 0, 4}));
  }

 private:
  static torch::Tensor channels_last(const torch::Tensor& x) {
    return x.contiguous(torch::MemoryFormat::ChannelsLast);
  }

  static torch::Tensor norm(const torch::Tensor& x, const torch::Tensor& scale,
                            const torch::Tensor& shift, double eps) {
    return channels_last(
        from_pixels(at::layer_norm(pixels(x), {x.size(1)}, scale, shift, eps)));
  }
};

}  // namespace luximm::detail::testing
