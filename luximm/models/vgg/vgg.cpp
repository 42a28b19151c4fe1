#include "luximm/models/vgg/vgg.h"

#include <algorithm>

#include "luximm/base/fail.h"
#include "luximm/layers/checkpoint.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

/// Of the first hidden layer, and the smallest map that it is given.
constexpr int64_t kHiddenKernel = 7;

VGGVariant checked(VGGVariant variant, const ModelOptions& options) {
  detail::check_positive(variant.name, "depths", variant.depths);
  detail::check_positive(variant.name, "widths", variant.widths);
  detail::check_positive(variant.name, "hidden_size",
                         std::array{variant.hidden_size});
  // Also what is not a number; 100 times the hidden size is no network.
  if (!(variant.mlp_ratio > 0.0 && variant.mlp_ratio <= 100.0) ||
      vgg_mlp_width(variant) < 1) {
    fail("VGG",
         "{}: mlp_ratio is {}; give one up to 100, and large enough to make "
         "of hidden_size {} at least 1",
         variant.name, variant.mlp_ratio, variant.hidden_size);
  }
  detail::check_only_plain_options(variant.name, options);
  return variant;
}

torch::Tensor run(std::vector<VGGImpl::Layer>& stage, const torch::Tensor& x) {
  torch::Tensor y = x;
  for (VGGImpl::Layer& layer : stage) {
    y = layer.conv->forward(y);
    y = layer.norm ? layer.norm->forward_activated(y, Activation::kRelu)
                   : y.relu_();
  }
  return y;
}

}  // namespace

VGGImpl::VGGImpl(const VGGVariant& variant, const ModelOptions& options,
                 int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant, options)) {
  build_stages();
  if (!is_whole()) return;
  build_hidden_layers();
  build_head({.pooled_features = variant_.hidden_size});
}

void VGGImpl::build_stages() {
  auto features =
      register_module("features", std::make_shared<torch::nn::Module>());
  const Conv2dOptions same = {.padding = 1, .bias = true};
  int64_t channels = in_chans();
  int64_t index = 0;
  for (std::size_t i = 0; i < variant_.depths.size(); ++i) {
    if (!builds_tap(static_cast<int64_t>(i))) break;
    std::vector<Layer> stage;
    for (int64_t j = 0; j < variant_.depths[i]; ++j) {
      const int64_t width = variant_.widths[i];
      Layer layer;
      layer.conv = features->register_module(std::to_string(index),
                                             Conv2d(channels, width, 3, same));
      if (variant_.norm) {
        layer.norm = features->register_module(std::to_string(index + 1),
                                               BatchNorm2d(width));
      }
      stage.push_back(layer);
      channels = width;
      index += vgg_layers_per_conv(variant_);
    }
    stages.push_back(stage);
    ++index;  // the pool
  }
}

void VGGImpl::build_hidden_layers() {
  auto holder =
      register_module("pre_logits", std::make_shared<torch::nn::Module>());
  const int64_t width = vgg_mlp_width(variant_);
  const Conv2dOptions options = {.bias = true};
  fc1 = holder->register_module(
      "fc1", Conv2d(variant_.widths.back(), width, kHiddenKernel, options));
  fc2 = holder->register_module(
      "fc2", Conv2d(width, variant_.hidden_size, 1, options));
}

torch::Tensor VGGImpl::forward_stages(const torch::Tensor& x,
                                      detail::TapCollector& taps) {
  torch::Tensor y = x;
  int64_t next = 0;
  for (std::vector<Layer>& stage : stages) {
    if (grad_checkpointing() && is_training()) {
      y = checkpoint(
          [stage](const torch::Tensor& in) mutable { return run(stage, in); },
          y);
    } else {
      y = run(stage, y);
    }
    if (!taps.add(y) || !builds_tap(++next)) return y;
    y = torch::max_pool2d(y, /*kernel_size=*/2, /*stride=*/2);
  }
  taps.add(y);
  return y;
}

torch::Tensor VGGImpl::before_pooling(const torch::Tensor& features) {
  const auto dropped = [this](const torch::Tensor& y) {
    return torch::dropout(y, options().drop_rate, is_training());
  };
  torch::Tensor y = features;
  const int64_t height = std::max(y.size(2), kHiddenKernel);
  const int64_t width = std::max(y.size(3), kHiddenKernel);
  if (height != y.size(2) || width != y.size(3)) {
    y = torch::adaptive_avg_pool2d(y, {height, width});
  }
  y = dropped(fc1->forward(y).relu_());
  return fc2->forward(y).relu_();
}

int64_t VGGImpl::min_input_size() const {
  return feature_info().back().reduction;
}

void VGGImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::kaiming_normal(conv->weight, conv->bias);
    }
  }
}

void VGGImpl::init_classifier(Linear& classifier) {
  init::normal(classifier->weight, classifier->bias, 0.01);
}

std::shared_ptr<ImageModelImpl> VGGImpl::rebuild() const {
  return std::make_shared<VGGImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> vgg(const ModelInfo& model,
                                    const PretrainedConfig& config,
                                    const ModelOptions& options,
                                    int64_t last_tap) {
  return detail::build_variant<VGGImpl>(VGG_VARIANTS, model, config, options,
                                        last_tap);
}

}  // namespace builders
}  // namespace luximm
