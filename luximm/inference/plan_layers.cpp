#include "luximm/inference/plan_layers.h"

#include <string>

#include "luximm/layers/global_context.h"

namespace luximm::detail {
namespace {

/// A filter of one pixel per channel that keeps it, for what an operation can
/// only do behind a convolution.
PlanBuilder::ConvSpec each_channel(int64_t channels) {
  return {.weight = torch::ones({1}).expand({channels, 1, 1, 1}),
          .groups = channels};
}

LayerNorm as_layer_norm(const ChannelNorm& norm) {
  return LayerNorm(std::dynamic_pointer_cast<LayerNormImpl>(norm.ptr()));
}

Value global_context_gate(PlanBuilder& plan, Value x,
                          const GlobalContextImpl& gc) {
  Value y = plan.context_pool(x, gc.conv_attn->weight);
  y = plan.linear(y, gc.fc1->weight, gc.fc1->bias);
  y = plan_norm(plan, y, gc.norm, /*relu=*/false);
  y = plan_activation(plan, y, gc.fc1->weight.size(0),
                      nonlinearity(gc.activation));
  return plan.linear(y, gc.fc2->weight, gc.fc2->bias, Nonlinearity::kSigmoid);
}

GlobalPoolKind pool_kind(const std::string& name) {
  if (name == "max") return GlobalPoolKind::kMax;
  if (name == "avgmax") return GlobalPoolKind::kAverageMax;
  if (name == "catavgmax") return GlobalPoolKind::kConcatAverageMax;
  return GlobalPoolKind::kAverage;
}

}  // namespace

BatchNorm2d as_batch_norm(const Norm2d& norm) {
  return BatchNorm2d(std::dynamic_pointer_cast<BatchNorm2dImpl>(norm.ptr()));
}

Value plan_conv_norm(PlanBuilder& plan, Value x,
                     const PlanBuilder::ConvSpec& conv, const Norm2d& norm,
                     const Tail& tail) {
  PlanBuilder::ConvFusion fusion = {.scale = tail.scale,
                                    .residual = tail.residual,
                                    .relu = tail.relu,
                                    .activation = tail.activation};
  fusion.norm = as_batch_norm(norm);
  if (fusion.norm) return plan.conv(x, conv, fusion);
  const bool more = tail.residual != kNoValue || tail.scale.defined() ||
                    tail.activation != Nonlinearity::kNone;
  const Value y =
      plan_norm(plan, plan.conv(x, conv, {}), norm, tail.relu && !more);
  if (!more) return y;
  return plan.conv(y, each_channel(conv.weight.size(0)), fusion);
}

Value plan_norm(PlanBuilder& plan, Value x, const Norm2d& norm, bool relu) {
  const BatchNorm2d batch = as_batch_norm(norm);
  if (batch) {
    return plan_batch_norm(plan, x, batch,
                           relu ? Nonlinearity::kRelu : Nonlinearity::kNone);
  }
  if (const auto* layer = dynamic_cast<const LayerNorm2dImpl*>(norm.get())) {
    const Value y = plan.layer_norm(x, layer->weight, layer->bias, layer->eps);
    if (!relu) return y;
    return plan.conv(y, each_channel(layer->weight.size(0)), {.relu = true});
  }
  if (const auto* evo = dynamic_cast<const EvoNormImpl*>(norm.get())) {
    if (!evo->v.defined()) {
      return plan.conv(x, each_channel(evo->weight.size(0)),
                       {.scale = evo->weight, .shift = evo->bias});
    }
    return plan.evo_norm(x, evo->weight, evo->bias, evo->v, evo->groups,
                         evo->eps);
  }
  const auto& group = dynamic_cast<const GroupNormImpl&>(*norm);
  return plan.group_norm(x, group.weight, group.bias, group.groups, group.eps,
                         relu);
}

Value plan_batch_norm(PlanBuilder& plan, Value x, const BatchNorm2d& norm,
                      Nonlinearity activation) {
  return plan.conv(x, each_channel(norm->weight.size(0)),
                   {.norm = norm, .activation = activation});
}

Value plan_activation(PlanBuilder& plan, Value x, int64_t channels,
                      Nonlinearity activation) {
  return plan.conv(x, each_channel(channels), {.activation = activation});
}

Value plan_channel_norm(PlanBuilder& plan, Value x, const ChannelNorm& norm) {
  const LayerNorm layer = as_layer_norm(norm);
  if (layer) return plan.layer_norm(x, *layer);
  const bool rms = dynamic_cast<const RmsNormImpl*>(norm.get()) != nullptr;
  return plan.scale_norm(x, norm->weight,
                         rms ? NormKind::kRms : NormKind::kSimple, norm->eps);
}

Value plan_attention(PlanBuilder& plan, Value x,
                     const ChannelAttentionModule& attention,
                     const Tail& tail) {
  const PlanBuilder::ScaleFusion fusion = {.residual = tail.residual,
                                           .relu = tail.relu};
  if (const auto* se = dynamic_cast<const SEModuleImpl*>(attention.get())) {
    return plan.squeeze_excite(x,
                               {.fc1_weight = se->fc1->weight,
                                .fc1_bias = se->fc1->bias,
                                .fc2_weight = se->fc2->weight,
                                .fc2_bias = se->fc2->bias,
                                .activation = nonlinearity(se->activation)},
                               fusion);
  }
  if (const auto* gc =
          dynamic_cast<const GlobalContextImpl*>(attention.get())) {
    return plan.scale(x, global_context_gate(plan, x, *gc), fusion);
  }
  const auto& eca = dynamic_cast<const EcaModuleImpl&>(*attention);
  const Value gate = plan.channel_conv1d(plan.global_pool(x), eca.conv->weight);
  return plan.scale(x, gate, fusion);
}

Value plan_shortcut_pool(PlanBuilder& plan, Value x, int64_t channels,
                         int64_t stride) {
  if (stride != 1) {
    return plan.avg_pool(x, {.kernel = 2,
                             .stride = stride,
                             .ceil_mode = true,
                             .count_include_pad = false});
  }
  // Zeros at the right and the bottom, and counted: a filter of quarters.
  return plan.conv(
      x,
      {.weight = torch::full({1}, 0.25).expand({channels, 1, 2, 2}),
       .padding = {0, 0, 1, 1},
       .groups = channels},
      {});
}

Value plan_anti_alias(PlanBuilder& plan, Value x, int64_t channels,
                      AntiAlias kind, int64_t stride) {
  switch (kind) {
    case AntiAlias::kAvg:
      if (stride == 1) return x;
      return plan.avg_pool(x, {.kernel = stride, .stride = stride});
    case AntiAlias::kBlur:
      return plan.blur_pool(x, channels, stride);
    case AntiAlias::kBlurZeros: {
      const torch::Tensor line = torch::tensor({0.25F, 0.5F, 0.25F});
      return plan.conv(
          x,
          {.weight = torch::outer(line, line).expand({channels, 1, 3, 3}),
           .stride = stride,
           .padding = 1,
           .groups = channels},
          {});
    }
    case AntiAlias::kNone:
      break;
  }
  return x;
}

bool has_plan(const ClassifierHead& head) {
  return head.config().global_pool != "none";
}

void plan_head(PlanBuilder& plan, Value features, const ClassifierHead& head,
               Value pooled) {
  plan.features(features);
  Value y = plan.global_pool(pooled == kNoValue ? features : pooled,
                             pool_kind(head.config().global_pool));
  if (const Conv2d& conv = head.conv()) {
    const Nonlinearity activation = nonlinearity(head.config().conv_activation);
    y = head.conv_norm() ? plan_conv_norm(plan, y, *conv, head.conv_norm(),
                                          {.activation = activation})
                         : plan.conv(y, *conv, {.activation = activation});
  }
  if (head.norm()) y = plan_channel_norm(plan, y, head.norm());
  if (head.hidden()) {
    y = plan.linear(y, head.hidden()->weight, head.hidden()->bias,
                    nonlinearity(head.config().hidden_activation));
  }
  plan.pre_logits(y);
  const Linear& classifier = head.classifier();
  if (!classifier) return;
  plan.logits(plan.linear(y, classifier->weight, classifier->bias));
}

}  // namespace luximm::detail
