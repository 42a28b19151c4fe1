#include "luximm/models/convnext/convnext.h"

#include <array>
#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/layers/activate.h"
#include "luximm/layers/channels.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

constexpr double kInitStd = 0.02;

ConvNeXtVariant checked(ConvNeXtVariant variant) {
  detail::check_positive(variant.name, "depths", variant.depths);
  detail::check_positive(variant.name, "dims", variant.dims);
  detail::check_positive(variant.name, "kernel_sizes", variant.kernel_sizes);
  const std::array<int64_t, 1> patch = {variant.patch_size};
  detail::check_positive(variant.name, "patch_size", patch);
  for (int64_t kernel : variant.kernel_sizes) {
    if (kernel % 2 == 0) {
      fail("ConvNeXt", "{}: kernel_sizes has {}; give odd ones", variant.name,
           kernel);
    }
  }
  if (variant.head_hidden_size < 0) {
    fail("ConvNeXt", "{}: head_hidden_size is {}; give 0 for none",
         variant.name, variant.head_hidden_size);
  }
  if (variant.head_norm_first && variant.head_hidden_size > 0) {
    fail("ConvNeXt", "{}: a head with its norm first has no hidden layer",
         variant.name);
  }
  return variant;
}

}  // namespace

ConvNeXtImpl::ConvNeXtImpl(const ConvNeXtVariant& variant,
                           const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant, options.output_stride),
                     last_tap),
      variant_(checked(variant)) {
  build_stem();
  build_stages();
  if (is_whole()) build_tail();
}

void ConvNeXtImpl::build_stem() {
  auto stem = register_module("stem", std::make_shared<torch::nn::Module>());
  const int64_t out = variant_.dims[0];
  const ConvNeXtStem type = variant_.stem_type;
  const char* norm_name = "1";
  if (type == ConvNeXtStem::kPatch) {
    stem_conv = stem->register_module(
        "0", Conv2d(in_chans(), out, variant_.patch_size,
                    Conv2dOptions{.stride = variant_.patch_size,
                                  .bias = variant_.conv_bias}));
  } else {
    // Whole halves: timm divides integers before it rounds to a multiple.
    const int64_t middle = type == ConvNeXtStem::kOverlapTiered
                               ? make_divisible(static_cast<double>(out / 2))
                               : out;
    const Conv2dOptions halving = {
        .stride = 2, .padding = 1, .bias = variant_.conv_bias};
    const bool acts = type == ConvNeXtStem::kOverlapAct;
    stem_conv =
        stem->register_module("0", Conv2d(in_chans(), middle, 3, halving));
    stem_conv2 = stem->register_module(acts ? "2" : "1",
                                       Conv2d(middle, out, 3, halving));
    norm_name = acts ? "3" : "2";
  }
  stem_norm = stem->register_module(
      norm_name, make_channel_norm(variant_.norm, out, variant_.norm_eps));
}

void ConvNeXtImpl::build_stages() {
  auto holder =
      register_module("stages", std::make_shared<torch::nn::Module>());
  const auto strides = stage_strides(variant_, options().output_stride);
  const int64_t block_count = std::accumulate(
      variant_.depths.begin(), variant_.depths.end(), int64_t{0});
  int64_t channels = variant_.dims[0];
  int64_t block_index = 0;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage))) break;
    std::vector<double> rates;
    for (int64_t i = 0; i < variant_.depths[stage]; ++i) {
      rates.push_back(drop_path_rate_at(options().drop_path_rate, block_index++,
                                        block_count));
    }
    stages.push_back(holder->register_module(
        std::to_string(stage),
        ConvNeXtStage(variant_, stage, strides[stage], channels, rates)));
    channels = variant_.dims[stage];
  }
}

void ConvNeXtImpl::build_tail() {
  if (variant_.head_norm_first) {
    norm_pre = register_module(
        "norm_pre",
        make_channel_norm(variant_.norm, num_features(), variant_.norm_eps));
    build_head({});
    return;
  }
  build_head({.norm = true,
              .norm_kind = variant_.norm,
              .norm_eps = variant_.norm_eps,
              .hidden_size = variant_.head_hidden_size});
}

torch::Tensor ConvNeXtImpl::forward_stages(const torch::Tensor& x,
                                           detail::TapCollector& taps) {
  torch::Tensor y = stem_conv->forward(x);
  if (stem_conv2) {
    if (variant_.stem_type == ConvNeXtStem::kOverlapAct) {
      y = activate(y, variant_.activation);
    }
    y = stem_conv2->forward(y);
  }
  y = stem_norm->forward_nchw(y);
  for (auto& stage : stages) {
    y = stage->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

torch::Tensor ConvNeXtImpl::final_norm(const torch::Tensor& x) {
  return norm_pre ? norm_pre->forward_nchw(x) : x;
}

int64_t ConvNeXtImpl::min_input_size() const {
  const int64_t reduction = this->feature_info().back().reduction;
  // An overlapping stem rounds its two halvings up.
  return stem_conv2 ? reduction - 3 : reduction;
}

void ConvNeXtImpl::checkpoint_stages(bool enable) {
  for (auto& stage : stages) stage->blocks->grad_checkpointing = enable;
}

void ConvNeXtImpl::init_backbone() {
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::trunc_normal(conv->weight, conv->bias, kInitStd);
    } else if (auto* linear = child->as<LinearImpl>()) {
      init::trunc_normal(linear->weight, linear->bias, kInitStd);
    } else if (auto* block = child->as<ConvNeXtBlockImpl>()) {
      torch::NoGradGuard no_grad;
      if (block->gamma.defined()) block->gamma.fill_(*variant_.ls_init);
    }
  }
  if (head().hidden()) {
    torch::NoGradGuard no_grad;
    head().hidden()->weight.mul_(variant_.head_init_scale);
  }
}

void ConvNeXtImpl::init_classifier(Linear& classifier) {
  init::trunc_normal(classifier->weight, classifier->bias, kInitStd);
  torch::NoGradGuard no_grad;
  classifier->weight.mul_(variant_.head_init_scale);
}

std::shared_ptr<ImageModelImpl> ConvNeXtImpl::rebuild() const {
  return std::make_shared<ConvNeXtImpl>(variant_, options(), last_tap());
}

ConvNeXtV2Impl::ConvNeXtV2Impl(const ConvNeXtV2Variant& variant,
                               const ModelOptions& options, int64_t last_tap)
    : ConvNeXtImpl(as_convnext(variant), options, last_tap),
      variant_(variant) {}

std::shared_ptr<ImageModelImpl> ConvNeXtV2Impl::rebuild() const {
  return std::make_shared<ConvNeXtV2Impl>(variant_, options(), last_tap());
}

namespace builders {

std::shared_ptr<ImageModelImpl> convnext(const ModelInfo& model,
                                         const PretrainedConfig& config,
                                         const ModelOptions& options,
                                         int64_t last_tap) {
  return detail::build_variant<ConvNeXtImpl>(CONVNEXT_VARIANTS, model, config,
                                             options, last_tap);
}
std::shared_ptr<ImageModelImpl> convnextv2(const ModelInfo& model,
                                           const PretrainedConfig& config,
                                           const ModelOptions& options,
                                           int64_t last_tap) {
  return detail::build_variant<ConvNeXtV2Impl>(CONVNEXTV2_VARIANTS, model,
                                               config, options, last_tap);
}

}  // namespace builders
}  // namespace luximm
