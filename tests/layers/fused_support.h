#pragma once

// What the tests of the loops for training share.

#include <algorithm>
#include <functional>
#include <vector>

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include "luximm/base/isa.h"
#include "luximm/base/torch.h"

namespace luximm::detail::loops {

using Tensors = std::vector<torch::Tensor>;
using Function = std::function<torch::Tensor(const Tensors&)>;

inline torch::Tensor channels_last(const torch::Tensor& x) {
  return x.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// The largest difference over the largest value.
inline double error(const torch::Tensor& got, const torch::Tensor& expected) {
  return ((got - expected).abs().max() / expected.abs().max().clamp_min(1e-20))
      .item<double>();
}

struct Run {
  torch::Tensor y;
  Tensors gradients = {};
};

inline Run run(const Function& function, const Tensors& inputs,
               const torch::Tensor& g) {
  Tensors leaves;
  for (const auto& input : inputs) {
    leaves.push_back(input.defined() ? input.detach().requires_grad_()
                                     : torch::Tensor());
  }
  Run found = {.y = function(leaves)};
  found.y.backward(g.to(found.y.scalar_type()));
  for (const auto& leaf : leaves) {
    if (leaf.defined()) found.gradients.push_back(leaf.grad());
  }
  return found;
}

/// The square of the gradient's norm, differentiated once more.
inline Tensors second_derivatives(const Function& function,
                                  const Tensors& inputs,
                                  const torch::Tensor& g) {
  Tensors leaves, defined;
  for (const auto& input : inputs) {
    leaves.push_back(input.defined() ? input.detach().requires_grad_()
                                     : torch::Tensor());
    if (input.defined()) defined.push_back(leaves.back());
  }
  const torch::Tensor y = function(leaves);
  const Tensors first = torch::autograd::grad(
      {y}, {leaves[0]}, {g.to(y.scalar_type())}, /*retain_graph=*/true,
      /*create_graph=*/true);
  return torch::autograd::grad({first[0].pow(2).sum()}, defined, {},
                               /*retain_graph=*/{}, /*create_graph=*/false,
                               /*allow_unused=*/true);
}

/// `fused` of float32 beside `plain` of float64.
inline void expect_equal(const Function& fused, const Function& plain,
                         const Tensors& inputs, double limit = 5e-6) {
  Tensors exact;
  for (const auto& input : inputs) {
    exact.push_back(input.defined() ? input.to(torch::kDouble)
                                    : torch::Tensor());
  }
  torch::Tensor g;
  {
    const torch::NoGradGuard no_grad;
    g = torch::randn_like(plain(exact)).to(torch::kFloat);
  }
  const Run expected = run(plain, exact, g);
  const Isa isa = current_isa();
  for (const Isa each : kIsas) {
    if (!set_isa(each)) continue;
    SCOPED_TRACE(isa_name(each));
    const Run got = run(fused, inputs, g);
    EXPECT_LT(error(got.y, expected.y), limit);
    ASSERT_EQ(got.gradients.size(), expected.gradients.size());
    for (std::size_t i = 0; i < got.gradients.size(); ++i) {
      EXPECT_EQ(got.gradients[i].sizes(), expected.gradients[i].sizes());
      EXPECT_LT(error(got.gradients[i], expected.gradients[i]), limit)
          << "input " << i;
    }
  }
  set_isa(isa);

  const int threads = at::get_num_threads();
  at::set_num_threads(1);
  const Run one = run(fused, inputs, g);
  at::set_num_threads(3);
  const Run three = run(fused, inputs, g);
  at::set_num_threads(threads);
  EXPECT_LT(error(one.y, three.y), 1e-6);
  for (std::size_t i = 0; i < one.gradients.size(); ++i) {
    EXPECT_LT(error(one.gradients[i], three.gradients[i]), 1e-6);
  }

  const Tensors second = second_derivatives(fused, inputs, g);
  const Tensors second_expected = second_derivatives(plain, exact, g);
  for (std::size_t i = 0; i < second.size(); ++i) {
    if (!second_expected[i].defined()) continue;
    if (!second[i].defined()) {
      EXPECT_EQ(second_expected[i].abs().max().item<double>(), 0.0);
      continue;
    }
    EXPECT_LT(error(second[i], second_expected[i]), std::max(1e-3, 2 * limit))
        << "input " << i;
  }
}

}  // namespace luximm::detail::loops
