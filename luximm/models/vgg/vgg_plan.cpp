#include "luximm/inference/plan_layers.h"
#include "luximm/models/vgg/vgg.h"

namespace luximm {

using detail::PlanBuilder;
using detail::Value;

void VGGImpl::write_plan(PlanBuilder& plan) const {
  if (is_whole() && !detail::has_plan(head())) {
    return ImageModelImpl::write_plan(plan);
  }
  Value y = plan.input();
  int64_t next = 0;
  for (const std::vector<Layer>& stage : stages) {
    for (const Layer& layer : stage) {
      y = plan.conv(y, *layer.conv, {.norm = layer.norm, .relu = true});
    }
    plan.tap(y);
    if (!builds_tap(++next)) return;
    y = plan.max_pool(y, {.kernel = 2, .stride = 2, .padding = 0});
  }
  plan.tap(y);
  if (!is_whole()) return;
  const int64_t smallest = fc1->weight.size(2);
  Value hidden = plan.grow(y, smallest);
  hidden = plan.conv(hidden, *fc1, {.relu = true});
  hidden = plan.conv(hidden, *fc2, {.relu = true});
  detail::plan_head(plan, y, head(), hidden);
}

}  // namespace luximm
