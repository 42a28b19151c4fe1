#include "luximm/inference/plan.h"

#include <algorithm>

#include "luximm/base/fail.h"
#include "luximm/inference/packed_file.h"

namespace luximm::detail {
namespace {

std::size_t index_of(Value value) { return static_cast<std::size_t>(value); }

/// What a plan written by hand, or by a family's class, can get wrong.
template <Operation Op>
void check_step(const Op& op, const Step& step, std::span<const Shape> in) {
  if (in.empty() || (Op::kInputs != 0 && in.size() != Op::kInputs)) {
    fail("inference", "{} is given {} inputs", op.describe(), in.size());
  }
  if (!Op::kEpilogue && (step.residual != kNoValue || step.relu ||
                         step.activation != Nonlinearity::kNone)) {
    fail("inference", "{} has no activation and no residual", op.describe());
  }
  if (op.channels_in() != 0 && in[0].c != op.channels_in()) {
    fail("inference", "{} is given {} channels", op.describe(), in[0].c);
  }
}

}  // namespace

std::vector<int64_t> fingerprint(const StepConfig& config) {
  std::vector<int64_t> numbers = {static_cast<int64_t>(config.index())};
  const std::vector<int64_t> own =
      std::visit([](const auto& op) { return op.fingerprint(); }, config);
  numbers.insert(numbers.end(), own.begin(), own.end());
  return numbers;
}

int64_t packed_floats(const StepConfig& config) {
  return std::visit([](const auto& op) { return op.packed_floats(); }, config);
}

int64_t scratch_floats(const StepConfig& config, std::span<const Shape> inputs,
                       int threads) {
  return std::visit(
      [&](const auto& op) { return op.scratch_floats(inputs, threads); },
      config);
}

bool runs_in_place(const StepConfig& config) {
  return std::visit([](const auto& op) { return op.kInPlace; }, config);
}

FoldedSource fold(const StepSource& source) {
  FoldedSource folded;
  for (const LayerSource& layer : source.layers) {
    folded.layers.push_back(fold(layer));
  }
  const auto& [scale, shift] = source.affine;
  folded.scale.assign(scale.begin(), scale.end());
  folded.shift.assign(shift.begin(), shift.end());
  return folded;
}

void pack(const StepConfig& config, const StepSource& source, float* packed) {
  const FoldedSource folded = fold(source);
  std::visit([&](const auto& op) { op.pack(folded, packed); }, config);
}

std::string describe(const StepConfig& config) {
  return std::visit([](const auto& op) { return op.describe(); }, config);
}

std::vector<Shape> input_shapes(const Step& step,
                                const std::vector<Shape>& shapes,
                                int64_t images) {
  std::vector<Shape> inputs;
  for (Value value : step.inputs) {
    inputs.push_back(shapes[index_of(value)]);
    if (images != 0) inputs.back().n = images;
  }
  return inputs;
}

uint64_t hash_plan(const Plan& plan) {
  std::vector<int64_t> numbers = {plan.in_channels, plan.value_count};
  for (const Step& step : plan.steps) {
    const auto config = fingerprint(step.config);
    numbers.insert(numbers.end(), config.begin(), config.end());
    numbers.push_back(static_cast<int64_t>(step.inputs.size()));
    numbers.insert(numbers.end(), step.inputs.begin(), step.inputs.end());
    numbers.insert(numbers.end(),
                   {step.output, step.residual,
                    static_cast<int64_t>(step.activation), step.relu});
  }
  return hash_bytes(numbers.data(), numbers.size() * sizeof(numbers[0]));
}

std::vector<Shape> value_shapes(const Plan& plan, const Shape& input) {
  std::vector<Shape> shapes(index_of(plan.value_count));
  shapes[kInputValue] = input;
  for (const Step& step : plan.steps) {
    const std::vector<Shape> in = input_shapes(step, shapes);
    const Shape out = std::visit(
        [&](const auto& op) {
          check_step(op, step, in);
          return op.out_shape(in);
        },
        step.config);
    if (std::min(out.h, out.w) < 1) {
      fail("inference", "a {} x {} map is too small for {}", in[0].h, in[0].w,
           describe(step.config));
    }
    if (step.residual != kNoValue && out != shapes[index_of(step.residual)]) {
      fail("inference", "{} has a residual of another shape",
           describe(step.config));
    }
    shapes[index_of(step.output)] = out;
  }
  return shapes;
}

}  // namespace luximm::detail
