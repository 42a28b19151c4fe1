#include "luximm/inference/plan_builder.h"

#include <cmath>
#include <gmock/gmock.h>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/torch.h"
#include "luximm/inference/algorithms.h"
#include "luximm/inference/engine.h"
#include "luximm/inference/plan_layers.h"
#include "luximm/layers/global_context.h"
#include "tests/models/support.h"

// What a family's class writes down, against torch's own operations.
namespace luximm::detail {
namespace {

using ::testing::HasSubstr;

class PlanBuilderTest : public ::testing::Test {
 protected:
  PlanBuilderTest() { torch::manual_seed(1); }

  /// Runs `write`'s result, a map, on x.
  template <typename Write>
  static torch::Tensor run(const torch::Tensor& x, const Write& write) {
    PlanBuilder builder(x.size(1));
    // The network's own input has its channels first: only a convolution reads
    // it.
    const torch::Tensor identity =
        torch::eye(x.size(1)).view({x.size(1), x.size(1), 1, 1});
    const Value start = builder.conv(builder.input(), {.weight = identity}, {});
    const Value result = write(builder, start);
    SerialThreads serial;
    Plan plan = builder.plan();
    const Shape shape = {x.size(0), x.size(2), x.size(3), x.size(1)};
    choose_algorithms(plan, shape, /*measure=*/false, serial);
    const Engine engine(plan, PackedWeights(plan, builder.sources(), serial),
                        WorkerPool::shared(2));
    const Shape out = engine.shape_of(result, shape);
    torch::Tensor y = torch::empty({out.n, out.h, out.w, out.c});
    const WantedValue wanted = {result, y.data_ptr<float>()};
    engine.run(x.contiguous().data_ptr<float>(), shape, {&wanted, 1});
    return y.permute({0, 3, 1, 2});
  }

  static void expect_near(const torch::Tensor& got,
                          const torch::Tensor& expected) {
    ASSERT_EQ(got.sizes(), expected.sizes());
    const double largest = expected.abs().max().item<double>();
    EXPECT_LE((got - expected).abs().max().item<double>(), 1e-5 * largest);
  }

  torch::Tensor x_ = torch::randn({2, 16, 9, 10});
};

TEST_F(PlanBuilderTest, convolutions_in_groups_dilated_and_oblong) {
  for (int64_t groups : {1, 2, 4, 16}) {
    for (int64_t stride : {1, 2}) {
      for (int64_t dilation : {1, 2}) {
        const torch::Tensor weight = torch::randn({32, 16 / groups, 3, 3});
        const torch::Tensor bias = torch::randn({32});
        const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
          return plan.conv(start,
                           {.weight = weight,
                            .bias = bias,
                            .stride = stride,
                            .padding = dilation,
                            .dilation = dilation,
                            .groups = groups},
                           {.activation = Nonlinearity::kSilu});
        });
        expect_near(
            got, torch::silu(torch::conv2d(x_, weight, bias, stride, dilation,
                                           dilation, groups)));
      }
    }
  }
  const torch::Tensor weight = torch::randn({8, 16, 1, 7});
  const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
    return plan.conv(start, {.weight = weight, .padding = {0, 3, 0, 3}},
                     {.activation = Nonlinearity::kHardSwish});
  });
  expect_near(got, torch::hardswish(torch::conv2d(x_, weight, {}, 1,
                                                  torch::IntArrayRef({0, 3}))));
}

TEST_F(PlanBuilderTest, squeeze_and_excitation_with_a_residual) {
  const torch::Tensor fc1 = torch::randn({4, 16, 1, 1});
  const torch::Tensor bias1 = torch::randn({4});
  const torch::Tensor fc2 = torch::randn({16, 4, 1, 1});
  const torch::Tensor bias2 = torch::randn({16});
  const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
    return plan.squeeze_excite(start,
                               {.fc1_weight = fc1,
                                .fc1_bias = bias1,
                                .fc2_weight = fc2,
                                .fc2_bias = bias2},
                               {.residual = start, .relu = true});
  });
  torch::Tensor gate = x_.mean({2, 3}, /*keepdim=*/true);
  gate = torch::conv2d(torch::relu(torch::conv2d(gate, fc1, bias1)), fc2, bias2)
             .sigmoid();
  expect_near(got, torch::relu(x_ * gate + x_));
}

BatchNorm2d random_norm(int64_t channels) {
  BatchNorm2d norm(channels);
  torch::NoGradGuard no_grad;
  norm->weight.copy_(torch::rand({channels}) + 0.5);
  norm->bias.copy_(torch::randn({channels}));
  norm->running_mean.copy_(torch::randn({channels}));
  norm->running_var.copy_(torch::rand({channels}) + 0.5);
  norm->eval();
  return norm;
}

TEST_F(PlanBuilderTest, inverted_residual_blocks) {
  torch::NoGradGuard no_grad;
  const torch::Tensor expand = torch::randn({40, 16, 1, 1}) / 4;
  const torch::Tensor filters = torch::randn({40, 1, 5, 5}) / 5;
  const torch::Tensor fc1 = torch::randn({6, 40, 1, 1}) / 6;
  const torch::Tensor bias1 = torch::randn({6});
  const torch::Tensor fc2 = torch::randn({40, 6, 1, 1}) / 2;
  const torch::Tensor bias2 = torch::randn({40});
  const torch::Tensor project = torch::randn({16, 40, 1, 1}) / 6;
  const BatchNorm2d norm1 = random_norm(40);
  const BatchNorm2d norm2 = random_norm(40);
  const BatchNorm2d norm3 = random_norm(16);
  for (bool gated : {false, true}) {
    const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
      PlanBuilder::InvertedResidual block = {
          .expand = {{.conv = {.weight = expand}, .norm = norm1}},
          .depthwise = {.conv = {.weight = filters, .padding = 2, .groups = 40},
                        .norm = norm2},
          .project = {.conv = {.weight = project}, .norm = norm3},
          .activation = Nonlinearity::kSilu,
          .residual = start};
      if (gated) {
        block.se = {.fc1_weight = fc1,
                    .fc1_bias = bias1,
                    .fc2_weight = fc2,
                    .fc2_bias = bias2,
                    .activation = Nonlinearity::kSilu};
      }
      return plan.inverted_residual(start, block);
    });
    auto norm_act = [](BatchNorm2d norm, const torch::Tensor& x) {
      return torch::silu(norm->forward(x));
    };
    torch::Tensor y = norm_act(norm1, torch::conv2d(x_, expand));
    y = norm_act(norm2, torch::conv2d(y, filters, {}, 1, 2, 1, 40));
    if (gated) {
      torch::Tensor gate = y.mean({2, 3}, /*keepdim=*/true);
      gate = torch::silu(torch::conv2d(gate, fc1, bias1));
      y = y * torch::conv2d(gate, fc2, bias2).sigmoid();
    }
    BatchNorm2d last = norm3;
    expect_near(got, last->forward(torch::conv2d(y, project)) + x_);
  }
}

TEST_F(PlanBuilderTest, inverted_residuals_with_the_padding_of_tensorflow) {
  const torch::Tensor filters = torch::randn({16, 1, 3, 3});
  const torch::Tensor project = torch::randn({8, 16, 1, 1});
  const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
    return plan.inverted_residual(
        start, {.depthwise = {.conv = {.weight = filters,
                                       .stride = 2,
                                       .groups = 16,
                                       .same_padding = true}},
                .project = {.conv = {.weight = project}},
                .activation = Nonlinearity::kRelu6});
  });
  const std::vector<int64_t> none = {0, 0};
  // Of 9 x 10 pixels: one on each side, and one behind.
  torch::Tensor y = torch::constant_pad_nd(x_, {0, 1, 1, 1});
  y = torch::clamp(torch::conv2d(y, filters, {}, 2, none, 1, 16), 0, 6);
  expect_near(got, torch::conv2d(y, project));
}

TEST_F(PlanBuilderTest, efficient_channel_attention) {
  const torch::Tensor weight = torch::randn({1, 1, 5});
  const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
    const Value gate = plan.channel_conv1d(plan.global_pool(start), weight);
    return plan.scale(start, gate);
  });
  const torch::Tensor pooled = x_.mean({2, 3}).unsqueeze(1);
  const torch::Tensor gate =
      torch::conv1d(pooled, weight, {}, 1, 2).sigmoid().view({2, 16, 1, 1});
  expect_near(got, x_ * gate);
}

TEST_F(PlanBuilderTest, attention_of_one_and_of_many_heads_of_keys) {
  for (int64_t kv_heads : {1, 4}) {
    const torch::Tensor to_queries = torch::randn({4 * 8, 16, 1, 1});
    const torch::Tensor to_keys = torch::randn({kv_heads * 8, 16, 1, 1}) / 4;
    const torch::Tensor to_values = torch::randn({kv_heads * 5, 16, 1, 1});
    const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
      const Value small = plan.avg_pool(start, {.kernel = 2, .stride = 2});
      return plan.attention(plan.conv(start, {.weight = to_queries}, {}),
                            plan.conv(small, {.weight = to_keys}, {}),
                            plan.conv(small, {.weight = to_values}, {}),
                            {.heads = 4,
                             .kv_heads = kv_heads,
                             .key_dim = 8,
                             .value_dim = 5,
                             .scale = 1.0F / std::sqrt(8.0F)});
    });
    const torch::Tensor small = torch::avg_pool2d(x_, 2, 2);
    const auto heads = [](const torch::Tensor& x, const torch::Tensor& weight,
                          int64_t count) {
      const torch::Tensor y = torch::conv2d(x, weight);
      return y.reshape({2, count, y.size(1) / count, -1}).transpose(2, 3);
    };
    const torch::Tensor mixed = torch::scaled_dot_product_attention(
        heads(x_, to_queries, 4),
        heads(small, to_keys, kv_heads).expand({2, 4, -1, -1}),
        heads(small, to_values, kv_heads).expand({2, 4, -1, -1}));
    expect_near(got, mixed.transpose(2, 3).reshape({2, 20, 9, 10}));
  }
}

TEST_F(PlanBuilderTest, attention_takes_only_keys_and_values_that_fit) {
  const auto error = [&](int64_t kv_heads, int64_t value_channels) {
    return test::error_of([&] {
      run(x_, [&](PlanBuilder& plan, Value start) {
        const auto map = [&](int64_t channels) {
          return plan.conv(start, {.weight = torch::ones({channels, 16, 1, 1})},
                           {});
        };
        return plan.attention(
            start, map(4), map(value_channels),
            {.heads = 4, .kv_heads = kv_heads, .key_dim = 4, .value_dim = 4});
      });
    });
  };
  EXPECT_THAT(error(2, 4), HasSubstr("attention of 4 heads has 2 of keys"));
  EXPECT_THAT(error(1, 5), HasSubstr("expected 4 and 4 channels on the same"));
}

TEST_F(PlanBuilderTest, global_context) {
  torch::NoGradGuard no_grad;
  const GlobalContext gc(16, 6, Activation::kSilu);
  test::fill_parity_weights(*gc);
  const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
    return plan_attention(plan, start, gc, {.residual = start, .relu = true});
  });
  GlobalContext module = gc;
  expect_near(got, torch::relu(module->forward(x_) + x_));
}

TEST_F(PlanBuilderTest, a_batch_norm_before_a_convolution_folds_into_it) {
  torch::NoGradGuard no_grad;
  BatchNorm2d norm = random_norm(16);
  const torch::Tensor weight = torch::randn({8, 16, 1, 1});
  const auto got = [&](Padding padding) {
    return run(x_, [&](PlanBuilder& plan, Value start) {
      return plan.conv(start, {.weight = weight, .padding = padding},
                       {.before = norm, .relu = true});
    });
  };
  expect_near(got(0), torch::relu(torch::conv2d(norm->forward(x_), weight)));
  EXPECT_THAT(test::error_of([&] { got(1); }),
              HasSubstr("cannot be folded into one with padding"));
}

TEST_F(PlanBuilderTest, pools) {
  for (bool ceil_mode : {false, true}) {
    for (bool count_include_pad : {false, true}) {
      const torch::Tensor got = run(x_, [&](PlanBuilder& plan, Value start) {
        return plan.avg_pool(start, {.kernel = 3,
                                     .stride = 2,
                                     .padding = 1,
                                     .ceil_mode = ceil_mode,
                                     .count_include_pad = count_include_pad});
      });
      expect_near(got,
                  torch::avg_pool2d(x_, 3, 2, 1, ceil_mode, count_include_pad));
    }
  }
  expect_near(run(x_,
                  [](PlanBuilder& plan, Value start) {
                    return plan.max_pool(start, {.kernel = 3, .stride = 1});
                  }),
              torch::max_pool2d(x_, 3, 1, 1));
  const std::vector<int64_t> none = {0, 0};
  for (int64_t stride : {1, 2}) {
    const torch::Tensor line = torch::tensor({0.25F, 0.5F, 0.25F});
    const torch::Tensor filter = torch::outer(line, line).expand({16, 1, 3, 3});
    expect_near(
        run(x_, [&](PlanBuilder& plan,
                    Value start) { return plan.blur_pool(start, 16, stride); }),
        torch::conv2d(torch::reflection_pad2d(x_, {1, 1, 1, 1}), filter, {},
                      stride, none, 1, 16));
  }
  const torch::Tensor mean = x_.mean({2, 3}, true);
  const torch::Tensor largest = x_.amax({2, 3}, true);
  const auto global = [&](GlobalPoolKind kind) {
    return run(x_, [&](PlanBuilder& plan, Value start) {
      return plan.global_pool(start, kind);
    });
  };
  expect_near(global(GlobalPoolKind::kAverage), mean);
  expect_near(global(GlobalPoolKind::kMax), largest);
  expect_near(global(GlobalPoolKind::kAverageMax), (mean + largest) / 2);
  expect_near(global(GlobalPoolKind::kConcatAverageMax),
              torch::cat({mean, largest}, 1));
}

TEST_F(PlanBuilderTest, norms_and_concatenation) {
  const torch::Tensor weight = torch::randn({16});
  const torch::Tensor bias = torch::randn({16});
  const torch::Tensor wide = weight.view({1, 16, 1, 1});
  const auto norm = [&](NormKind kind) {
    return run(x_, [&](PlanBuilder& plan, Value start) {
      return plan.scale_norm(start, weight, kind, 1e-5);
    });
  };
  expect_near(norm(NormKind::kRms),
              x_ * torch::rsqrt(x_.pow(2).mean(1, true) + 1e-5) * wide);
  // torch.var's default, as timm's simple_norm takes it.
  expect_near(
      norm(NormKind::kSimple),
      x_ * torch::rsqrt(x_.var(1, /*unbiased=*/true, true) + 1e-5) * wide);
  for (bool relu : {false, true}) {
    const torch::Tensor y = torch::group_norm(x_, 4, weight, bias, 1e-5);
    expect_near(run(x_,
                    [&](PlanBuilder& plan, Value start) {
                      const Value a =
                          plan.group_norm(start, weight, bias, 4, 1e-5, relu);
                      return plan.cat({a, start});
                    }),
                torch::cat({relu ? torch::relu(y) : y, x_}, 1));
  }
}

TEST_F(PlanBuilderTest, evo_norms_with_and_without_their_activation) {
  const torch::Tensor weight = torch::randn({16});
  const torch::Tensor bias = torch::randn({16});
  const torch::Tensor v = torch::randn({16});
  const auto wide = [](const torch::Tensor& t) {
    return t.view({1, 16, 1, 1});
  };
  const torch::Tensor std = x_.reshape({2, 4, 4, 9, 10})
                                .var({2, 3, 4}, /*unbiased=*/false, true)
                                .add(1e-5)
                                .sqrt()
                                .expand({2, 4, 4, 9, 10})
                                .reshape(x_.sizes());
  expect_near(run(x_,
                  [&](PlanBuilder& plan, Value start) {
                    return plan.evo_norm(start, weight, bias, v, 4, 1e-5);
                  }),
              x_ * (x_ * wide(v)).sigmoid() / std * wide(weight) + wide(bias));
  const torch::Tensor filter = torch::randn({16, 16, 1, 1});
  expect_near(run(x_,
                  [&](PlanBuilder& plan, Value start) {
                    return plan.conv(start, {.weight = filter},
                                     {.scale = weight, .shift = bias});
                  }),
              torch::conv2d(x_, filter) * wide(weight) + wide(bias));
}

}  // namespace
}  // namespace luximm::detail
