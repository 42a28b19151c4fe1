#include "luximm/inference/algorithms.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "luximm/inference/float_buffer.h"

namespace luximm::detail {
namespace {

/// Those that can run the step, the most promising first.
std::vector<int> candidates(const StepConfig& config,
                            std::span<const Shape> in) {
  return std::visit([&](const auto& op) { return op.algorithms(in); }, config);
}

void set_algorithm(StepConfig& config, int algorithm) {
  std::visit([&](auto& op) { op.choose_algorithm(algorithm); }, config);
}

/// Milliseconds of the fastest of a few runs of one step.
double time_step(const Step& step, const std::vector<Shape>& in,
                 const Shape& out_shape, Threads& threads) {
  using Clock = std::chrono::steady_clock;
  constexpr int kRuns = 5;
  // Kernels take the same time for any numbers, but for denormal ones.
  const auto filled = [](int64_t floats) {
    FloatBuffer buffer(static_cast<std::size_t>(floats));
    std::fill_n(buffer.data(), buffer.size(), 0.5F);
    return buffer;
  };
  const FloatBuffer packed = filled(packed_floats(step.config));
  const FloatBuffer out = filled(out_shape.size());
  const FloatBuffer scratch =
      filled(scratch_floats(step.config, in, threads.count()));
  std::vector<FloatBuffer> buffers;
  std::vector<const float*> inputs;
  for (const Shape& shape : in) {
    buffers.push_back(filled(shape.size()));
    inputs.push_back(buffers.back().data());
  }
  const OperationCall call = {
      .shapes = in,
      .inputs = inputs,
      .packed = packed.data(),
      .epilogue = {step.activation,
                   step.residual == kNoValue ? nullptr : out.data(), step.relu},
      .out = out.data(),
      .scratch = scratch.data(),
      .threads = threads};
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < kRuns; ++i) {
    const auto start = Clock::now();
    std::visit([&](const auto& op) { op.run(call); }, step.config);
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

int fastest(Step step, const std::vector<Shape>& in, const Shape& out,
            const std::vector<int>& algorithms, Threads& threads) {
  int best = algorithms.front();
  double best_time = std::numeric_limits<double>::max();
  for (int algorithm : algorithms) {
    set_algorithm(step.config, algorithm);
    const double time = time_step(step, in, out, threads);
    if (time < best_time) {
      best_time = time;
      best = algorithm;
    }
  }
  return best;
}

}  // namespace

void choose_algorithms(Plan& plan, const Shape& input, bool measure,
                       Threads& threads) {
  const std::vector<Shape> shapes = value_shapes(plan, input);
  struct Choice {
    std::vector<int64_t> operation;
    std::vector<Shape> in;
    bool residual;
    int algorithm;
  };
  std::vector<Choice> made;  // networks repeat the same few steps
  for (Step& step : plan.steps) {
    const std::vector<Shape> in = input_shapes(step, shapes);
    const std::vector<int> known = candidates(step.config, in);
    int algorithm = known.front();
    if (measure && known.size() > 1) {
      const std::vector<int64_t> operation = fingerprint(step.config);
      const bool residual = step.residual != kNoValue;
      const auto same =
          std::find_if(made.begin(), made.end(), [&](const Choice& choice) {
            return choice.operation == operation && choice.in == in &&
                   choice.residual == residual;
          });
      if (same != made.end()) {
        algorithm = same->algorithm;
      } else {
        algorithm =
            fastest(step, in, shapes[static_cast<std::size_t>(step.output)],
                    known, threads);
        made.push_back({operation, in, residual, algorithm});
      }
    }
    set_algorithm(step.config, algorithm);
  }
}

std::vector<int> choices(const Plan& plan) {
  std::vector<int> chosen;
  for (const Step& step : plan.steps) {
    chosen.push_back(std::visit(
        [](const auto& op) { return op.chosen_algorithm(); }, step.config));
  }
  return chosen;
}

bool apply_choices(Plan& plan, const std::vector<int>& choices) {
  constexpr Shape kAnyMap = {1, 64, 64, 1};
  if (choices.size() != plan.steps.size()) return false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::vector<Shape> maps(plan.steps[i].inputs.size(), kAnyMap);
    const std::vector<int> known = candidates(plan.steps[i].config, maps);
    if (std::find(known.begin(), known.end(), choices[i]) == known.end()) {
      return false;
    }
  }
  for (std::size_t i = 0; i < choices.size(); ++i) {
    set_algorithm(plan.steps[i].config, choices[i]);
  }
  return true;
}

}  // namespace luximm::detail
