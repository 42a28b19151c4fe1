#include "luximm/inference/ops/mlp.h"

namespace luximm::detail {

int64_t MlpOp::packed_floats() const { return mlp_packed_floats(*this); }

void MlpOp::pack(const FoldedSource& source, float* packed) const {
  mlp_pack(*this,
           {.fc1_weight = source.layers[0].weight.data(),
            .fc1_bias = source.layers[0].bias.data(),
            .fc2_weight = source.layers[1].weight.data(),
            .fc2_bias = source.layers[1].bias.data(),
            .grn_gamma = grn ? source.scale.data() : nullptr},
           packed);
}

int64_t MlpOp::scratch_floats(std::span<const Shape> in, int threads) const {
  return mlp_scratch_floats(*this, in[0], threads);
}

void MlpOp::run(const OperationCall& call) const {
  mlp(*this, call.packed, call.inputs[0], call.shapes[0], call.epilogue,
      call.out, call.scratch, call.threads);
}

std::string MlpOp::describe() const {
  return fmt::format("mlp{} {} -> {}{}", grn ? " grn" : "", channels,
                     hidden_channels,
                     algorithm == MlpAlgorithm::kStrassen ? " strassen" : "");
}

std::vector<int64_t> MlpOp::fingerprint() const {
  return {channels, hidden_channels, static_cast<int64_t>(activation), grn,
          fingerprint_bits(grn_eps)};
}

double MlpOp::multiplications(std::span<const Shape> /*in*/,
                              const Shape& out) const {
  return 2.0 * static_cast<double>(out.pixels()) *
         static_cast<double>(channels * hidden_channels);
}

std::vector<int> MlpOp::algorithms(std::span<const Shape> in) const {
  return algorithm_numbers(mlp_candidates(*this, in[0]));
}

}  // namespace luximm::detail
