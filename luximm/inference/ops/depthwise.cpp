#include "luximm/inference/ops/depthwise.h"

namespace luximm::detail {

int64_t DepthwiseOp::packed_floats() const {
  return depthwise_packed_floats(*this);
}

void DepthwiseOp::pack(const FoldedSource& source, float* packed) const {
  depthwise_pack(*this,
                 {.weight = source.layers[0].weight.data(),
                  .bias = source.layers[0].bias.data(),
                  .norm_weight = affine ? source.scale.data() : nullptr,
                  .norm_bias = affine ? source.shift.data() : nullptr},
                 packed);
}

int64_t DepthwiseOp::scratch_floats(std::span<const Shape> in,
                                    int threads) const {
  return depthwise_scratch_floats(*this, in[0], threads);
}

void DepthwiseOp::run(const OperationCall& call) const {
  depthwise(*this, call.packed, call.inputs[0], call.shapes[0], call.out,
            call.scratch, call.threads);
}

std::string DepthwiseOp::describe() const {
  return fmt::format("depthwise {0}x{0} {1}", kernel, channels);
}

std::vector<int64_t> DepthwiseOp::fingerprint() const {
  return {channels, kernel, layer_norm, affine, fingerprint_bits(eps)};
}

double DepthwiseOp::multiplications(std::span<const Shape> /*in*/,
                                    const Shape& out) const {
  return static_cast<double>(out.size()) * static_cast<double>(kernel * kernel);
}

}  // namespace luximm::detail
