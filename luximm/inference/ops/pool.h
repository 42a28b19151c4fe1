#pragma once

#include "luximm/inference/kernels/pool.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

struct MaxPoolOp : MaxPoolConfig,
                   HasNoWeights,
                   NeedsNoScratch,
                   IsNoProduct,
                   HasOneAlgorithm {
  MaxPoolOp(const MaxPoolConfig& config = {}) : MaxPoolConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

struct AveragePoolOp : AveragePoolConfig,
                       HasNoWeights,
                       NeedsNoScratch,
                       IsNoProduct,
                       HasOneAlgorithm {
  AveragePoolOp(const AveragePoolConfig& config = {})
      : AveragePoolConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

struct GrowPoolOp : GrowPoolConfig,
                    HasNoWeights,
                    NeedsNoScratch,
                    IsNoProduct,
                    HasOneAlgorithm {
  GrowPoolOp(const GrowPoolConfig& config = {}) : GrowPoolConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

/// A map to one pixel.
struct GlobalPoolOp : GlobalPoolConfig,
                      HasNoWeights,
                      NeedsNoScratch,
                      IsNoProduct,
                      HasOneAlgorithm {
  GlobalPoolOp(const GlobalPoolConfig& config = {})
      : GlobalPoolConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = false;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return 0; }
  Shape out_shape(std::span<const Shape> in) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
};

}  // namespace luximm::detail
