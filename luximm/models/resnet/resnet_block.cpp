#include "luximm/models/resnet/resnet_block.h"

#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/pool.h"

namespace luximm {
namespace {

/// Outputs of a block's convolutions.
struct Widths {
  int64_t first;
  int64_t middle;  ///< a bottleneck's
  int64_t out;
};

Widths widths(const ResNetVariant& variant, std::size_t stage, int64_t index) {
  const int64_t out = stage_channels(variant, stage);
  if (variant.pruning) {
    const auto& [first, middle] =
        variant.pruning->block_widths.at(static_cast<std::size_t>(index));
    return {first, middle, out};
  }
  const int64_t planes = variant.planes[stage];
  if (stage_block(variant, stage) == ResNetBlock::kBasic) {
    return {planes / variant.block_reduce_first, 0, out};
  }
  // Rounded down before the groups multiply it, as in timm.
  const int64_t width = planes * variant.base_width / 64 * variant.cardinality;
  return {width / variant.block_reduce_first, width, out};
}

void check_pruning(const ResNetVariant& variant) {
  const ResNetPruning& pruning = *variant.pruning;
  detail::check_positive(variant.name, "stage_channels",
                         pruning.stage_channels);
  const auto blocks = static_cast<std::size_t>(std::accumulate(
      variant.layers.begin(), variant.layers.end(), int64_t{0}));
  if (pruning.block_widths.size() != blocks) {
    fail("ResNet", "{}: the pruning has widths of {} blocks, the layers {}",
         variant.name, pruning.block_widths.size(), blocks);
  }
  for (const auto& pair : pruning.block_widths) {
    detail::check_positive(variant.name, "block_widths", pair);
  }
  if (variant.cardinality != 1 || variant.block != ResNetBlock::kBottleneck ||
      variant.stage_blocks) {
    fail("ResNet", "{}: pruning takes bottlenecks in one group only",
         variant.name);
  }
}

void check_widths(const ResNetVariant& variant, std::size_t stage) {
  const bool is_basic = stage_block(variant, stage) == ResNetBlock::kBasic;
  if (is_basic && (variant.cardinality != 1 || variant.base_width != 64)) {
    fail("ResNet",
         "{}: basic blocks have cardinality 1 and base_width 64, not {} and {}",
         variant.name, variant.cardinality, variant.base_width);
  }
  const Widths w = widths(variant, stage, 0);
  if (w.first < 1 || w.first % variant.cardinality != 0 ||
      (!is_basic && w.middle < 1)) {
    fail("ResNet",
         "{}: stage {} has {} and {} channels inside its blocks; they must be "
         "multiples of the cardinality {}",
         variant.name, stage + 1, w.first, w.middle, variant.cardinality);
  }
}

}  // namespace

void check_blocks(const ResNetVariant& variant) {
  detail::check_positive(variant.name, "layers", variant.layers);
  detail::check_positive(variant.name, "planes", variant.planes);
  const std::array<int64_t, 5> counts = {
      variant.cardinality, variant.base_width, variant.stem_width,
      variant.block_reduce_first, variant.down_kernel_size};
  detail::check_positive(variant.name,
                         "cardinality, base_width, stem_width, "
                         "block_reduce_first or down_kernel_size",
                         counts);
  if (variant.down_kernel_size % 2 == 0) {
    fail("ResNet", "{}: down_kernel_size is {}; give an odd one", variant.name,
         variant.down_kernel_size);
  }
  if (variant.pruning) {
    check_pruning(variant);
    return;
  }
  for (std::size_t stage = 0; stage < 4; ++stage) check_widths(variant, stage);
}

ResNetBlockModuleImpl::ResNetBlockModuleImpl(const ResNetVariant& variant,
                                             const ResNetBlockOptions& options)
    : drop_path_rate(options.drop_path_rate), stride(options.stride) {
  build_branch(variant, options);
  if (options.downsample) build_shortcut(variant, options);
}

void ResNetBlockModuleImpl::build_branch(const ResNetVariant& variant,
                                         const ResNetBlockOptions& options) {
  const Widths width = widths(variant, options.stage, options.index);
  const bool changes =
      options.stride != 1 || options.first_dilation != options.dilation;
  if (changes) aa = variant.aa;
  const Conv2dOptions strided = {
      .stride = aa == AntiAlias::kNone ? options.stride : 1,
      .padding = options.first_dilation,
      .groups = variant.cardinality,
      .dilation = options.first_dilation};
  const auto norm = [&](const char* name, int64_t channels) {
    return register_module(name,
                           make_norm(variant.norm, channels, /*relu=*/false));
  };
  if (stage_block(variant, options.stage) == ResNetBlock::kBottleneck) {
    conv1 =
        register_module("conv1", Conv2d(options.in_channels, width.first, 1));
    bn1 = norm("bn1", width.first);
    conv2 =
        register_module("conv2", Conv2d(width.first, width.middle, 3, strided));
    bn2 = norm("bn2", width.middle);
    conv3 = register_module("conv3", Conv2d(width.middle, width.out, 1));
    bn3 = norm("bn3", width.out);
  } else {
    conv1 = register_module(
        "conv1", Conv2d(options.in_channels, width.first, 3, strided));
    bn1 = norm("bn1", width.first);
    conv2 = register_module(
        "conv2", Conv2d(width.first, width.out, 3,
                        Conv2dOptions{.padding = options.dilation,
                                      .dilation = options.dilation}));
    bn2 = norm("bn2", width.out);
  }
  // A pruned network's attention is that of the widths it had before.
  const int64_t unpruned = variant.planes[options.stage] * (conv3 ? 4 : 1);
  se = make_attention(variant.attn, variant.pruning ? unpruned : width.out,
                      variant.rd_ratio);
  if (se) se = register_module("se", se);
}

void ResNetBlockModuleImpl::build_shortcut(const ResNetVariant& variant,
                                           const ResNetBlockOptions& options) {
  auto downsample =
      register_module("downsample", std::make_shared<torch::nn::Module>());
  const int64_t in = options.in_channels;
  const int64_t out = stage_channels(variant, options.stage);
  const bool resizes = options.stride != 1 || options.dilation != 1;
  Conv2d conv{nullptr};
  if (variant.avg_down) {
    pool_shortcut = resizes;
    conv = Conv2d(in, out, 1);
  } else {
    const int64_t kernel = resizes ? variant.down_kernel_size : 1;
    const int64_t dilation = kernel > 1 ? options.first_dilation : 1;
    conv = Conv2d(in, out, kernel,
                  Conv2dOptions{.stride = options.stride,
                                .padding = symmetric_padding(
                                    kernel, options.stride, dilation),
                                .dilation = dilation});
  }
  // timm's child 0 is the pool, which has no tensors.
  downsample_conv =
      downsample->register_module(variant.avg_down ? "1" : "0", conv);
  downsample_norm =
      downsample->register_module(variant.avg_down ? "2" : "1",
                                  make_norm(variant.norm, out, /*relu=*/false));
}

void ResNetBlockModuleImpl::copy_settings(const torch::nn::Module& other,
                                          const std::string& /*path*/) {
  const auto& from = dynamic_cast<const ResNetBlockModuleImpl&>(other);
  drop_path_rate = from.drop_path_rate;
  aa = from.aa;
  stride = from.stride;
  pool_shortcut = from.pool_shortcut;
}

torch::Tensor ResNetBlockModuleImpl::forward(const torch::Tensor& x) {
  constexpr auto kRelu = Activation::kRelu;
  torch::Tensor y = bn1->forward_activated(conv1->forward(x), kRelu);
  if (conv3) y = bn2->forward_activated(conv2->forward(y), kRelu);
  Conv2d& last_conv = conv3 ? conv3 : conv2;
  Norm2d& last_norm = conv3 ? bn3 : bn2;
  y = last_conv->forward(anti_alias(y, aa, stride));
  torch::Tensor shortcut = x;
  if (downsample_conv) {
    if (pool_shortcut) shortcut = shortcut_pool(x, stride);
    shortcut = downsample_norm->forward(downsample_conv->forward(shortcut));
  }
  if (y.size(2) != shortcut.size(2) || y.size(3) != shortcut.size(3)) {
    fail("forward",
         "a block gets a map of {} x {}, whose sides its average pool cannot "
         "halve; give images whose sides are multiples of 32",
         x.size(2), x.size(3));
  }
  if (!se && !drops_path(drop_path_rate, is_training())) {
    return last_norm->forward_activated(y, kRelu, shortcut);
  }
  y = last_norm->forward(y);
  if (se) y = se->forward(y);
  y = drop_path(y, drop_path_rate, is_training());
  return (y + shortcut).relu_();
}

}  // namespace luximm
