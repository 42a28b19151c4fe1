#include "luximm/models/regnet/regnet_block.h"

#include <cmath>

#include "luximm/layers/activate.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/pool.h"

namespace luximm {
namespace {

/// `ratio` of `channels`, half a channel going to the even number, as timm's.
int64_t part_of(int64_t channels, double ratio) {
  return static_cast<int64_t>(
      std::nearbyint(static_cast<double>(channels) * ratio));
}

}  // namespace

RegNetBlockImpl::RegNetBlockImpl(const RegNetVariant& variant,
                                 const RegNetBlockOptions& options)
    : preact(variant.preact),
      activation(variant.act_layer),
      linear_out(variant.linear_out),
      stride(options.stride),
      drop_path_rate(options.drop_path_rate) {
  build_branch(variant, options);
  const bool changes = options.stride != 1 ||
                       options.in_channels != options.out_channels ||
                       options.first_dilation != options.dilation;
  if (changes) build_shortcut(variant, options);
}

void RegNetBlockImpl::build_branch(const RegNetVariant& variant,
                                   const RegNetBlockOptions& options) {
  const int64_t in = options.in_channels;
  const int64_t out = options.out_channels;
  const int64_t inner = part_of(out, variant.bottle_ratio);
  const Conv2dOptions grouped = {.stride = options.stride,
                                 .padding = options.first_dilation,
                                 .groups = inner / options.group_size,
                                 .dilation = options.first_dilation};
  conv1 = Conv2d(in, inner, 1);
  conv2 = Conv2d(inner, inner, 3, grouped);
  conv3 = Conv2d(inner, out, 1);
  if (variant.se_ratio > 0.0) {
    se = register_module(
        "se", SEModule(inner, part_of(in, variant.se_ratio), activation));
  }
  norm1 = BatchNorm2d(preact ? in : inner);
  norm2 = BatchNorm2d(inner);
  norm3 = BatchNorm2d(preact ? inner : out);
  const auto name = [this](const std::string& number, const Conv2d& conv,
                           const BatchNorm2d& norm) {
    if (preact) {
      register_module("norm" + number, norm);
      register_module("conv" + number, conv);
      return;
    }
    auto holder =
        register_module("conv" + number, std::make_shared<torch::nn::Module>());
    holder->register_module("conv", conv);
    holder->register_module("bn", norm);
  };
  name("1", conv1, norm1);
  name("2", conv2, norm2);
  name("3", conv3, norm3);
}

void RegNetBlockImpl::build_shortcut(const RegNetVariant& variant,
                                     const RegNetBlockOptions& options) {
  has_shortcut = variant.downsample != RegNetShortcut::kNone;
  if (!has_shortcut) return;
  const bool pools = variant.downsample == RegNetShortcut::kAvg;
  pool_shortcut = pools && (options.stride > 1 || options.first_dilation > 1);
  downsample_conv = Conv2d(options.in_channels, options.out_channels, 1,
                           Conv2dOptions{.stride = pools ? 1 : options.stride});
  torch::nn::Module* holder = this;
  std::string key = "downsample";
  if (pools) {  // timm's child 0 is the pool, which has no tensors
    holder = holder->register_module(key, std::make_shared<torch::nn::Module>())
                 .get();
    key = '1';
  }
  if (preact) {
    holder->register_module(key, downsample_conv);
    return;
  }
  holder =
      holder->register_module(key, std::make_shared<torch::nn::Module>()).get();
  downsample_norm = BatchNorm2d(options.out_channels);
  holder->register_module("conv", downsample_conv);
  holder->register_module("bn", downsample_norm);
}

torch::Tensor RegNetBlockImpl::run_branch(const torch::Tensor& x) {
  torch::Tensor y = conv1->forward(x);
  if (preact) {
    y = conv2->forward(norm2->forward_activated(y, activation));
    if (se) y = se->forward(y);
    return conv3->forward(norm3->forward_activated(y, activation));
  }
  y = conv2->forward(norm1->forward_activated(y, activation));
  y = norm2->forward_activated(y, activation);
  if (se) y = se->forward(y);
  return conv3->forward(y);
}

torch::Tensor RegNetBlockImpl::run_shortcut(const torch::Tensor& x) {
  if (!downsample_conv) return x;
  const torch::Tensor y =
      downsample_conv->forward(pool_shortcut ? shortcut_pool(x, stride) : x);
  return downsample_norm ? downsample_norm->forward(y) : y;
}

torch::Tensor RegNetBlockImpl::forward(const torch::Tensor& x) {
  // With the norms first, the shortcut too sees the activated map.
  const torch::Tensor in = preact ? norm1->forward_activated(x, activation) : x;
  torch::Tensor y = run_branch(in);
  torch::Tensor shortcut;
  if (has_shortcut) shortcut = run_shortcut(in);
  const Activation last = linear_out ? Activation::kNone : activation;
  if (!has_shortcut || !drops_path(drop_path_rate, is_training())) {
    if (!preact) return norm3->forward_activated(y, last, shortcut);
    return has_shortcut ? y + shortcut : y;
  }
  if (!preact) y = norm3->forward(y);
  y = drop_path(y, drop_path_rate, is_training()) + shortcut;
  return preact ? y : activate_(y, last);
}

void RegNetBlockImpl::copy_settings(const torch::nn::Module& other,
                                    const std::string& /*path*/) {
  const auto& from = dynamic_cast<const RegNetBlockImpl&>(other);
  preact = from.preact;
  activation = from.activation;
  linear_out = from.linear_out;
  has_shortcut = from.has_shortcut;
  pool_shortcut = from.pool_shortcut;
  stride = from.stride;
  drop_path_rate = from.drop_path_rate;
}

}  // namespace luximm
