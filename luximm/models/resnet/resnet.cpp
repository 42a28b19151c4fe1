#include "luximm/models/resnet/resnet.h"

#include <algorithm>
#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/layers/pool.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

ResNetVariant checked(ResNetVariant variant) {
  check_blocks(variant);
  const int64_t channels = stage_channels(variant, 3);
  if (variant.num_features == 0) variant.num_features = channels;
  if (variant.num_features != channels) {
    fail("ResNet", "{}: num_features is {}, but the planes give {}",
         variant.name, variant.num_features, channels);
  }
  return variant;
}

}  // namespace

ResNetImpl::ResNetImpl(const ResNetVariant& variant,
                       const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant, options.output_stride),
                     last_tap),
      variant_(checked(variant)) {
  build_stem();
  if (builds_tap(1)) build_stem_pool();
  build_stages();
  if (is_whole()) build_head({.holder = ""});
}

void ResNetImpl::build_stem() {
  const int64_t out = stem_channels(variant_);
  const auto norm = [this](int64_t channels) {
    return make_norm(variant_.norm, channels, /*relu=*/false);
  };
  if (variant_.stem_type == ResNetStem::kPlain) {
    const Conv2dOptions strided = {.stride = 2, .padding = 3};
    stem = {{register_module("conv1", Conv2d(in_chans(), out, 7, strided)),
             register_module("bn1", norm(out))}};
    return;
  }
  auto holder = register_module("conv1", std::make_shared<torch::nn::Module>());
  const int64_t width = variant_.stem_width;
  const int64_t first =
      variant_.stem_type == ResNetStem::kDeepTiered ? 3 * (width / 4) : width;
  const auto conv = [&](const char* name, int64_t in, int64_t to,
                        int64_t stride) {
    return holder->register_module(
        name, Conv2d(in, to, 3, Conv2dOptions{.stride = stride, .padding = 1}));
  };
  // The activations between them, 2 and 5, have no tensors.
  stem = {
      {conv("0", in_chans(), first, 2),
       holder->register_module("1", norm(first))},
      {conv("3", first, width, 1), holder->register_module("4", norm(width))},
      {conv("6", width, out, 1), register_module("bn1", norm(out))}};
}

void ResNetImpl::build_stem_pool() {
  if (!variant_.replace_stem_pool) return;
  const int64_t channels = stem_channels(variant_);
  const bool strides = variant_.aa == AntiAlias::kNone;
  auto holder =
      register_module("maxpool", std::make_shared<torch::nn::Module>());
  stem_pool.conv = holder->register_module(
      "0", Conv2d(channels, channels, 3,
                  Conv2dOptions{.stride = strides ? 2 : 1, .padding = 1}));
  stem_pool.norm = holder->register_module(
      strides ? "1" : "2", make_norm(variant_.norm, channels, /*relu=*/false));
}

void ResNetImpl::build_stages() {
  const int64_t block_count = std::accumulate(
      variant_.layers.begin(), variant_.layers.end(), int64_t{0});
  ResNetBlockOptions block = {.in_channels = stem_channels(variant_)};
  int64_t reduction = 4;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage) + 1)) break;
    auto layer = register_module("layer" + std::to_string(stage + 1),
                                 Stack<ResNetBlockModule>());
    block.stage = stage;
    block.stride = stage == 0 ? 1 : 2;
    if (reduction >= options().output_stride) {
      // What a stride would skip is skipped by the kernels' taps.
      block.dilation *= block.stride;
      block.stride = 1;
    }
    reduction *= block.stride;
    const int64_t channels = stage_channels(variant_, stage);
    block.downsample = block.stride != 1 || block.in_channels != channels;
    for (int64_t i = 0; i < variant_.layers[stage]; ++i) {
      block.drop_path_rate =
          drop_path_rate_at(options().drop_path_rate, block.index, block_count);
      layer->push_back(ResNetBlockModule(variant_, block));
      ++block.index;
      block.in_channels = channels;
      block.stride = 1;
      block.first_dilation = block.dilation;
      block.downsample = false;
    }
    layers.push_back(layer);
  }
}

torch::Tensor ResNetImpl::pool(const torch::Tensor& x) {
  if (stem_pool.conv) {
    return stem_pool.norm->forward_activated(
        anti_alias(stem_pool.conv->forward(x), variant_.aa, 2),
        Activation::kRelu);
  }
  switch (variant_.aa) {
    case AntiAlias::kAvg:
      return anti_alias(x, variant_.aa, 2);
    case AntiAlias::kBlur:
    case AntiAlias::kBlurZeros:
      return anti_alias(torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/1,
                                          /*padding=*/1),
                        variant_.aa, 2);
    case AntiAlias::kNone:
      break;
  }
  return torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
}

torch::Tensor ResNetImpl::forward_stages(const torch::Tensor& x,
                                         detail::TapCollector& taps) {
  torch::Tensor y = x;
  for (ConvNorm& layer : stem) {
    y = layer.norm->forward_activated(layer.conv->forward(y),
                                      Activation::kRelu);
  }
  if (!taps.add(y) || layers.empty()) return y;
  y = pool(y);
  for (auto& layer : layers) {
    y = layer->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

int64_t ResNetImpl::min_input_size() const {
  const int64_t stride = options().output_stride;
  switch (variant_.aa) {
    case AntiAlias::kAvg:  // rounds every halving down
      return stride - 1;
    case AntiAlias::kBlur:  // reflects an edge of one pixel, which takes two
      return std::min<int64_t>(stride, 16) + 1;
    case AntiAlias::kBlurZeros:
    case AntiAlias::kNone:
      break;
  }
  return 1;
}

void ResNetImpl::checkpoint_stages(bool enable) {
  for (auto& layer : layers) layer->grad_checkpointing = enable;
}

void ResNetImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* attention = child->as<ChannelAttentionImpl>()) {
      attention->reset_parameters();  // biases: the convolutions come below it
    } else if (auto* conv = child->as<Conv2dImpl>()) {
      init::kaiming_normal(conv->weight);
    } else if (auto* block = child->as<ResNetBlockModuleImpl>()) {
      torch::NoGradGuard no_grad;
      if (variant_.zero_init_last) block->last_norm()->weight.zero_();
    }
  }
}

void ResNetImpl::init_classifier(Linear& classifier) {
  init::linear_default(classifier->weight, classifier->bias);
}

std::shared_ptr<ImageModelImpl> ResNetImpl::rebuild() const {
  return std::make_shared<ResNetImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> resnet(const ModelInfo& model,
                                       const PretrainedConfig& config,
                                       const ModelOptions& options,
                                       int64_t last_tap) {
  return detail::build_variant<ResNetImpl>(RESNET_VARIANTS, model, config,
                                           options, last_tap);
}

}  // namespace builders
}  // namespace luximm
