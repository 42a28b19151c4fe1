// Channel attention against its definition.

#include "luximm/layers/attention.h"

#include "luximm/layers/channels.h"
#include "tests/layers/support.h"

namespace luximm {
namespace {

using Attention = test::LayerTest;

TEST_F(Attention, of_squeeze_and_excitation_gates_by_two_layers) {
  auto se = filled(SEModule(64, 0.25));
  const torch::Tensor x = map();
  const torch::Tensor hidden =
      (x.mean({2, 3}).matmul(se->fc1->weight.flatten(1).t()) + se->fc1->bias)
          .clamp_min(0);
  const torch::Tensor gate =
      1 / (1 + torch::exp(-(hidden.matmul(se->fc2->weight.flatten(1).t()) +
                            se->fc2->bias)));
  expect_close(se->forward(x), x * gate.unsqueeze(-1).unsqueeze(-1));
}

TEST_F(Attention, of_squeeze_and_excitation_has_multiples_of_eight_inside) {
  EXPECT_EQ(SEModule(64)->fc1->weight.size(0), 8);
  EXPECT_EQ(SEModule(256)->fc1->weight.size(0), 16);
  EXPECT_EQ(SEModule(2048)->fc1->weight.size(0), 128);
  // Rounded down by more than a tenth, which timm allows here.
  EXPECT_EQ(SEModule(176)->fc1->weight.size(0), 8);
  EXPECT_EQ(make_divisible(11), 16);
}

TEST_F(Attention, of_neighbouring_channels_has_zeros_beyond_the_last) {
  auto eca = filled(EcaModule(64));
  ASSERT_EQ(eca->conv->weight.size(2), 3);
  const torch::Tensor x = map();
  const torch::Tensor means = x.mean({2, 3});
  const torch::Tensor zero = torch::zeros({2, 1}, torch::kDouble);
  const torch::Tensor padded = torch::cat({zero, means, zero}, 1);
  torch::Tensor sum = torch::zeros_like(means);
  for (int64_t k = 0; k < 3; ++k) {
    sum = sum + padded.narrow(1, k, 64) * eca->conv->weight[0][0][k];
  }
  const torch::Tensor gate = 1 / (1 + torch::exp(-sum));
  expect_close(eca->forward(x), x * gate.unsqueeze(-1).unsqueeze(-1));
}

TEST_F(Attention, of_neighbouring_channels_sees_more_of_them_in_wide_maps) {
  EXPECT_EQ(EcaModule(8)->conv->weight.size(2), 3);
  EXPECT_EQ(EcaModule(256)->conv->weight.size(2), 5);
  EXPECT_EQ(EcaModule(2048)->conv->weight.size(2), 7);
}

}  // namespace
}  // namespace luximm
