#pragma once

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/base/torch.h"

namespace luximm::test {

/// Tests of a layer against its definition, written out with elementary
/// operations in float64.
class LayerTest : public ::testing::Test {
 protected:
  void SetUp() override { torch::manual_seed(1); }

  /// Fills every tensor of a layer with values that are not its first ones.
  template <typename Layer>
  static Layer filled(Layer layer) {
    torch::NoGradGuard no_grad;
    layer->to(torch::kDouble);
    for (torch::Tensor& p : layer->parameters()) p.uniform_(0.5, 1.5);
    for (torch::Tensor& b : layer->buffers()) {
      if (b.is_floating_point()) b.uniform_(0.5, 1.5);
    }
    return layer;
  }

  static torch::Tensor map(std::vector<int64_t> shape = {2, 64, 5, 7}) {
    return torch::randn(shape, torch::kDouble) * 3 + 1;
  }

  static void expect_close(const torch::Tensor& got,
                           const torch::Tensor& expected) {
    ASSERT_EQ(got.sizes(), expected.sizes());
    EXPECT_LT((got - expected).abs().max().item<double>(),
              1e-10 * expected.abs().max().item<double>());
  }

  /// One value per channel of [N, C, H, W].
  static torch::Tensor channels(const torch::Tensor& vector) {
    return vector.reshape({1, -1, 1, 1});
  }
};

}  // namespace luximm::test
