#include <optional>
#include <utility>

#include "luximm/inference/device/device_kernels.h"
#include "luximm/inference/device/operators.h"

// Steps with convolutions.
namespace luximm::detail {
namespace {

class ConvStep : public DeviceStep {
 public:
  ConvStep(const DeviceConvSizes& sizes, const DeviceStepSource& from)
      : conv_(sizes, from.folded.layers.at(0), from.target),
        epilogue_(from.step) {}

  torch::Tensor run(const DeviceCall& call) const override {
    return conv_.run(call.inputs[0], epilogue_, call.residual);
  }

 private:
  DeviceConv conv_;
  DeviceEpilogue epilogue_;
};

class DepthwiseNormStep : public DeviceStep {
 public:
  DepthwiseNormStep(const DepthwiseOp& op, const DeviceStepSource& from)
      : conv_({.in_per_group = 1,
               .out = op.channels,
               .kernel = op.kernel,
               .padding = (op.kernel - 1) / 2,
               .groups = op.channels},
              from.folded.layers.at(0), from.target),
        op_(op),
        kernels_(from.target.kernels) {
    if (op.affine) {
      scale_ = device_vector(from.folded.scale, from.target);
      shift_ = device_vector(from.folded.shift, from.target);
    }
    if (kernels_ == nullptr) return;
    const FoldedLayer& layer = from.folded.layers.at(0);
    DeviceTarget exact = from.target;
    exact.dtype = torch::kFloat;
    direct_ = {.weight = device_vector(layer.weight, from.target)
                             .view({op.channels, -1})
                             .t()
                             .contiguous(),
               .bias = device_vector(layer.bias, exact),
               .kernel = op.kernel,
               .layer_norm = op.layer_norm,
               .eps = op.eps};
    if (op.affine) {
      direct_.scale = device_vector(from.folded.scale, exact);
      direct_.shift = device_vector(from.folded.shift, exact);
    }
  }

  torch::Tensor run(const DeviceCall& call) const override {
    if (direct_.weight.defined()) {
      const torch::Tensor y = kernels_->depthwise(call.inputs[0], direct_);
      if (y.defined()) return y;
    }
    torch::Tensor y = conv_.run(call.inputs[0], {}, {});
    if (!op_.layer_norm) return y;
    y = pixels(y.contiguous(torch::MemoryFormat::ChannelsLast));
    return from_pixels(
        at::layer_norm(y, {op_.channels}, scale_, shift_, op_.eps));
  }

 private:
  DeviceConv conv_;
  DepthwiseOp op_;
  torch::Tensor scale_, shift_;
  const DeviceKernels* kernels_;
  DepthwiseKernel direct_;  ///< without weights: `conv_` alone
};

class InvertedResidualStep : public DeviceStep {
 public:
  InvertedResidualStep(const InvertedResidualOp& op,
                       const DeviceStepSource& from)
      : op_(op), epilogue_(from.step) {
    auto next = from.folded.layers.begin();
    const DeviceTarget& target = from.target;
    if (op.expand) {
      expand_.emplace(DeviceConvSizes{.in_per_group = op.in_channels,
                                      .out = op.hidden_channels},
                      *next++, target);
    }
    depthwise_.emplace(DeviceConvSizes{.in_per_group = 1,
                                       .out = op.hidden_channels,
                                       .kernel = op.kernel,
                                       .stride = op.stride,
                                       .padding = op.padding,
                                       .dilation = op.dilation,
                                       .groups = op.hidden_channels,
                                       .same_padding = op.same_padding},
                       *next++, target);
    if (op.squeezed_channels > 0) {
      DeviceTarget gate = target;
      gate.dtype = torch::kFloat;
      gate.float_products = false;
      squeeze_.emplace(op.hidden_channels, op.squeezed_channels, *next++, gate);
      excite_.emplace(op.squeezed_channels, op.hidden_channels, *next++, gate);
    }
    project_.emplace(DeviceConvSizes{.in_per_group = op.hidden_channels,
                                     .out = op.out_channels},
                     *next++, target);
  }

  torch::Tensor run(const DeviceCall& call) const override {
    DeviceEpilogue activation;
    activation.activation = op_.activation;
    torch::Tensor h = call.inputs[0];
    if (expand_) h = expand_->run(h, activation, {});
    h = depthwise_->run(h, activation, {});
    if (squeeze_) {
      torch::Tensor gate = h.mean({2, 3}, /*keepdim=*/false, torch::kFloat);
      gate = squeeze_->run(gate, op_.squeeze_activation);
      gate = excite_->run(gate, op_.gate);
      h.mul_(gate.unsqueeze(-1).unsqueeze(-1));
    }
    return project_->run(h, epilogue_, call.residual);
  }

 private:
  InvertedResidualOp op_;
  DeviceEpilogue epilogue_;
  std::optional<DeviceConv> expand_, depthwise_, project_;
  std::optional<DeviceLinear> squeeze_, excite_;
};

}  // namespace

DeviceStepPtr make_device_step(const ConvOp& op, const DeviceStepSource& from) {
  return std::make_unique<ConvStep>(
      DeviceConvSizes{.in_per_group = op.in_channels,
                      .out = op.out_channels,
                      .kernel = op.kernel,
                      .stride = op.stride,
                      .padding = op.padding,
                      .dilation = op.dilation,
                      .same_padding = op.same_padding},
      from);
}

DeviceStepPtr make_device_step(const GroupedConvOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<ConvStep>(
      DeviceConvSizes{.in_per_group = op.in_channels / op.groups,
                      .out = op.out_channels,
                      .kernel = op.kernel,
                      .stride = op.stride,
                      .padding = op.padding,
                      .dilation = op.dilation,
                      .groups = op.groups,
                      .same_padding = op.same_padding,
                      .reflect = op.reflect},
      from);
}

DeviceStepPtr make_device_step(const DepthwiseOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<DepthwiseNormStep>(op, from);
}

DeviceStepPtr make_device_step(const InvertedResidualOp& op,
                               const DeviceStepSource& from) {
  return std::make_unique<InvertedResidualStep>(op, from);
}

}  // namespace luximm::detail
