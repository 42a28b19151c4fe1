#include "luximm/layers/mixed_conv.h"

#include <memory>

namespace luximm {
namespace {

std::vector<int64_t> shares(int64_t channels, std::size_t count) {
  const auto parts = static_cast<int64_t>(count);
  std::vector<int64_t> sizes(count, channels / parts);
  sizes.front() += channels % parts;
  return sizes;
}

Conv2d make_part(int64_t in_channels, int64_t out_channels, int64_t kernel_size,
                 const MixedConv2dOptions& options) {
  return Conv2d(
      in_channels, out_channels, kernel_size,
      Conv2dOptions{
          .stride = options.stride,
          .padding =
              symmetric_padding(kernel_size, options.stride, options.dilation),
          .groups =
              options.group_size == 0 ? 1 : out_channels / options.group_size,
          .dilation = options.dilation,
          .same_padding = options.same_padding || kernel_size % 2 == 0});
}

}  // namespace

MixedConv2d::MixedConv2d(torch::nn::Module& module, const std::string& name,
                         int64_t in_channels, int64_t out_channels,
                         const std::vector<int64_t>& kernel_sizes,
                         const MixedConv2dOptions& options)
    : in_channels_(shares(in_channels, kernel_sizes.size())) {
  if (kernel_sizes.size() == 1) {
    parts = {module.register_module(
        name,
        make_part(in_channels, out_channels, kernel_sizes.front(), options))};
    return;
  }
  auto holder =
      module.register_module(name, std::make_shared<torch::nn::Module>());
  const std::vector<int64_t> out = shares(out_channels, kernel_sizes.size());
  for (std::size_t i = 0; i < kernel_sizes.size(); ++i) {
    parts.push_back(holder->register_module(
        std::to_string(i),
        make_part(in_channels_[i], out[i], kernel_sizes[i], options)));
  }
}

torch::Tensor MixedConv2d::forward(const torch::Tensor& x) {
  if (parts.size() == 1) return parts.front()->forward(x);
  std::vector<torch::Tensor> maps = torch::split_with_sizes(x, in_channels_, 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    maps[i] = parts[i]->forward(maps[i]);
  }
  return torch::cat(maps, 1);
}

}  // namespace luximm
