#pragma once

#include "luximm/inference/kernels/attention.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

/// Reads queries, keys and values.
struct AttentionOp : AttentionConfig, HasNoWeights, HasOneAlgorithm {
  AttentionOp(const AttentionConfig& config = {}) : AttentionConfig(config) {}

  static constexpr int kInputs = 3;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return heads * key_dim; }
  Shape out_shape(std::span<const Shape> in) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
  double multiplications(std::span<const Shape> in, const Shape& out) const;
};

}  // namespace luximm::detail
