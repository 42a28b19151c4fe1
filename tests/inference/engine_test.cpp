#include "luximm/inference/engine.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <numeric>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/base/error.h"
#include "luximm/inference/algorithms.h"
#include "tests/inference/networks.h"

namespace luximm::detail {
namespace {

using testing::AttentionNetwork;
using testing::HandMade;
using ::testing::HasSubstr;
using testing::MixingNetwork;
using testing::Network;

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
  expect_shared_memory_changes_nothing(MixingNetwork());
}

void expect_images_change_no_other(const HandMade& network) {
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

TEST(Engine, an_image_gives_the_same_alone_and_in_a_batch) {
  expect_images_change_no_other(AttentionNetwork());
  expect_images_change_no_other(MixingNetwork());
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
