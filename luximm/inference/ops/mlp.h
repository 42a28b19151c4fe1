#pragma once

#include "luximm/inference/kernels/mlp.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

struct MlpOp : MlpConfig, KeepsShape {
  MlpOp(const MlpConfig& config = {}) : MlpConfig(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = true;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return channels; }
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
  double multiplications(std::span<const Shape> in, const Shape& out) const;
  std::vector<int> algorithms(std::span<const Shape> in) const;
  int chosen_algorithm() const { return static_cast<int>(algorithm); }
  void choose_algorithm(int number) {
    algorithm = static_cast<MlpAlgorithm>(number);
  }
};

}  // namespace luximm::detail
