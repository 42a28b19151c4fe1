#pragma once

#include "luximm/inference/kernels/context_pool.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

/// A map to one pixel: global context's mean.
struct ContextPoolOp : ContextPoolConfig, IsNoProduct, HasOneAlgorithm {
  ContextPoolOp(const ContextPoolConfig& config = {})
      : ContextPoolConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return channels; }
  Shape out_shape(std::span<const Shape> in) const;
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

}  // namespace luximm::detail
