#include "luximm/inference/engine.h"

#include <algorithm>
#include <deque>
#include <gmock/gmock.h>
#include <numeric>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/inference/algorithms.h"

namespace luximm::detail {
namespace {

using ::testing::HasSubstr;

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

std::vector<float> picture(const Shape& shape) {
  std::vector<float> x(static_cast<std::size_t>(shape.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    x[i] = static_cast<float>(i * 7919 % 1000) / 500.0F - 1.0F;
  }
  return x;
}

/// The wanted values' numbers, in order.
std::vector<std::vector<float>> run(const Engine& engine, const Shape& shape,
                                    const std::vector<Value>& values) {
  const std::vector<float> x = picture(shape);
  std::vector<std::vector<float>> results;
  for (Value value : values) {
    results.emplace_back(
        static_cast<std::size_t>(engine.shape_of(value, shape).size()));
  }
  std::vector<WantedValue> wanted;
  for (std::size_t i = 0; i < values.size(); ++i) {
    wanted.push_back({values[i], results[i].data()});
  }
  engine.run(x.data(), shape, wanted);
  return results;
}

// The last two run in passes: their first maps are too large for one.
const Shape kShapes[] = {{1, 24, 24, 3},
                         {2, 9, 31, 3},
                         {3, 5, 4, 3},
                         {5, 160, 170, 3},
                         {4, 300, 301, 3}};

TEST(Schedules, large_maps_go_through_in_passes_and_small_ones_at_once) {
  const Network network;
  const Schedule schedule(network.plan(), {4, 300, 301, 3},
                          {network.plan().logits}, 1);
  ASSERT_GT(schedule.segments.size(), 1U);
  EXPECT_EQ(schedule.segments.front().passes, 4);
  EXPECT_EQ(schedule.segments.back().passes, 1);
  EXPECT_EQ(schedule.segments.front().begin, 0U);
  EXPECT_EQ(schedule.segments.back().end, network.plan().steps.size());
  const Schedule small(network.plan(), {4, 24, 24, 3}, {network.plan().logits},
                       1);
  EXPECT_EQ(small.segments.size(), 1U);
}

void expect_shared_memory_changes_nothing(const HandMade& network) {
  const Engine engine = network.engine(2);
  std::vector<Value> all(static_cast<std::size_t>(network.plan().value_count) -
                         1);
  std::iota(all.begin(), all.end(), 1);
  for (const Shape& shape : kShapes) {
    // With every value wanted none shares its memory with another.
    const auto expected = run(engine, shape, all);
    for (Value value : all) {
      const auto alone = run(engine, shape, {value});
      EXPECT_EQ(alone[0], expected[static_cast<std::size_t>(value) - 1])
          << "value " << value;
    }
    const auto pair =
        run(engine, shape, {network.plan().logits, network.plan().features});
    EXPECT_EQ(pair[0], expected.back());
    EXPECT_EQ(pair[1],
              expected[static_cast<std::size_t>(network.plan().features) - 1]);
  }
}

TEST(Engine, shared_memory_gives_what_memory_of_its_own_gives) {
  expect_shared_memory_changes_nothing(Network());
  expect_shared_memory_changes_nothing(AttentionNetwork());
}

TEST(Engine, an_image_gives_the_same_alone_and_in_a_batch) {
  const AttentionNetwork network;
  const Engine engine = network.engine(2);
  const Value logits = network.plan().logits;
  // The large maps take several passes.
  for (const Shape& shape : {Shape{3, 24, 25, 3}, Shape{5, 260, 270, 3}}) {
    const auto batch = run(engine, shape, {logits});
    const std::vector<float> x = picture(shape);
    for (int64_t n = 0; n < shape.n; ++n) {
      Shape one = shape;
      one.n = 1;
      std::vector<float> result(5);
      const WantedValue wanted = {logits, result.data()};
      engine.run(x.data() + n * one.size(), one, {&wanted, 1});
      const std::vector<float> expected(batch[0].begin() + 5 * n,
                                        batch[0].begin() + 5 * (n + 1));
      EXPECT_EQ(result, expected) << "image " << n;
    }
  }
}

TEST(Schedules, what_is_computed_from_pooled_channels_cuts_no_segment) {
  const AttentionNetwork network;
  const Schedule schedule(network.plan(), {4, 300, 301, 3},
                          {network.plan().logits}, 1);
  ASSERT_GT(schedule.segments.size(), 1U);
  // The stem, its attention and the gate run on one image after the other.
  EXPECT_EQ(schedule.segments.front().passes, 4);
  EXPECT_GE(schedule.segments.front().end, 6U);
  EXPECT_EQ(schedule.segments.back().passes, 1);
}

TEST(Engine, threads_and_callers_change_no_bit) {
  const Network network;
  const Engine serial = network.engine(1);
  const Engine engine = network.engine(3);
  const Value logits = network.plan().logits;
  std::vector<std::thread> callers;
  for (int i = 0; i < 6; ++i) {
    callers.emplace_back([&, i] {
      const Shape& shape = kShapes[i % 4];
      const auto expected = run(serial, shape, {logits});
      for (int round = 0; round < 10; ++round) {
        EXPECT_EQ(run(engine, shape, {logits}), expected);
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
}

TEST(Engine, more_shapes_than_it_remembers_still_run) {
  const Network network;
  const Engine engine = network.engine(1);
  for (int64_t side = 4; side < 44; ++side) {
    const auto result =
        run(engine, {1, side, side, 3}, {network.plan().logits});
    EXPECT_EQ(result[0].size(), 5U);
  }
}

TEST(Engine, a_picture_or_channels_that_do_not_fit_are_errors) {
  const Network network;
  const Engine engine = network.engine(1);
  const auto error = [&](const Shape& shape) -> std::string {
    try {
      run(engine, shape, {network.plan().logits});
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  EXPECT_THAT(error({1, 2, 2, 3}), HasSubstr("too small for conv 2x2/2"));
  EXPECT_THAT(error({1, 8, 8, 4}), HasSubstr("is given 4 channels"));
}

TEST(Engine, steps_that_do_not_fit_each_other_are_errors) {
  const auto error = [](std::vector<Step> steps) -> std::string {
    Plan plan;
    plan.in_channels = 4;
    for (Step& step : steps) step.output = plan.value_count++;
    plan.steps = std::move(steps);
    try {
      value_shapes(plan, {1, 6, 6, 4});
      return "no error";
    } catch (const Error& e) {
      return e.what();
    }
  };
  EXPECT_THAT(error({{.config = GateOp{}, .inputs = {0, 0}}}),
              HasSubstr("a gate of 6 x 6 pixels and 4 channels"));
  EXPECT_THAT(error({{.config = GateOp{}, .inputs = {0}}}),
              HasSubstr("gate is given 1 inputs"));
  EXPECT_THAT(error({{.config = ConcatOp{}, .inputs = {}}}),
              HasSubstr("concat is given 0 inputs"));
  const Step half = {.config = AveragePoolConfig{}};
  EXPECT_THAT(error({half, {.config = ConcatOp{}, .inputs = {0, 1}}}),
              HasSubstr("6 x 6 and 3 x 3 pixels cannot stand side by side"));
  EXPECT_THAT(error({{.config = AveragePoolConfig{}, .relu = true}}),
              HasSubstr("has no activation"));
  EXPECT_THAT(error({{.config = AveragePoolConfig{.kernel = 7}}}),
              HasSubstr("a 6 x 6 map is too small for average pool 7x7/2"));
  EXPECT_THAT(error({{.config = GroupedConvConfig{.in_channels = 4,
                                                  .out_channels = 4,
                                                  .groups = 4,
                                                  .kernel = 13,
                                                  .padding = 6,
                                                  .reflect = true}}}),
              HasSubstr("too small for blur 13x13/1"));
  EXPECT_EQ(error({half}), "no error");
}

TEST(Plans, the_hash_tells_networks_apart_and_not_algorithms) {
  const Network network;
  Plan other = network.plan();
  EXPECT_EQ(hash_plan(other), hash_plan(network.plan()));
  std::get<ConvOp>(other.steps[0].config).algorithm = ConvAlgorithm::kWinograd4;
  EXPECT_EQ(hash_plan(other), hash_plan(network.plan()));
  other.steps[0].relu = false;
  EXPECT_NE(hash_plan(other), hash_plan(network.plan()));
}

TEST(Plans, an_mlp_is_given_strassens_algorithm_where_it_pays) {
  const auto chosen = [](int64_t channels, int64_t size) {
    Plan plan;
    plan.in_channels = channels;
    plan.steps = {{.config = MlpConfig{.channels = channels,
                                       .hidden_channels = 4 * channels},
                   .output = 1}};
    plan.value_count = 2;
    SerialThreads serial;
    choose_algorithms(plan, {1, size, size, channels}, /*measure=*/false,
                      serial);
    return choices(plan).front();
  };
  EXPECT_EQ(chosen(192, 28), static_cast<int>(MlpAlgorithm::kStrassen));
  EXPECT_EQ(chosen(384, 7), static_cast<int>(MlpAlgorithm::kGemm));
  EXPECT_EQ(chosen(20, 28), static_cast<int>(MlpAlgorithm::kGemm));
}

TEST(Plans, choices_are_applied_only_where_they_can_run) {
  const Network network;
  Plan plan = network.plan();
  std::vector<int> chosen = choices(plan);
  EXPECT_TRUE(apply_choices(plan, chosen));
  chosen[5] = static_cast<int>(ConvAlgorithm::kWinograd2);  // 3x3, stride 1
  EXPECT_TRUE(apply_choices(plan, chosen));
  EXPECT_EQ(choices(plan), chosen);
  for (const auto& [step, choice] :
       std::vector<std::pair<int, int>>{{7, 1}, {5, 3}, {5, -1}}) {
    std::vector<int> wrong = chosen;
    wrong[static_cast<std::size_t>(step)] = choice;
    EXPECT_FALSE(apply_choices(plan, wrong)) << step << " " << choice;
  }
  EXPECT_FALSE(apply_choices(plan, {0, 0}));
  EXPECT_EQ(choices(plan), chosen);
}

}  // namespace
}  // namespace luximm::detail
