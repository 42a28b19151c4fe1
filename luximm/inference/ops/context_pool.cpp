#include "luximm/inference/ops/context_pool.h"

namespace luximm::detail {

Shape ContextPoolOp::out_shape(std::span<const Shape> in) const {
  return {in[0].n, 1, 1, channels};
}

int64_t ContextPoolOp::packed_floats() const {
  return context_pool_packed_floats(*this);
}

void ContextPoolOp::pack(const FoldedSource& source, float* packed) const {
  context_pool_pack(*this, source.layers[0].weight.data(), packed);
}

int64_t ContextPoolOp::scratch_floats(std::span<const Shape> in,
                                      int /*threads*/) const {
  return context_pool_scratch_floats(*this, in[0]);
}

void ContextPoolOp::run(const OperationCall& call) const {
  context_pool(*this, call.packed, call.inputs[0], call.shapes[0], call.out,
               call.scratch, call.threads);
}

std::string ContextPoolOp::describe() const {
  return fmt::format("context pool {}", channels);
}

std::vector<int64_t> ContextPoolOp::fingerprint() const { return {channels}; }

}  // namespace luximm::detail
