#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "luximm/inference/fold.h"
#include "luximm/inference/kernels/conv.h"
#include "luximm/inference/kernels/depthwise.h"
#include "luximm/inference/kernels/linear.h"
#include "luximm/inference/kernels/mlp.h"
#include "luximm/inference/kernels/norm.h"
#include "luximm/inference/kernels/pool.h"

// Internal: a network written down as a list of steps. Each family's class
// writes one (see plan_builder.h); one engine runs them all.
namespace luximm::detail {

/// An activation of the network, by its number; 0 is the input, [n, c, h, w].
using Value = int;
constexpr Value kNoValue = -1;
constexpr Value kInputValue = 0;

struct GlobalPoolConfig {};

using StepConfig =
    std::variant<ConvConfig, LinearConfig, MlpConfig, DepthwiseConfig,
                 LayerNormConfig, GroupNormConfig, MaxPoolConfig,
                 GlobalPoolConfig>;

/// What a step's packed weights are made of.
struct StepSource {
  std::vector<LayerSource> layers = {};  ///< an MLP has two, norms none
  ChannelAffine affine = {};             ///< of a norm; GRN has a scale only
};

/// One kernel call: out = relu?(activation(op(input)) + residual).
struct Step {
  StepConfig config = {};
  Value input = kInputValue;
  Value output = kNoValue;
  Value residual = kNoValue;
  Nonlinearity activation = Nonlinearity::kNone;
  bool relu = false;  ///< after the residual
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

Shape out_shape(const StepConfig& config, const Shape& in);
int64_t packed_floats(const StepConfig& config);
int64_t scratch_floats(const StepConfig& config, const Shape& in, int threads);

/// Whether a kernel may write its result over its input.
bool runs_in_place(const StepConfig& config);

/// Folds and packs; `packed` holds `packed_floats(config)`.
void pack(const StepConfig& config, const StepSource& source, float* packed);

struct StepBuffers {
  const float* packed = nullptr;
  const float* in = nullptr;
  const float* residual = nullptr;
  float* out = nullptr;
  float* scratch = nullptr;
};

void run(const Step& step, const Shape& in, const StepBuffers& buffers,
         Threads& threads);

/// "conv 3x3/2 128 -> 128", for profiles.
std::string describe(const StepConfig& config);

/// Everything that tells one operation from another but the algorithm.
std::vector<int64_t> fingerprint(const StepConfig& config);

/// Equal for plans that differ in nothing but the algorithms chosen.
uint64_t hash_plan(const Plan& plan);

/// The shape of every value for an input {n, h, w, c}. Throws `Error` where an
/// operation does not fit its input's channels.
std::vector<Shape> value_shapes(const Plan& plan, const Shape& input);

}  // namespace luximm::detail
