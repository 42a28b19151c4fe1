#include "luximm/models/resnetv2/resnetv2.h"

#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

ResNetV2Variant checked(ResNetV2Variant variant) {
  detail::check_positive(variant.name, "layers", variant.layers);
  detail::check_positive(variant.name, "stage_chs", variant.stage_chs);
  // A deep stem halves its channels, and a tiered one takes three eighths.
  if (variant.stem_chs < 8 || variant.stem_chs % 8 != 0) {
    fail("ResNetV2", "{}: {} stem channels; give a multiple of 8", variant.name,
         variant.stem_chs);
  }
  if (!(variant.bottle_ratio > 0.0 && variant.bottle_ratio <= 4.0)) {
    fail("ResNetV2", "{}: bottle_ratio is {}; give a value in (0, 4]",
         variant.name, variant.bottle_ratio);
  }
  if (variant.num_features == 0) variant.num_features = variant.stage_chs[3];
  if (variant.num_features != variant.stage_chs[3]) {
    fail("ResNetV2",
         "{}: num_features is {}, but the last stage has {} channels",
         variant.name, variant.num_features, variant.stage_chs[3]);
  }
  return variant;
}

bool is_deep(ResNetV2Stem stem) {
  return stem == ResNetV2Stem::kDeep || stem == ResNetV2Stem::kTiered;
}

}  // namespace

ResNetV2Impl::ResNetV2Impl(const ResNetV2Variant& variant,
                           const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant, options.output_stride),
                     last_tap),
      variant_(checked(variant)) {
  build_stem();
  build_stages();
  if (!is_whole()) return;
  norm = register_module(
      "norm", make_norm(variant_.norm, num_features(), /*relu=*/true));
  build_head({.conv_classifier = true});
}

void ResNetV2Impl::build_stem() {
  auto holder = register_module("stem", std::make_shared<torch::nn::Module>());
  const int64_t out = variant_.stem_chs;
  if (!is_deep(variant_.stem_type)) {
    stem_convs = {holder->register_module(
        "conv", make_conv(variant_, in_chans(), out, 7,
                          Conv2dOptions{.stride = 2, .padding = 3}))};
    return;
  }
  const int64_t half = out / 2;
  const int64_t first =
      variant_.stem_type == ResNetV2Stem::kTiered ? 3 * out / 8 : half;
  const auto conv = [&](const char* name, int64_t in, int64_t to,
                        int64_t stride) {
    stem_convs.push_back(holder->register_module(
        name, make_conv(variant_, in, to, 3,
                        Conv2dOptions{.stride = stride, .padding = 1})));
  };
  const auto norm_of = [&](const char* name, int64_t channels) {
    stem_norms.push_back(holder->register_module(
        name, make_norm(variant_.norm, channels, /*relu=*/true)));
  };
  conv("conv1", in_chans(), first, 2);
  norm_of("norm1", first);
  conv("conv2", first, half, 1);
  norm_of("norm2", half);
  conv("conv3", half, out, 1);
}

void ResNetV2Impl::build_stages() {
  auto holder =
      register_module("stages", std::make_shared<torch::nn::Module>());
  const int64_t block_count = std::accumulate(
      variant_.layers.begin(), variant_.layers.end(), int64_t{0});
  ResNetV2BlockOptions block = {.in_channels = variant_.stem_chs};
  int64_t block_index = 0;
  int64_t reduction = 4;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage) + 1)) break;
    auto stage_holder = holder->register_module(
        std::to_string(stage), std::make_shared<torch::nn::Module>());
    auto blocks =
        stage_holder->register_module("blocks", Stack<ResNetV2Block>());
    block.out_channels = variant_.stage_chs[stage];
    block.stride = stage == 0 ? 1 : 2;
    if (reduction >= options().output_stride) {
      // What a stride would skip is skipped by the kernels' taps.
      block.dilation *= block.stride;
      block.stride = 1;
    }
    reduction *= block.stride;
    // A bottleneck stage always projects; a basic one where the shape changes.
    block.downsample = !variant_.basic || block.stride != 1 ||
                       block.first_dilation != block.dilation ||
                       block.in_channels != block.out_channels;
    for (int64_t i = 0; i < variant_.layers[stage]; ++i) {
      block.drop_path_rate = drop_path_rate_at(options().drop_path_rate,
                                               block_index++, block_count);
      blocks->push_back(ResNetV2Block(variant_, block));
      block.in_channels = block.out_channels;
      block.stride = 1;
      block.first_dilation = block.dilation;
      block.downsample = false;
    }
    stages.push_back(blocks);
  }
}

torch::Tensor ResNetV2Impl::forward_stages(const torch::Tensor& x,
                                           detail::TapCollector& taps) {
  torch::Tensor y = x;
  for (std::size_t i = 0; i < stem_convs.size(); ++i) {
    y = stem_convs[i]->forward(y);
    if (i < stem_norms.size()) y = stem_norms[i]->forward(y);
  }
  if (!taps.add(y) || stages.empty()) return y;
  if (variant_.stem_type == ResNetV2Stem::kFixed) {
    // Padded with zeros before the pool, which itself would pad with -inf: the
    // stem has no ReLU, so the two differ.
    y = torch::constant_pad_nd(y, {1, 1, 1, 1}, 0);
    y = torch::max_pool2d(y, /*kernel_size=*/3, /*stride=*/2);
  } else {
    y = torch::max_pool2d(y, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
  }
  for (auto& stage : stages) {
    y = stage->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

torch::Tensor ResNetV2Impl::final_norm(const torch::Tensor& x) {
  return norm ? norm->forward(x) : x;
}

void ResNetV2Impl::checkpoint_stages(bool enable) {
  for (auto& stage : stages) stage->grad_checkpointing = enable;
}

void ResNetV2Impl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::kaiming_normal(conv->weight);
    }
  }
  if (!variant_.zero_init_last) return;
  torch::NoGradGuard no_grad;
  for (auto& stage : stages) {
    for (ResNetV2Block& block : stage->blocks) {
      (block->conv3 ? block->conv3 : block->conv2)->weight.zero_();
    }
  }
}

void ResNetV2Impl::init_classifier(Linear& classifier) {
  init::normal(classifier->weight, classifier->bias, 0.01);
}

std::shared_ptr<ImageModelImpl> ResNetV2Impl::rebuild() const {
  return std::make_shared<ResNetV2Impl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> resnetv2(const ModelInfo& model,
                                         const PretrainedConfig& config,
                                         const ModelOptions& options,
                                         int64_t last_tap) {
  return detail::build_variant<ResNetV2Impl>(RESNETV2_VARIANTS, model, config,
                                             options, last_tap);
}

}  // namespace builders
}  // namespace luximm
