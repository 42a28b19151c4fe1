// The operators of a device against the kernels of the CPU, on networks written
// by hand that have every operation.

#include "luximm/inference/device/device_engine.h"

#include <atomic>
#include <gmock/gmock.h>
#include <thread>

#include <gtest/gtest.h>

#include "luximm/inference/device/math_settings.h"
#include "luximm/inference/device/operators.h"
#include "tests/inference/device/plain_kernels.h"
#include "tests/inference/networks.h"
#include "tests/models/support.h"

namespace luximm::detail {
namespace {

using test::relative_error;

template <typename Config>
struct EveryOperation;
template <Operation... Operations>
struct EveryOperation<std::variant<Operations...>> {
  static constexpr bool kHasDeviceStep = (HasDeviceStep<Operations> && ...);
};

TEST(DeviceSteps, every_operation_has_one) {
  // One that has none compiles, and is refused when a model is prepared.
  EXPECT_TRUE(EveryOperation<StepConfig>::kHasDeviceStep);
}

/// Operations and options that the shared networks do not have.
class OtherNetwork : public testing::HandMade {
 public:
  explicit OtherNetwork(int number) {
    plan_.in_channels = 3;
    Value x = conv(kInputValue, 3, 16, 3, 2,
                   {.activation = kActivations[number % 8]});
    x = step(x, number);
    plan_.features = x;
    const auto kind = static_cast<GlobalPoolKind>(number % 4);
    plan_.pre_logits =
        add({.config = GlobalPoolConfig{kind}, .inputs = {x}}, {});
    const int64_t width = kind == GlobalPoolKind::kConcatAverageMax ? 32 : 16;
    plan_.logits =
        add({.config = LinearConfig{width, 5}, .inputs = {plan_.pre_logits}},
            {.layers = {layer(5, width, 1)}});
  }

  static constexpr int kCount = 18;

 private:
  static constexpr Nonlinearity kActivations[] = {
      Nonlinearity::kRelu,     Nonlinearity::kGelu,
      Nonlinearity::kGeluTanh, Nonlinearity::kSilu,
      Nonlinearity::kRelu6,    Nonlinearity::kHardSwish,
      Nonlinearity::kSigmoid,  Nonlinearity::kHardSigmoid};

  Value step(Value x, int number) {
    ConvOp conv_op = ConvConfig{
        .in_channels = 16, .out_channels = 16, .kernel = 3, .stride = 2};
    GroupedConvOp grouped = GroupedConvConfig{
        .in_channels = 16, .out_channels = 16, .groups = 4, .stride = 2};
    InvertedResidualOp block = InvertedResidualConfig{
        .in_channels = 16, .hidden_channels = 32, .out_channels = 16};
    switch (number) {
      case 0:
        conv_op.same_padding = true;
        return add({.config = conv_op, .inputs = {x}},
                   {.layers = {layer(16, 16, 9)}});
      case 1:
        conv_op.padding = {1, 0, 2, 1};
        conv_op.dilation = 2;
        return add({.config = conv_op, .inputs = {x}},
                   {.layers = {layer(16, 16, 9)}});
      case 2:
        grouped.same_padding = true;
        return add({.config = grouped, .inputs = {x}},
                   {.layers = {layer(16, 4, 9)}});
      case 3:  // a norm on its own
        return add({.config = GroupedConvConfig{.in_channels = 16,
                                                .out_channels = 16,
                                                .groups = 16,
                                                .kernel = 1,
                                                .padding = 0},
                    .inputs = {x},
                    .residual = x,
                    .activation = Nonlinearity::kHardSwish},
                   {.layers = {layer(16, 1, 1)}});
      case 4:
        return add({.config = DepthwiseConfig{.channels = 16,
                                              .kernel = 5,
                                              .layer_norm = true,
                                              .affine = true},
                    .inputs = {x}},
                   {.layers = {layer(16, 1, 25)},
                    .affine = {numbers(16), numbers(16)}});
      case 5:
        return add({.config = DepthwiseConfig{.channels = 16, .kernel = 3},
                    .inputs = {x}},
                   {.layers = {layer(16, 1, 9)}});
      case 6:
        return add(
            {.config =
                 MlpConfig{.channels = 16, .hidden_channels = 24, .grn = true},
             .inputs = {x},
             .residual = x},
            {.layers = {layer(24, 16, 1), layer(16, 24, 1)},
             .affine = {.scale = numbers(24)}});
      case 7:
      case 8:
        return add(
            {.config = LayerNormConfig{.channels = 16,
                                       .affine = true,
                                       .kind = number == 7 ? NormKind::kRms
                                                           : NormKind::kSimple},
             .inputs = {x}},
            {.affine = {numbers(16), numbers(16)}});
      case 9:
        return add({.config = LayerNormConfig{.channels = 16}, .inputs = {x}},
                   {});
      case 10:
        return add(
            {.config =
                 GroupNormConfig{
                     .channels = 16, .groups = 4, .relu = false, .evo = true},
             .inputs = {x}},
            {.layers = {layer(16, 1, 1)},
             .affine = {numbers(16), numbers(16)}});
      case 11:
        return add(
            {.config = MaxPoolConfig{.zero_padding = true}, .inputs = {x}}, {});
      case 12:  // more padding than half a window
        return add(
            {.config = MaxPoolConfig{.kernel = 3, .padding = 2}, .inputs = {x}},
            {});
      case 13:
        return add({.config = AveragePoolConfig{.kernel = 3,
                                                .padding = 1,
                                                .ceil_mode = true,
                                                .count_include_pad = false},
                    .inputs = {x}},
                   {});
      case 14:
        return add({.config = GrowPoolConfig{16}, .inputs = {x}}, {});
      case 15:
        return add({.config = ConcatConfig{.affine_channels = 16, .relu = true},
                    .inputs = {x}},
                   {.affine = {numbers(16), numbers(16)}});
      case 16:
        block.squeezed_channels = 4;
        block.activation = Nonlinearity::kSilu;
        return add(
            {.config = block, .inputs = {x}, .residual = x},
            {.layers = {layer(32, 16, 1), layer(32, 1, 9), layer(4, 32, 1),
                        layer(32, 4, 1), layer(16, 32, 1)}});
      default:
        block.expand = false;
        block.hidden_channels = 16;
        block.stride = 2;
        block.same_padding = true;
        return add({.config = block, .inputs = {x}},
                   {.layers = {layer(16, 1, 9), layer(16, 16, 1)}});
    }
  }
};

/// Not copied: their sources point into them.
std::vector<std::unique_ptr<testing::HandMade>> all_networks() {
  std::vector<std::unique_ptr<testing::HandMade>> all;
  all.push_back(std::make_unique<testing::Network>());
  all.push_back(std::make_unique<testing::AttentionNetwork>());
  for (int i = 0; i < OtherNetwork::kCount; ++i) {
    all.push_back(std::make_unique<OtherNetwork>(i));
  }
  return all;
}

std::vector<torch::Tensor> by_kernels(const testing::HandMade& network,
                                      const torch::Tensor& x,
                                      const std::vector<Value>& wanted) {
  const Engine engine = network.engine(1);
  const Shape in = {x.size(0), x.size(2), x.size(3), x.size(1)};
  std::vector<torch::Tensor> results;
  std::vector<WantedValue> places;
  for (Value value : wanted) {
    const Shape out = engine.shape_of(value, in);
    results.push_back(torch::empty({out.n, out.c, out.h, out.w}, torch::kFloat,
                                   torch::MemoryFormat::ChannelsLast));
    places.push_back({value, results.back().data_ptr<float>()});
  }
  engine.run(x.contiguous().data_ptr<float>(), in, places);
  return results;
}

struct DeviceEngineTest : ::testing::TestWithParam<DeviceTarget> {};

const testing::PlainKernels& plain_kernels() {
  static const testing::PlainKernels kernels;
  return kernels;
}

INSTANTIATE_TEST_SUITE_P(
    Types, DeviceEngineTest,
    ::testing::Values(
        DeviceTarget{}, DeviceTarget{.dtype = torch::kBFloat16},
        DeviceTarget{.dtype = torch::kHalf},
        DeviceTarget{.dtype = torch::kBFloat16, .float_products = true},
        DeviceTarget{.dtype = torch::kHalf, .float_products = true},
        DeviceTarget{.kernels = &plain_kernels()}),
    [](const auto& info) {
      return std::string(c10::toString(info.param.dtype)) +
             (info.param.kernels != nullptr ? "_kernels" : "") +
             (info.param.float_products ? "_float_products" : "");
    });

TEST_P(DeviceEngineTest, gives_the_kernels_results) {
  const double tolerance = GetParam().dtype == torch::kFloat      ? 1e-5
                           : GetParam().dtype == torch::kBFloat16 ? 2e-2
                                                                  : 2.5e-3;
  const auto networks = all_networks();
  for (std::size_t i = 0; i < networks.size(); ++i) {
    const Plan& plan = networks[i]->plan();
    const std::vector<Value> wanted = {plan.features, plan.pre_logits,
                                       plan.logits};
    const DeviceEngine engine(plan, networks[i]->sources(), GetParam());
    for (const auto& [h, w] : {std::pair(16, 16), std::pair(23, 17)}) {
      const torch::Tensor x = test::parity_input({2, 3, h, w});
      const auto expected = by_kernels(*networks[i], x, wanted);
      const torch::Tensor input =
          x.to(torch::kCPU, GetParam().dtype, false, false,
               torch::MemoryFormat::ChannelsLast);
      const auto got = engine.run(input, wanted);
      for (std::size_t v = 0; v < wanted.size(); ++v) {
        ASSERT_EQ(got[v].sizes(), expected[v].sizes()) << i;
        EXPECT_EQ(got[v].sizes(), engine.shape_of(wanted[v], x.sizes()));
        EXPECT_EQ(got[v].scalar_type(), engine.type_of(wanted[v]));
        EXPECT_TRUE(got[v].is_contiguous(torch::MemoryFormat::ChannelsLast));
        EXPECT_LT(relative_error(got[v], expected[v]), tolerance)
            << "network " << i << " value " << v << " of " << h << " x " << w;
      }
      EXPECT_EQ(engine.type_of(plan.features), GetParam().dtype);
      EXPECT_EQ(engine.type_of(plan.logits), torch::kFloat);
    }
  }
}

TEST(DeviceEngine, the_networks_use_every_kernel) {
  const testing::PlainKernels kernels;
  for (const auto& network : all_networks()) {
    const Value logits = network->plan().logits;
    DeviceEngine(network->plan(), network->sources(), {.kernels = &kernels})
        .run(test::parity_input({2, 3, 16, 16})
                 .contiguous(torch::MemoryFormat::ChannelsLast),
             {&logits, 1});
  }
  EXPECT_THAT(kernels.called,
              ::testing::UnorderedElementsAre("depthwise", "layer_norm",
                                              "group_norm", "epilogue", "scale",
                                              "max_pool", "fold_pixels"));
}

TEST(DeviceConvTest, of_three_channels_is_the_same_on_squares_of_pixels) {
  for (const auto& [kernel, padding] :
       {std::pair(7, 3), std::pair(3, 1), std::pair(3, 0), std::pair(5, 2),
        std::pair(2, 0), std::pair(4, 1)}) {
    SCOPED_TRACE(kernel);
    const DeviceConvSizes sizes = {.in_per_group = 3,
                                   .out = 8,
                                   .kernel = kernel,
                                   .stride = 2,
                                   .padding = padding};
    FoldedLayer layer;
    const torch::Tensor values = torch::randn(8 * 3 * kernel * kernel);
    layer.weight.assign(values.data_ptr<float>(),
                        values.data_ptr<float>() + values.numel());
    layer.bias = {0, 1, 2, 3, 4, 5, 6, 7};
    const testing::PlainKernels kernels;
    const torch::Tensor x = torch::randn({2, 3, 18, 22})
                                .contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor expected = DeviceConv(sizes, layer, {}).run(x, {}, {});
    const torch::Tensor got =
        DeviceConv(sizes, layer, {.kernels = &kernels}).run(x, {}, {});
    EXPECT_TRUE(kernels.called.contains("fold_pixels"));
    ASSERT_EQ(got.sizes(), expected.sizes());
    EXPECT_LT(relative_error(got, expected), 1e-5);
  }
}

TEST(DeviceEngine, results_are_plain_tensors_and_inputs_stay) {
  const testing::AttentionNetwork network;
  const DeviceEngine engine(network.plan(), network.sources(), {});
  const torch::Tensor x = test::parity_input({1, 3, 16, 16})
                              .contiguous(torch::MemoryFormat::ChannelsLast);
  const torch::Tensor before = x.clone();
  const std::vector<Value> wanted = {network.plan().features,
                                     network.plan().logits};
  const auto got = engine.run(x, wanted);
  EXPECT_TRUE(x.equal(before));
  EXPECT_FALSE(got[0].is_inference());
  EXPECT_FALSE(got[0].requires_grad());
  torch::Tensor leaf = torch::ones({1}, torch::requires_grad());
  (got[1] * leaf).sum().backward();  // may be a constant of other work
  EXPECT_TRUE(leaf.grad().defined());
}

TEST(DeviceEngine, steps_that_nobody_wants_do_not_run) {
  const testing::Network network;
  const DeviceEngine engine(network.plan(), network.sources(), {});
  const torch::Tensor x = test::parity_input({1, 3, 16, 16});
  std::vector<std::size_t> ran;
  const Value features = network.plan().features;
  engine.run(x, {&features, 1}, [&](std::size_t step) { ran.push_back(step); });
  EXPECT_EQ(ran.size(), network.plan().steps.size() - 2);
  EXPECT_TRUE(std::is_sorted(ran.begin(), ran.end()));
}

TEST(MathSettingsTest, are_set_for_as_long_as_they_are_used) {
  at::Context& context = at::globalContext();
  const bool tf32 = context.allowTF32CuDNN();
  const bool benchmark = context.benchmarkCuDNN();
  {
    const MathSettings outer(/*tf32=*/!tf32, /*benchmark=*/!benchmark);
    EXPECT_EQ(context.allowTF32CuDNN(), !tf32);
    EXPECT_EQ(context.allowTF32CuBLAS(), !tf32);
    EXPECT_EQ(context.benchmarkCuDNN(), !benchmark);
    const MathSettings same(/*tf32=*/!tf32, /*benchmark=*/!benchmark);
  }
  EXPECT_EQ(context.allowTF32CuDNN(), tf32);
  EXPECT_EQ(context.benchmarkCuDNN(), benchmark);
}

TEST(MathSettingsTest, of_callers_that_differ_do_not_mix) {
  std::atomic<int> wrong{0};
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&, caller] {
      for (int i = 0; i < 200; ++i) {
        const bool tf32 = (caller + i) % 2 == 0;
        const MathSettings settings(tf32, false);
        if (at::globalContext().allowTF32CuBLAS() != tf32) ++wrong;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace luximm::detail
