#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/operators.h"

// Norms that stand on their own. Statistics are of float32.
namespace luximm::detail {
namespace {

class LayerNormStep : public DeviceStep {
 public:
  LayerNormStep(const LayerNormOp& op, const DeviceStepSource& from)
      : op_(op), dtype_(from.target.dtype) {
    if (op.kind == NormKind::kLayer) kernels_ = from.target.kernels;
    if (!op.affine) return;
    DeviceTarget target = from.target;
    if (op.kind != NormKind::kLayer) target.dtype = torch::kFloat;
    scale_ = device_vector(from.folded.scale, target);
    shift_ = device_vector(from.folded.shift, target);
    if (kernels_ == nullptr) return;
    target.dtype = torch::kFloat;
    exact_scale_ = device_vector(from.folded.scale, target);
    exact_shift_ = device_vector(from.folded.shift, target);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    if (kernels_ != nullptr) {
      const torch::Tensor y = kernels_->layer_norm(call.inputs[0], exact_scale_,
                                                   exact_shift_, op_.eps);
      if (y.defined()) return y;
    }
    const torch::Tensor x = pixels(call.inputs[0]);
    if (op_.kind == NormKind::kLayer) {
      return from_pixels(
          at::layer_norm(x, {op_.channels}, scale_, shift_, op_.eps));
    }
    const torch::Tensor exact = x.to(torch::kFloat);
    const torch::Tensor spread =
        op_.kind == NormKind::kRms
            ? exact.square().mean({-1}, /*keepdim=*/true)
            : exact.var(at::IntArrayRef{-1}, /*unbiased=*/true,
                        /*keepdim=*/true);
    torch::Tensor y = exact * (spread + op_.eps).rsqrt();
    if (scale_.defined()) y = at::addcmul(shift_, y, scale_);
    return from_pixels(y.to(dtype_));
  }

 private:
  LayerNormOp op_;
  torch::ScalarType dtype_;
  torch::Tensor scale_, shift_;
  const DeviceKernels* kernels_ = nullptr;
  torch::Tensor exact_scale_, exact_shift_;
};

class GroupNormStep : public DeviceStep {
 public:
  GroupNormStep(const GroupNormOp& op, const DeviceStepSource& from)
      : op_(op),
        scale_(device_vector(from.folded.scale, from.target)),
        shift_(device_vector(from.folded.shift, from.target)),
        kernels_(from.target.kernels) {
    DeviceTarget exact = from.target;
    exact.dtype = torch::kFloat;
    exact_scale_ = device_vector(from.folded.scale, exact);
    exact_shift_ = device_vector(from.folded.shift, exact);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    if (kernels_ != nullptr) {
      torch::Tensor y =
          kernels_->group_norm(call.inputs[0], op_.groups, exact_scale_,
                               exact_shift_, op_.eps, op_.relu);
      if (y.defined()) return y;
    }
    torch::Tensor y = at::group_norm(call.inputs[0], op_.groups, scale_, shift_,
                                     op_.eps, /*cudnn_enabled=*/true);
    if (op_.relu) y.relu_();
    return y;
  }

 private:
  GroupNormOp op_;
  torch::Tensor scale_, shift_;
  const DeviceKernels* kernels_;
  torch::Tensor exact_scale_, exact_shift_;
};

class EvoNormStep : public DeviceStep {
 public:
  EvoNormStep(const GroupNormOp& op, const DeviceStepSource& from)
      : op_(op), dtype_(from.target.dtype) {
    DeviceTarget target = from.target;
    target.dtype = torch::kFloat;
    scale_ = device_channels(from.folded.scale, target);
    shift_ = device_channels(from.folded.shift, target);
    v_ = device_channels(from.folded.layers.at(0).weight, target);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    const torch::Tensor x = call.inputs[0].to(torch::kFloat);
    const torch::Tensor spread =
        x.unflatten(1, {op_.groups, op_.channels / op_.groups})
            .var(at::IntArrayRef{2, 3, 4}, /*unbiased=*/false,
                 /*keepdim=*/true);
    const torch::Tensor per_channel =
        (spread + op_.eps)
            .rsqrt()
            .expand({-1, -1, op_.channels / op_.groups, 1, 1})
            .flatten(1, 2);
    torch::Tensor y = (x * v_).sigmoid_().mul_(x);
    y = at::addcmul(shift_, y, per_channel * scale_);
    return y.to(dtype_);
  }

 private:
  GroupNormOp op_;
  torch::ScalarType dtype_;
  torch::Tensor scale_, shift_, v_;
};

}  // namespace

DeviceStepPtr make_device_step(const LayerNormOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<LayerNormStep>(op, from);
}

DeviceStepPtr make_device_step(const GroupNormOp& op,
                               const DeviceStepSource& from) {
  if (op.evo) return std::make_unique<EvoNormStep>(op, from);
  return std::make_unique<GroupNormStep>(op, from);
}

}  // namespace luximm::detail
