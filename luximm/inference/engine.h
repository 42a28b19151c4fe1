#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "luximm/inference/float_buffer.h"
#include "luximm/inference/packed_weights.h"
#include "luximm/inference/plan.h"
#include "luximm/inference/schedule.h"
#include "luximm/inference/worker_pool.h"

// Internal: runs plans.
namespace luximm::detail {

/// Where a call wants a value: `value_shapes` says how large it is.
struct WantedValue {
  Value value = kNoValue;
  float* data = nullptr;
};

/// How long one step took, for profiles.
struct StepTime {
  std::string name;  ///< "conv 3x3/1 64 -> 64 winograd4 @ 1x56x56"
  double milliseconds = 0.0;
  double multiplications = 0.0;  ///< as a direct convolution would take
};

/// A plan with its weights, ready to run. Any number of threads may call it.
class Engine {
 public:
  Engine(Plan plan, PackedWeights weights, std::shared_ptr<WorkerPool> workers);

  const Plan& plan() const { return plan_; }
  const PackedWeights& weights() const { return weights_; }

  /// Runs what the wanted values need, on an input [n, c, h, w]. Throws `Error`
  /// if the input does not fit the network.
  void run(const float* input, const Shape& shape,
           std::span<const WantedValue> wanted) const;

  /// As `run`, and how long each step took.
  std::vector<StepTime> profile(const float* input, const Shape& shape,
                                std::span<const WantedValue> wanted) const;

  /// The shape of one value for an input {n, h, w, c}.
  Shape shape_of(Value value, const Shape& input) const;

 private:
  std::shared_ptr<const Schedule> find_schedule(
      const Shape& shape, std::span<const WantedValue> wanted) const;
  /// The names of a schedule's steps, with no time yet.
  std::vector<StepTime> describe_steps(const Schedule& schedule) const;
  FloatBuffer take_workspace(std::size_t floats) const;
  void return_workspace(FloatBuffer workspace) const;
  void execute(const float* input, const Shape& shape,
               std::span<const WantedValue> wanted,
               std::vector<StepTime>* times) const;

  Plan plan_;
  PackedWeights weights_;
  std::shared_ptr<WorkerPool> workers_;
  mutable std::mutex mutex_;  ///< of the two below
  mutable std::list<std::shared_ptr<const Schedule>> schedules_;
  mutable std::vector<FloatBuffer> workspaces_;
};

}  // namespace luximm::detail
