#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/operators.h"

// Steps without products: pooling, gates, concatenation.
namespace luximm::detail {
namespace {

/// A step that is one function of its call.
template <typename Run>
class FunctionStep : public DeviceStep {
 public:
  explicit FunctionStep(Run run) : run_(std::move(run)) {}
  torch::Tensor run(const DeviceCall& call) const override {
    return run_(call);
  }

 private:
  Run run_;
};

template <typename Run>
DeviceStepPtr function_step(Run run) {
  return std::make_unique<FunctionStep<Run>>(std::move(run));
}

class GateStep : public DeviceStep {
 public:
  explicit GateStep(const Step& step) : epilogue_(step) {}

  /// The gate may be of float32 beside a map of a half type: one kernel.
  bool needs_own_type() const override { return false; }

  torch::Tensor run(const DeviceCall& call) const override {
    torch::Tensor y = at::empty_like(call.inputs[0]);
    at::mul_out(y, call.inputs[0], call.inputs[1]);
    epilogue_.apply(y, call.residual);
    return y;
  }

 private:
  DeviceEpilogue epilogue_;
};

class ConcatStep : public DeviceStep {
 public:
  ConcatStep(const ConcatOp& op, const DeviceStepSource& from) : op_(op) {
    if (op.affine_channels == 0) return;
    scale_ = device_channels(from.folded.scale, from.target);
    shift_ = device_channels(from.folded.shift, from.target);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    torch::Tensor y = at::cat(
        std::vector<torch::Tensor>(call.inputs.begin(), call.inputs.end()), 1);
    if (scale_.defined()) at::addcmul_out(y, shift_, y, scale_);
    if (op_.relu) y.relu_();
    return y;
  }

 private:
  ConcatOp op_;
  torch::Tensor scale_, shift_;
};

}  // namespace

DeviceStepPtr make_device_step(const MaxPoolOp& op,
                               const DeviceStepSource& from) {
  const DeviceKernels* kernels = from.target.kernels;
  return function_step([op, kernels](const DeviceCall& call) {
    torch::Tensor x = call.inputs[0];
    if (kernels != nullptr) {
      torch::Tensor y = kernels->max_pool(x, op.kernel, op.stride, op.padding,
                                          op.zero_padding);
      if (y.defined()) return y;
    }
    int64_t padding = op.padding;
    // torch takes at most half a window of padding.
    if (op.zero_padding || 2 * padding > op.kernel) {
      const double value =
          op.zero_padding ? 0.0 : -std::numeric_limits<double>::infinity();
      x = padded(x, padding, value);
      padding = 0;
    }
    return at::max_pool2d(x, {op.kernel, op.kernel}, {op.stride, op.stride},
                          {padding, padding});
  });
}

DeviceStepPtr make_device_step(const AveragePoolOp& op,
                               const DeviceStepSource& /*from*/) {
  return function_step([op](const DeviceCall& call) {
    return at::avg_pool2d(call.inputs[0], {op.kernel, op.kernel},
                          {op.stride, op.stride}, {op.padding, op.padding},
                          op.ceil_mode, op.count_include_pad);
  });
}

DeviceStepPtr make_device_step(const GrowPoolOp& op,
                               const DeviceStepSource& /*from*/) {
  return function_step([op](const DeviceCall& call) {
    const torch::Tensor& x = call.inputs[0];
    const int64_t h = std::max(x.size(2), op.smallest);
    const int64_t w = std::max(x.size(3), op.smallest);
    if (h == x.size(2) && w == x.size(3)) return x;
    return at::adaptive_avg_pool2d(x, {h, w});
  });
}

DeviceStepPtr make_device_step(const GlobalPoolOp& op,
                               const DeviceStepSource& /*from*/) {
  return function_step([kind = op.kind](const DeviceCall& call) {
    const torch::Tensor& x = call.inputs[0];
    torch::Tensor mean, max;
    if (kind != GlobalPoolKind::kMax) {
      mean = x.mean({2, 3}, /*keepdim=*/true, torch::kFloat);
    }
    if (kind != GlobalPoolKind::kAverage) {
      max = x.amax({2, 3}, /*keepdim=*/true).to(torch::kFloat);
    }
    switch (kind) {
      case GlobalPoolKind::kAverage:
        return mean;
      case GlobalPoolKind::kMax:
        return max;
      case GlobalPoolKind::kAverageMax:
        return (mean + max) * 0.5;
      case GlobalPoolKind::kConcatAverageMax:
        break;
    }
    return at::cat({mean, max}, 1);
  });
}

DeviceStepPtr make_device_step(const GateOp& /*op*/,
                               const DeviceStepSource& from) {
  return std::make_unique<GateStep>(from.step);
}

DeviceStepPtr make_device_step(const ConcatOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<ConcatStep>(op, from);
}

}  // namespace luximm::detail
