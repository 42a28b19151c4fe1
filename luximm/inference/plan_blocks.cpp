#include <utility>

#include "luximm/base/fail.h"
#include "luximm/inference/plan_builder.h"

// Blocks of several layers, written down in as few steps as there are kernels
// for.
namespace luximm::detail {

Value PlanBuilder::squeeze_excite(Value x, const SqueezeExcite& se,
                                  const ScaleFusion& fusion) {
  Value gate = global_pool(x);
  gate = linear(gate, se.fc1_weight, se.fc1_bias, se.activation);
  gate = linear(gate, se.fc2_weight, se.fc2_bias, se.gate);
  return scale(x, gate, fusion);
}

Value PlanBuilder::context_pool(Value x, const torch::Tensor& weight) {
  const torch::Tensor matrix = weight.flatten(1);
  return add({.config = ContextPoolConfig{matrix.size(1)}, .inputs = {x}},
             {.layers = {source(matrix, {})}});
}

Value PlanBuilder::inverted_residual(Value x, const InvertedResidual& block) {
  const ConvSpec& filters = block.depthwise.conv;
  const int64_t hidden = filters.weight.size(0);
  if (x == kInputValue || filters.weight.size(1) != 1 ||
      filters.groups != hidden || filters.reflect) {
    fail("optimize_for_inference",
         "an inverted residual block has {} groups and a weight {}; expected a "
         "depthwise convolution behind another layer",
         filters.groups, c10::str(filters.weight.sizes()));
  }
  InvertedResidualOp op = InvertedResidualConfig{
      .in_channels = hidden,
      .hidden_channels = hidden,
      .out_channels = block.project.conv.weight.size(0),
      .expand = block.expand.has_value(),
      .activation = block.activation,
      .kernel = {filters.weight.size(2), filters.weight.size(3)},
      .stride = filters.stride,
      .padding = filters.padding,
      .dilation = filters.dilation};
  op.same_padding = filters.same_padding;
  StepSource made;
  const auto add_layer = [&](const NormedConv& layer) {
    made.layers.push_back(source(layer.conv, layer.norm));
    if (!layer.scale.defined()) return;
    const float* scale = floats(layer.scale);
    LayerSource& last = made.layers.back();
    last.after =
        compose(last.after, {.scale = {scale, scale + layer.scale.numel()}});
  };
  if (block.expand) {
    op.in_channels = block.expand->conv.weight.size(1);
    add_layer(*block.expand);
  }
  add_layer(block.depthwise);
  if (block.se) {
    op.squeezed_channels = block.se->fc1_weight.size(0);
    op.squeeze_activation = block.se->activation;
    op.gate = block.se->gate;
    made.layers.push_back(source(block.se->fc1_weight, block.se->fc1_bias));
    made.layers.push_back(source(block.se->fc2_weight, block.se->fc2_bias));
  }
  add_layer(block.project);
  return add({.config = op, .inputs = {x}, .residual = block.residual},
             std::move(made));
}

}  // namespace luximm::detail
