#include "luximm/models/regnet/regnet.h"

#include "luximm/base/fail.h"
#include "luximm/layers/activate.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

RegNetVariant checked(RegNetVariant variant) {
  detail::check_positive(variant.name, "stem_width",
                         std::array{variant.stem_width});
  if (variant.num_features < 0) {
    fail("RegNet", "{}: num_features is {}; give 0 for those of the last stage",
         variant.name, variant.num_features);
  }
  if (!(variant.se_ratio >= 0.0 && variant.se_ratio <= 1.0)) {
    fail("RegNet", "{}: se_ratio is {}; give a value in [0, 1]", variant.name,
         variant.se_ratio);
  }
  if (variant.preact && variant.linear_out) {
    fail("RegNet", "{}: preact and linear_out exclude each other",
         variant.name);
  }
  return variant;
}

}  // namespace

RegNetImpl::RegNetImpl(const RegNetVariant& variant,
                       const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant, options.output_stride),
                     last_tap, luximm::num_features(variant)),
      variant_(checked(variant)) {
  build_stem();
  build_stages();
  if (!is_whole()) return;
  if (variant_.num_features > 0) {
    final_conv = register_module(
        "final_conv",
        ConvNormAct(feature_info().back().channels, variant_.num_features, 1,
                    Conv2dOptions{}, variant_.act_layer));
  }
  build_head({});
}

void RegNetImpl::build_stem() {
  stem = Conv2d(in_chans(), variant_.stem_width, 3,
                Conv2dOptions{.stride = 2, .padding = 1});
  if (variant_.preact) {
    register_module("stem", stem);
    return;
  }
  stem_norm = BatchNorm2d(variant_.stem_width);
  auto holder = register_module("stem", std::make_shared<torch::nn::Module>());
  holder->register_module("conv", stem);
  holder->register_module("bn", stem_norm);
}

void RegNetImpl::build_stages() {
  RegNetBlockOptions block = {.in_channels = variant_.stem_width};
  int64_t block_index = 0;
  int64_t reduction = 2;
  for (const RegNetStage& stage : regnet_stages(variant_)) {
    const auto number = static_cast<int64_t>(stages.size()) + 1;
    if (!builds_tap(number)) break;
    Stack<RegNetBlock> blocks;
    block.out_channels = stage.width;
    block.group_size = stage.group_size;
    block.stride = 2;
    if (reduction >= options().output_stride) {
      // What a stride would skip is skipped by the kernels' taps.
      block.dilation *= block.stride;
      block.stride = 1;
    }
    reduction *= block.stride;
    for (int64_t i = 1; i <= stage.depth; ++i) {
      block.drop_path_rate = drop_path_rate_at(options().drop_path_rate,
                                               block_index++, variant_.depth);
      blocks->blocks.push_back(blocks->register_module(
          "b" + std::to_string(i), RegNetBlock(variant_, block)));
      block.in_channels = block.out_channels;
      block.stride = 1;
      block.first_dilation = block.dilation;
    }
    stages.push_back(register_module("s" + std::to_string(number), blocks));
  }
}

torch::Tensor RegNetImpl::forward_stages(const torch::Tensor& x,
                                         detail::TapCollector& taps) {
  torch::Tensor y = stem->forward(x);
  if (stem_norm) y = stem_norm->forward_activated(y, variant_.act_layer);
  if (!taps.add(y)) return y;
  for (auto& stage : stages) {
    y = stage->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

torch::Tensor RegNetImpl::final_norm(const torch::Tensor& x) {
  if (final_conv) return final_conv->forward(x);
  return activates_last() ? activate(x, variant_.act_layer) : x;
}

void RegNetImpl::checkpoint_stages(bool enable) {
  for (auto& stage : stages) stage->grad_checkpointing = enable;
}

void RegNetImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::group_kaiming_normal(conv->weight, conv->bias,
                                 conv->options.groups);
    } else if (auto* block = child->as<RegNetBlockImpl>()) {
      torch::NoGradGuard no_grad;
      // timm's RegNetZ, which alone is linear, does not begin as the identity.
      if (!block->preact && !block->linear_out) block->norm3->weight.zero_();
    }
  }
}

void RegNetImpl::init_classifier(Linear& classifier) {
  init::normal(classifier->weight, classifier->bias, 0.01);
}

std::shared_ptr<ImageModelImpl> RegNetImpl::rebuild() const {
  return std::make_shared<RegNetImpl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> regnet(const ModelInfo& model,
                                       const PretrainedConfig& config,
                                       const ModelOptions& options,
                                       int64_t last_tap) {
  return detail::build_variant<RegNetImpl>(REGNET_VARIANTS, model, config,
                                           options, last_tap);
}

}  // namespace builders
}  // namespace luximm
