#pragma once

#include <concepts>
#include <memory>
#include <span>

#include "luximm/base/torch.h"
#include "luximm/inference/plan.h"

// Internal: a plan's operations as calls of LibTorch's operators, on any device
// of LibTorch's. Values are tensors [n, c, h, w] in channels-last memory.
namespace luximm::detail {

class DeviceKernels;

/// What a step is made for.
struct DeviceTarget {
  torch::Device device = torch::kCPU;
  /// Of maps. What has one pixel, from a global pool on, is float32 always:
  /// gates and the head.
  torch::ScalarType dtype = torch::kFloat;
  bool tf32 = false;       ///< float32 products may round to TF32 (CUDA)
  bool benchmark = false;  ///< cuDNN times its algorithms for each new shape
  /// Products of a half type are computed in float32 from rounded operands and
  /// rounded once, as tensor cores do. CPUs without instructions for half types
  /// take LibTorch's reference loops otherwise, a hundred times slower.
  bool float_products = false;
  /// Of the device and the type; null: LibTorch's operators alone.
  const DeviceKernels* kernels = nullptr;
};

/// One call of a step.
struct DeviceCall {
  std::span<const torch::Tensor> inputs;
  torch::Tensor residual = {};  ///< of the output's shape, or undefined
};

/// A step with its weights on the device. Any number of threads may call it.
class DeviceStep {
 public:
  virtual ~DeviceStep() = default;
  /// Never changes its inputs.
  virtual torch::Tensor run(const DeviceCall& call) const = 0;
  /// Whether the inputs must be of the step's type.
  virtual bool needs_own_type() const { return true; }
};

using DeviceStepPtr = std::unique_ptr<const DeviceStep>;

/// What a step is made of.
struct DeviceStepSource {
  const Step& step;
  const FoldedSource& folded;
  const DeviceTarget& target;  ///< with the step's own type
};

// One overload for each operation of `StepConfig`, beside its class.
DeviceStepPtr make_device_step(const ConvOp& op, const DeviceStepSource& from);
DeviceStepPtr make_device_step(const GroupedConvOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const DepthwiseOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const InvertedResidualOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const LinearOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const MlpOp& op, const DeviceStepSource& from);
DeviceStepPtr make_device_step(const LayerNormOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const GroupNormOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const MaxPoolOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const AveragePoolOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const GlobalPoolOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const GrowPoolOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const GateOp& op, const DeviceStepSource& from);
DeviceStepPtr make_device_step(const ChannelConvOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const ConcatOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const AttentionOp& op,
                               const DeviceStepSource& from);
DeviceStepPtr make_device_step(const ContextPoolOp& op,
                               const DeviceStepSource& from);

/// Whether there is an overload for the operation.
template <typename Op>
concept HasDeviceStep = requires(const Op& op, const DeviceStepSource& from) {
  { make_device_step(op, from) } -> std::same_as<DeviceStepPtr>;
};

}  // namespace luximm::detail
