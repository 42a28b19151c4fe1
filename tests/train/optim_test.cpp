#include "luximm/train/optim.h"

#include <gmock/gmock.h>
#include <sstream>

#include <gtest/gtest.h>
#include <torch/serialize.h>

#include "luximm/train/optimizer_state.h"
#include "luximm/train/param_groups.h"
#include "tests/data/pictures.h"
#include "tests/train/golden.h"

namespace luximm {
namespace {

using nlohmann::json;
using test::text_of_error;
using ::testing::HasSubstr;
using Tensors = std::vector<torch::Tensor>;
using OptimizerPtr = std::unique_ptr<torch::optim::Optimizer>;

const std::vector<std::vector<int64_t>> kShapes = {{3, 4}, {5}, {2, 3, 2, 2}};

Tensors tensors_of(const json& values) {
  Tensors all;
  for (std::size_t i = 0; i < kShapes.size(); ++i) {
    all.push_back(torch::tensor(values[i].get<std::vector<float>>())
                      .view(kShapes[i])
                      .clone());
  }
  return all;
}

std::tuple<double, double> betas_of(const json& o, double first,
                                    double second) {
  if (!o.contains("betas")) return {first, second};
  return {o["betas"][0], o["betas"][1]};
}

OptimizerPtr make(const std::string& name, const json& o,
                  const Tensors& params) {
  const double lr = o["lr"];
  if (name == "SGD") {
    return std::make_unique<FusedSgd>(
        params, torch::optim::SGDOptions(lr)
                    .momentum(o.value("momentum", 0.0))
                    .dampening(o.value("dampening", 0.0))
                    .nesterov(o.value("nesterov", false))
                    .weight_decay(o.value("weight_decay", 0.0)));
  }
  if (name == "AdamW") {
    return std::make_unique<FusedAdamW>(
        params, torch::optim::AdamWOptions(lr)
                    .betas(betas_of(o, 0.9, 0.999))
                    .amsgrad(o.value("amsgrad", false))
                    .weight_decay(o.value("weight_decay", 0.01)));
  }
  if (name == "LAMB") {
    LambOptions options(lr);
    options.weight_decay(o.value("weight_decay", 0.01))
        .always_adapt(o.value("always_adapt", false))
        .trust_clip(o.value("trust_clip", false))
        .decoupled_decay(o.value("decoupled_decay", false))
        .grad_averaging(o.value("grad_averaging", true))
        .bias_correction(o.value("bias_correction", true));
    if (o.contains("max_grad_norm")) options.max_grad_norm(0.0);  // None
    return std::make_unique<Lamb>(params, options);
  }
  if (name == "Lion") {
    return std::make_unique<Lion>(
        params, LionOptions(lr)
                    .betas(betas_of(o, 0.9, 0.99))
                    .weight_decay(o.value("weight_decay", 0.0)));
  }
  return std::make_unique<NAdam>(
      params,
      NAdamOptions(lr)
          .weight_decay(o.value("weight_decay", 0.0))
          .decoupled_weight_decay(o.value("decoupled_weight_decay", false)));
}

void set_grads(const Tensors& params, const Tensors& targets, int step) {
  for (std::size_t i = 0; i < params.size(); ++i) {
    torch::Tensor param = params[i];
    param.mutable_grad() =
        (param.detach() - targets[i]) * (1.0 + 0.3 * (step % 3));
  }
}

struct Optimizers : ::testing::Test {
  Tensors parameters() const {
    Tensors params = tensors_of(golden["init"]);
    for (torch::Tensor& param : params) param.requires_grad_();
    return params;
  }

  json golden = test::read_optim_golden()["optimizers"];
  Tensors targets = tensors_of(golden["target"]);
};

TEST_F(Optimizers, give_the_numbers_of_timm_and_torch_over_20_steps) {
  ASSERT_EQ(golden["runs"].size(), 12U);
  for (const json& run : golden["runs"]) {
    SCOPED_TRACE(run["name"].dump() + run["options"].dump());
    const Tensors params = parameters();
    const OptimizerPtr optimizer = make(run["name"], run["options"], params);
    for (int step = 0; step < 20; ++step) {
      set_grads(params, targets, step);
      optimizer->step();
    }
    const Tensors expected = tensors_of(run["params"]);
    for (std::size_t i = 0; i < params.size(); ++i) {
      EXPECT_LE((params[i] - expected[i]).abs().max().item<float>(), 1e-5F)
          << i;
    }
  }
}

TEST_F(Optimizers, go_on_bit_for_bit_from_saved_state) {
  struct Holder : torch::nn::Module {
    explicit Holder(const Tensors& params) {
      for (std::size_t i = 0; i < params.size(); ++i) {
        register_parameter("p" + std::to_string(i), params[i]);
      }
    }
  };
  for (const json& run : golden["runs"]) {
    SCOPED_TRACE(run["name"].dump() + run["options"].dump());
    const Tensors whole = parameters();
    const OptimizerPtr first = make(run["name"], run["options"], whole);
    const Tensors part = parameters();
    const OptimizerPtr second = make(run["name"], run["options"], part);
    const Holder one(whole);
    const Holder other(part);
    for (int step = 0; step < 12; ++step) {
      if (step == 7) {
        EXPECT_EQ(detail::optimizer_kind(*first), run["name"]);
        std::map<std::string, torch::Tensor> saved;
        for (auto& [name, t] : detail::optimizer_state(*first, one)) {
          saved[name] = t.clone();
        }
        detail::OptimizerRestore(*second, other, saved).apply();
        torch::NoGradGuard no_grad;
        for (std::size_t i = 0; i < part.size(); ++i) part[i].copy_(whole[i]);
      }
      set_grads(whole, targets, step);
      first->step();
      if (step < 7) continue;
      set_grads(part, targets, step);
      second->step();
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
      EXPECT_TRUE(whole[i].equal(part[i])) << i;
    }
  }
}

TEST_F(Optimizers, are_saved_and_loaded_by_torch) {
  for (const json& run : golden["runs"]) {
    SCOPED_TRACE(run["name"].dump() + run["options"].dump());
    const Tensors params = parameters();
    const OptimizerPtr optimizer = make(run["name"], run["options"], params);
    set_grads(params, targets, 0);
    optimizer->step();
    std::stringstream file;
    torch::save(*optimizer, file);
    const OptimizerPtr loaded = make(run["name"], {{"lr", 1.0}}, params);
    torch::load(*loaded, file);
    EXPECT_EQ(loaded->param_groups()[0].options().get_lr(),
              run["options"]["lr"].get<double>());
    Tensors before;
    for (const torch::Tensor& param : params) before.push_back(param.clone());
    optimizer->step();
    Tensors after;
    torch::NoGradGuard no_grad;
    for (std::size_t i = 0; i < params.size(); ++i) {
      after.push_back(params[i].clone());
      torch::Tensor param = params[i];
      param.copy_(before[i]);
    }
    loaded->step();
    for (std::size_t i = 0; i < params.size(); ++i) {
      EXPECT_TRUE(params[i].equal(after[i])) << i;
    }
  }
}

/// Kernels walk memory: a channels-last parameter with a contiguous gradient,
/// one without a gradient, and one whose first gradient comes late.
TEST_F(Optimizers, take_any_layout_and_missing_gradients) {
  for (const json& run : golden["runs"]) {
    SCOPED_TRACE(run["name"].dump() + run["options"].dump());
    Tensors plain = parameters();
    Tensors other = parameters();
    for (torch::Tensor& param : other) {
      if (param.dim() != 4) continue;
      param.set_data(param.contiguous(torch::MemoryFormat::ChannelsLast));
    }
    const OptimizerPtr a = make(run["name"], run["options"], plain);
    const OptimizerPtr b = make(run["name"], run["options"], other);
    for (int step = 0; step < 4; ++step) {
      set_grads(plain, targets, step);
      set_grads(other, targets, step);
      for (Tensors* params : {&plain, &other}) {
        torch::Tensor last = params->back();
        last.mutable_grad() = last.grad().contiguous();
        if (step < 2) params->front().mutable_grad() = torch::Tensor();
      }
      a->step();
      b->step();
      if (step == 1) {
        EXPECT_TRUE(plain[0].equal(tensors_of(golden["init"])[0]));
      }
    }
    for (std::size_t i = 0; i < plain.size(); ++i) {
      EXPECT_LE((plain[i] - other[i]).abs().max().item<float>(), 1e-6F) << i;
    }
  }
}

TEST_F(Optimizers, take_groups_and_a_closure) {
  const Tensors params = parameters();
  const auto optimizer = make_optimizer<Lion>(
      {{.params = {params[0]}, .weight_decay = 0.0},
       {.params = {params[1]}, .weight_decay = 0.5, .lr_scale = 0.1}},
      LionOptions(0.1).weight_decay(0.5));
  const torch::Tensor loss = optimizer->step([&] {
    const torch::Tensor sum = params[0].sum() + params[1].sum();
    sum.backward();
    return sum;
  });
  EXPECT_TRUE(loss.requires_grad());
  const Tensors init = tensors_of(golden["init"]);
  EXPECT_TRUE(params[0].allclose(init[0] - 0.1));
  EXPECT_TRUE(params[1].allclose(init[1] * (1 - 0.01 * 0.5) - 0.01));
}

TEST_F(Optimizers, refuse_what_makes_no_sense) {
  const Tensors params = parameters();
  EXPECT_THAT(text_of_error([&] { Lamb(params, LambOptions(-1)); }),
              HasSubstr("[Lamb] lr is -1, expected 0 or more"));
  EXPECT_THAT(text_of_error([&] {
                Lion(params, LionOptions().betas({0.9, 1.0}));
              }),
              HasSubstr("[Lion] the second of betas is 1"));
  EXPECT_THAT(
      text_of_error([&] { NAdam(params, NAdamOptions().momentum_decay(-1)); }),
      HasSubstr("[NAdam] momentum_decay is -1"));
  torch::Tensor table = torch::randn({4, 2}).requires_grad_();
  table.mutable_grad() = torch::randn({4, 2}).to_sparse();
  EXPECT_THAT(
      text_of_error([&] { FusedAdamW(Tensors{table}).step(); }),
      HasSubstr(
          "Float [4, 2] on cpu has a sparse gradient Float on cpu; expected "
          "a dense one"));
  torch::Tensor view = torch::randn({4, 4}).slice(1, 0, 2).requires_grad_();
  view.mutable_grad() = torch::randn({4, 2});
  EXPECT_THAT(text_of_error([&] { FusedAdamW(Tensors{view}).step(); }),
              HasSubstr("has strides [4, 1]; make it contiguous"));
}

}  // namespace
}  // namespace luximm
