#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include <torch/optim/adamw.h>
#include <torch/optim/optimizer.h>
#include <torch/optim/serialize.h>
#include <torch/optim/sgd.h>

#include "luximm/base/torch.h"

// Optimisers with the interface of torch::optim: parameter groups, state,
// torch::save and torch::load, and `CheckpointStore`. A gradient that is sparse
// or of another type than its parameter is an `Error`.
namespace luximm {

/// torch::optim::SGD with PyTorch's fused kernel: one pass over all tensors on
/// CPU and CUDA. Options, state and files are those of torch::optim::SGD.
///
///     auto optimizer = luximm::make_optimizer<luximm::FusedSgd>(
///         luximm::weight_decay_groups(*model, 1e-4),
///         torch::optim::SGDOptions(0.1).momentum(0.9).nesterov(true));
class FusedSgd : public torch::optim::SGD {
 public:
  using SGD::SGD;
  torch::Tensor step(LossClosure closure = nullptr) override;
};

/// torch::optim::AdamW with PyTorch's fused kernel, as `FusedSgd`.
///
///     auto optimizer = luximm::make_optimizer<luximm::FusedAdamW>(
///         luximm::weight_decay_groups(*model, 0.05),
///         torch::optim::AdamWOptions(1e-3));
class FusedAdamW : public torch::optim::AdamW {
 public:
  using AdamW::AdamW;
  torch::Tensor step(LossClosure closure = nullptr) override;
};

/// Names and defaults of timm's `Lamb`.
struct LambOptions : torch::optim::OptimizerCloneableOptions<LambOptions> {
  LambOptions(double lr = 1e-3) : lr_(lr) {}  // NOLINT(*-explicit-*)
  TORCH_ARG(double, lr) = 1e-3;
  TORCH_ARG(bool, bias_correction) = true;
  typedef std::tuple<double, double> betas_t;  // NOLINT(modernize-use-using)
  TORCH_ARG(betas_t, betas) = std::make_tuple(0.9, 0.999);
  TORCH_ARG(double, eps) = 1e-6;
  TORCH_ARG(double, weight_decay) = 0.01;
  TORCH_ARG(bool, grad_averaging) = true;
  TORCH_ARG(double, max_grad_norm) = 1.0;  // of all gradients; 0: any
  TORCH_ARG(bool, trust_clip) = false;
  TORCH_ARG(bool, always_adapt) = false;
  TORCH_ARG(bool, decoupled_decay) = false;

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
  double get_lr() const override { return lr(); }
  void set_lr(double value) override { lr(value); }
};

struct LambParamState
    : torch::optim::OptimizerCloneableParamState<LambParamState> {
  TORCH_ARG(int64_t, step) = 0;
  TORCH_ARG(torch::Tensor, exp_avg);
  TORCH_ARG(torch::Tensor, exp_avg_sq);

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
};

/// LAMB (https://arxiv.org/abs/1904.00962), timm's `Lamb`: Adam whose step is
/// scaled to each tensor's norm. Throws `Error` for options out of range.
class Lamb : public torch::optim::Optimizer {
 public:
  explicit Lamb(const std::vector<torch::optim::OptimizerParamGroup>& groups,
                const LambOptions& defaults = {});
  explicit Lamb(std::vector<torch::Tensor> params,
                const LambOptions& defaults = {})
      : Lamb({torch::optim::OptimizerParamGroup(std::move(params))}, defaults) {
  }
  torch::Tensor step(LossClosure closure = nullptr) override;
  void save(torch::serialize::OutputArchive& archive) const override;
  void load(torch::serialize::InputArchive& archive) override;
};

/// Names and defaults of timm's `Lion`.
struct LionOptions : torch::optim::OptimizerCloneableOptions<LionOptions> {
  LionOptions(double lr = 1e-4) : lr_(lr) {}  // NOLINT(*-explicit-*)
  TORCH_ARG(double, lr) = 1e-4;
  typedef std::tuple<double, double> betas_t;  // NOLINT(modernize-use-using)
  TORCH_ARG(betas_t, betas) = std::make_tuple(0.9, 0.99);
  TORCH_ARG(double, weight_decay) = 0.0;

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
  double get_lr() const override { return lr(); }
  void set_lr(double value) override { lr(value); }
};

struct LionParamState
    : torch::optim::OptimizerCloneableParamState<LionParamState> {
  TORCH_ARG(torch::Tensor, exp_avg);

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
};

/// Lion (https://arxiv.org/abs/2302.06675), timm's `Lion`: steps by the sign of
/// an average of the gradients. Throws `Error` for options out of range.
class Lion : public torch::optim::Optimizer {
 public:
  explicit Lion(const std::vector<torch::optim::OptimizerParamGroup>& groups,
                const LionOptions& defaults = {});
  explicit Lion(std::vector<torch::Tensor> params,
                const LionOptions& defaults = {})
      : Lion({torch::optim::OptimizerParamGroup(std::move(params))}, defaults) {
  }
  torch::Tensor step(LossClosure closure = nullptr) override;
  void save(torch::serialize::OutputArchive& archive) const override;
  void load(torch::serialize::InputArchive& archive) override;
};

/// Names and defaults of `torch.optim.NAdam`, which timm's `nadam` is.
struct NAdamOptions : torch::optim::OptimizerCloneableOptions<NAdamOptions> {
  NAdamOptions(double lr = 2e-3) : lr_(lr) {}  // NOLINT(*-explicit-*)
  TORCH_ARG(double, lr) = 2e-3;
  typedef std::tuple<double, double> betas_t;  // NOLINT(modernize-use-using)
  TORCH_ARG(betas_t, betas) = std::make_tuple(0.9, 0.999);
  TORCH_ARG(double, eps) = 1e-8;
  TORCH_ARG(double, weight_decay) = 0.0;
  TORCH_ARG(double, momentum_decay) = 4e-3;
  TORCH_ARG(bool, decoupled_weight_decay) = false;

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
  double get_lr() const override { return lr(); }
  void set_lr(double value) override { lr(value); }
};

struct NAdamParamState
    : torch::optim::OptimizerCloneableParamState<NAdamParamState> {
  TORCH_ARG(int64_t, step) = 0;
  TORCH_ARG(double, mu_product) = 1.0;
  TORCH_ARG(torch::Tensor, exp_avg);
  TORCH_ARG(torch::Tensor, exp_avg_sq);

 public:
  void serialize(torch::serialize::InputArchive& archive) override;
  void serialize(torch::serialize::OutputArchive& archive) const override;
};

/// Adam with Nesterov momentum, `torch.optim.NAdam`. Throws `Error` for options
/// out of range.
class NAdam : public torch::optim::Optimizer {
 public:
  explicit NAdam(const std::vector<torch::optim::OptimizerParamGroup>& groups,
                 const NAdamOptions& defaults = {});
  explicit NAdam(std::vector<torch::Tensor> params,
                 const NAdamOptions& defaults = {})
      : NAdam({torch::optim::OptimizerParamGroup(std::move(params))},
              defaults) {}
  torch::Tensor step(LossClosure closure = nullptr) override;
  void save(torch::serialize::OutputArchive& archive) const override;
  void load(torch::serialize::InputArchive& archive) override;
};

}  // namespace luximm
