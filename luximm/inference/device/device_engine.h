#pragma once

#include <functional>
#include <span>
#include <vector>

#include "luximm/inference/device/device_step.h"
#include "luximm/inference/plan.h"

// Internal: runs plans with LibTorch's operators.
namespace luximm::detail {

/// A plan with its weights on a device, in one type. Any number of threads may
/// call it. On CUDA a call puts its work on the caller's current stream and
/// does not wait for it.
class DeviceEngine {
 public:
  /// Folds the sources of all steps and copies them to the device; they may be
  /// gone afterwards.
  DeviceEngine(Plan plan, const std::vector<StepSource>& sources,
               const DeviceTarget& target);

  const Plan& plan() const { return plan_; }
  const DeviceTarget& target() const { return target_; }

  /// The type of a value: float32 where it has one pixel by construction.
  torch::ScalarType type_of(Value value) const;

  /// The shape [n, c, h, w] of a value for an input [n, c, h, w]. Throws
  /// `Error` if the input does not fit the network.
  std::vector<int64_t> shape_of(Value value, at::IntArrayRef input) const;

  /// The wanted values for x [n, c, h, w] with n > 0, of the target's device
  /// and type in channels-last memory. `after` is called behind each step, for
  /// profiles.
  std::vector<torch::Tensor> run(
      const torch::Tensor& x, std::span<const Value> wanted,
      const std::function<void(std::size_t step)>& after = {}) const;

 private:
  Plan plan_;
  DeviceTarget target_;
  std::vector<torch::ScalarType> types_;  ///< by value
  std::vector<DeviceStepPtr> steps_;
};

/// Whether the device computes products of half types fast enough to be used.
bool has_half_products(const torch::Device& device);

}  // namespace luximm::detail
