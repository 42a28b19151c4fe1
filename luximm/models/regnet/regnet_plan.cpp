#include "luximm/inference/plan_layers.h"
#include "luximm/models/regnet/regnet.h"

namespace luximm {
namespace {

using detail::Nonlinearity;
using detail::PlanBuilder;
using detail::Value;

Value write_gate(PlanBuilder& plan, const RegNetBlockImpl& block, Value x) {
  return block.se ? detail::plan_attention(plan, x, block.se, {}) : x;
}

Value write_shortcut(PlanBuilder& plan, const RegNetBlockImpl& block, Value x) {
  if (!block.has_shortcut) return detail::kNoValue;
  if (!block.downsample_conv) return x;
  const Conv2dImpl& conv = *block.downsample_conv;
  if (block.pool_shortcut) {
    x = detail::plan_shortcut_pool(plan, x, conv.weight.size(1), block.stride);
  }
  return plan.conv(x, conv, {.norm = block.downsample_norm});
}

Value write_block(PlanBuilder& plan, const RegNetBlockImpl& block, Value x) {
  const Nonlinearity activation = detail::nonlinearity(block.activation);
  if (block.preact) {
    x = detail::plan_batch_norm(plan, x, block.norm1, activation);
    Value y = plan.conv(x, *block.conv1,
                        {.norm = block.norm2, .activation = activation});
    if (block.se) {
      y = write_gate(plan, block, plan.conv(y, *block.conv2));
      y = detail::plan_batch_norm(plan, y, block.norm3, activation);
    } else {
      y = plan.conv(y, *block.conv2,
                    {.norm = block.norm3, .activation = activation});
    }
    return plan.conv(y, *block.conv3,
                     {.residual = write_shortcut(plan, block, x)});
  }
  Value y = plan.conv(x, *block.conv1,
                      {.norm = block.norm1, .activation = activation});
  y = plan.conv(y, *block.conv2,
                {.norm = block.norm2, .activation = activation});
  y = write_gate(plan, block, y);
  // A step adds the residual behind any activation but a last ReLU.
  const bool relu = !block.linear_out && block.activation == Activation::kRelu;
  y = plan.conv(y, *block.conv3,
                {.norm = block.norm3,
                 .residual = write_shortcut(plan, block, x),
                 .relu = relu});
  if (relu || block.linear_out) return y;
  return detail::plan_activation(plan, y, block.conv3->weight.size(0),
                                 activation);
}

}  // namespace

void RegNetImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  const Nonlinearity activation = detail::nonlinearity(variant_.act_layer);
  Value y = stem_norm ? plan.conv(plan.input(), *stem,
                                  {.norm = stem_norm, .activation = activation})
                      : plan.conv(plan.input(), *stem);
  plan.tap(y);
  for (const auto& stage : stages) {
    for (const RegNetBlock& block : stage->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (!is_whole()) return;
  if (final_conv) {
    y = plan.conv(y, *final_conv->conv,
                  {.norm = final_conv->bn, .activation = activation});
  } else if (activates_last()) {
    y = detail::plan_activation(plan, y, num_features(), activation);
  }
  detail::plan_head(plan, y, head());
}

}  // namespace luximm
