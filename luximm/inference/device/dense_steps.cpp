#include "luximm/inference/device/operators.h"

// Steps with linear layers.
namespace luximm::detail {
namespace {

class LinearStep : public DeviceStep {
 public:
  LinearStep(const LinearOp& op, const DeviceStepSource& from)
      : linear_(op.in_features, op.out_features, from.folded.layers.at(0),
                from.target),
        epilogue_(from.step) {}

  torch::Tensor run(const DeviceCall& call) const override {
    torch::Tensor y = linear_.run(pixels(call.inputs[0]), epilogue_.activation);
    y = from_pixels(y);
    DeviceEpilogue rest;
    rest.relu = epilogue_.relu;
    rest.apply(y, call.residual);
    return y;
  }

 private:
  DeviceLinear linear_;
  DeviceEpilogue epilogue_;
};

class MlpStep : public DeviceStep {
 public:
  MlpStep(const MlpOp& op, const DeviceStepSource& from)
      : fc1_(op.channels, op.hidden_channels, from.folded.layers.at(0),
             from.target),
        fc2_(op.hidden_channels, op.channels, from.folded.layers.at(1),
             from.target),
        op_(op),
        epilogue_(from.step),
        kernels_(from.target.kernels) {
    DeviceTarget statistics = from.target;
    statistics.dtype = torch::kFloat;
    if (op.grn) gamma_ = device_vector(from.folded.scale, statistics);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    torch::Tensor h = fc1_.run(pixels(call.inputs[0]), op_.activation);
    if (op_.grn) {
      // A sum of squares over all pixels overflows float16.
      const torch::Tensor norm = at::linalg_vector_norm(
          h, 2, at::IntArrayRef{1, 2}, /*keepdim=*/true, torch::kFloat);
      const torch::Tensor mean = norm.mean({-1}, /*keepdim=*/true);
      h = fc2_.run_scaled(h, gamma_ * (norm / (mean + op_.grn_eps)) + 1.0);
    } else {
      h = fc2_.run(h, Nonlinearity::kNone);
    }
    torch::Tensor y = from_pixels(h);
    epilogue_.apply(y, call.residual, {}, kernels_);
    return y;
  }

 private:
  DeviceLinear fc1_, fc2_;
  MlpOp op_;
  DeviceEpilogue epilogue_;
  const DeviceKernels* kernels_;
  torch::Tensor gamma_;
};

class ChannelConvStep : public DeviceStep {
 public:
  ChannelConvStep(const ChannelConvOp& op, const DeviceStepSource& from)
      : op_(op) {
    const FoldedLayer& layer = from.folded.layers.at(0);
    weight_ = device_vector(layer.weight, from.target).view({1, 1, -1});
    bias_ = device_vector(layer.bias, from.target);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    const torch::Tensor x = pixels(call.inputs[0]);
    torch::Tensor y = at::conv1d(x.reshape({-1, 1, x.size(3)}), weight_, bias_,
                                 /*stride=*/1, /*padding=*/op_.kernel / 2);
    activate_(y, op_.activation);
    return from_pixels(y.view(x.sizes()));
  }

 private:
  ChannelConvOp op_;
  torch::Tensor weight_, bias_;
};

}  // namespace

DeviceStepPtr make_device_step(const LinearOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<LinearStep>(op, from);
}

DeviceStepPtr make_device_step(const MlpOp& op, const DeviceStepSource& from) {
  return std::make_unique<MlpStep>(op, from);
}

DeviceStepPtr make_device_step(const ChannelConvOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<ChannelConvStep>(op, from);
}

}  // namespace luximm::detail
