#include "luximm/models/densenet/densenet.h"

#include <algorithm>

#include "luximm/layers/init.h"
#include "luximm/layers/pool.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

DenseNetVariant checked(DenseNetVariant variant, const ModelOptions& options) {
  detail::check_positive(variant.name, "block_config", variant.block_config);
  detail::check_positive(variant.name, "growth_rate or bn_size",
                         std::array{variant.growth_rate, variant.bn_size});
  detail::check_only_plain_options(variant.name, options);
  return variant;
}

}  // namespace

DenseNetImpl::DenseNetImpl(const DenseNetVariant& variant,
                           const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant, options)) {
  auto features =
      register_module("features", std::make_shared<torch::nn::Module>());
  build_stem(*features);
  build_blocks(*features);
  if (is_whole()) build_head({.holder = "", .classifier = "classifier"});
}

void DenseNetImpl::build_stem(torch::nn::Module& features) {
  const int64_t growth = variant_.growth_rate;
  const auto add = [&](int64_t in, int64_t out, int64_t kernel,
                       int64_t stride) {
    const std::string number = std::to_string(stem_convs.size());
    stem_convs.push_back(features.register_module(
        "conv" + number,
        Conv2d(in, out, kernel,
               Conv2dOptions{.stride = stride, .padding = kernel / 2})));
    stem_norms.push_back(features.register_module(
        "norm" + number, BatchNorm2d(out, /*relu=*/true)));
  };
  if (!variant_.deep_stem) return add(in_chans(), 2 * growth, 7, 2);
  add(in_chans(), growth, 3, 2);
  add(growth, growth, 3, 1);
  add(growth, 2 * growth, 3, 1);
}

void DenseNetImpl::build_blocks(torch::nn::Module& features) {
  int64_t channels = 2 * variant_.growth_rate;
  for (std::size_t i = 0; i < variant_.block_config.size(); ++i) {
    const auto number = static_cast<int64_t>(i) + 1;
    if (!builds_tap(number)) return;
    if (i > 0) {
      transitions.push_back(features.register_module(
          "transition" + std::to_string(i), DenseTransition(channels)));
      channels /= 2;
    }
    auto block = features.register_module("denseblock" + std::to_string(number),
                                          Stack<DenseLayer>());
    for (int64_t j = 1; j <= variant_.block_config[i]; ++j) {
      block->blocks.push_back(block->register_module(
          "denselayer" + std::to_string(j), DenseLayer(variant_, channels)));
      channels += variant_.growth_rate;
    }
    blocks.push_back(block);
  }
  norm =
      features.register_module("norm5", BatchNorm2d(channels, /*relu=*/true));
}

torch::Tensor DenseNetImpl::forward_stages(const torch::Tensor& x,
                                           detail::TapCollector& taps) {
  torch::Tensor y = x;
  for (std::size_t i = 0; i < stem_convs.size(); ++i) {
    y = stem_norms[i]->forward(stem_convs[i]->forward(y));
  }
  if (!taps.add(y) || blocks.empty()) return y;
  y = torch::max_pool2d(y, /*kernel_size=*/3,
                        /*stride=*/variant_.blur_stem ? 1 : 2, /*padding=*/1);
  if (variant_.blur_stem) y = blur_pool(y, /*stride=*/2);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) y = transitions[i - 1]->forward(y);
    y = blocks[i]->forward(y);
    // The last block's tap is the norm behind it.
    const bool is_tap = i + 1 < variant_.block_config.size();
    if (is_tap && !taps.add(y)) return y;
  }
  if (!norm) return y;
  y = norm->forward(y);
  taps.add(y);
  return y;
}

int64_t DenseNetImpl::min_input_size() const {
  // What the transitions halve, which round down, before the pool and the
  // strided convolution of the stem, which round up.
  const int64_t first = feature_info().back().reduction / 4;
  const int64_t smallest = 4 * std::max<int64_t>(first, 1) - 3;
  // A blur reflects an edge of one pixel, which takes two.
  return variant_.blur_stem ? std::max<int64_t>(smallest, 3) : smallest;
}

void DenseNetImpl::checkpoint_stages(bool enable) {
  for (auto& block : blocks) block->grad_checkpointing = enable;
}

void DenseNetImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::kaiming_normal_fan_in(conv->weight);
    }
  }
}

void DenseNetImpl::init_classifier(Linear& classifier) {
  init::linear_default(classifier->weight, classifier->bias);
  torch::NoGradGuard no_grad;
  classifier->bias.zero_();
}

std::shared_ptr<ImageModelImpl> DenseNetImpl::rebuild() const {
  return std::make_shared<DenseNetImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> densenet(const ModelInfo& model,
                                         const PretrainedConfig& config,
                                         const ModelOptions& options,
                                         int64_t last_tap) {
  return detail::build_variant<DenseNetImpl>(DENSENET_VARIANTS, model, config,
                                             options, last_tap);
}

}  // namespace builders
}  // namespace luximm
