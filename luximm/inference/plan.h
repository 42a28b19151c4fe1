#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "luximm/inference/ops/attention.h"
#include "luximm/inference/ops/context_pool.h"
#include "luximm/inference/ops/conv.h"
#include "luximm/inference/ops/depthwise.h"
#include "luximm/inference/ops/gate.h"
#include "luximm/inference/ops/grouped_conv.h"
#include "luximm/inference/ops/inverted_residual.h"
#include "luximm/inference/ops/linear.h"
#include "luximm/inference/ops/mlp.h"
#include "luximm/inference/ops/norm.h"
#include "luximm/inference/ops/operation.h"
#include "luximm/inference/ops/pool.h"

// Internal: a network written down as a list of steps. Each family's class
// writes one (see plan_builder.h); one engine runs them all.
namespace luximm::detail {

/// An activation of the network, by its number; 0 is the input, [n, c, h, w].
using Value = int;
constexpr Value kNoValue = -1;
constexpr Value kInputValue = 0;

/// The operations that there are. A new one is a file in ops/ and a line here.
template <Operation... Operations>
using AnyOperation = std::variant<Operations...>;

using StepConfig =
    AnyOperation<ConvOp, LinearOp, MlpOp, DepthwiseOp, LayerNormOp, GroupNormOp,
                 MaxPoolOp, GlobalPoolOp, GroupedConvOp, AveragePoolOp, GateOp,
                 ChannelConvOp, ConcatOp, GrowPoolOp, InvertedResidualOp,
                 AttentionOp, ContextPoolOp>;

/// One kernel call: out = relu?(activation(op(inputs)) + residual).
struct Step {
  StepConfig config = {};
  std::vector<Value> inputs = {kInputValue};
  Value output = kNoValue;
  Value residual = kNoValue;
  Nonlinearity activation = Nonlinearity::kNone;
  bool relu = false;  ///< after the residual

  /// Calls `use(value)` for everything it reads, the residual too.
  template <typename Use>
  void for_values(const Use& use) const {
    for (Value value : inputs) use(value);
    if (residual != kNoValue) use(residual);
  }
};

/// A network. The step that writes a value stands before those that read it,
/// and every value is written once.
struct Plan {
  int64_t in_channels = 0;
  int value_count = 1;
  std::vector<Step> steps = {};
  std::vector<Value> taps = {};  ///< of the feature pyramid, in order
  Value features = kNoValue;     ///< the last map
  Value pre_logits = kNoValue;   ///< [n, 1, 1, c]
  Value logits = kNoValue;
};

int64_t packed_floats(const StepConfig& config);

/// Folds and packs; `packed` holds `packed_floats(config)`.
void pack(const StepConfig& config, const StepSource& source, float* packed);

/// Whether the kernel may write its result over its first input.
bool runs_in_place(const StepConfig& config);

/// For inputs of these shapes.
int64_t scratch_floats(const StepConfig& config, std::span<const Shape> inputs,
                       int threads);

/// "conv 3x3/2 128 -> 128", for profiles.
std::string describe(const StepConfig& config);

/// Everything that tells one operation from another but the algorithm.
std::vector<int64_t> fingerprint(const StepConfig& config);

/// The shapes of a step's inputs among those of all values, with `images` of
/// each if that is not 0.
std::vector<Shape> input_shapes(const Step& step,
                                const std::vector<Shape>& shapes,
                                int64_t images = 0);

/// Equal for plans that differ in nothing but the algorithms chosen.
uint64_t hash_plan(const Plan& plan);

/// The shape of every value for an input {n, h, w, c}. Throws `Error` where an
/// operation does not fit its inputs.
std::vector<Shape> value_shapes(const Plan& plan, const Shape& input);

}  // namespace luximm::detail
