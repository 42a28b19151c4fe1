#include "luximm/inference/plan_layers.h"
#include "luximm/models/inception_v3/inception_v3.h"

namespace luximm {
namespace {

using detail::PlanBuilder;
using detail::Value;

Value write_conv(PlanBuilder& plan, const ConvNormActImpl& conv, Value x) {
  return plan.conv(x, *conv.conv, {.norm = conv.bn, .relu = true});
}

Value write_halving(PlanBuilder& plan, Value x) {
  return plan.max_pool(x, {.kernel = 3, .stride = 2, .padding = 0});
}

Value write_pool(PlanBuilder& plan, InceptionPool pool, Value x) {
  switch (pool) {
    case InceptionPool::kAverage:
    case InceptionPool::kAverageInside:
      return plan.avg_pool(
          x, {.kernel = 3,
              .stride = 1,
              .padding = 1,
              .count_include_pad = pool == InceptionPool::kAverage});
    case InceptionPool::kMax:
      return plan.max_pool(x, {.kernel = 3, .stride = 1, .padding = 1});
    case InceptionPool::kMaxHalving:
      return write_halving(plan, x);
    case InceptionPool::kNone:
      break;
  }
  return x;
}

Value write_block(PlanBuilder& plan, const InceptionBlockImpl& block, Value x) {
  std::vector<Value> outputs;
  for (const InceptionBranch& branch : block.branches) {
    Value y = write_pool(plan, branch.pool, x);
    for (const ConvNormAct& conv : branch.convs) {
      y = write_conv(plan, *conv, y);
    }
    for (const ConvNormAct& conv : branch.ends) {
      outputs.push_back(write_conv(plan, *conv, y));
    }
    if (branch.ends.empty()) outputs.push_back(y);
  }
  return plan.cat(std::move(outputs));
}

}  // namespace

void InceptionV3Impl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  Value y = plan.input();
  for (std::size_t i = 1; i <= stem.size(); ++i) {
    y = write_conv(plan, *stem[i - 1], y);
    if (!is_stem_tap(i)) continue;
    plan.tap(y);
    if (i == stem.size() && blocks.empty()) return;
    y = write_halving(plan, y);
  }
  for (std::size_t i = 1; i <= blocks.size(); ++i) {
    y = write_block(plan, *blocks[i - 1], y);
    if (is_block_tap(i)) plan.tap(y);
  }
  if (is_whole()) detail::plan_head(plan, y, head());
}

}  // namespace luximm
