#pragma once

#include "luximm/inference/kernels/gate.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

/// A map times a number per image and channel: reads the map and [n, 1, 1, c].
struct GateOp : HasNoWeights, NeedsNoScratch, IsNoProduct, HasOneAlgorithm {
  static constexpr int kInputs = 2;
  static constexpr bool kEpilogue = true;
  static constexpr bool kInPlace = true;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

struct ChannelConvOp : ChannelConvConfig,
                       KeepsShape,
                       NeedsNoScratch,
                       IsNoProduct,
                       HasOneAlgorithm {
  ChannelConvOp(const ChannelConvConfig& config = {})
      : ChannelConvConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

/// The channels of any number of maps side by side.
struct ConcatOp : ConcatConfig, NeedsNoScratch, IsNoProduct, HasOneAlgorithm {
  ConcatOp(const ConcatConfig& config = {}) : ConcatConfig(config) {}

  static constexpr int kInputs = 0;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

}  // namespace luximm::detail
