#pragma once

#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "luximm/model/factory.h"
#include "tests/models/support.h"

namespace luximm::test {

/// Runs and trains a fresh network one step: every parameter gets a gradient,
/// the same with checkpoints as without.
inline void expect_trains(ImageModel model,
                          const std::array<int64_t, 2>& size = {64, 64}) {
  torch::manual_seed(3);
  model->init_weights();
  fill_parity_weights(*model);
  const torch::Tensor x =
      parity_input({2, model->in_chans(), size[0], size[1]});
  std::vector<torch::Tensor> gradients;
  for (bool checkpoints : {false, true}) {
    model->set_grad_checkpointing(checkpoints);
    model->zero_grad();
    model->forward(x).square().mean().backward();
    std::size_t i = 0;
    for (const auto& item : model->named_parameters()) {
      ASSERT_TRUE(item.value().grad().defined()) << item.key();
      if (!checkpoints) {
        gradients.push_back(item.value().grad().clone());
      } else {
        EXPECT_LT(relative_error(item.value().grad(), gradients[i]), 1e-3)
            << item.key();
      }
      ++i;
    }
  }
  model->eval();
  EXPECT_TRUE(clone(model)->forward(x).equal(model->forward(x)));
}

/// The same with what timm's widths say of it.
inline void expect_trains(ImageModel model, int64_t features) {
  EXPECT_EQ(model->num_features(), features);
  const torch::Tensor x = parity_input({1, model->in_chans(), 64, 64});
  expect_trains(model);
  torch::NoGradGuard no_grad;
  EXPECT_EQ(model->forward(x).sizes(), (std::vector<int64_t>{1, 1000}));
  EXPECT_EQ(model->forward_intermediates(x, {-1}).taps[0].size(1), features);
}

}  // namespace luximm::test
