// `fused_batch_norm` as a node of autograd, with kernels by LibTorch's
// operators in the place of CUDA's.

#include "luximm/layers/batch_norm_kernels.h"

#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "tests/models/support.h"

namespace luximm::detail {
namespace {

torch::Tensor channels(const torch::Tensor& x) { return x.view({1, -1, 1, 1}); }

class PlainBatchNorm : public BatchNormKernels {
 public:
  bool takes(const torch::Tensor& /*x*/,
             const NormEpilogue& /*epilogue*/) const override {
    return true;
  }

  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias,
                        const torch::Tensor& running_mean,
                        const torch::Tensor& running_var, double momentum,
                        double eps, const NormEpilogue& epilogue,
                        Statistics& statistics) const override {
    const std::vector<int64_t> all = {0, 2, 3};
    const torch::Tensor var = x.var(all, /*unbiased=*/false);
    statistics = {x.mean(all), (var + eps).rsqrt()};
    const double n = static_cast<double>(x.numel() / x.size(1));
    torch::Tensor m = running_mean, v = running_var;
    m.lerp_(statistics.mean, momentum);
    v.lerp_(var * (n / (n - 1)), momentum);
    torch::Tensor y = normal(x, statistics) * channels(weight) + channels(bias);
    if (epilogue.residual.defined()) y = y + epilogue.residual;
    return epilogue.activation == Activation::kRelu ? y.relu() : y;
  }

  Gradients backward(const torch::Tensor& gradient,
                     const Saved& saved) const override {
    const auto& [x, weight, bias, statistics, activation, y] = saved;
    const torch::Tensor hat = normal(x, statistics);
    torch::Tensor g = gradient;
    if (y.defined()) {
      g = g * (y > 0);
    } else if (activation == Activation::kRelu) {
      g = g * (hat * channels(weight) + channels(bias) > 0);
    }
    const std::vector<int64_t> all = {0, 2, 3};
    const torch::Tensor sum = g.sum(all), product = (g * hat).sum(all);
    const double n = static_cast<double>(x.numel() / x.size(1));
    return {channels(weight * statistics.invstd) *
                (g - channels(sum) / n - hat * channels(product) / n),
            product, sum, g};
  }

 private:
  static torch::Tensor normal(const torch::Tensor& x, const Statistics& of) {
    return (x - channels(of.mean)) * channels(of.invstd);
  }
};

struct FusedBatchNormTest
    : ::testing::TestWithParam<std::tuple<Activation, bool>> {};
INSTANTIATE_TEST_SUITE_P(
    Epilogues, FusedBatchNormTest,
    ::testing::Combine(::testing::Values(Activation::kNone, Activation::kRelu),
                       ::testing::Bool()));

TEST_P(FusedBatchNormTest, has_torchs_results_gradients_and_statistics) {
  const auto [activation, has_residual] = GetParam();
  const PlainBatchNorm kernels;
  torch::manual_seed(1);
  const torch::Tensor x = torch::randn({3, 4, 5, 6}, torch::kDouble);
  const torch::Tensor weight = torch::rand({4}, torch::kDouble) + 0.5;
  const torch::Tensor bias = torch::randn({4}, torch::kDouble);
  const torch::Tensor residual = torch::randn_like(x);
  const torch::Tensor g = torch::randn_like(x);
  struct Found {
    torch::Tensor y = {}, x, weight, bias, residual, mean, var;
  };
  const auto run = [&](bool fused) {
    Found found = {.x = x.clone().requires_grad_(),
                   .weight = weight.clone().requires_grad_(),
                   .bias = bias.clone().requires_grad_(),
                   .residual = residual.clone().requires_grad_(),
                   .mean = torch::zeros({4}, torch::kDouble),
                   .var = torch::ones({4}, torch::kDouble)};
    if (fused) {
      found.y = fused_batch_norm(
          found.x, found.weight, found.bias, found.mean, found.var, 0.1, 1e-5,
          {.activation = activation,
           .residual = has_residual ? found.residual : torch::Tensor()},
          kernels);
    } else {
      found.y = torch::batch_norm(found.x, found.weight, found.bias, found.mean,
                                  found.var, true, 0.1, 1e-5, false);
      if (has_residual) found.y = found.y + found.residual;
      if (activation == Activation::kRelu) found.y = found.y.relu();
    }
    found.y.backward(g);
    return found;
  };
  const Found got = run(true), expected = run(false);
  EXPECT_TRUE(got.y.allclose(expected.y));
  EXPECT_TRUE(got.x.grad().allclose(expected.x.grad()));
  EXPECT_TRUE(got.weight.grad().allclose(expected.weight.grad()));
  EXPECT_TRUE(got.bias.grad().allclose(expected.bias.grad()));
  if (has_residual) {
    EXPECT_TRUE(got.residual.grad().allclose(expected.residual.grad()));
  }
  EXPECT_TRUE(got.mean.allclose(expected.mean));
  EXPECT_TRUE(got.var.allclose(expected.var));
}

TEST(FusedBatchNorm, has_second_derivatives) {
  const PlainBatchNorm kernels;
  const torch::Tensor x =
      torch::randn({2, 2, 3, 3}, torch::kDouble).requires_grad_();
  const torch::Tensor one = torch::ones({2}, torch::kDouble);
  const torch::Tensor zero = torch::zeros({2}, torch::kDouble);
  const auto second = [&](const torch::Tensor& y) {
    const auto first =
        torch::autograd::grad({y.pow(3).sum()}, {x}, {}, /*retain_graph=*/true,
                              /*create_graph=*/true);
    return torch::autograd::grad({first[0].pow(2).sum()}, {x})[0];
  };
  const torch::Tensor got = second(
      fused_batch_norm(x, one, zero, zero.clone(), one.clone(), 0.1, 1e-5,
                       {.activation = Activation::kRelu}, kernels));
  const torch::Tensor expected = second(
      torch::batch_norm(x, one, zero, {}, {}, true, 0.0, 1e-5, false).relu());
  EXPECT_TRUE(got.allclose(expected));
}

TEST(BatchNormKernels, are_for_half_types_on_cuda_and_float32_on_cpus) {
  EXPECT_EQ(batch_norm_kernels(torch::kCPU, torch::kBFloat16), nullptr);
  EXPECT_NE(batch_norm_kernels(torch::kCPU, torch::kFloat), nullptr);
  EXPECT_EQ(batch_norm_kernels(torch::Device("cuda:0"), torch::kFloat),
            nullptr);
}

}  // namespace
}  // namespace luximm::detail
