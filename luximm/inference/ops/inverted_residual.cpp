#include "luximm/inference/ops/inverted_residual.h"

#include "luximm/inference/ops/conv.h"

namespace luximm::detail {

Shape InvertedResidualOp::out_shape(std::span<const Shape> in) const {
  return inverted_residual_out_shape(padded(in[0]), in[0]);
}

int64_t InvertedResidualOp::packed_floats() const {
  return inverted_residual_packed_floats(*this);
}

void InvertedResidualOp::pack(const FoldedSource& source, float* packed) const {
  auto next = source.layers.begin();
  const auto take = [&]() -> LayerWeights {
    const FoldedLayer& layer = *next++;
    return {layer.weight.data(), layer.bias.data()};
  };
  InvertedResidualWeights weights;
  if (expand) weights.expand = take();
  weights.depthwise = take();
  if (squeezed_channels > 0) {
    weights.squeeze = take();
    weights.excite = take();
  }
  weights.project = take();
  inverted_residual_pack(*this, weights, packed);
}

int64_t InvertedResidualOp::scratch_floats(std::span<const Shape> in,
                                           int threads) const {
  return inverted_residual_scratch_floats(padded(in[0]), in[0], threads);
}

void InvertedResidualOp::run(const OperationCall& call) const {
  inverted_residual(padded(call.shapes[0]), call.packed, call.inputs[0],
                    call.shapes[0], call.epilogue, call.out, call.scratch,
                    call.threads);
}

std::string InvertedResidualOp::describe() const {
  const std::string gate = squeezed_channels > 0
                               ? fmt::format(" gated by {}", squeezed_channels)
                               : "";
  return fmt::format("inverted residual {} {}{}{} -> {}",
                     describe_window(kernel, stride, dilation), in_channels,
                     expand ? fmt::format(" -> {}", hidden_channels) : "", gate,
                     out_channels);
}

std::vector<int64_t> InvertedResidualOp::fingerprint() const {
  return {in_channels,
          hidden_channels,
          out_channels,
          expand,
          static_cast<int64_t>(activation),
          kernel.h,
          kernel.w,
          stride,
          padding.top,
          padding.left,
          padding.bottom,
          padding.right,
          dilation,
          squeezed_channels,
          static_cast<int64_t>(squeeze_activation),
          static_cast<int64_t>(gate),
          same_padding};
}

double InvertedResidualOp::multiplications(std::span<const Shape> in,
                                           const Shape& out) const {
  const int64_t before = expand ? in[0].pixels() * in_channels : 0;
  const int64_t behind = out.pixels() * (kernel.area() + out_channels);
  return static_cast<double>(hidden_channels) *
         static_cast<double>(before + behind + 2 * out.n * squeezed_channels);
}

}  // namespace luximm::detail
