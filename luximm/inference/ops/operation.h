#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"
#include "luximm/inference/ops/fold.h"

// Internal: what the engine asks of an operation. Each has a file of its own in
// this folder and stands in `StepConfig` (plan.h), whose alternatives must
// satisfy `Operation`: one that forgets something does not compile.
namespace luximm::detail {

/// What a step's packed weights are made of.
struct StepSource {
  std::vector<LayerSource> layers = {};  ///< an MLP has two, norms none
  ChannelAffine affine = {};             ///< of a norm; GRN has a scale only
};

/// The same with everything folded.
struct FoldedSource {
  std::vector<FoldedLayer> layers = {};
  std::vector<float> scale = {};
  std::vector<float> shift = {};
};

/// One call of a kernel.
struct OperationCall {
  std::span<const Shape> shapes;         ///< of the inputs
  std::span<const float* const> inputs;  ///< as many
  const float* packed;                   ///< of `packed_floats()`
  Epilogue epilogue;
  float* out;
  float* scratch;  ///< of `scratch_floats(shapes, threads.count())`
  Threads& threads;
};

template <typename Op>
concept Operation = requires(const Op op, Op changed,
                             std::span<const Shape> inputs, const Shape& out,
                             const FoldedSource& source, float* packed,
                             const OperationCall& call) {
  /// How many values it reads; 0: any number.
  { Op::kInputs } -> std::convertible_to<int>;
  /// Whether it applies the step's activation, residual and ReLU.
  { Op::kEpilogue } -> std::convertible_to<bool>;
  /// Whether it may write its result over its first input.
  { Op::kInPlace } -> std::convertible_to<bool>;
  /// The channels that the first input must have; 0: any.
  { op.channels_in() } -> std::same_as<int64_t>;
  /// Height or width 0 where the inputs are too small; throws `Error` where
  /// several do not fit each other.
  { op.out_shape(inputs) } -> std::same_as<Shape>;
  { op.packed_floats() } -> std::same_as<int64_t>;
  {op.pack(source, packed)};
  { op.scratch_floats(inputs, 1) } -> std::same_as<int64_t>;
  {op.run(call)};
  /// "conv 3x3/2 128 -> 128", for profiles and errors.
  { op.describe() } -> std::same_as<std::string>;
  /// Everything that tells it from another of its kind but the algorithm.
  { op.fingerprint() } -> std::same_as<std::vector<int64_t>>;
  /// Multiplications of its plain form.
  { op.multiplications(inputs, out) } -> std::same_as<double>;
  /// The algorithms that can run it, the most promising first.
  { op.algorithms(inputs) } -> std::same_as<std::vector<int>>;
  { op.chosen_algorithm() } -> std::same_as<int>;
  {changed.choose_algorithm(0)};
};

// What many operations have in common; each says which of these it is.

struct KeepsShape {
  Shape out_shape(std::span<const Shape> in) const { return in[0]; }
};

struct HasNoWeights {
  int64_t packed_floats() const { return 0; }
  void pack(const FoldedSource& /*source*/, float* /*packed*/) const {}
};

struct NeedsNoScratch {
  int64_t scratch_floats(std::span<const Shape> /*in*/, int /*threads*/) const {
    return 0;
  }
};

struct IsNoProduct {
  double multiplications(std::span<const Shape> /*in*/,
                         const Shape& /*out*/) const {
    return 0.0;
  }
};

struct HasOneAlgorithm {
  std::vector<int> algorithms(std::span<const Shape> /*in*/) const {
    return {0};
  }
  int chosen_algorithm() const { return 0; }
  void choose_algorithm(int /*algorithm*/) {}
};

/// A convolution's config with TensorFlow's padding for an input of that shape:
/// as many outputs as steps of the stride begin inside the map, with the odd
/// pixel of padding behind it (timm's `pad_same`).
template <typename Config>
Config same_padded(Config config, const Shape& in) {
  const auto total = [&](int64_t size, int64_t kernel) {
    const int64_t needed = (ceil_div(size, config.stride) - 1) * config.stride +
                           (kernel - 1) * config.dilation + 1;
    return std::max<int64_t>(needed - size, 0);
  };
  const int64_t h = total(in.h, config.kernel.h);
  const int64_t w = total(in.w, config.kernel.w);
  config.padding = {h / 2, w / 2, h - h / 2, w - w / 2};
  return config;
}

/// A number of a fingerprint.
inline int64_t fingerprint_bits(float value) {
  return static_cast<int64_t>(value * 1e12F);
}

/// Numbers of `algorithms`, for `Operation::algorithms`.
template <typename Algorithm>
std::vector<int> algorithm_numbers(const std::vector<Algorithm>& algorithms) {
  std::vector<int> found;
  for (Algorithm each : algorithms) found.push_back(static_cast<int>(each));
  return found;
}

}  // namespace luximm::detail
