#include "luximm/models/convnext/convnext_block.h"

#include "luximm/layers/drop_path.h"
#include "luximm/layers/fused_mlp.h"

namespace luximm {
namespace {

constexpr int64_t kMlpRatio = 4;

}  // namespace

ConvNeXtBlockImpl::ConvNeXtBlockImpl(const ConvNeXtVariant& variant,
                                     std::size_t stage, double drop_path_rate,
                                     int64_t dilation)
    : drop_path_rate(drop_path_rate) {
  const int64_t channels = variant.dims[stage];
  const int64_t kernel = variant.kernel_sizes[stage];
  conv_dw = register_module(
      "conv_dw", Conv2d(channels, channels, kernel,
                        Conv2dOptions{.padding = dilation * (kernel - 1) / 2,
                                      .groups = channels,
                                      .bias = variant.conv_bias,
                                      .dilation = dilation}));
  norm = register_module(
      "norm", make_channel_norm(variant.norm, channels, variant.norm_eps));
  mlp = register_module("mlp",
                        Mlp(channels, kMlpRatio * channels,
                            MlpImpl::Options{.activation = variant.activation,
                                             .use_grn = variant.use_grn,
                                             .conv = variant.conv_mlp}));
  if (variant.ls_init) {
    gamma = register_parameter("gamma", torch::empty({channels}));
  }
}

void ConvNeXtBlockImpl::copy_settings(const torch::nn::Module& other,
                                      const std::string& path) {
  const auto& from = dynamic_cast<const ConvNeXtBlockImpl&>(other);
  detail::expect_registered(from, path, {{"gamma", from.gamma}});
  drop_path_rate = from.drop_path_rate;
}

torch::Tensor ConvNeXtBlockImpl::forward(const torch::Tensor& x) {
  torch::Tensor y = conv_dw->forward(x).permute({0, 2, 3, 1});
  y = mlp->forward(norm->forward(y));
  if (gamma.defined()) {
    const torch::Tensor pixels = x.permute({0, 2, 3, 1});
    if (detail::takes_scale_add(pixels, y, gamma)) {
      // Dropped images are so before the scale as well as behind it.
      y = drop_path(y, drop_path_rate, is_training());
      return detail::scale_add(pixels, y, gamma).permute({0, 3, 1, 2});
    }
    y = y * gamma;
  }
  return drop_path(y.permute({0, 3, 1, 2}), drop_path_rate, is_training()) + x;
}

ConvNeXtStageImpl::ConvNeXtStageImpl(
    const ConvNeXtVariant& variant, std::size_t stage,
    const ConvNeXtStageStride& stride, int64_t in_channels,
    const std::vector<double>& drop_path_rates) {
  const int64_t channels = variant.dims[stage];
  // A dilated convolution keeps the kernel of the strided one it replaces.
  const bool resizes =
      stride.stride > 1 || stride.first_dilation != stride.dilation;
  if (resizes || in_channels != channels) {
    auto downsample =
        register_module("downsample", std::make_shared<torch::nn::Module>());
    downsample_norm = downsample->register_module(
        "0", make_channel_norm(variant.norm, in_channels, variant.norm_eps));
    downsample_conv = downsample->register_module(
        "1", Conv2d(in_channels, channels, resizes ? 2 : 1,
                    Conv2dOptions{.stride = stride.stride,
                                  .bias = variant.conv_bias,
                                  .dilation = stride.first_dilation,
                                  .same_padding = stride.dilation > 1}));
  }
  blocks = register_module("blocks", Stack<ConvNeXtBlock>());
  for (double rate : drop_path_rates) {
    blocks->push_back(ConvNeXtBlock(variant, stage, rate, stride.dilation));
  }
}

torch::Tensor ConvNeXtStageImpl::forward(const torch::Tensor& x) {
  if (!downsample_conv) return blocks->forward(x);
  return blocks->forward(
      downsample_conv->forward(downsample_norm->forward_nchw(x)));
}

}  // namespace luximm
