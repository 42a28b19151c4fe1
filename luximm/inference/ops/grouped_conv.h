#pragma once

#include "luximm/inference/kernels/grouped_conv.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

/// A convolution in groups, of one channel (depthwise) or more.
struct GroupedConvOp : GroupedConvConfig, HasOneAlgorithm {
  using Config = GroupedConvConfig;

  GroupedConvOp(const Config& config = {}) : Config(config) {}

  static constexpr int kInputs = 1;
  static constexpr bool kEpilogue = true;
  static constexpr bool kInPlace = false;
  int64_t channels_in() const { return in_channels; }
  Shape out_shape(std::span<const Shape> in) const;
  int64_t packed_floats() const;
  void pack(const FoldedSource& source, float* packed) const;
  int64_t scratch_floats(std::span<const Shape> in, int threads) const;
  void run(const OperationCall& call) const;
  std::string describe() const;
  std::vector<int64_t> fingerprint() const;
  double multiplications(std::span<const Shape> in, const Shape& out) const;

  bool same_padding = false;  ///< as `same_padded`, in place of `padding`

 private:
  Config padded(const Shape& in) const {
    if (same_padding) return same_padded<Config>(*this, in);
    return *this;
  }
};

}  // namespace luximm::detail
