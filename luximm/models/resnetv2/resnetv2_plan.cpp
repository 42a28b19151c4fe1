#include "luximm/inference/plan_layers.h"
#include "luximm/models/resnetv2/resnetv2.h"

namespace luximm {
namespace {

using detail::PlanBuilder;
using detail::Value;

Value write_block(PlanBuilder& plan, const ResNetV2BlockImpl& block, Value x) {
  const Value activated =
      detail::plan_norm(plan, x, block.norm1, /*relu=*/true);
  Value shortcut = x;
  if (block.downsample_conv) {
    const Conv2dImpl& conv = *block.downsample_conv;
    shortcut = activated;
    if (block.pool_shortcut) {
      shortcut = detail::plan_shortcut_pool(plan, shortcut, conv.weight.size(1),
                                            block.stride);
    }
    shortcut = plan.conv(shortcut, conv);
  }
  Value y = detail::plan_conv_norm(plan, activated, *block.conv1, block.norm2,
                                   {.relu = true});
  if (!block.conv3) return plan.conv(y, *block.conv2, {.residual = shortcut});
  y = detail::plan_conv_norm(plan, y, *block.conv2, block.norm3,
                             {.relu = true});
  return plan.conv(y, *block.conv3, {.residual = shortcut});
}

}  // namespace

void ResNetV2Impl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  Value y = plan.input();
  for (std::size_t i = 0; i < stem_convs.size(); ++i) {
    y = i < stem_norms.size()
            ? detail::plan_conv_norm(plan, y, *stem_convs[i], stem_norms[i],
                                     {.relu = true})
            : plan.conv(y, *stem_convs[i]);
  }
  plan.tap(y);
  if (!stages.empty()) {
    y = plan.max_pool(
        y, /*zero_padding=*/variant_.stem_type == ResNetV2Stem::kFixed);
  }
  for (const auto& stage : stages) {
    for (const ResNetV2Block& block : stage->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (!is_whole()) return;
  detail::plan_head(plan, detail::plan_norm(plan, y, norm, /*relu=*/true),
                    head());
}

}  // namespace luximm
