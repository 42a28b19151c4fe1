#include "luximm/models/resnetv2/resnetv2_block.h"

#include "luximm/layers/channels.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/pool.h"

namespace luximm {

Conv2d make_conv(const ResNetV2Variant& variant, int64_t in_channels,
                 int64_t out_channels, int64_t kernel_size,
                 const Conv2dOptions& options) {
  if (!variant.std_conv) {
    return Conv2d(in_channels, out_channels, kernel_size, options);
  }
  const std::shared_ptr<Conv2dImpl> conv = std::make_shared<StdConv2dImpl>(
      in_channels, out_channels, kernel_size, options, variant.std_conv_eps);
  return Conv2d(conv);
}

ResNetV2BlockImpl::ResNetV2BlockImpl(const ResNetV2Variant& variant,
                                     const ResNetV2BlockOptions& options)
    : drop_path_rate(options.drop_path_rate), stride(options.stride) {
  const int64_t in = options.in_channels;
  const int64_t out = options.out_channels;
  const int64_t mid =
      make_divisible(static_cast<double>(out) * variant.bottle_ratio);
  const auto norm = [&](const char* name, int64_t channels) {
    return register_module(name,
                           make_norm(variant.norm, channels, /*relu=*/true));
  };
  const auto conv = [&](const char* name, int64_t from, int64_t to,
                        int64_t kernel, const Conv2dOptions& shape) {
    return register_module(name, make_conv(variant, from, to, kernel, shape));
  };
  const auto square = [](int64_t stride, int64_t dilation) {
    return Conv2dOptions{
        .stride = stride, .padding = dilation, .dilation = dilation};
  };
  if (options.downsample) {
    auto downsample =
        register_module("downsample", std::make_shared<torch::nn::Module>());
    pool_shortcut =
        variant.avg_down && (options.stride > 1 || options.dilation > 1);
    const int64_t conv_stride = variant.avg_down ? 1 : options.stride;
    downsample_conv = downsample->register_module(
        "conv",
        make_conv(variant, in, out, 1, Conv2dOptions{.stride = conv_stride}));
  }
  norm1 = norm("norm1", in);
  if (variant.basic) {
    conv1 = conv("conv1", in, mid, 3,
                 square(options.stride, options.first_dilation));
    norm2 = norm("norm2", mid);
    conv2 = conv("conv2", mid, out, 3, square(1, options.dilation));
    return;
  }
  conv1 = conv("conv1", in, mid, 1, {});
  norm2 = norm("norm2", mid);
  conv2 = conv("conv2", mid, mid, 3,
               square(options.stride, options.first_dilation));
  norm3 = norm("norm3", mid);
  conv3 = conv("conv3", mid, out, 1, {});
}

void ResNetV2BlockImpl::copy_settings(const torch::nn::Module& other,
                                      const std::string& /*path*/) {
  const auto& from = dynamic_cast<const ResNetV2BlockImpl&>(other);
  drop_path_rate = from.drop_path_rate;
  stride = from.stride;
  pool_shortcut = from.pool_shortcut;
}

torch::Tensor ResNetV2BlockImpl::forward(const torch::Tensor& x) {
  const torch::Tensor activated = norm1->forward(x);
  // The projection sees the activated map, the identity the raw one.
  torch::Tensor shortcut = x;
  if (downsample_conv) {
    shortcut = pool_shortcut ? shortcut_pool(activated, stride) : activated;
    shortcut = downsample_conv->forward(shortcut);
  }
  torch::Tensor y = conv1->forward(activated);
  y = conv2->forward(norm2->forward(y));
  if (conv3) y = conv3->forward(norm3->forward(y));
  return drop_path(y, drop_path_rate, is_training()) + shortcut;
}

}  // namespace luximm
