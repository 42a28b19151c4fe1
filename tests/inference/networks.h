#pragma once

#include <cstdint>
#include <deque>
#include <random>
#include <utility>
#include <vector>

#include "luximm/inference/algorithms.h"
#include "luximm/inference/engine.h"

namespace luximm::detail::testing {

/// Networks that are written down by hand.
class HandMade {
 public:
  Engine engine(int threads) const {
    SerialThreads serial;
    Plan plan = plan_;
    choose_algorithms(plan, {1, 24, 24, 3}, /*measure=*/false, serial);
    return Engine(plan, PackedWeights(plan, sources_, serial),
                  WorkerPool::shared(threads));
  }

  const Plan& plan() const { return plan_; }

 protected:
  Value add(Step step, StepSource source) {
    step.output = plan_.value_count++;
    plan_.steps.push_back(std::move(step));
    sources_.push_back(std::move(source));
    return plan_.steps.back().output;
  }

  Value conv(Value x, int64_t in, int64_t out, int64_t kernel, int64_t stride,
             Step step) {
    step.config = ConvConfig{.in_channels = in,
                             .out_channels = out,
                             .kernel = kernel,
                             .stride = stride,
                             .padding = stride == 1 ? kernel / 2 : 0,
                             .nchw_input = x == kInputValue};
    step.inputs = {x};
    return add(std::move(step), {.layers = {layer(out, in, kernel * kernel)}});
  }

  std::vector<double> numbers(std::size_t count) {
    std::uniform_real_distribution<double> uniform(-0.5, 0.5);
    std::vector<double> values(count);
    for (double& value : values) value = uniform(random_);
    return values;
  }

  LayerSource layer(int64_t out, int64_t in, int64_t area) {
    const auto weight = numbers(static_cast<std::size_t>(out * in * area));
    const auto bias = numbers(static_cast<std::size_t>(out));
    tensors_.emplace_back(weight.begin(), weight.end());
    const float* w = tensors_.back().data();
    tensors_.emplace_back(bias.begin(), bias.end());
    return {.weight = w,
            .bias = tensors_.back().data(),
            .out = out,
            .in = in,
            .area = area};
  }

  Plan plan_;

 private:
  std::mt19937 random_{1};
  std::deque<std::vector<float>> tensors_;
  std::vector<StepSource> sources_;
};

/// A network with every kind of step, two residuals and a value that is read
/// late.
class Network : public HandMade {
 public:
  Network() {
    plan_.in_channels = 3;
    const Value stem = conv(kInputValue, 3, 16, 3, 1, {.relu = true});
    const Value pooled = add({.config = MaxPoolConfig{}, .inputs = {stem}}, {});
    const Value mixed =
        add({.config = DepthwiseConfig{.channels = 16, .layer_norm = true},
             .inputs = {pooled}},
            {.layers = {layer(16, 1, 49)}});
    const Value hidden =
        add({.config = MlpConfig{.channels = 16, .hidden_channels = 24},
             .inputs = {mixed},
             .residual = pooled},
            {.layers = {layer(24, 16, 1), layer(16, 24, 1)}});
    const Value normed =
        add({.config = GroupNormConfig{.channels = 16, .groups = 4},
             .inputs = {hidden}},
            {.affine = {numbers(16), numbers(16)}});
    const Value twice =
        conv(normed, 16, 16, 3, 1, {.residual = hidden, .relu = true});
    const Value smooth =
        add({.config = LayerNormConfig{.channels = 16, .affine = true},
             .inputs = {twice}},
            {.affine = {numbers(16), numbers(16)}});
    plan_.features = conv(smooth, 16, 32, 2, 2, {});
    plan_.pre_logits =
        add({.config = GlobalPoolConfig{}, .inputs = {plan_.features}}, {});
    plan_.logits =
        add({.config = LinearConfig{32, 5}, .inputs = {plan_.pre_logits}},
            {.layers = {layer(5, 32, 1)}});
  }
};

/// Maps that are gated by numbers computed from their own pooled channels, in
/// two ways, and values with several readers.
class AttentionNetwork : public HandMade {
 public:
  AttentionNetwork() {
    plan_.in_channels = 3;
    const Value stem = conv(kInputValue, 3, 16, 3, 1, {.relu = true});
    const Value grouped = add({.config = GroupedConvConfig{.in_channels = 16,
                                                           .out_channels = 16,
                                                           .groups = 4},
                               .inputs = {stem},
                               .activation = Nonlinearity::kSilu},
                              {.layers = {layer(16, 4, 9)}});
    const Value pooled =
        add({.config = GlobalPoolConfig{}, .inputs = {grouped}}, {});
    const Value squeezed = add({.config = LinearConfig{16, 4},
                                .inputs = {pooled},
                                .activation = Nonlinearity::kRelu},
                               {.layers = {layer(4, 16, 1)}});
    const Value excited = add({.config = LinearConfig{4, 16},
                               .inputs = {squeezed},
                               .activation = Nonlinearity::kSigmoid},
                              {.layers = {layer(16, 4, 1)}});
    const Value gated = add({.config = GateOp{},
                             .inputs = {grouped, excited},
                             .residual = stem,
                             .relu = true},
                            {});
    const Value small =
        add({.config = AveragePoolConfig{.ceil_mode = true}, .inputs = {gated}},
            {});
    // The residual is read for the last time, behind an activation.
    const Value mixed =
        conv(gated, 16, 16, 3, 1,
             {.residual = stem, .activation = Nonlinearity::kSilu});
    const Value blurred = add({.config = GroupedConvConfig{.in_channels = 16,
                                                           .out_channels = 16,
                                                           .groups = 16,
                                                           .stride = 2,
                                                           .reflect = true},
                               .inputs = {mixed}},
                              {.layers = {layer(16, 1, 9)}});
    const Value both =
        add({.config = ConcatOp{}, .inputs = {small, blurred, small}}, {});
    const Value mean =
        add({.config = GlobalPoolConfig{GlobalPoolKind::kAverageMax},
             .inputs = {both}},
            {});
    const Value eca = add({.config = ChannelConvConfig{}, .inputs = {mean}},
                          {.layers = {layer(1, 1, 3)}});
    // Over itself: the map is its own residual, and read no more.
    plan_.features =
        add({.config = GateOp{}, .inputs = {both, eca}, .residual = both}, {});
    plan_.pre_logits =
        add({.config = GlobalPoolConfig{}, .inputs = {plan_.features}}, {});
    plan_.logits =
        add({.config = LinearConfig{48, 5}, .inputs = {plan_.pre_logits}},
            {.layers = {layer(5, 48, 1)}});
  }
};

/// Pixels that attend to those of a smaller map, and global context.
class MixingNetwork : public HandMade {
 public:
  MixingNetwork() {
    plan_.in_channels = 3;
    const Value stem = conv(kInputValue, 3, 16, 4, 4, {.relu = true});
    const Value small = add({.config = MaxPoolConfig{}, .inputs = {stem}}, {});
    const Value queries = conv(stem, 16, 16, 1, 1, {});
    const Value keys = conv(small, 16, 8, 1, 1, {});
    const Value values = conv(small, 16, 8, 1, 1, {});
    const Value mixed = add({.config = AttentionConfig{.heads = 2,
                                                       .kv_heads = 1,
                                                       .key_dim = 8,
                                                       .value_dim = 8,
                                                       .scale = 0.5F},
                             .inputs = {queries, keys, values}},
                            {});
    plan_.features = conv(mixed, 16, 16, 1, 1, {.residual = stem});
    const Value context =
        add({.config = ContextPoolConfig{16}, .inputs = {plan_.features}},
            {.layers = {layer(1, 16, 1)}});
    const Value gated =
        add({.config = GateOp{}, .inputs = {plan_.features, context}}, {});
    plan_.pre_logits =
        add({.config = GlobalPoolConfig{}, .inputs = {gated}}, {});
    plan_.logits =
        add({.config = LinearConfig{16, 5}, .inputs = {plan_.pre_logits}},
            {.layers = {layer(5, 16, 1)}});
  }
};

}  // namespace luximm::detail::testing
