#include "luximm/models/resnet/resnet.h"

#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/inference/plan_builder.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

constexpr int64_t kStemChannels = 64;

ResNetVariant checked(ResNetVariant variant) {
  detail::check_positive(variant.name, "layers", variant.layers);
  detail::check_positive(variant.name, "planes", variant.planes);
  const int64_t channels = stage_channels(variant, 3);
  if (variant.num_features == 0) variant.num_features = channels;
  if (variant.num_features != channels) {
    fail("ResNet", "{}: num_features is {}, but the planes give {}",
         variant.name, variant.num_features, channels);
  }
  return variant;
}

detail::Value write_block(detail::PlanBuilder& plan,
                          const ResNetBlockModuleImpl& block, detail::Value x) {
  detail::Value y =
      plan.conv(x, *block.conv1, {.norm = block.bn1, .relu = true});
  if (block.conv3) {
    y = plan.conv(y, *block.conv2, {.norm = block.bn2, .relu = true});
  }
  const detail::Value shortcut =
      block.downsample_conv ? plan.conv(x, *block.downsample_conv,
                                        {.norm = block.downsample_norm})
                            : x;
  const Conv2d& last = block.conv3 ? block.conv3 : block.conv2;
  const BatchNorm2d& norm = block.conv3 ? block.bn3 : block.bn2;
  return plan.conv(y, *last,
                   {.norm = norm, .residual = shortcut, .relu = true});
}

}  // namespace

ResNetBlockModuleImpl::ResNetBlockModuleImpl(const ResNetBlockOptions& options)
    : drop_path_rate(options.drop_path_rate) {
  const bool bottleneck = options.block == ResNetBlock::kBottleneck;
  const int64_t in = options.in_channels;
  const int64_t planes = options.planes;
  const int64_t out = planes * (bottleneck ? 4 : 1);
  const Conv2dOptions strided = {.stride = options.stride, .padding = 1};
  if (bottleneck) {
    conv1 = register_module("conv1", Conv2d(in, planes, 1));
    bn1 = register_module("bn1", BatchNorm2d(planes));
    conv2 = register_module("conv2", Conv2d(planes, planes, 3, strided));
    bn2 = register_module("bn2", BatchNorm2d(planes));
    conv3 = register_module("conv3", Conv2d(planes, out, 1));
    bn3 = register_module("bn3", BatchNorm2d(out));
  } else {
    conv1 = register_module("conv1", Conv2d(in, planes, 3, strided));
    bn1 = register_module("bn1", BatchNorm2d(planes));
    conv2 = register_module(
        "conv2", Conv2d(planes, planes, 3, Conv2dOptions{.padding = 1}));
    bn2 = register_module("bn2", BatchNorm2d(planes));
  }
  if (options.stride != 1 || in != out) {
    auto downsample =
        register_module("downsample", std::make_shared<torch::nn::Module>());
    downsample_conv = downsample->register_module(
        "0", Conv2d(in, out, 1, Conv2dOptions{.stride = options.stride}));
    downsample_norm = downsample->register_module("1", BatchNorm2d(out));
  }
}

torch::Tensor ResNetBlockModuleImpl::forward(const torch::Tensor& x) {
  torch::Tensor y = bn1->forward(conv1->forward(x)).relu_();
  y = bn2->forward(conv2->forward(y));
  if (conv3) y = bn3->forward(conv3->forward(y.relu_()));
  y = drop_path(y, drop_path_rate, is_training());
  const torch::Tensor shortcut =
      downsample_conv ? downsample_norm->forward(downsample_conv->forward(x))
                      : x;
  return (y + shortcut).relu_();
}

void ResNetBlockModuleImpl::copy_settings(const torch::nn::Module& other,
                                          const std::string& /*path*/) {
  drop_path_rate =
      dynamic_cast<const ResNetBlockModuleImpl&>(other).drop_path_rate;
}

ResNetImpl::ResNetImpl(const ResNetVariant& variant,
                       const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant)) {
  conv1 = register_module("conv1",
                          Conv2d(in_chans(), kStemChannels, 7,
                                 Conv2dOptions{.stride = 2, .padding = 3}));
  bn1 = register_module("bn1", BatchNorm2d(kStemChannels));
  const int64_t block_count = std::accumulate(
      variant_.layers.begin(), variant_.layers.end(), int64_t{0});
  int64_t channels = kStemChannels;
  int64_t block_index = 0;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage) + 1)) break;
    auto layer = register_module("layer" + std::to_string(stage + 1),
                                 Stack<ResNetBlockModule>());
    for (int64_t i = 0; i < variant_.layers[stage]; ++i) {
      layer->push_back(ResNetBlockModule(ResNetBlockOptions{
          .block = variant_.block,
          .in_channels = channels,
          .planes = variant_.planes[stage],
          .stride = stage > 0 && i == 0 ? 2 : 1,
          .drop_path_rate = drop_path_rate_at(this->options().drop_path_rate,
                                              block_index++, block_count)}));
      channels = stage_channels(variant_, stage);
    }
    layers.push_back(layer);
  }
  if (is_whole()) build_classifier(*this, /*conv=*/false);
}

torch::Tensor ResNetImpl::forward_stages(const torch::Tensor& x,
                                         detail::TapCollector& taps) {
  torch::Tensor y = bn1->forward(conv1->forward(x)).relu_();
  if (!taps.add(y) || layers.empty()) return y;
  y = torch::max_pool2d(y, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
  for (auto& layer : layers) {
    y = layer->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

void ResNetImpl::write_plan(detail::PlanBuilder& plan) const {
  detail::Value y =
      plan.conv(plan.input(), *conv1, {.norm = bn1, .relu = true});
  plan.tap(y);
  if (!layers.empty()) y = plan.max_pool(y, /*zero_padding=*/false);
  for (const auto& layer : layers) {
    for (const ResNetBlockModule& block : layer->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (is_whole()) plan.head(y, classifier());
}

void ResNetImpl::checkpoint_stages(bool enable) {
  for (auto& layer : layers) layer->grad_checkpointing = enable;
}

void ResNetImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::kaiming_normal(conv->weight);
    } else if (auto* block = child->as<ResNetBlockModuleImpl>()) {
      torch::NoGradGuard no_grad;
      block->last_norm()->weight.zero_();
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
