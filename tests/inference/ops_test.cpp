#include <algorithm>
#include <cmath>
#include <deque>
#include <random>

#include <gtest/gtest.h>

#include "luximm/inference/engine.h"

namespace luximm::detail {
namespace {

/// Plans of a few steps on random weights.
class SmallPlan {
 public:
  SmallPlan() { plan_.in_channels = 3; }

  Value add(Step step, std::vector<LayerSource> layers) {
    step.output = plan_.value_count++;
    plan_.steps.push_back(std::move(step));
    sources_.push_back({.layers = std::move(layers)});
    return plan_.steps.back().output;
  }

  LayerSource layer(int64_t out, int64_t in, int64_t area) {
    const auto fill = [&](int64_t count) {
      tensors_.emplace_back(static_cast<std::size_t>(count));
      for (float& x : tensors_.back()) x = uniform_(random_);
      return tensors_.back().data();
    };
    const float* weight = fill(out * in * area);
    return {.weight = weight,
            .bias = fill(out),
            .out = out,
            .in = in,
            .area = area};
  }

  /// The value for an input of ramps.
  std::vector<float> run(Value value, const Shape& shape) const {
    SerialThreads serial;
    const Engine engine(plan_, PackedWeights(plan_, sources_, serial),
                        WorkerPool::shared(2));
    std::vector<float> input(static_cast<std::size_t>(shape.size()));
    for (std::size_t i = 0; i < input.size(); ++i) {
      input[i] = std::sin(static_cast<float>(i) * 0.37F);
    }
    std::vector<float> out(
        static_cast<std::size_t>(engine.shape_of(value, shape).size()));
    const WantedValue wanted = {value, out.data()};
    engine.run(input.data(), shape, {&wanted, 1});
    return out;
  }

 private:
  Plan plan_;
  std::deque<std::vector<float>> tensors_;
  std::vector<StepSource> sources_;
  std::mt19937 random_{1};
  std::uniform_real_distribution<float> uniform_{-0.5F, 0.5F};
};

void expect_near(const std::vector<float>& got,
                 const std::vector<float>& expected) {
  ASSERT_EQ(got.size(), expected.size());
  float largest = 0;
  for (float x : expected) largest = std::max(largest, std::abs(x));
  ASSERT_GT(largest, 0);
  for (std::size_t i = 0; i < got.size(); ++i) {
    ASSERT_NEAR(got[i], expected[i], 3e-6F * largest) << i;
  }
}

TEST(SamePadding, is_what_tensorflow_adds) {
  // kernel, stride, dilation, size: before, behind.
  const struct {
    int64_t kernel, stride, dilation, size, before, behind;
  } cases[] = {{3, 1, 1, 7, 1, 1}, {3, 2, 1, 7, 1, 1}, {3, 2, 1, 8, 0, 1},
               {5, 2, 1, 7, 2, 2}, {5, 2, 1, 8, 1, 2}, {1, 2, 1, 8, 0, 0},
               {3, 1, 2, 9, 2, 2}, {2, 1, 1, 9, 0, 1}, {3, 4, 1, 9, 1, 1},
               {3, 2, 1, 1, 1, 1}, {7, 2, 1, 6, 2, 3}};
  for (const auto& each : cases) {
    const ConvConfig config =
        same_padded<ConvConfig>({.kernel = each.kernel,
                                 .stride = each.stride,
                                 .dilation = each.dilation},
                                {1, each.size, each.size, 1});
    const Padding expected = {each.before, each.before, each.behind,
                              each.behind};
    EXPECT_EQ(config.padding, expected)
        << each.kernel << " " << each.stride << " " << each.size;
    EXPECT_EQ(conv_out_shape(config, {1, each.size, each.size, 1}).h,
              ceil_div(each.size, each.stride));
  }
}

TEST(SamePadding, depends_on_the_input_in_every_operation) {
  for (const Shape& shape : {Shape{1, 9, 12, 3}, Shape{2, 12, 9, 3}}) {
    SmallPlan plan;
    const LayerSource stem = plan.layer(8, 3, 9);
    const LayerSource filters = plan.layer(8, 1, 25);
    const LayerSource expand = plan.layer(20, 8, 1);
    const LayerSource depthwise = plan.layer(20, 1, 9);
    const LayerSource project = plan.layer(12, 20, 1);
    const auto network = [&](bool same) {
      Shape map = shape;
      const auto padded = [&]<typename Op>(Op op) {
        if (same) {
          op.same_padding = true;
        } else {
          static_cast<typename Op::Config&>(op) =
              same_padded<typename Op::Config>(op, map);
        }
        map = op.out_shape({&map, 1});
        return op;
      };
      Value x =
          plan.add({.config = padded(ConvOp(ConvConfig{.in_channels = 3,
                                                       .out_channels = 8,
                                                       .kernel = 3,
                                                       .stride = 2,
                                                       .nchw_input = true}))},
                   {stem});
      x = plan.add(
          {.config = padded(GroupedConvOp(GroupedConvConfig{.in_channels = 8,
                                                            .out_channels = 8,
                                                            .groups = 8,
                                                            .kernel = 5,
                                                            .stride = 2})),
           .inputs = {x}},
          {filters});
      return plan.add({.config = padded(InvertedResidualOp(
                           InvertedResidualConfig{.in_channels = 8,
                                                  .hidden_channels = 20,
                                                  .out_channels = 12,
                                                  .stride = 2})),
                       .inputs = {x}},
                      {expand, depthwise, project});
    };
    const Value same = network(true);
    const Value by_hand = network(false);
    EXPECT_EQ(plan.run(same, shape), plan.run(by_hand, shape));
  }
}

TEST(InvertedResidualOp, is_its_layers_one_after_the_other) {
  SmallPlan plan;
  const Value stem = plan.add({.config = ConvConfig{.in_channels = 3,
                                                    .out_channels = 12,
                                                    .nchw_input = true}},
                              {plan.layer(12, 3, 1)});
  const LayerSource expand = plan.layer(72, 12, 1);
  const LayerSource depthwise = plan.layer(72, 1, 25);
  const LayerSource squeeze = plan.layer(6, 72, 1);
  const LayerSource excite = plan.layer(72, 6, 1);
  const LayerSource project = plan.layer(12, 72, 1);
  const Value fused = plan.add(
      {.config = InvertedResidualConfig{.in_channels = 12,
                                        .hidden_channels = 72,
                                        .out_channels = 12,
                                        .activation = Nonlinearity::kSilu,
                                        .kernel = 5,
                                        .padding = 2,
                                        .squeezed_channels = 6},
       .inputs = {stem},
       .residual = stem},
      {expand, depthwise, squeeze, excite, project});
  Value x =
      plan.add({.config = ConvConfig{.in_channels = 12, .out_channels = 72},
                .inputs = {stem},
                .activation = Nonlinearity::kSilu},
               {expand});
  x = plan.add({.config = GroupedConvConfig{.in_channels = 72,
                                            .out_channels = 72,
                                            .groups = 72,
                                            .kernel = 5,
                                            .padding = 2},
                .inputs = {x},
                .activation = Nonlinearity::kSilu},
               {depthwise});
  Value gate = plan.add({.config = GlobalPoolConfig{}, .inputs = {x}}, {});
  gate = plan.add({.config = LinearConfig{72, 6},
                   .inputs = {gate},
                   .activation = Nonlinearity::kRelu},
                  {squeeze});
  gate = plan.add({.config = LinearConfig{6, 72},
                   .inputs = {gate},
                   .activation = Nonlinearity::kSigmoid},
                  {excite});
  x = plan.add({.config = GateOp{}, .inputs = {x, gate}}, {});
  const Value apart =
      plan.add({.config = ConvConfig{.in_channels = 72, .out_channels = 12},
                .inputs = {x},
                .residual = stem},
               {project});
  for (const Shape& shape :
       {Shape{1, 7, 7, 3}, Shape{3, 20, 31, 3}, Shape{2, 66, 70, 3}}) {
    expect_near(plan.run(fused, shape), plan.run(apart, shape));
  }
}

}  // namespace
}  // namespace luximm::detail
