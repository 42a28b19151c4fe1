#pragma once

#include "luximm/inference/kernels/norm.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

struct LayerNormOp : LayerNormConfig,
                     KeepsShape,
                     NeedsNoScratch,
                     IsNoProduct,
                     HasOneAlgorithm {
  LayerNormOp(const LayerNormConfig& config = {}) : LayerNormConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = true;
  int64_t channels_in() const { return channels; }
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

struct GroupNormOp : GroupNormConfig, KeepsShape, IsNoProduct, HasOneAlgorithm {
  GroupNormOp(const GroupNormConfig& config = {}) : GroupNormConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = true;
  int64_t channels_in() const { return channels; }
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

}  // namespace luximm::detail
