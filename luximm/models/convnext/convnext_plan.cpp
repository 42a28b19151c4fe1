#include "luximm/inference/plan_layers.h"
#include "luximm/models/convnext/convnext.h"

namespace luximm {
namespace {

using detail::PlanBuilder;
using detail::Value;

LayerNorm as_layer_norm(const ChannelNorm& norm) {
  return LayerNorm(std::dynamic_pointer_cast<LayerNormImpl>(norm.ptr()));
}

Value write_downsample(PlanBuilder& plan, const ConvNeXtStageImpl& stage,
                       Value x) {
  const Conv2dImpl& conv = *stage.downsample_conv;
  const LayerNorm norm = as_layer_norm(stage.downsample_norm);
  // Folded into a convolution that pads, the norm's bias would be missing from
  // the padding's neighbours.
  if (norm && !conv.options.same_padding) {
    return plan.conv(plan.normalized(x, *norm), conv, {.normed = norm});
  }
  return plan.conv(detail::plan_channel_norm(plan, x, stage.downsample_norm),
                   conv);
}

Value write_block(PlanBuilder& plan, const ConvNeXtBlockImpl& block, Value x) {
  const LayerNorm norm = as_layer_norm(block.norm);
  if (norm && block.conv_dw->options.dilation == 1) {
    const Value mixed = plan.depthwise(x, *block.conv_dw, *norm);
    return plan.mlp(mixed, *block.mlp,
                    {.normed = norm, .gamma = block.gamma, .residual = x});
  }
  const Value mixed =
      detail::plan_channel_norm(plan, plan.conv(x, *block.conv_dw), block.norm);
  return plan.mlp(mixed, *block.mlp, {.gamma = block.gamma, .residual = x});
}

}  // namespace

void ConvNeXtImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  const bool acts = variant_.stem_type == ConvNeXtStem::kOverlapAct;
  Value y =
      plan.conv(plan.input(), *stem_conv,
                {.activation = acts ? detail::nonlinearity(variant_.activation)
                                    : detail::Nonlinearity::kNone});
  if (stem_conv2) y = plan.conv(y, *stem_conv2);
  y = detail::plan_channel_norm(plan, y, stem_norm);
  for (const ConvNeXtStage& stage : stages) {
    if (stage->downsample_conv) y = write_downsample(plan, *stage, y);
    for (const ConvNeXtBlock& block : stage->blocks->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (!is_whole()) return;
  if (norm_pre) y = detail::plan_channel_norm(plan, y, norm_pre);
  detail::plan_head(plan, y, head());
}

}  // namespace luximm
