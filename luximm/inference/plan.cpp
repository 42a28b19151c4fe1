#include "luximm/inference/plan.h"

#include <algorithm>
#include <initializer_list>

#include "luximm/base/fail.h"
#include "luximm/inference/packed_file.h"

namespace luximm::detail {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// The side that a map must have for an operation to give at least one pixel.
int64_t least_side(const StepConfig& config) {
  const auto* conv = std::get_if<ConvConfig>(&config);
  return conv == nullptr ? 1 : conv->kernel - 2 * conv->padding;
}

/// The channels an operation expects; 0: any.
int64_t channels_in(const StepConfig& config) {
  return std::visit(Overloaded{
                        [](const ConvConfig& c) { return c.in_channels; },
                        [](const LinearConfig& c) { return c.in_features; },
                        [](const MaxPoolConfig&) { return int64_t{0}; },
                        [](const GlobalPoolConfig&) { return int64_t{0}; },
                        [](const auto& c) { return c.channels; },
                    },
                    config);
}

std::vector<float> as_floats(const std::vector<double>& values) {
  return {values.begin(), values.end()};
}

Epilogue epilogue(const Step& step, const StepBuffers& buffers) {
  return {step.activation, buffers.residual, step.relu};
}

}  // namespace

std::vector<int64_t> fingerprint(const StepConfig& config) {
  const auto bits = [](float value) {
    return static_cast<int64_t>(value * 1e12F);
  };
  std::vector<int64_t> numbers = {static_cast<int64_t>(config.index())};
  const auto add = [&](std::initializer_list<int64_t> more) {
    numbers.insert(numbers.end(), more);
  };
  std::visit(
      Overloaded{
          [&](const ConvConfig& c) {
            add({c.in_channels, c.out_channels, c.kernel, c.stride, c.padding,
                 c.nchw_input});
          },
          [&](const LinearConfig& c) {
            add({c.in_features, c.out_features});
          },
          [&](const MlpConfig& c) {
            add({c.channels, c.hidden_channels,
                 static_cast<int64_t>(c.activation), c.grn, bits(c.grn_eps)});
          },
          [&](const DepthwiseConfig& c) {
            add({c.channels, c.kernel, c.layer_norm, c.affine, bits(c.eps)});
          },
          [&](const LayerNormConfig& c) {
            add({c.channels, c.affine, bits(c.eps)});
          },
          [&](const GroupNormConfig& c) {
            add({c.channels, c.groups, c.relu, bits(c.eps)});
          },
          [&](const MaxPoolConfig& c) {
            add({c.kernel, c.stride, c.padding, c.zero_padding});
          },
          [](const GlobalPoolConfig&) {},
      },
      config);
  return numbers;
}

Shape out_shape(const StepConfig& config, const Shape& in) {
  return std::visit(
      Overloaded{
          [&](const ConvConfig& c) { return conv_out_shape(c, in); },
          [&](const LinearConfig& c) {
            return Shape{in.n, in.h, in.w, c.out_features};
          },
          [&](const MaxPoolConfig& c) { return max_pool_out_shape(c, in); },
          [&](const GlobalPoolConfig&) {
            return Shape{in.n, 1, 1, in.c};
          },
          [&](const auto&) { return in; },
      },
      config);
}

int64_t packed_floats(const StepConfig& config) {
  return std::visit(
      Overloaded{
          [](const ConvConfig& c) { return conv_packed_floats(c); },
          [](const LinearConfig& c) { return linear_packed_floats(c); },
          [](const MlpConfig& c) { return mlp_packed_floats(c); },
          [](const DepthwiseConfig& c) { return depthwise_packed_floats(c); },
          [](const LayerNormConfig& c) { return layer_norm_packed_floats(c); },
          [](const GroupNormConfig& c) { return group_norm_packed_floats(c); },
          [](const auto&) { return int64_t{0}; },
      },
      config);
}

int64_t scratch_floats(const StepConfig& config, const Shape& in, int threads) {
  return std::visit(Overloaded{
                        [&](const ConvConfig& c) {
                          return conv_scratch_floats(c, in, threads);
                        },
                        [&](const LinearConfig& c) {
                          return linear_scratch_floats(c, in, threads);
                        },
                        [&](const MlpConfig& c) {
                          return mlp_scratch_floats(c, in, threads);
                        },
                        [&](const DepthwiseConfig& c) {
                          return depthwise_scratch_floats(c, in, threads);
                        },
                        [&](const GroupNormConfig& c) {
                          return group_norm_scratch_floats(c, in, threads);
                        },
                        [](const auto&) { return int64_t{0}; },
                    },
                    config);
}

bool runs_in_place(const StepConfig& config) {
  return std::holds_alternative<LayerNormConfig>(config) ||
         std::holds_alternative<GroupNormConfig>(config);
}

void pack(const StepConfig& config, const StepSource& source, float* packed) {
  std::vector<FoldedLayer> layers;
  for (const LayerSource& layer : source.layers) layers.push_back(fold(layer));
  const std::vector<float> scale = as_floats(source.affine.scale);
  const std::vector<float> shift = as_floats(source.affine.shift);
  std::visit(Overloaded{
                 [&](const ConvConfig& c) {
                   conv_pack(c, layers[0].weight.data(), layers[0].bias.data(),
                             packed);
                 },
                 [&](const LinearConfig& c) {
                   linear_pack(c, layers[0].weight.data(),
                               layers[0].bias.data(), packed);
                 },
                 [&](const MlpConfig& c) {
                   mlp_pack(c,
                            {.fc1_weight = layers[0].weight.data(),
                             .fc1_bias = layers[0].bias.data(),
                             .fc2_weight = layers[1].weight.data(),
                             .fc2_bias = layers[1].bias.data(),
                             .grn_gamma = c.grn ? scale.data() : nullptr},
                            packed);
                 },
                 [&](const DepthwiseConfig& c) {
                   depthwise_pack(
                       c,
                       {.weight = layers[0].weight.data(),
                        .bias = layers[0].bias.data(),
                        .norm_weight = c.affine ? scale.data() : nullptr,
                        .norm_bias = c.affine ? shift.data() : nullptr},
                       packed);
                 },
                 [&](const LayerNormConfig& c) {
                   layer_norm_pack(c, c.affine ? scale.data() : nullptr,
                                   c.affine ? shift.data() : nullptr, packed);
                 },
                 [&](const GroupNormConfig& c) {
                   group_norm_pack(c, scale.data(), shift.data(), packed);
                 },
                 [](const auto&) {},
             },
             config);
}

void run(const Step& step, const Shape& in, const StepBuffers& b,
         Threads& threads) {
  std::visit(Overloaded{
                 [&](const ConvConfig& c) {
                   conv(c, b.packed, b.in, in, epilogue(step, b), b.out,
                        b.scratch, threads);
                 },
                 [&](const LinearConfig& c) {
                   linear(c, b.packed, b.in, in, epilogue(step, b), b.out,
                          b.scratch, threads);
                 },
                 [&](const MlpConfig& c) {
                   mlp(c, b.packed, b.in, in, epilogue(step, b), b.out,
                       b.scratch, threads);
                 },
                 [&](const DepthwiseConfig& c) {
                   depthwise(c, b.packed, b.in, in, b.out, b.scratch, threads);
                 },
                 [&](const LayerNormConfig& c) {
                   layer_norm(c, b.packed, b.in, in, b.out, threads);
                 },
                 [&](const GroupNormConfig& c) {
                   group_norm(c, b.packed, b.in, in, b.out, b.scratch, threads);
                 },
                 [&](const MaxPoolConfig& c) {
                   max_pool(c, b.in, in, b.out, threads);
                 },
                 [&](const GlobalPoolConfig&) {
                   global_average_pool(b.in, in, b.out, threads);
                 },
             },
             step.config);
}

std::string describe(const StepConfig& config) {
  constexpr const char* kAlgorithms[] = {"gemm", "winograd2", "winograd4"};
  return std::visit(
      Overloaded{
          [&](const ConvConfig& c) {
            return fmt::format("conv {0}x{0}/{1} {2} -> {3} {4}", c.kernel,
                               c.stride, c.in_channels, c.out_channels,
                               kAlgorithms[static_cast<int>(c.algorithm)]);
          },
          [](const LinearConfig& c) {
            return fmt::format("linear {} -> {}", c.in_features,
                               c.out_features);
          },
          [](const MlpConfig& c) {
            return fmt::format(
                "mlp{} {} -> {}{}", c.grn ? " grn" : "", c.channels,
                c.hidden_channels,
                c.algorithm == MlpAlgorithm::kStrassen ? " strassen" : "");
          },
          [](const DepthwiseConfig& c) {
            return fmt::format("depthwise {0}x{0} {1}", c.kernel, c.channels);
          },
          [](const LayerNormConfig& c) {
            return fmt::format("layer norm {}", c.channels);
          },
          [](const GroupNormConfig& c) {
            return fmt::format("group norm {}", c.channels);
          },
          [](const MaxPoolConfig& c) {
            return fmt::format("max pool {0}x{0}/{1}", c.kernel, c.stride);
          },
          [](const GlobalPoolConfig&) { return std::string("global pool"); },
      },
      config);
}

uint64_t hash_plan(const Plan& plan) {
  std::vector<int64_t> numbers = {plan.in_channels, plan.value_count};
  for (const Step& step : plan.steps) {
    const auto config = fingerprint(step.config);
    numbers.insert(numbers.end(), config.begin(), config.end());
    numbers.insert(numbers.end(),
                   {step.input, step.output, step.residual,
                    static_cast<int64_t>(step.activation), step.relu});
  }
  return hash_bytes(numbers.data(), numbers.size() * sizeof(numbers[0]));
}

std::vector<Shape> value_shapes(const Plan& plan, const Shape& input) {
  std::vector<Shape> shapes(static_cast<std::size_t>(plan.value_count));
  shapes[kInputValue] = input;
  for (const Step& step : plan.steps) {
    const Shape& in = shapes[static_cast<std::size_t>(step.input)];
    const int64_t expected = channels_in(step.config);
    if (expected != 0 && in.c != expected) {
      fail("inference", "{} is given {} channels", describe(step.config), in.c);
    }
    if (std::min(in.h, in.w) < least_side(step.config)) {
      fail("inference", "a {} x {} map is too small for {}", in.h, in.w,
           describe(step.config));
    }
    const Shape out = out_shape(step.config, in);
    if (step.residual != kNoValue &&
        out != shapes[static_cast<std::size_t>(step.residual)]) {
      fail("inference", "{} has a residual of another shape",
           describe(step.config));
    }
    shapes[static_cast<std::size_t>(step.output)] = out;
  }
  return shapes;
}

}  // namespace luximm::detail
