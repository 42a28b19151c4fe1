#include "luximm/inference/engine.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

namespace luximm::detail {
namespace {

// Kept for the next call of the same shape; a service has few shapes.
constexpr std::size_t kMaxSchedules = 16;
// Kept for the next call; more calls than this at once allocate.
constexpr std::size_t kMaxWorkspaces = 8;

std::size_t index_of(Value value) { return static_cast<std::size_t>(value); }

}  // namespace

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

namespace {

/// One call: a schedule with memory.
struct Call {
  const Schedule& schedule;
  const float* input;
  std::span<const WantedValue> wanted;
  float* workspace;

  /// Runs a step on the images from `first` on.
  void run(const Step& step, const float* packed, int64_t first, int64_t images,
           Threads& threads) const {
    const std::vector<Shape> shapes =
        input_shapes(step, schedule.shapes, images);
    std::vector<const float*> inputs;
    for (Value value : step.inputs) inputs.push_back(source(value, first));
    const OperationCall call = {
        .shapes = shapes,
        .inputs = inputs,
        .packed = packed,
        .epilogue = {step.activation,
                     step.residual == kNoValue ? nullptr
                                               : source(step.residual, first),
                     step.relu},
        .out = target(step.output, first),
        .scratch = workspace + schedule.scratch,
        .threads = threads};
    std::visit([&](const auto& op) { op.run(call); }, step.config);
  }

 private:
  const float* source(Value value, int64_t first) const {
    return value == kInputValue ? input + first * image_floats(value)
                                : target(value, first);
  }

  float* target(Value value, int64_t first) const {
    const Schedule::Place& place = schedule.places[index_of(value)];
    float* start = place.wanted >= 0 ? wanted[index_of(place.wanted)].data
                                     : workspace + place.offset;
    return place.whole ? start + first * image_floats(value) : start;
  }

  int64_t image_floats(Value value) const {
    return schedule.shapes[index_of(value)].size();
  }
};

}  // namespace

void Engine::execute(const float* input, const Shape& shape,
                     std::span<const WantedValue> wanted,
                     std::vector<StepTime>* times) const {
  using Clock = std::chrono::steady_clock;
  const std::shared_ptr<const Schedule> schedule = find_schedule(shape, wanted);
  FloatBuffer workspace = take_workspace(schedule->floats);
  const Call call = {*schedule, input, wanted, workspace.data()};
  if (times != nullptr) *times = describe_steps(*schedule);
  WorkerPool::Lease threads(*workers_);
  for (const auto& [begin, end, passes] : schedule->segments) {
    for (int64_t pass = 0; pass < passes; ++pass) {
      const int64_t first = shape.n * pass / passes;
      const int64_t images = shape.n * (pass + 1) / passes - first;
      for (std::size_t i = begin; i < end; ++i) {
        const Step& step = plan_.steps[schedule->steps[i]];
        const auto start = Clock::now();
        call.run(step, weights_.step(schedule->steps[i]), first, images,
                 threads);
        if (times == nullptr) continue;
        const std::chrono::duration<double, std::milli> took =
            Clock::now() - start;
        (*times)[i].milliseconds += took.count();
      }
    }
  }
  return_workspace(std::move(workspace));
}

std::vector<StepTime> Engine::describe_steps(const Schedule& schedule) const {
  std::vector<StepTime> times;
  for (const Schedule::Segment& segment : schedule.segments) {
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
      const Step& step = plan_.steps[schedule.steps[i]];
      const std::vector<Shape> in = input_shapes(step, schedule.shapes);
      const Shape& out = schedule.shapes[index_of(step.output)];
      const int64_t images = schedule.input.n;
      const std::string passes =
          segment.passes > 1 ? fmt::format(" in {} passes", segment.passes)
                             : "";
      times.push_back(
          {.name = fmt::format("{} @ {}x{}x{}{}", describe(step.config), images,
                               in[0].h, in[0].w, passes),
           .multiplications =
               static_cast<double>(images) *
               std::visit(
                   [&](const auto& op) { return op.multiplications(in, out); },
                   step.config)});
    }
  }
  return times;
}

std::shared_ptr<const Schedule> Engine::find_schedule(
    const Shape& shape, std::span<const WantedValue> wanted) const {
  std::vector<Value> values;
  for (const WantedValue& want : wanted) values.push_back(want.value);
  {
    std::lock_guard lock(mutex_);
    for (auto it = schedules_.begin(); it != schedules_.end(); ++it) {
      if ((*it)->input != shape || (*it)->wanted != values) continue;
      schedules_.splice(schedules_.begin(), schedules_, it);
      return schedules_.front();
    }
  }
  auto made = std::make_shared<const Schedule>(plan_, shape, std::move(values),
                                               workers_->count());
  std::lock_guard lock(mutex_);
  schedules_.push_front(made);
  if (schedules_.size() > kMaxSchedules) schedules_.pop_back();
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
  if (workspaces_.size() < kMaxWorkspaces) {
    workspaces_.push_back(std::move(workspace));
  }
}

}  // namespace luximm::detail
