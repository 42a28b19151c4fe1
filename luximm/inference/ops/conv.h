#pragma once

#include "luximm/inference/kernels/conv.h"
#include "luximm/inference/ops/operation.h"

namespace luximm::detail {

struct ConvOp : ConvConfig {
  using Config = ConvConfig;

  ConvOp(const Config& config = {}) : Config(config) {}

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
  std::vector<int> algorithms(std::span<const Shape> in) const;
  int chosen_algorithm() const { return static_cast<int>(algorithm); }
  void choose_algorithm(int number) {
    algorithm = static_cast<ConvAlgorithm>(number);
  }

  bool same_padding = false;  ///< as `same_padded`, in place of `padding`

 private:
  Config padded(const Shape& in) const {
    if (same_padding) return same_padded<Config>(*this, in);
    return *this;
  }
};

/// "3x3/2", and the dilation where there is one.
std::string describe_window(const Extent& kernel, int64_t stride,
                            int64_t dilation = 1);

}  // namespace luximm::detail
