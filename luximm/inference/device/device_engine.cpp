#include "luximm/inference/device/device_engine.h"

#include <algorithm>
#include <utility>

#include <ATen/core/LegacyTypeDispatch.h>

#include "luximm/base/fail.h"
#include "luximm/inference/schedule.h"

namespace luximm::detail {
namespace {

std::size_t index_of(Value value) { return static_cast<std::size_t>(value); }

DeviceStepPtr make_step(const DeviceStepSource& from) {
  return std::visit(
      [&](const auto& op) -> DeviceStepPtr {
        if constexpr (HasDeviceStep<std::decay_t<decltype(op)>>) {
          return make_device_step(op, from);
        } else {
          // A test insists that every operation has one.
          fail("optimize_for_inference",
               "'{}' has no form in LibTorch's operators; use the kernels of "
               "the CPU, or the module",
               op.describe());
        }
      },
      from.step.config);
}

/// Whether a step computes one pixel whatever the input's size is: it pools, or
/// reads nothing else.
bool makes_pixel(const Step& step,
                 const std::vector<torch::ScalarType>& types) {
  if (std::holds_alternative<GlobalPoolOp>(step.config)) return true;
  if (std::holds_alternative<ContextPoolOp>(step.config)) return true;
  return std::all_of(step.inputs.begin(), step.inputs.end(), [&](Value value) {
    return types[index_of(value)] == torch::kFloat;
  });
}

}  // namespace

bool has_half_products(const torch::Device& device) { return !device.is_cpu(); }

DeviceEngine::DeviceEngine(Plan plan, const std::vector<StepSource>& sources,
                           const DeviceTarget& target)
    : plan_(std::move(plan)),
      target_(target),
      types_(index_of(plan_.value_count), target.dtype) {
  torch::NoGradGuard no_grad;
  for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
    const Step& step = plan_.steps[i];
    DeviceTarget own = target;
    if (target.dtype != torch::kFloat && makes_pixel(step, types_)) {
      types_[index_of(step.output)] = torch::kFloat;
      own.dtype = torch::kFloat;
      own.kernels = nullptr;
    }
    if (own.dtype == torch::kFloat) own.float_products = false;
    const FoldedSource folded = fold(sources.at(i));
    steps_.push_back(make_step({step, folded, own}));
  }
}

torch::ScalarType DeviceEngine::type_of(Value value) const {
  return types_.at(index_of(value));
}

std::vector<int64_t> DeviceEngine::shape_of(Value value,
                                            at::IntArrayRef input) const {
  const Shape shape =
      value_shapes(plan_, {input[0], input[2], input[3], input[1]})
          .at(index_of(value));
  return {shape.n, shape.c, shape.h, shape.w};
}

std::vector<torch::Tensor> DeviceEngine::run(
    const torch::Tensor& x, std::span<const Value> wanted,
    const std::function<void(std::size_t step)>& after) const {
  // Faster than with autograd's keys, and, unlike in inference mode, results
  // are plain tensors.
  torch::NoGradGuard no_grad;
  at::AutoDispatchBelowADInplaceOrView no_autograd;
  const std::vector<Value> values(wanted.begin(), wanted.end());
  const std::vector<std::size_t> needed = needed_steps(plan_, values);
  // A value is dropped behind its last use: the allocator gives its memory to
  // the next.
  std::vector<std::size_t> last_use(types_.size(), 0);
  for (std::size_t at = 0; at < needed.size(); ++at) {
    plan_.steps[needed[at]].for_values(
        [&](Value value) { last_use[index_of(value)] = at; });
  }
  for (Value value : values) last_use[index_of(value)] = needed.size();
  std::vector<torch::Tensor> made(types_.size());
  made[kInputValue] = x;
  for (std::size_t at = 0; at < needed.size(); ++at) {
    const Step& step = plan_.steps[needed[at]];
    const DeviceStep& run = *steps_[needed[at]];
    const torch::ScalarType type = type_of(step.output);
    const auto take = [&](Value value) {
      const torch::Tensor& tensor = made[index_of(value)];
      return run.needs_own_type() ? tensor.to(type) : tensor;
    };
    std::vector<torch::Tensor> inputs;
    for (Value value : step.inputs) inputs.push_back(take(value));
    torch::Tensor residual;
    if (step.residual != kNoValue) residual = take(step.residual);
    made[index_of(step.output)] =
        run.run({.inputs = inputs, .residual = std::move(residual)})
            .contiguous(torch::MemoryFormat::ChannelsLast);
    step.for_values([&](Value value) {
      if (last_use[index_of(value)] == at) made[index_of(value)].reset();
    });
    if (after) after(needed[at]);
  }
  std::vector<torch::Tensor> results;
  for (Value value : values) results.push_back(made[index_of(value)]);
  return results;
}

}  // namespace luximm::detail
