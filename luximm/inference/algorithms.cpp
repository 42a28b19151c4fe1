#include "luximm/inference/algorithms.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "luximm/inference/float_buffer.h"

namespace luximm::detail {
namespace {

template <typename Algorithm>
std::vector<int> numbers(const std::vector<Algorithm>& algorithms) {
  std::vector<int> found;
  for (Algorithm each : algorithms) found.push_back(static_cast<int>(each));
  return found;
}

/// Those that can run the step, the most promising first.
std::vector<int> candidates(const StepConfig& config, const Shape& in) {
  if (const auto* conv = std::get_if<ConvConfig>(&config)) {
    return numbers(conv_candidates(*conv, in));
  }
  if (const auto* mlp = std::get_if<MlpConfig>(&config)) {
    return numbers(mlp_candidates(*mlp, in));
  }
  return {0};
}

int algorithm_of(const StepConfig& config) {
  if (const auto* conv = std::get_if<ConvConfig>(&config)) {
    return static_cast<int>(conv->algorithm);
  }
  if (const auto* mlp = std::get_if<MlpConfig>(&config)) {
    return static_cast<int>(mlp->algorithm);
  }
  return 0;
}

void set_algorithm(StepConfig& config, int algorithm) {
  if (auto* conv = std::get_if<ConvConfig>(&config)) {
    conv->algorithm = static_cast<ConvAlgorithm>(algorithm);
  } else if (auto* mlp = std::get_if<MlpConfig>(&config)) {
    mlp->algorithm = static_cast<MlpAlgorithm>(algorithm);
  }
}

/// Milliseconds of the fastest of a few runs of one step.
double time_step(const Step& step, const Shape& in, Threads& threads) {
  using Clock = std::chrono::steady_clock;
  constexpr int kRuns = 5;
  // Kernels take the same time for any numbers, but for denormal ones.
  const auto filled = [](int64_t floats) {
    FloatBuffer buffer(static_cast<std::size_t>(floats));
    std::fill_n(buffer.data(), buffer.size(), 0.5F);
    return buffer;
  };
  const FloatBuffer packed = filled(packed_floats(step.config));
  const FloatBuffer input = filled(in.size());
  const FloatBuffer out = filled(out_shape(step.config, in).size());
  const FloatBuffer scratch =
      filled(scratch_floats(step.config, in, threads.count()));
  const StepBuffers buffers = {
      .packed = packed.data(),
      .in = input.data(),
      .residual = step.residual == kNoValue ? nullptr : out.data(),
      .out = out.data(),
      .scratch = scratch.data()};
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < kRuns; ++i) {
    const auto start = Clock::now();
    run(step, in, buffers, threads);
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

int fastest(Step step, const Shape& in, const std::vector<int>& algorithms,
            Threads& threads) {
  int best = algorithms.front();
  double best_time = std::numeric_limits<double>::max();
  for (int algorithm : algorithms) {
    set_algorithm(step.config, algorithm);
    const double time = time_step(step, in, threads);
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
    Shape in;
    bool residual;
    int algorithm;
  };
  std::vector<Choice> made;  // networks repeat the same few steps
  for (Step& step : plan.steps) {
    const Shape& in = shapes[static_cast<std::size_t>(step.input)];
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
        algorithm = fastest(step, in, known, threads);
        made.push_back({operation, in, residual, algorithm});
      }
    }
    set_algorithm(step.config, algorithm);
  }
}

std::vector<int> choices(const Plan& plan) {
  std::vector<int> chosen;
  for (const Step& step : plan.steps) {
    chosen.push_back(algorithm_of(step.config));
  }
  return chosen;
}

bool apply_choices(Plan& plan, const std::vector<int>& choices) {
  constexpr Shape kAnyMap = {1, 64, 64, 1};
  if (choices.size() != plan.steps.size()) return false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::vector<int> known = candidates(plan.steps[i].config, kAnyMap);
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
