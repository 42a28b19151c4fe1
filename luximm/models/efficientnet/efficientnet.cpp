#include "luximm/models/efficientnet/efficientnet.h"

#include <cmath>

#include "luximm/base/fail.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

EfficientNetVariant checked(EfficientNetVariant variant) {
  check_blocks(variant);
  return variant;
}

MobileNetV3Variant with_its_head(MobileNetV3Variant variant) {
  variant.head = EfficientNetHead::kAfterPooling;
  return variant;
}

int64_t count_blocks(const EfficientNetVariant& variant) {
  std::size_t count = 0;
  for (const EfficientNetStage& stage : variant.stages) count += stage.size();
  return static_cast<int64_t>(count);
}

}  // namespace

EfficientNetImpl::EfficientNetImpl(const EfficientNetVariant& variant,
                                   const ModelOptions& options,
                                   int64_t last_tap)
    : ImageModelImpl(
          variant.name, variant.config, options,
          luximm::feature_info(checked(variant), options.output_stride),
          last_tap, luximm::num_features(variant)),
      variant_(variant),
      dialects_(variant) {
  build_stem();
  build_stages();
  if (is_whole()) build_tail();
}

NormConfig EfficientNetImpl::norm_config() const {
  return {.kind = variant_.norm_layer,
          .eps = variant_.norm_eps,
          .group_size = variant_.norm_group_size};
}

void EfficientNetImpl::build_stem() {
  const int64_t kernel = variant_.stem_kernel_size;
  constexpr int64_t kStride = 2;
  conv_stem = register_module(
      "conv_stem",
      Conv2d(in_chans(), variant_.stem_size, kernel,
             Conv2dOptions{
                 .stride = kStride,
                 .padding = symmetric_padding(kernel, kStride, /*dilation=*/1),
                 .same_padding = variant_.pad_type == "same"}));
  bn1 = register_module("bn1", make_norm(norm_config(), variant_.stem_size,
                                         /*activates=*/true));
}

void EfficientNetImpl::build_stages() {
  auto holder =
      register_module("blocks", std::make_shared<torch::nn::Module>());
  const auto strides = block_strides(variant_, options().output_stride);
  const auto count = static_cast<double>(count_blocks(variant_));
  int64_t channels = variant_.stem_size;
  int64_t index = 0;
  int64_t tap = stem_is_tap(variant_) ? 1 : 0;
  for (std::size_t s = 0; s < variant_.stages.size() && builds_tap(tap); ++s) {
    auto stage = holder->register_module(std::to_string(s),
                                         Stack<EfficientNetBlockModule>());
    for (std::size_t b = 0; b < variant_.stages[s].size(); ++b) {
      const EfficientNetBlock& block = variant_.stages[s][b];
      // The last one's rate stays below the model's, as in timm.
      const double rate =
          options().drop_path_rate * static_cast<double>(index++) / count;
      stage->push_back(make_block(variant_, block,
                                  {.in_channels = channels,
                                   .stride = strides[s][b].stride,
                                   .dilation = strides[s][b].dilation,
                                   .drop_path_rate = rate}));
      channels = block.out_channels;
    }
    blocks.push_back(stage);
    if (stage_is_tap(variant_, s)) ++tap;
  }
}

void EfficientNetImpl::build_tail() {
  HeadConfig head = {.holder = "", .classifier = "classifier"};
  if (variant_.head == EfficientNetHead::kAfterPooling) {
    head.conv_size = variant_.num_features;
    head.conv_bias = variant_.head_bias && !variant_.head_norm;
    if (variant_.head_norm) head.conv_norm = norm_config();
    head.conv_activation = variant_.act_layer;
  } else if (variant_.num_features > 0) {
    conv_head = register_module(
        "conv_head", Conv2d(variant_.stages.back().back().out_channels,
                            variant_.num_features, 1));
    bn2 = register_module("bn2", make_norm(norm_config(), variant_.num_features,
                                           /*activates=*/true));
  }
  build_head(head);
}

torch::Tensor EfficientNetImpl::norm_act(Norm2d& norm,
                                         const torch::Tensor& x) const {
  // EvoNorm has its own.
  return variant_.norm_layer == NormKind::kEvo
             ? norm->forward(x)
             : norm->forward_activated(x, variant_.act_layer);
}

torch::Tensor EfficientNetImpl::forward_stages(const torch::Tensor& x,
                                               detail::TapCollector& taps) {
  torch::Tensor y = norm_act(bn1, conv_stem->forward(x));
  if (stem_is_tap(variant_) && !taps.add(y)) return y;
  for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
    y = blocks[stage]->forward(y);
    if (stage_is_tap(variant_, stage) && !taps.add(y)) break;
  }
  return y;
}

torch::Tensor EfficientNetImpl::final_norm(const torch::Tensor& x) {
  return conv_head ? norm_act(bn2, conv_head->forward(x)) : x;
}

int64_t EfficientNetImpl::min_input_size() const {
  const int64_t stride = options().output_stride;
  switch (variant_.aa_layer) {
    case AntiAlias::kAvg:  // rounds every halving but the stem's down
      return stride - 1;
    case AntiAlias::kBlur:  // reflects an edge of one pixel, which takes two
      return stride / 2 + 1;
    case AntiAlias::kBlurZeros:
    case AntiAlias::kNone:
      break;
  }
  return 1;
}

void EfficientNetImpl::checkpoint_stages(bool enable) {
  for (auto& stage : blocks) stage->grad_checkpointing = enable;
}

void EfficientNetImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::group_kaiming_normal(conv->weight, conv->bias,
                                 conv->options.groups);
    }
  }
  for (auto& child : modules()) {
    if (auto* block = child->as<EfficientNetBlockModuleImpl>()) {
      torch::NoGradGuard no_grad;
      if (block->gamma.defined()) {
        block->gamma.fill_(*variant_.layer_scale_init_value);
      }
    }
    if (auto* attention = child->as<EfficientNetAttentionBlockImpl>()) {
      attention->init_projections();
    }
  }
}

void EfficientNetImpl::init_classifier(Linear& classifier) {
  const auto fan_out = static_cast<double>(classifier->weight.size(0));
  init::uniform(classifier->weight, classifier->bias, 1.0 / std::sqrt(fan_out));
}

std::shared_ptr<ImageModelImpl> EfficientNetImpl::rebuild() const {
  return std::make_shared<EfficientNetImpl>(variant_, options(), last_tap());
}

MobileNetV3Impl::MobileNetV3Impl(const MobileNetV3Variant& variant,
                                 const ModelOptions& options, int64_t last_tap)
    : EfficientNetImpl(with_its_head(variant), options, last_tap) {}

std::shared_ptr<ImageModelImpl> MobileNetV3Impl::rebuild() const {
  return std::make_shared<MobileNetV3Impl>(variant(), options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> efficientnet(const ModelInfo& model,
                                             const PretrainedConfig& config,
                                             const ModelOptions& options,
                                             int64_t last_tap) {
  return detail::build_variant<EfficientNetImpl>(EFFICIENTNET_VARIANTS, model,
                                                 config, options, last_tap);
}
std::shared_ptr<ImageModelImpl> mobilenetv3(const ModelInfo& model,
                                            const PretrainedConfig& config,
                                            const ModelOptions& options,
                                            int64_t last_tap) {
  return detail::build_variant<MobileNetV3Impl>(MOBILENETV3_VARIANTS, model,
                                                config, options, last_tap);
}

}  // namespace builders
}  // namespace luximm
