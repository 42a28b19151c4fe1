#include "luximm/inference/plan_builder.h"

#include <algorithm>
#include <span>
#include <typeinfo>
#include <utility>

#include "luximm/base/fail.h"

namespace luximm::detail {

Nonlinearity nonlinearity(Activation activation) {
  switch (activation) {
    case Activation::kNone:
      return Nonlinearity::kNone;
    case Activation::kRelu:
      return Nonlinearity::kRelu;
    case Activation::kRelu6:
      return Nonlinearity::kRelu6;
    case Activation::kSilu:
      return Nonlinearity::kSilu;
    case Activation::kHardSwish:
      return Nonlinearity::kHardSwish;
    case Activation::kGelu:
      return Nonlinearity::kGelu;
    case Activation::kGeluTanh:
      return Nonlinearity::kGeluTanh;
    case Activation::kSigmoid:
      return Nonlinearity::kSigmoid;
    case Activation::kHardSigmoid:
      return Nonlinearity::kHardSigmoid;
  }
  return Nonlinearity::kNone;
}

PlanBuilder::PlanBuilder(int64_t in_channels) {
  plan_.in_channels = in_channels;
}

Value PlanBuilder::add(Step step, StepSource source) {
  step.output = plan_.value_count++;
  plan_.steps.push_back(std::move(step));
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

ChannelAffine PlanBuilder::affine(const BatchNorm2dImpl& norm) {
  const auto channels = static_cast<std::size_t>(norm.weight.size(0));
  const auto values = [&](const torch::Tensor& tensor) {
    return std::span<const float>(floats(tensor), channels);
  };
  return batch_norm_affine(values(norm.weight), values(norm.bias),
                           values(norm.running_mean), values(norm.running_var),
                           norm.eps);
}

LayerSource PlanBuilder::source(const torch::Tensor& weight,
                                const torch::Tensor& bias) {
  return {.weight = floats(weight),
          .bias = floats(bias),
          .out = weight.size(0),
          .in = weight.size(1),
          .area = weight.numel() / (weight.size(0) * weight.size(1))};
}

LayerSource PlanBuilder::source(const ConvSpec& spec, const BatchNorm2d& norm) {
  LayerSource layer = source(spec.weight, spec.bias);
  layer.standardize_eps = spec.standardize_eps;
  if (norm) layer.after = affine(*norm);
  return layer;
}

PlanBuilder::ConvSpec PlanBuilder::spec_of(const Conv2dImpl& layer) {
  if (typeid(layer) != typeid(Conv2dImpl) &&
      typeid(layer) != typeid(StdConv2dImpl)) {
    fail("optimize_for_inference",
         "there is no kernel for {}, whose forward may be another one",
         layer.name());
  }
  const Conv2dOptions& options = layer.options;
  ConvSpec spec = {.weight = layer.weight,
                   .bias = layer.bias,
                   .stride = options.stride,
                   .padding = {options.padding.h, options.padding.w,
                               options.padding.h, options.padding.w},
                   .dilation = options.dilation,
                   .groups = options.groups};
  if (options.same_padding && options.stride > 1) {
    spec.same_padding = true;
  } else if (options.same_padding) {
    const int64_t total = (layer.weight.size(-1) - 1) * options.dilation;
    const int64_t before = total / 2;
    spec.padding = {before, before, total - before, total - before};
  }
  if (const auto* standardized = dynamic_cast<const StdConv2dImpl*>(&layer)) {
    spec.standardize_eps = standardized->eps;
  }
  return spec;
}

Value PlanBuilder::conv(Value x, const ConvSpec& spec,
                        const ConvFusion& fusion) {
  if (spec.groups < 1 || spec.weight.dim() != 4 ||
      spec.weight.size(0) % spec.groups != 0) {
    fail("optimize_for_inference",
         "a convolution has a weight {} and {} groups; expected [out, in / "
         "groups, h, w] and a divisor of out",
         c10::str(spec.weight.sizes()), spec.groups);
  }
  if ((fusion.normed || fusion.before) &&
      (spec.same_padding || spec.padding != Padding(0))) {
    fail("optimize_for_inference",
         "a norm before a convolution cannot be folded into one with padding, "
         "which is zero after the norm, not before it");
  }
  LayerSource layer = source(spec, fusion.norm);
  if (fusion.normed) {
    layer.before = affine(fusion.normed->weight, fusion.normed->bias);
  }
  if (fusion.before) layer.before = affine(*fusion.before);
  ChannelAffine behind;
  if (fusion.scale.defined()) {
    const float* scale = floats(fusion.scale);
    behind.scale = {scale, scale + fusion.scale.numel()};
  }
  if (fusion.shift.defined()) {
    const float* shift = floats(fusion.shift);
    behind.shift = {shift, shift + fusion.shift.numel()};
  }
  layer.after = compose(layer.after, behind);
  Step step = {.inputs = {x},
               .residual = fusion.residual,
               .activation = fusion.activation,
               .relu = fusion.relu};
  const Extent kernel = {spec.weight.size(2), spec.weight.size(3)};
  if (spec.groups == 1 && !spec.reflect) {
    ConvOp op = ConvConfig{.in_channels = layer.in,
                           .out_channels = layer.out,
                           .kernel = kernel,
                           .stride = spec.stride,
                           .padding = spec.padding,
                           .dilation = spec.dilation,
                           .nchw_input = x == kInputValue};
    op.same_padding = spec.same_padding;
    step.config = op;
  } else {
    if (x == kInputValue || fusion.normed || fusion.before) {
      fail(
          "optimize_for_inference",
          "there is no kernel for a convolution of {} groups {}", spec.groups,
          x == kInputValue ? "on the network's input" : "behind a folded norm");
    }
    GroupedConvOp op = GroupedConvConfig{.in_channels = layer.in * spec.groups,
                                         .out_channels = layer.out,
                                         .groups = spec.groups,
                                         .kernel = kernel,
                                         .stride = spec.stride,
                                         .padding = spec.padding,
                                         .dilation = spec.dilation,
                                         .reflect = spec.reflect};
    op.same_padding = spec.same_padding;
    step.config = op;
  }
  return add(std::move(step), {.layers = {std::move(layer)}});
}

Value PlanBuilder::depthwise(Value x, const Conv2dImpl& conv,
                             const LayerNormImpl& norm) {
  const int64_t kernel = conv.weight.size(2);
  if (conv.options.groups != conv.weight.size(0) || conv.weight.size(1) != 1 ||
      conv.options.stride != 1 || kernel % 2 == 0 ||
      conv.options.padding != Size2d(kernel / 2)) {
    fail("optimize_for_inference",
         "a depthwise convolution must have a filter per channel, an odd "
         "kernel, stride 1 and the input's size");
  }
  const DepthwiseConfig config = {.channels = conv.weight.size(0),
                                  .kernel = kernel,
                                  .layer_norm = true,
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .inputs = {x}},
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
  return add({.config = config, .inputs = {x}, .residual = fusion.residual},
             std::move(made));
}

Value PlanBuilder::layer_norm(Value x, const torch::Tensor& weight,
                              const torch::Tensor& bias, double eps) {
  const LayerNormConfig config = {.channels = weight.size(0),
                                  .affine = true,
                                  .eps = static_cast<float>(eps)};
  return add({.config = config, .inputs = {x}},
             {.affine = affine(weight, bias)});
}

Value PlanBuilder::normalized(Value x, const LayerNormImpl& norm) {
  const LayerNormConfig config = {.channels = norm.weight.size(0),
                                  .eps = static_cast<float>(norm.eps)};
  return add({.config = config, .inputs = {x}}, {});
}

Value PlanBuilder::group_norm_relu(Value x, const GroupNormActImpl& norm) {
  return group_norm(x, norm.weight, norm.bias, norm.groups, norm.eps,
                    /*relu=*/true);
}

Value PlanBuilder::group_norm(Value x, const torch::Tensor& weight,
                              const torch::Tensor& bias, int64_t groups,
                              double eps, bool relu) {
  const GroupNormConfig config = {.channels = weight.size(0),
                                  .groups = groups,
                                  .relu = relu,
                                  .eps = static_cast<float>(eps)};
  return add({.config = config, .inputs = {x}},
             {.affine = affine(weight, bias)});
}

Value PlanBuilder::evo_norm(Value x, const torch::Tensor& weight,
                            const torch::Tensor& bias, const torch::Tensor& v,
                            int64_t groups, double eps) {
  const GroupNormConfig config = {.channels = weight.size(0),
                                  .groups = groups,
                                  .relu = false,
                                  .eps = static_cast<float>(eps),
                                  .evo = true};
  return add({.config = config, .inputs = {x}},
             {.layers = {source(v.view({-1, 1, 1, 1}), {})},
              .affine = affine(weight, bias)});
}

Value PlanBuilder::scale_norm(Value x, const torch::Tensor& weight,
                              NormKind kind, double eps) {
  const LayerNormConfig config = {.channels = weight.size(0),
                                  .affine = true,
                                  .eps = static_cast<float>(eps),
                                  .kind = kind};
  return add({.config = config, .inputs = {x}},
             {.affine = affine(weight, torch::zeros_like(weight))});
}

Value PlanBuilder::max_pool(Value x, const MaxPoolConfig& config) {
  return add({.config = config, .inputs = {x}}, {});
}

Value PlanBuilder::avg_pool(Value x, const AveragePoolConfig& config) {
  return add({.config = config, .inputs = {x}}, {});
}

Value PlanBuilder::grow(Value x, int64_t smallest) {
  return add({.config = GrowPoolConfig{smallest}, .inputs = {x}}, {});
}

Value PlanBuilder::blur_pool(Value x, int64_t channels, int64_t stride,
                             int64_t filter_size) {
  // (1 + t)^(n - 1) / 2^(n - 1), in both directions.
  torch::Tensor line = torch::ones({1}, torch::kDouble);
  for (int64_t i = 1; i < filter_size; ++i) {
    const torch::Tensor zero = torch::zeros({1}, torch::kDouble);
    line = (torch::cat({line, zero}) + torch::cat({zero, line})) / 2;
  }
  const ConvSpec spec = {.weight = torch::outer(line, line)
                                       .to(torch::kFloat)
                                       .expand({channels, 1, -1, -1}),
                         .stride = stride,
                         .padding = (stride - 1 + filter_size - 1) / 2,
                         .groups = channels,
                         .reflect = true};
  return conv(x, spec, {});
}

Value PlanBuilder::global_pool(Value x, GlobalPoolKind kind) {
  return add({.config = GlobalPoolConfig{kind}, .inputs = {x}}, {});
}

Value PlanBuilder::linear(Value x, const torch::Tensor& weight,
                          const torch::Tensor& bias, Nonlinearity activation) {
  const torch::Tensor matrix = weight.flatten(1);
  const LinearConfig config = {.in_features = matrix.size(1),
                               .out_features = matrix.size(0)};
  return add({.config = config, .inputs = {x}, .activation = activation},
             {.layers = {source(matrix, bias)}});
}

Value PlanBuilder::channel_conv1d(Value x, const torch::Tensor& weight,
                                  const torch::Tensor& bias,
                                  Nonlinearity activation) {
  if (weight.dim() != 3 || weight.size(0) != 1 || weight.size(1) != 1 ||
      weight.size(2) % 2 == 0) {
    fail("optimize_for_inference",
         "a convolution along the channels has a weight {}, expected [1, 1, "
         "an odd kernel]",
         c10::str(weight.sizes()));
  }
  const ChannelConvConfig config = {.kernel = weight.size(2),
                                    .activation = activation};
  return add({.config = config, .inputs = {x}},
             {.layers = {source(weight, bias)}});
}

Value PlanBuilder::scale(Value x, Value gate, const ScaleFusion& fusion) {
  return add({.config = GateOp{},
              .inputs = {x, gate},
              .residual = fusion.residual,
              .relu = fusion.relu},
             {});
}

Value PlanBuilder::cat(std::vector<Value> values, const CatFusion& fusion) {
  StepSource source;
  int64_t channels = 0;
  if (fusion.norm) {
    channels = fusion.norm->weight.size(0);
    source.affine = affine(*fusion.norm);
  }
  return add(
      {.config = ConcatConfig{.affine_channels = channels, .relu = fusion.relu},
       .inputs = std::move(values)},
      std::move(source));
}

void PlanBuilder::head(Value features, const Linear& classifier,
                       const LayerNorm& norm) {
  plan_.features = features;
  Value pooled = global_pool(features);
  if (norm) pooled = layer_norm(pooled, *norm);
  plan_.pre_logits = pooled;
  if (!classifier) return;
  plan_.logits = linear(pooled, classifier->weight, classifier->bias);
}

}  // namespace luximm::detail
