#include "luximm/models/convnext/convnext.h"

#include <numeric>

#include "luximm/base/fail.h"
#include "luximm/inference/plan_builder.h"
#include "luximm/layers/drop_path.h"
#include "luximm/layers/init.h"
#include "luximm/model/builder.h"

namespace luximm {
namespace {

constexpr int64_t kPatchSize = 4;
constexpr int64_t kMlpRatio = 4;

ConvNeXtVariant checked(ConvNeXtVariant variant) {
  detail::check_positive(variant.name, "depths", variant.depths);
  detail::check_positive(variant.name, "dims", variant.dims);
  detail::check_positive(variant.name, "kernel_sizes", variant.kernel_sizes);
  for (int64_t kernel : variant.kernel_sizes) {
    if (kernel % 2 == 0) {
      fail("ConvNeXt", "{}: kernel_sizes has {}; give odd ones", variant.name,
           kernel);
    }
  }
  return variant;
}

}  // namespace

ConvNeXtBlockImpl::ConvNeXtBlockImpl(const ConvNeXtVariant& variant,
                                     std::size_t stage, double drop_path_rate)
    : drop_path_rate(drop_path_rate) {
  const int64_t channels = variant.dims[stage];
  const int64_t kernel = variant.kernel_sizes[stage];
  conv_dw = register_module("conv_dw",
                            Conv2d(channels, channels, kernel,
                                   Conv2dOptions{.padding = (kernel - 1) / 2,
                                                 .groups = channels,
                                                 .bias = true}));
  norm = register_module("norm", LayerNorm(channels, variant.norm_eps));
  mlp = register_module("mlp",
                        Mlp(channels, kMlpRatio * channels,
                            MlpImpl::Options{.activation = variant.activation,
                                             .use_grn = variant.use_grn,
                                             .conv = variant.conv_mlp}));
  if (variant.ls_init) {
    gamma = register_parameter("gamma", torch::empty({channels}));
  }
}

torch::Tensor ConvNeXtBlockImpl::forward(const torch::Tensor& x) {
  torch::Tensor y = conv_dw->forward(x).permute({0, 2, 3, 1});
  y = mlp->forward(norm->forward(y));
  if (gamma.defined()) y = y * gamma;
  return drop_path(y.permute({0, 3, 1, 2}), drop_path_rate, is_training()) + x;
}

void ConvNeXtBlockImpl::copy_settings(const torch::nn::Module& other,
                                      const std::string& path) {
  const auto& from = dynamic_cast<const ConvNeXtBlockImpl&>(other);
  detail::expect_registered(from, path, {{"gamma", from.gamma}});
  drop_path_rate = from.drop_path_rate;
}

ConvNeXtStageImpl::ConvNeXtStageImpl(
    const ConvNeXtVariant& variant, std::size_t stage, int64_t in_channels,
    const std::vector<double>& drop_path_rates) {
  const int64_t channels = variant.dims[stage];
  if (stage > 0) {
    auto downsample =
        register_module("downsample", std::make_shared<torch::nn::Module>());
    downsample_norm = downsample->register_module(
        "0", LayerNorm(in_channels, variant.norm_eps));
    downsample_conv = downsample->register_module(
        "1", Conv2d(in_channels, channels, 2,
                    Conv2dOptions{.stride = 2, .bias = true}));
  }
  blocks = register_module("blocks", Stack<ConvNeXtBlock>());
  for (double rate : drop_path_rates) {
    blocks->push_back(ConvNeXtBlock(variant, stage, rate));
  }
}

torch::Tensor ConvNeXtStageImpl::forward(const torch::Tensor& x) {
  if (!downsample_conv) return blocks->forward(x);
  return blocks->forward(
      downsample_conv->forward(downsample_norm->forward_nchw(x)));
}

ConvNeXtImpl::ConvNeXtImpl(const ConvNeXtVariant& variant,
                           const ModelOptions& options, int64_t last_tap)
    : ImageModelImpl(variant.name, variant.config, options,
                     luximm::feature_info(variant), last_tap),
      variant_(checked(variant)) {
  auto stem = register_module("stem", std::make_shared<torch::nn::Module>());
  stem_conv = stem->register_module(
      "0", Conv2d(in_chans(), variant_.dims[0], kPatchSize,
                  Conv2dOptions{.stride = kPatchSize, .bias = true}));
  stem_norm = stem->register_module(
      "1", LayerNorm(variant_.dims[0], variant_.norm_eps));
  auto stage_holder =
      register_module("stages", std::make_shared<torch::nn::Module>());
  const int64_t block_count = std::accumulate(
      variant_.depths.begin(), variant_.depths.end(), int64_t{0});
  int64_t channels = variant_.dims[0];
  int64_t block_index = 0;
  for (std::size_t stage = 0; stage < 4; ++stage) {
    if (!builds_tap(static_cast<int64_t>(stage))) break;
    std::vector<double> rates;
    for (int64_t i = 0; i < variant_.depths[stage]; ++i) {
      rates.push_back(drop_path_rate_at(this->options().drop_path_rate,
                                        block_index++, block_count));
    }
    stages.push_back(stage_holder->register_module(
        std::to_string(stage),
        ConvNeXtStage(variant_, stage, channels, rates)));
    channels = variant_.dims[stage];
  }
  if (!is_whole()) return;
  auto head = register_module("head", std::make_shared<torch::nn::Module>());
  norm = head->register_module("norm",
                               LayerNorm(num_features(), variant_.norm_eps));
  build_classifier(*head, /*conv=*/false);
}

torch::Tensor ConvNeXtImpl::forward_stages(const torch::Tensor& x,
                                           detail::TapCollector& taps) {
  torch::Tensor y = stem_norm->forward_nchw(stem_conv->forward(x));
  for (auto& stage : stages) {
    y = stage->forward(y);
    if (!taps.add(y)) break;
  }
  return y;
}

void ConvNeXtImpl::write_plan(detail::PlanBuilder& plan) const {
  detail::Value y =
      plan.layer_norm(plan.conv(plan.input(), *stem_conv), *stem_norm);
  for (const ConvNeXtStage& stage : stages) {
    if (stage->downsample_conv) {
      y = plan.conv(plan.normalized(y, *stage->downsample_norm),
                    *stage->downsample_conv,
                    {.normed = stage->downsample_norm});
    }
    for (const ConvNeXtBlock& block : stage->blocks->blocks) {
      const detail::Value mixed =
          plan.depthwise(y, *block->conv_dw, *block->norm);
      y = plan.mlp(
          mixed, *block->mlp,
          {.normed = block->norm, .gamma = block->gamma, .residual = y});
    }
    plan.tap(y);
  }
  if (is_whole()) plan.head(y, classifier(), norm);
}

torch::Tensor ConvNeXtImpl::head_norm(const torch::Tensor& x) {
  return norm ? norm->forward(x) : x;
}

int64_t ConvNeXtImpl::min_input_size() const {
  return this->feature_info().back().reduction;
}

void ConvNeXtImpl::checkpoint_stages(bool enable) {
  for (auto& stage : stages) stage->blocks->grad_checkpointing = enable;
}

void ConvNeXtImpl::init_backbone() {
  constexpr double kStd = 0.02;
  for (auto& child : modules()) {
    if (auto* conv = child->as<Conv2dImpl>()) {
      init::trunc_normal(conv->weight, conv->bias, kStd);
    } else if (auto* linear = child->as<LinearImpl>()) {
      init::trunc_normal(linear->weight, linear->bias, kStd);
    } else if (auto* block = child->as<ConvNeXtBlockImpl>()) {
      torch::NoGradGuard no_grad;
      if (block->gamma.defined()) block->gamma.fill_(*variant_.ls_init);
    }
  }
}

void ConvNeXtImpl::init_classifier(Linear& classifier) {
  init::trunc_normal(classifier->weight, classifier->bias, 0.02);
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
