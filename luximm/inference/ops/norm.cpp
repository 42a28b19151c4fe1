#include "luximm/inference/ops/norm.h"

namespace luximm::detail {

int64_t LayerNormOp::packed_floats() const {
  return layer_norm_packed_floats(*this);
}

void LayerNormOp::pack(const FoldedSource& source, float* packed) const {
  layer_norm_pack(*this, affine ? source.scale.data() : nullptr,
                  affine ? source.shift.data() : nullptr, packed);
}

void LayerNormOp::run(const OperationCall& call) const {
  layer_norm(*this, call.packed, call.inputs[0], call.shapes[0], call.out,
             call.threads);
}

std::string LayerNormOp::describe() const {
  constexpr const char* kNames[] = {"layer", "rms", "simple"};
  return fmt::format("{} norm {}", kNames[static_cast<int>(kind)], channels);
}

std::vector<int64_t> LayerNormOp::fingerprint() const {
  return {channels, affine, fingerprint_bits(eps), static_cast<int64_t>(kind)};
}

int64_t GroupNormOp::packed_floats() const {
  return group_norm_packed_floats(*this);
}

void GroupNormOp::pack(const FoldedSource& source, float* packed) const {
  group_norm_pack(*this, source.scale.data(), source.shift.data(),
                  evo ? source.layers[0].weight.data() : nullptr, packed);
}

int64_t GroupNormOp::scratch_floats(std::span<const Shape> in,
                                    int threads) const {
  return group_norm_scratch_floats(*this, in[0], threads);
}

void GroupNormOp::run(const OperationCall& call) const {
  group_norm(*this, call.packed, call.inputs[0], call.shapes[0], call.out,
             call.scratch, call.threads);
}

std::string GroupNormOp::describe() const {
  return fmt::format("{} norm {}", evo ? "evo" : "group", channels);
}

std::vector<int64_t> GroupNormOp::fingerprint() const {
  return {channels, groups, relu, fingerprint_bits(eps), evo};
}

}  // namespace luximm::detail
