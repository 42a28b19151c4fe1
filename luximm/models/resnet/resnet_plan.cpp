#include "luximm/inference/plan_layers.h"
#include "luximm/models/resnet/resnet.h"

namespace luximm {
namespace {

using detail::PlanBuilder;
using detail::Value;

Value write_shortcut(PlanBuilder& plan, const ResNetBlockModuleImpl& block,
                     Value x) {
  if (!block.downsample_conv) return x;
  const Conv2dImpl& conv = *block.downsample_conv;
  if (block.pool_shortcut) {
    x = detail::plan_shortcut_pool(plan, x, conv.weight.size(1), block.stride);
  }
  return detail::plan_conv_norm(plan, x, conv, block.downsample_norm);
}

Value write_block(PlanBuilder& plan, const ResNetBlockModuleImpl& block,
                  Value x) {
  Value y =
      detail::plan_conv_norm(plan, x, *block.conv1, block.bn1, {.relu = true});
  if (block.conv3) {
    y = detail::plan_conv_norm(plan, y, *block.conv2, block.bn2,
                               {.relu = true});
  }
  const Conv2dImpl& last = block.conv3 ? *block.conv3 : *block.conv2;
  const Norm2d& norm = block.conv3 ? block.bn3 : block.bn2;
  y = detail::plan_anti_alias(plan, y, last.weight.size(1), block.aa,
                              block.stride);
  const detail::Tail tail = {.residual = write_shortcut(plan, block, x),
                             .relu = true};
  if (!block.se) return detail::plan_conv_norm(plan, y, last, norm, tail);
  y = detail::plan_conv_norm(plan, y, last, norm);
  return detail::plan_attention(plan, y, block.se, tail);
}

/// `channels` are the stem's.
Value write_stem_pool(PlanBuilder& plan, const ResNetImpl::ConvNorm& pool,
                      AntiAlias aa, int64_t channels, Value x) {
  constexpr int64_t kStride = 2;
  if (pool.conv && aa == AntiAlias::kNone) {
    return detail::plan_conv_norm(plan, x, *pool.conv, pool.norm,
                                  {.relu = true});
  }
  if (pool.conv) {
    x = detail::plan_anti_alias(plan, plan.conv(x, *pool.conv), channels, aa,
                                kStride);
    return detail::plan_norm(plan, x, pool.norm, /*relu=*/true);
  }
  if (aa == AntiAlias::kNone) return plan.max_pool(x, /*zero_padding=*/false);
  if (aa == AntiAlias::kBlur || aa == AntiAlias::kBlurZeros) {
    x = plan.max_pool(x, detail::MaxPoolConfig{.stride = 1});
  }
  return detail::plan_anti_alias(plan, x, channels, aa, kStride);
}

}  // namespace

void ResNetImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  Value y = plan.input();
  for (const ConvNorm& layer : stem) {
    y = detail::plan_conv_norm(plan, y, *layer.conv, layer.norm,
                               {.relu = true});
  }
  plan.tap(y);
  if (!layers.empty()) {
    y = write_stem_pool(plan, stem_pool, variant_.aa, stem_channels(variant_),
                        y);
  }
  for (const auto& layer : layers) {
    for (const ResNetBlockModule& block : layer->blocks) {
      y = write_block(plan, *block, y);
    }
    plan.tap(y);
  }
  if (is_whole()) detail::plan_head(plan, y, head());
}

}  // namespace luximm
