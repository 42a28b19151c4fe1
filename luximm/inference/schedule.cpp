#include "luximm/inference/schedule.h"

#include <algorithm>
#include <utility>

#include "luximm/inference/memory_plan.h"

namespace luximm::detail {
namespace {

/// What a step reads and writes in one pass should stay in this many floats: a
/// part of a shared last-level cache, since the maps between two steps are read
/// once more.
constexpr int64_t kPassFloats = int64_t{2} << 20;

std::size_t index_of(Value value) { return static_cast<std::size_t>(value); }

/// Of one pass.
int64_t most_images(int64_t images, int64_t passes) {
  return (images + passes - 1) / passes;
}

Shape one_image(Shape shape) {
  shape.n = 1;
  return shape;
}

}  // namespace

std::vector<std::size_t> needed_steps(const Plan& plan,
                                      const std::vector<Value>& wanted) {
  std::vector<bool> needed(static_cast<std::size_t>(plan.value_count));
  for (Value value : wanted) needed[index_of(value)] = true;
  std::vector<std::size_t> steps;
  for (std::size_t i = plan.steps.size(); i-- > 0;) {
    const Step& step = plan.steps[i];
    if (!needed[index_of(step.output)]) continue;
    steps.push_back(i);
    step.for_values([&](Value value) { needed[index_of(value)] = true; });
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

/// Gives every value its place.
class Schedule::Placement {
 public:
  Placement(const Plan& plan, Schedule& schedule)
      : plan_(plan),
        schedule_(schedule),
        made_in_(schedule.shapes.size(), -1),
        last_use_(schedule.shapes.size(), -1),
        buffer_of_(schedule.shapes.size(), -1) {
    note_uses();
  }

  void run() {
    for (std::size_t s = 0; s < schedule_.segments.size(); ++s) {
      const Segment& segment = schedule_.segments[s];
      for (std::size_t i = segment.begin; i < segment.end; ++i) {
        place_output(step(i), static_cast<int>(i), segment);
      }
    }
    const MemoryPlan memory = plan_memory(buffers_);
    for (std::size_t value = 0; value < buffer_of_.size(); ++value) {
      if (buffer_of_[value] < 0) continue;
      schedule_.places[value].offset =
          memory.offsets[static_cast<std::size_t>(buffer_of_[value])];
    }
    schedule_.scratch = memory.floats;
  }

 private:
  const Step& step(std::size_t i) const {
    return plan_.steps[schedule_.steps[i]];
  }
  Place& place(Value value) { return schedule_.places[index_of(value)]; }

  /// Finds where values are made and used last, and which cross segments. One
  /// that does is needed until the end of the segment that uses it: the next
  /// pass reads its other images.
  void note_uses() {
    for (std::size_t i = 0; i < schedule_.wanted.size(); ++i) {
      place(schedule_.wanted[i]).wanted = static_cast<int>(i);
      place(schedule_.wanted[i]).whole = true;
    }
    for (std::size_t s = 0; s < schedule_.segments.size(); ++s) {
      const Segment& segment = schedule_.segments[s];
      for (std::size_t i = segment.begin; i < segment.end; ++i) {
        made_in_[index_of(step(i).output)] = static_cast<int>(s);
        step(i).for_values([&](Value value) {
          const bool crosses = made_in_[index_of(value)] != static_cast<int>(s);
          if (crosses) place(value).whole = true;
          last_use_[index_of(value)] =
              static_cast<int>(crosses ? segment.end - 1 : i);
        });
      }
    }
  }

  void place_output(const Step& step, int now, const Segment& segment) {
    const Place& output = place(step.output);
    if (output.wanted >= 0) return;
    const int first = output.whole ? static_cast<int>(segment.begin) : now;
    const int last = std::max(now, last_use_[index_of(step.output)]);
    int buffer = shared_buffer(step, now, output.whole);
    if (buffer < 0) {
      buffer = static_cast<int>(buffers_.size());
      const int64_t images =
          output.whole ? schedule_.input.n
                       : most_images(schedule_.input.n, segment.passes);
      const int64_t floats =
          images * schedule_.shapes[index_of(step.output)].size();
      buffers_.push_back({static_cast<std::size_t>(floats), first, last});
    } else {
      Lifetime& shared = buffers_[static_cast<std::size_t>(buffer)];
      shared.last = std::max(shared.last, last);
    }
    buffer_of_[index_of(step.output)] = buffer;
  }

  /// The buffer of the residual, or of the first input, if this step is the
  /// last that reads it and may write over it; or none.
  int shared_buffer(const Step& step, int now, bool whole) {
    const auto ends_here = [&](Value value) {
      return last_use_[index_of(value)] == now && place(value).whole == whole;
    };
    const auto times_read = [&](Value value) {
      return std::count(step.inputs.begin(), step.inputs.end(), value);
    };
    if (step.residual != kNoValue && times_read(step.residual) == 0 &&
        step.activation == Nonlinearity::kNone && ends_here(step.residual)) {
      return buffer_of_[index_of(step.residual)];
    }
    const Value first = step.inputs.front();
    if (runs_in_place(step.config) && times_read(first) == 1 &&
        ends_here(first)) {
      return buffer_of_[index_of(first)];
    }
    return -1;
  }

  const Plan& plan_;
  Schedule& schedule_;
  std::vector<int> made_in_;    ///< segment, by value
  std::vector<int> last_use_;   ///< position in the steps, by value
  std::vector<int> buffer_of_;  ///< by value
  std::vector<Lifetime> buffers_;
};

Schedule::Schedule(const Plan& plan, const Shape& input,
                   std::vector<Value> values, int threads)
    : input(input),
      wanted(std::move(values)),
      steps(needed_steps(plan, wanted)),
      shapes(value_shapes(plan, one_image(input))),
      places(shapes.size()) {
  cut_into_segments(plan);
  Placement(plan, *this).run();
  int64_t most = 0;
  for (const Segment& segment : segments) {
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
      const Step& step = plan.steps[steps[i]];
      for (int64_t images :
           {input.n / segment.passes, most_images(input.n, segment.passes)}) {
        const std::vector<Shape> in = input_shapes(step, shapes, images);
        most = std::max(most, scratch_floats(step.config, in, threads));
      }
    }
  }
  floats = scratch + static_cast<std::size_t>(most);
}

/// Maps shrink on the way, so later steps take more images, never fewer. What
/// is computed on the side from a map's pooled channels takes as many as the
/// steps that work on the map.
void Schedule::cut_into_segments(const Plan& plan) {
  constexpr int64_t kNone = -1;
  std::vector<int64_t> wishes;
  for (std::size_t i : steps) {
    const Step& step = plan.steps[i];
    const Shape& out = shapes[index_of(step.output)];
    int64_t touched = out.size();
    int64_t pixels = out.pixels();
    step.for_values([&](Value value) {
      touched += shapes[index_of(value)].size();
      pixels = std::max(pixels, shapes[index_of(value)].pixels());
    });
    wishes.push_back(pixels == 1 ? kNone : kPassFloats / touched);
  }
  // Behind the last map there is nothing to take few images for.
  for (std::size_t i = steps.size(); i-- > 0 && wishes[i] == kNone;) {
    wishes[i] = input.n;
  }
  int64_t images = 1;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    images = std::clamp(wishes[i], images, input.n);
    const int64_t passes = most_images(input.n, images);
    if (segments.empty() || segments.back().passes != passes) {
      segments.push_back({i, i, passes});
    }
    segments.back().end = i + 1;
  }
}

}  // namespace luximm::detail
