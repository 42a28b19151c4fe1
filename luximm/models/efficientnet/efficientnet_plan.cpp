#include <algorithm>
#include <cmath>
#include <vector>

#include "luximm/base/fail.h"
#include "luximm/inference/plan_layers.h"
#include "luximm/layers/squeeze_excite.h"
#include "luximm/models/efficientnet/efficientnet.h"

namespace luximm {
namespace {

using detail::kNoValue;
using detail::nonlinearity;
using detail::PlanBuilder;
using detail::Value;
using ConvSpec = PlanBuilder::ConvSpec;

/// Filters of one channel with zeros around them, so that they are `size`
/// wide.
torch::Tensor widened(const torch::Tensor& filters, int64_t size) {
  const int64_t around = (size - filters.size(-1)) / 2;
  return torch::constant_pad_nd(filters, {around, around, around, around});
}

/// Convolutions side by side as one: depthwise ones of the largest kernel,
/// pointwise ones with zeros where a part does not read.
ConvSpec merged(const MixedConv2d& conv) {
  const auto largest = std::max_element(
      conv.parts.begin(), conv.parts.end(),
      [](auto& a, auto& b) { return a->weight.size(-1) < b->weight.size(-1); });
  ConvSpec spec = PlanBuilder::spec_of(**largest);
  if (conv.parts.size() == 1) return spec;
  const int64_t size = spec.weight.size(-1);
  const bool depthwise = spec.groups > 1;
  std::vector<torch::Tensor> filters;
  spec.groups = depthwise ? 0 : 1;
  for (const Conv2d& part : conv.parts) {
    const bool fits = depthwise ? part->weight.size(1) == 1 &&
                                      (size - part->weight.size(-1)) % 2 == 0
                                : part->weight.size(-1) == 1;
    if (!fits || part->bias.defined()) {
      fail("optimize_for_inference",
           "convolutions that share their channels must be depthwise, all of "
           "odd kernels, or pointwise");
    }
    filters.push_back(depthwise ? widened(part->weight, size)
                                : part->weight.flatten(1));
    if (depthwise) spec.groups += part->options.groups;
  }
  spec.weight = depthwise
                    ? torch::cat(filters)
                    : torch::block_diag(filters).unsqueeze(-1).unsqueeze(-1);
  return spec;
}

bool is_depthwise(const ConvSpec& spec) {
  return spec.weight.size(1) == 1 && spec.groups == spec.weight.size(0);
}

bool is_pointwise(const ConvSpec& spec) {
  return spec.groups == 1 && spec.weight.size(-1) == 1 && spec.stride == 1;
}

/// A layer whose norm folds into its convolution, with no pool behind it.
bool is_plain(const EfficientNetLayer& layer) {
  return layer.aa == AntiAlias::kNone && detail::as_batch_norm(layer.norm);
}

PlanBuilder::NormedConv normed(const EfficientNetLayer& layer) {
  return {.conv = merged(layer.conv),
          .norm = detail::as_batch_norm(layer.norm)};
}

Value write_layer(PlanBuilder& plan, Value x, const EfficientNetLayer& layer,
                  const torch::Tensor& gamma = {}, Value residual = kNoValue) {
  const ConvSpec spec = merged(layer.conv);
  const Value y =
      detail::plan_conv_norm(plan, x, spec, layer.norm,
                             {.scale = gamma,
                              .activation = nonlinearity(layer.activation),
                              .residual = residual});
  if (layer.aa == AntiAlias::kNone) return y;
  return detail::plan_anti_alias(plan, y, spec.weight.size(0), layer.aa,
                                 EfficientNetLayer::kPoolStride);
}

const SqueezeExciteImpl* as_squeeze_excite(
    const ChannelAttentionModule& module) {
  return dynamic_cast<const SqueezeExciteImpl*>(module.get());
}

PlanBuilder::SqueezeExcite gate_of(const SqueezeExciteImpl& se) {
  return {.fc1_weight = se.conv_reduce->weight,
          .fc1_bias = se.conv_reduce->bias,
          .fc2_weight = se.conv_expand->weight,
          .fc2_bias = se.conv_expand->bias,
          .activation = nonlinearity(se.activation),
          .gate = nonlinearity(se.gate)};
}

/// How many layers of a block, its last, run with its projection in one step.
std::size_t fused_layers(const EfficientNetConvBlockImpl& block) {
  const EfficientNetLayer& project = block.project;
  if (!project.norm || !is_plain(project) ||
      project.activation != Activation::kNone || block.layers.empty() ||
      (block.se && !as_squeeze_excite(block.se))) {
    return 0;
  }
  const EfficientNetLayer& last = block.layers.back();
  if (!is_plain(last) || !is_depthwise(merged(last.conv))) return 0;
  if (block.layers.size() < 2) return 1;
  const EfficientNetLayer& before = block.layers[block.layers.size() - 2];
  const bool expands = is_plain(before) && is_pointwise(merged(before.conv)) &&
                       before.activation == last.activation;
  return expands ? 2 : 1;
}

Value write_block(PlanBuilder& plan, Value x,
                  const EfficientNetConvBlockImpl& block) {
  const std::size_t fused = fused_layers(block);
  const std::size_t apart = block.layers.size() - fused;
  const Value residual = block.skip ? x : kNoValue;
  Value y = x;
  // Of a block without a projection the last layer or the gate adds the input.
  const bool projects = static_cast<bool>(block.project.norm);
  for (std::size_t i = 0; i < apart; ++i) {
    const bool ends = !projects && !block.se && i + 1 == apart;
    y = write_layer(plan, y, block.layers[i],
                    ends ? block.gamma : torch::Tensor(),
                    ends ? residual : kNoValue);
  }
  if (fused > 0) {
    PlanBuilder::InvertedResidual step = {
        .depthwise = normed(block.layers.back()),
        .project = normed(block.project),
        .activation = nonlinearity(block.layers.back().activation),
        .residual = residual};
    step.project.scale = block.gamma;
    if (fused == 2) step.expand = normed(block.layers[apart]);
    if (block.se) step.se = gate_of(*as_squeeze_excite(block.se));
    return plan.inverted_residual(y, step);
  }
  if (block.se) {
    const Value added = projects ? kNoValue : residual;
    const SqueezeExciteImpl* se = as_squeeze_excite(block.se);
    y = se ? plan.squeeze_excite(y, gate_of(*se), {.residual = added})
           : detail::plan_attention(plan, y, block.se, {.residual = added});
  }
  if (!projects) return y;
  return write_layer(plan, y, block.project, block.gamma, residual);
}

/// The keys or the values, of the map behind the block's norm.
Value write_projection(PlanBuilder& plan, Value x,
                       const EfficientNetAttentionBlockImpl::Projection& part) {
  const BatchNorm2d norm = detail::as_batch_norm(part.norm);
  if (norm) {
    return plan.inverted_residual(
        x, {.depthwise = {.conv = PlanBuilder::spec_of(*part.down_conv),
                          .norm = norm},
            .project = {.conv = PlanBuilder::spec_of(*part.proj)},
            .activation = detail::Nonlinearity::kNone});
  }
  return plan.conv(detail::plan_conv_norm(plan, x, *part.down_conv, part.norm),
                   *part.proj);
}

Value write_block(PlanBuilder& plan, Value x,
                  const EfficientNetAttentionBlockImpl& block) {
  const BatchNorm2d norm = detail::as_batch_norm(block.norm);
  const bool strides = static_cast<bool>(block.key.down_conv);
  // Keys and values that stride pad the map behind the norm, others take the
  // norm into their weights.
  const bool folds = norm && !strides;
  const Value y = folds ? x : detail::plan_norm(plan, x, block.norm, false);
  const PlanBuilder::ConvFusion behind_norm = {
      .before = folds ? norm : BatchNorm2d{nullptr}};
  const Value queries = plan.conv(y, *block.query, behind_norm);
  const auto project = [&](const auto& part) {
    return strides ? write_projection(plan, y, part)
                   : plan.conv(y, *part.proj, behind_norm);
  };
  const auto width = static_cast<float>(block.key_dim);
  const Value mixed =
      plan.attention(queries, project(block.key), project(block.value),
                     {.heads = block.num_heads,
                      .kv_heads = 1,
                      .key_dim = block.key_dim,
                      .value_dim = block.key_dim,
                      .scale = 1.0F / std::sqrt(width)});
  return plan.conv(
      mixed, *block.output,
      {.scale = block.gamma, .residual = block.skip ? x : kNoValue});
}

Value write_block(PlanBuilder& plan, Value x,
                  const EfficientNetBlockModuleImpl& module) {
  using Attention = EfficientNetAttentionBlockImpl;
  if (const auto* block = dynamic_cast<const Attention*>(&module)) {
    return write_block(plan, x, *block);
  }
  return write_block(plan, x,
                     dynamic_cast<const EfficientNetConvBlockImpl&>(module));
}

}  // namespace

void EfficientNetImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  const detail::Tail tail = {.activation =
                                 variant_.norm_layer == NormKind::kEvo
                                     ? detail::Nonlinearity::kNone
                                     : nonlinearity(variant_.act_layer)};
  Value y = detail::plan_conv_norm(plan, plan.input(), *conv_stem, bn1, tail);
  if (stem_is_tap(variant_)) plan.tap(y);
  for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
    for (const EfficientNetBlockModule& block : blocks[stage]->blocks) {
      y = write_block(plan, y, *block);
    }
    if (stage_is_tap(variant_, stage)) plan.tap(y);
  }
  if (!is_whole()) return;
  if (conv_head) y = detail::plan_conv_norm(plan, y, *conv_head, bn2, tail);
  detail::plan_head(plan, y, head());
}

}  // namespace luximm
