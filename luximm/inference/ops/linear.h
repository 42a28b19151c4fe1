#pragma once

#include "luximm/inference/kernels/linear.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

struct LinearOp : LinearConfig, HasOneAlgorithm {
  LinearOp(const LinearConfig& config = {}) : LinearConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = true;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return in_features; }
  Shape out_shape(std::span<const Shape> in) const;
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
  double multiplications(std::span<const Shape> in, const Shape& out) const;
};

}  // namespace luximm::detail
