#include "luximm/inference/ops/linear.h"

namespace luximm::detail {

Shape LinearOp::out_shape(std::span<const Shape> in) const {
  return {in[0].n, in[0].h, in[0].w, out_features};
}

int64_t LinearOp::packed_floats() const { return linear_packed_floats(*this); }

void LinearOp::pack(const FoldedSource& source, float* packed) const {
  const FoldedLayer& layer = source.layers[0];
  linear_pack(*this, layer.weight.data(), layer.bias.data(), packed);
}

int64_t LinearOp::scratch_floats(std::span<const Shape> in, int threads) const {
  return linear_scratch_floats(*this, in[0], threads);
}

void LinearOp::run(const OperationCall& call) const {
  linear(*this, call.packed, call.inputs[0], call.shapes[0], call.epilogue,
         call.out, call.scratch, call.threads);
}

std::string LinearOp::describe() const {
  return fmt::format("linear {} -> {}", in_features, out_features);
}

std::vector<int64_t> LinearOp::fingerprint() const {
  return {in_features, out_features};
}

double LinearOp::multiplications(std::span<const Shape> /*in*/,
                                 const Shape& out) const {
  return static_cast<double>(out.size()) * static_cast<double>(in_features);
}

}  // namespace luximm::detail
