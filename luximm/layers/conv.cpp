#include "luximm/layers/conv.h"

#include <algorithm>
#include <array>
#include <vector>

#include "luximm/layers/fused_depthwise.h"
#include "luximm/layers/shape_run.h"

namespace luximm {
namespace {

/// Zeros before and after one side of a map.
struct SidePadding {
  int64_t before;
  int64_t after;
};

/// `padding` is what the options say for this side.
SidePadding side_padding(int64_t side, int64_t kernel, int64_t padding,
                         const Conv2dOptions& options) {
  if (!options.same_padding) return {padding, padding};
  const int64_t last = (side + options.stride - 1) / options.stride - 1;
  const int64_t total = std::max<int64_t>(
      last * options.stride + (kernel - 1) * options.dilation + 1 - side, 0);
  return {total / 2, total - total / 2};
}

/// Pixels along one side; below 1 for an input that is too small.
int64_t output_side(int64_t side, int64_t kernel, int64_t padding,
                    const Conv2dOptions& options) {
  const int64_t reach = options.dilation * (kernel - 1);
  return (side + 2 * padding - reach - 1) / options.stride + 1;
}

}  // namespace

Conv2dImpl::Conv2dImpl(int64_t in_channels, int64_t out_channels,
                       Size2d kernel_size, const Conv2dOptions& options)
    : options(options) {
  weight = register_parameter(
      "weight", torch::empty({out_channels, in_channels / options.groups,
                              kernel_size.h, kernel_size.w}));
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
  const SidePadding down =
      side_padding(x.size(2), kernel.size(2), options.padding.h, options);
  const SidePadding across =
      side_padding(x.size(3), kernel.size(3), options.padding.w, options);
  std::array<int64_t, 2> padding = {down.before, across.before};
  if (down.before != down.after || across.before != across.after) {
    padded = torch::constant_pad_nd(
        x, {across.before, across.after, down.before, down.after}, 0);
    padding = {0, 0};
  }
  const detail::ShapeRun* shapes = detail::ShapeRun::active();
  const int64_t rows =
      output_side(padded.size(2), kernel.size(2), padding[0], options);
  const int64_t columns =
      output_side(padded.size(3), kernel.size(3), padding[1], options);
  if (shapes != nullptr && rows > 0 && columns > 0) {
    return shapes->run(weight, {x.size(0), weight.size(0), rows, columns});
  }
  if (rows > 0 && columns > 0 && padding[0] < kernel.size(2) &&
      padding[1] < kernel.size(3) &&
      detail::takes_fused_depthwise(padded, kernel, bias, options.groups,
                                    options.dilation)) {
    return detail::fused_depthwise(padded, kernel, bias, options.stride,
                                   padding[0], padding[1]);
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
  // A layer norm over the values of a filter, in the order that they lie in.
  const bool channels_last =
      weight.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
      !weight.is_contiguous();
  const torch::Tensor filters =
      channels_last ? weight.permute({0, 2, 3, 1}) : weight;
  const torch::Tensor rows = filters.reshape({weight.size(0), -1});
  const torch::Tensor found =
      torch::layer_norm(rows, {rows.size(1)}, {}, {}, eps)
          .view(filters.sizes());
  return channels_last ? found.permute({0, 3, 1, 2}) : found;
}

torch::Tensor StdConv2dImpl::forward(const torch::Tensor& x) {
  const bool shapes_only = detail::ShapeRun::active() != nullptr;
  return run(x, shapes_only ? weight : standardized_weight());
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
  if (const auto* shapes = detail::ShapeRun::active()) {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = weight.size(0);
    return shapes->run(weight, shape);
  }
  return torch::linear(x, weight.flatten(1), bias);
}

torch::Tensor LinearImpl::forward_nchw(const torch::Tensor& x) {
  if (const auto* shapes = detail::ShapeRun::active()) {
    return shapes->run(weight,
                       {x.size(0), weight.size(0), x.size(2), x.size(3)});
  }
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
