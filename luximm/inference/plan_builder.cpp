#include "luximm/inference/plan_builder.h"

#include <algorithm>
#include <span>
#include <typeinfo>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {
namespace {

Nonlinearity nonlinearity(Activation activation) {
  switch (activation) {
    case Activation::kGeluTanh:
      return Nonlinearity::kGeluTanh;
    case Activation::kSilu:
      return Nonlinearity::kSilu;
    default:
      return Nonlinearity::kGelu;
  }
}

}  // namespace

PlanBuilder::PlanBuilder(int64_t in_channels) {
  plan_.in_channels = in_channels;
}

Value PlanBuilder::add(Step step, StepSource source) {
  step.output = plan_.value_count++;
  plan_.steps.push_back(step);
  sources_.push_back(std::move(source));
  return plan_.steps.back().output;
}

const float* PlanBuilder::floats(const torch::Tensor& tensor) {
  if (!tensor.defined()) return nullptr;
  if (!tensor.is_cpu() || tensor.scalar_type() != torch::kFloat) {
    fail("optimize_for_inference",
         "the model is {} on {}, expected Float on cpu; give a copy made with "
         "clone(model, torch::kCPU) and to(torch::kFloat)",
         c10::toString(tensor.scalar_type()), tensor.device().str());
  }
  kept_.push_back(tensor.detach().contiguous());
  return kept_.back().data_ptr<float>();
}

ChannelAffine PlanBuilder::affine(const torch::Tensor& weight,
                                  const torch::Tensor& bias) {
  const float* scale = floats(weight);
  const float* shift = floats(bias);
  return {{scale, scale + weight.numel()}, {shift, shift + bias.numel()}};
}

LayerSource PlanBuilder::source(const torch::Tensor& weight,
                                const torch::Tensor& bias) {
  return {.weight = floats(weight),
          .bias = floats(bias),
          .out = weight.size(0),
          .in = weight.size(1),
          .area = weight.numel() / (weight.size(0) * weight.size(1))};
}

Value PlanBuilder::conv(Value x, const Conv2dImpl& conv,
                        const ConvFusion& fusion) {
  if (typeid(conv) != typeid(Conv2dImpl) &&
      typeid(conv) != typeid(StdConv2dImpl)) {
    fail("optimize_for_inference",
         "there is no kernel for {}, whose forward may be another one",
         conv.name());
  }
  if (fusion.normed && conv.options.padding != 0) {
    fail("optimize_for_inference",
         "a layer norm cannot be folded into a convolution with a padding of "
         "{}, which is zero after the norm, not before it",
         conv.options.padding);
  }
  if (conv.options.groups != 1) {
    fail("optimize_for_inference",
         "there is no kernel for a convolution of {} groups",
         conv.options.groups);
  }
  LayerSource layer = source(conv.weight, conv.bias);
  if (const auto* standardized = dynamic_cast<const StdConv2dImpl*>(&conv)) {
    layer.standardize_eps = standardized->eps;
  }
  if (fusion.normed) {
    layer.before = affine(fusion.normed->weight, fusion.normed->bias);
  }
  if (fusion.norm) {
    const auto channels = static_cast<std::size_t>(layer.out);
    const auto values = [&](const torch::Tensor& tensor) {
      return std::span<const float>(floats(tensor), channels);
    };
    layer.after = batch_norm_affine(
        values(fusion.norm->weight), values(fusion.norm->bias),
        values(fusion.norm->running_mean), values(fusion.norm->running_var),
        fusion.norm->eps);
  }
  const ConvConfig config = {.in_channels = layer.in,
                             .out_channels = layer.out,
                             .kernel = conv.weight.size(2),
                             .stride = conv.options.stride,
                             .padding = conv.options.padding,
                             .nchw_input = x == kInputValue};
  return add({.config = config,
              .input = x,
              .residual = fusion.residual,
              .relu = fusion.relu},
             {.layers = {std::move(layer)}});
}

Value PlanBuilder::depthwise(Value x, const Conv2dImpl& conv,
                             const LayerNormImpl& norm) {
  const int64_t kernel = conv.weight.size(2);
  if (conv.options.groups != conv.weight.size(0) || conv.weight.size(1) != 1 ||
      conv.options.stride != 1 || kernel % 2 == 0 ||
      conv.options.padding != kernel / 2) {
    fail("optimize_for_inference",
         "a depthwise convolution must have a filter per channel, an odd "
         "kernel, stride 1 and the input's size");
  }
  const DepthwiseConfig config = {.channels = conv.weight.size(0),
                                  .kernel = kernel,
                                  .layer_norm = true,
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .input = x},
             {.layers = {source(conv.weight, conv.bias)}});
}

Value PlanBuilder::mlp(Value x, const MlpImpl& mlp, const MlpFusion& fusion) {
  LayerSource fc1 = source(mlp.fc1->weight, mlp.fc1->bias);
  LayerSource fc2 = source(mlp.fc2->weight, mlp.fc2->bias);
  MlpConfig config = {.channels = fc1.in,
                      .hidden_channels = fc1.out,
                      .activation = nonlinearity(mlp.activation)};
  StepSource made;
  if (fusion.normed) {
    fc1.before = affine(fusion.normed->weight, fusion.normed->bias);
  }
  if (mlp.grn) {
    config.grn = true;
    config.grn_eps = static_cast<float>(mlp.grn->eps);
    ChannelAffine grn = affine(mlp.grn->weight, mlp.grn->bias);
    made.affine.scale = std::move(grn.scale);
    fc2.before.shift = std::move(grn.shift);
  }
  if (fusion.gamma.defined()) {
    const float* gamma = floats(fusion.gamma);
    fc2.after.scale = {gamma, gamma + fusion.gamma.numel()};
  }
  made.layers = {std::move(fc1), std::move(fc2)};
  return add({.config = config, .input = x, .residual = fusion.residual},
             std::move(made));
}

Value PlanBuilder::layer_norm(Value x, const LayerNormImpl& norm) {
  const LayerNormConfig config = {.channels = norm.weight.size(0),
                                  .affine = true,
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .input = x},
             {.affine = affine(norm.weight, norm.bias)});
}

Value PlanBuilder::normalized(Value x, const LayerNormImpl& norm) {
  const LayerNormConfig config = {.channels = norm.weight.size(0),
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .input = x}, {});
}

Value PlanBuilder::group_norm_relu(Value x, const GroupNormActImpl& norm) {
  const GroupNormConfig config = {.channels = norm.weight.size(0),
                                  .groups = norm.groups,
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .input = x},
             {.affine = affine(norm.weight, norm.bias)});
}

Value PlanBuilder::max_pool(Value x, bool zero_padding) {
  return add(
      {.config = MaxPoolConfig{.zero_padding = zero_padding}, .input = x}, {});
}

void PlanBuilder::head(Value features, const Linear& classifier,
                       const LayerNorm& norm) {
  plan_.features = features;
  Value pooled = add({.config = GlobalPoolConfig{}, .input = features}, {});
  if (norm) pooled = layer_norm(pooled, *norm);
  plan_.pre_logits = pooled;
  if (!classifier) return;
  const torch::Tensor weight = classifier->weight.flatten(1);
  const LinearConfig config = {.in_features = weight.size(1),
                               .out_features = weight.size(0)};
  plan_.logits = add({.config = config, .input = pooled},
                     {.layers = {source(weight, classifier->bias)}});
}

}  // namespace luximm::detail
