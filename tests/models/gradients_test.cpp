// Gradients of every parameter and the running statistics of a training step
// against timm's, in float64, where rounding hides nothing.

#include <algorithm>
#include <array>
#include <span>

#include <gtest/gtest.h>

#include "tests/models/family_cases.h"

namespace luximm {
namespace {

using nlohmann::json;

// timm's EvoNorm computes variances in float32 whatever the type.
constexpr double kTolerance = 1e-6;

const json& goldens() {
  static const json all =
      test::read_families_json("gradients.json", "architectures",
                               /*optional=*/true);
  return all;
}

/// `noise` is what a value that is 0 in exact arithmetic may have.
void expect_equal(const torch::Tensor& got, const json& golden, double noise) {
  const double l2 = golden[0].get<double>();
  const double limit = kTolerance * l2 + noise;
  EXPECT_NEAR(got.norm().item<double>(), l2, limit);
  const torch::Tensor flat = got.contiguous().flatten();
  const double probe = parity::probe(std::span<const double>(
      flat.data_ptr<double>(), static_cast<std::size_t>(flat.numel())));
  EXPECT_NEAR(probe, golden[1].get<double>(), limit);
}

struct Gradients : ::testing::TestWithParam<std::string> {};

TEST_P(Gradients, and_running_statistics_of_a_step_are_timm_s) {
  const json& golden = goldens()[GetParam()];
  ImageModel model = test::build_architecture(
      GetParam(), {.model_args = test::model_args_of(golden)});
  test::fill_parity_weights(*model);
  model->to(torch::kDouble);
  model->train();
  constexpr std::array<int64_t, 4> kShape = {2, 3, 64, 96};
  const torch::Tensor x =
      test::parity_input(golden.value("shape", kShape)).to(torch::kDouble);
  const torch::Tensor loss = model->forward(x).square().mean();
  loss.backward();
  EXPECT_NEAR(loss.item<double>(), golden["loss"].get<double>(),
              kTolerance * loss.item<double>());
  // A bias before a batch norm has no gradient but rounding's.
  double largest = 0;
  for (const json& row : golden["gradients"]) {
    largest = std::max(largest, row[0].get<double>());
  }
  const double noise = 1e-12 * largest;
  std::size_t parameters = 0;
  for (const auto& item : model->named_parameters()) {
    SCOPED_TRACE(item.key());
    ASSERT_TRUE(golden["gradients"].contains(item.key()));
    ASSERT_TRUE(item.value().grad().defined());
    expect_equal(item.value().grad(), golden["gradients"][item.key()], noise);
    ++parameters;
  }
  EXPECT_EQ(parameters, golden["gradients"].size());
  for (const auto& item : model->named_buffers()) {
    if (!golden["buffers"].contains(item.key())) continue;
    SCOPED_TRACE(item.key());
    expect_equal(item.value(), golden["buffers"][item.key()], 0.0);
  }
}

std::vector<std::string> architectures() {
  std::vector<std::string> names;
  for (const auto& [name, golden] : goldens().items()) names.push_back(name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Architectures, Gradients,
                         ::testing::ValuesIn(architectures()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace luximm
