#include "luximm/inference/engine.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "luximm/inference/memory_plan.h"

namespace luximm::detail {
namespace {

// Kept for the next call of the same shape; a service has few shapes.
constexpr std::size_t kMostSchedules = 16;
// Kept for the next call; more calls than this at once allocate.
constexpr std::size_t kMostWorkspaces = 8;

std::size_t index_of(Value value) { return static_cast<std::size_t>(value); }

/// The steps that the wanted values need, in order.
std::vector<std::size_t> needed_steps(const Plan& plan,
                                      const std::vector<Value>& wanted) {
  std::vector<bool> needed(static_cast<std::size_t>(plan.value_count));
  for (Value value : wanted) needed[index_of(value)] = true;
  std::vector<std::size_t> steps;
  for (std::size_t i = plan.steps.size(); i-- > 0;) {
    const Step& step = plan.steps[i];
    if (!needed[index_of(step.output)]) continue;
    steps.push_back(i);
    needed[index_of(step.input)] = true;
    if (step.residual != kNoValue) needed[index_of(step.residual)] = true;
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

/// Multiplications of the operation's plain form, per call.
double multiplications(const StepConfig& config, const Shape& in,
                       const Shape& out) {
  const auto pixels = static_cast<double>(out.pixels());
  if (const auto* conv = std::get_if<ConvConfig>(&config)) {
    return pixels * static_cast<double>(conv->in_channels * conv->kernel *
                                        conv->kernel * conv->out_channels);
  }
  if (const auto* mlp = std::get_if<MlpConfig>(&config)) {
    return pixels * 2.0 *
           static_cast<double>(mlp->channels * mlp->hidden_channels);
  }
  if (const auto* depthwise = std::get_if<DepthwiseConfig>(&config)) {
    return pixels * static_cast<double>(depthwise->channels *
                                        depthwise->kernel * depthwise->kernel);
  }
  if (std::holds_alternative<LinearConfig>(config)) {
    return pixels * static_cast<double>(in.c * out.c);
  }
  return 0.0;
}

}  // namespace

/// What a call with one shape of input and one set of wanted values does, and
/// where every value lies.
struct Engine::Schedule {
  /// In the workspace, or, if `wanted` is set, in that one of the caller's.
  struct Place {
    std::size_t offset = 0;
    int wanted = -1;
  };

  Schedule(const Plan& plan, const Shape& input, std::vector<Value> wanted,
           int threads);

  bool serves(const Shape& input, std::span<const WantedValue> values) const {
    return input == shapes[kInputValue] &&
           std::equal(
               values.begin(), values.end(), wanted.begin(), wanted.end(),
               [](const WantedValue& a, Value b) { return a.value == b; });
  }

  std::vector<Value> wanted;
  std::vector<std::size_t> steps;
  std::vector<Shape> shapes;  ///< by value
  std::vector<Place> places;  ///< by value
  std::size_t scratch = 0;    ///< offset in the workspace
  std::size_t floats = 0;     ///< size of the workspace

 private:
  void place_values(const Plan& plan, int threads);
};

Engine::Schedule::Schedule(const Plan& plan, const Shape& input,
                           std::vector<Value> values, int threads)
    : wanted(std::move(values)),
      steps(needed_steps(plan, wanted)),
      shapes(value_shapes(plan, input)),
      places(shapes.size()) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    places[index_of(wanted[i])].wanted = static_cast<int>(i);
  }
  place_values(plan, threads);
}

void Engine::Schedule::place_values(const Plan& plan, int threads) {
  std::vector<int> last_use(shapes.size(), -1);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = plan.steps[steps[i]];
    last_use[index_of(step.input)] = static_cast<int>(i);
    if (step.residual != kNoValue) {
      last_use[index_of(step.residual)] = static_cast<int>(i);
    }
  }
  std::vector<Lifetime> buffers;
  std::vector<int> buffer_of(shapes.size(), -1);
  int64_t scratch_size = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = plan.steps[steps[i]];
    const int now = static_cast<int>(i);
    scratch_size = std::max(
        scratch_size, detail::scratch_floats(
                          step.config, shapes[index_of(step.input)], threads));
    if (places[index_of(step.output)].wanted >= 0) continue;
    // Over the residual, or over the input, if this is the last that reads it.
    int buffer = -1;
    if (step.residual != kNoValue && step.residual != step.input &&
        last_use[index_of(step.residual)] == now) {
      buffer = buffer_of[index_of(step.residual)];
    } else if (runs_in_place(step.config) &&
               last_use[index_of(step.input)] == now) {
      buffer = buffer_of[index_of(step.input)];
    }
    const int until = std::max(now, last_use[index_of(step.output)]);
    if (buffer < 0) {
      buffer = static_cast<int>(buffers.size());
      buffers.push_back(
          {static_cast<std::size_t>(shapes[index_of(step.output)].size()), now,
           until});
    } else {
      Lifetime& shared = buffers[static_cast<std::size_t>(buffer)];
      shared.last = std::max(shared.last, until);
    }
    buffer_of[index_of(step.output)] = buffer;
  }
  const MemoryPlan memory = plan_memory(buffers);
  for (std::size_t value = 0; value < places.size(); ++value) {
    if (buffer_of[value] < 0) continue;
    places[value].offset =
        memory.offsets[static_cast<std::size_t>(buffer_of[value])];
  }
  scratch = memory.floats;
  floats = scratch + static_cast<std::size_t>(scratch_size);
}

Engine::Engine(Plan plan, PackedWeights weights,
               std::shared_ptr<WorkerPool> workers)
    : plan_(std::move(plan)),
      weights_(std::move(weights)),
      workers_(std::move(workers)) {}

Shape Engine::shape_of(Value value, const Shape& input) const {
  return value_shapes(plan_, input)[index_of(value)];
}

void Engine::run(const float* input, const Shape& shape,
                 std::span<const WantedValue> wanted) const {
  execute(input, shape, wanted, nullptr);
}

std::vector<StepTime> Engine::profile(
    const float* input, const Shape& shape,
    std::span<const WantedValue> wanted) const {
  std::vector<StepTime> times;
  execute(input, shape, wanted, &times);
  return times;
}

void Engine::execute(const float* input, const Shape& shape,
                     std::span<const WantedValue> wanted,
                     std::vector<StepTime>* times) const {
  const std::shared_ptr<const Schedule> plan = schedule(shape, wanted);
  FloatBuffer workspace = take_workspace(plan->floats);
  const auto address = [&](Value value) -> float* {
    const Schedule::Place& place = plan->places[index_of(value)];
    return place.wanted >= 0 ? wanted[index_of(place.wanted)].data
                             : workspace.data() + place.offset;
  };
  {
    WorkerPool::Lease threads(*workers_);
    for (std::size_t i : plan->steps) {
      using Clock = std::chrono::steady_clock;
      const Step& step = plan_.steps[i];
      const Shape& in = plan->shapes[index_of(step.input)];
      const StepBuffers buffers = {
          .packed = weights_.step(i),
          .in = step.input == kInputValue ? input : address(step.input),
          .residual =
              step.residual == kNoValue ? nullptr : address(step.residual),
          .out = address(step.output),
          .scratch = workspace.data() + plan->scratch};
      const auto start = Clock::now();
      detail::run(step, in, buffers, threads);
      if (times == nullptr) continue;
      const std::chrono::duration<double, std::milli> took =
          Clock::now() - start;
      times->push_back({fmt::format("{} @ {}x{}x{}", describe(step.config),
                                    in.n, in.h, in.w),
                        took.count(),
                        multiplications(step.config, in,
                                        plan->shapes[index_of(step.output)])});
    }
  }
  return_workspace(std::move(workspace));
}

std::shared_ptr<const Engine::Schedule> Engine::schedule(
    const Shape& shape, std::span<const WantedValue> wanted) const {
  {
    std::lock_guard lock(mutex_);
    for (auto it = schedules_.begin(); it != schedules_.end(); ++it) {
      if (!(*it)->serves(shape, wanted)) continue;
      schedules_.splice(schedules_.begin(), schedules_, it);
      return schedules_.front();
    }
  }
  std::vector<Value> values;
  for (const WantedValue& want : wanted) values.push_back(want.value);
  auto made = std::make_shared<const Schedule>(plan_, shape, std::move(values),
                                               workers_->count());
  std::lock_guard lock(mutex_);
  schedules_.push_front(made);
  if (schedules_.size() > kMostSchedules) schedules_.pop_back();
  return made;
}

FloatBuffer Engine::take_workspace(std::size_t floats) const {
  std::lock_guard lock(mutex_);
  auto best = workspaces_.end();
  for (auto it = workspaces_.begin(); it != workspaces_.end(); ++it) {
    if (it->size() >= floats &&
        (best == workspaces_.end() || it->size() < best->size())) {
      best = it;
    }
  }
  if (best == workspaces_.end()) {
    // Too small for what is asked now: the larger one takes its place.
    if (!workspaces_.empty()) workspaces_.pop_back();
    return FloatBuffer(floats);
  }
  FloatBuffer workspace = std::move(*best);
  workspaces_.erase(best);
  return workspace;
}

void Engine::return_workspace(FloatBuffer workspace) const {
  std::lock_guard lock(mutex_);
  if (workspaces_.size() < kMostWorkspaces) {
    workspaces_.push_back(std::move(workspace));
  }
}

}  // namespace luximm::detail
