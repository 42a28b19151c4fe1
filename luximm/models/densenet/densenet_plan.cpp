#include "luximm/inference/plan_layers.h"
#include "luximm/models/densenet/densenet.h"

namespace luximm {
namespace {

using detail::PlanBuilder;
using detail::Value;

/// The maps that stand side by side behind a dense block.
std::vector<Value> write_block(PlanBuilder& plan,
                               const StackImpl<DenseLayer>& block, Value x) {
  std::vector<Value> maps = {x};
  for (const DenseLayer& layer : block.blocks) {
    const Value all = plan.cat(maps, {.norm = layer->norm1, .relu = true});
    const Value y =
        plan.conv(all, *layer->conv1, {.norm = layer->norm2, .relu = true});
    maps.push_back(plan.conv(y, *layer->conv2));
  }
  return maps;
}

/// The pool comes before the 1x1 convolution, which gives the same at a quarter
/// of the work.
Value write_transition(PlanBuilder& plan, const DenseTransitionImpl& transition,
                       const std::vector<Value>& maps) {
  const Value all = plan.cat(maps, {.norm = transition.norm, .relu = true});
  const Value pooled = plan.avg_pool(all, {.kernel = 2, .stride = 2});
  return plan.conv(pooled, *transition.conv);
}

}  // namespace

void DenseNetImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  Value y = plan.input();
  for (std::size_t i = 0; i < stem_convs.size(); ++i) {
    y = plan.conv(y, *stem_convs[i], {.norm = stem_norms[i], .relu = true});
  }
  plan.tap(y);
  if (blocks.empty()) return;
  y = plan.max_pool(y, {.stride = variant_.blur_stem ? 1 : 2});
  if (variant_.blur_stem) {
    y = plan.blur_pool(y, stem_convs.back()->weight.size(0));
  }
  std::vector<Value> maps;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) y = write_transition(plan, *transitions[i - 1], maps);
    maps = write_block(plan, *blocks[i], y);
    if (i + 1 < variant_.block_config.size()) plan.tap(plan.cat(maps));
  }
  if (!norm) return;
  y = plan.cat(maps, {.norm = norm, .relu = true});
  plan.tap(y);
  if (is_whole()) detail::plan_head(plan, y, head());
}

}  // namespace luximm
