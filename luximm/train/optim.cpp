#include "luximm/train/optim.h"

#include <cmath>
#include <string_view>

#include <ATen/ops/_foreach_add.h>
#include <ATen/ops/_foreach_addcdiv.h>
#include <ATen/ops/_foreach_addcmul.h>
#include <ATen/ops/_foreach_div.h>
#include <ATen/ops/_foreach_lerp.h>
#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/_foreach_sign.h>
#include <ATen/ops/_foreach_sqrt.h>

#include "luximm/train/optim_step.h"

namespace luximm {
namespace {

using detail::StepTensors;
using Tensors = std::vector<torch::Tensor>;

// Written so that NaN fails too.
void expect(bool good, const char* optimizer, std::string_view name,
            double value, std::string_view expected) {
  if (!good) {
    fail(optimizer, "{} is {}, expected {}", name, value, expected);
  }
}

template <typename Options>
void check(const Options& options, const char* optimizer) {
  expect(options.lr() >= 0, optimizer, "lr", options.lr(), "0 or more");
  const auto [beta1, beta2] = options.betas();
  expect(beta1 >= 0 && beta1 < 1, optimizer, "the first of betas", beta1,
         "a value in [0, 1)");
  expect(beta2 >= 0 && beta2 < 1, optimizer, "the second of betas", beta2,
         "a value in [0, 1)");
  expect(options.weight_decay() >= 0, optimizer, "weight_decay",
         options.weight_decay(), "0 or more");
  if constexpr (requires { options.eps(); }) {
    expect(options.eps() >= 0, optimizer, "eps", options.eps(), "0 or more");
  }
  if constexpr (requires { options.momentum_decay(); }) {
    expect(options.momentum_decay() >= 0, optimizer, "momentum_decay",
           options.momentum_decay(), "0 or more");
  }
  if constexpr (requires { options.max_grad_norm(); }) {
    expect(options.max_grad_norm() >= 0, optimizer, "max_grad_norm",
           options.max_grad_norm(), "0 or more");
  }
}

/// Parameters that have taken as many steps, with their moments.
struct Moments {
  StepTensors tensors;
  Tensors first;
  Tensors second;
};

/// Counts a step of each parameter and groups them by how many they have taken:
/// all of them, unless some had no gradient now and then.
template <typename State>
std::map<int64_t, Moments> next_moments(torch::optim::Optimizer& optimizer,
                                        const StepTensors& tensors) {
  std::map<int64_t, Moments> by_step;
  for (std::size_t i = 0; i < tensors.params.size(); ++i) {
    const torch::Tensor& param = tensors.params[i];
    auto& state =
        detail::state_of<State>(optimizer, param, [&param](State& fresh) {
          fresh.exp_avg(torch::zeros_like(param));
          fresh.exp_avg_sq(torch::zeros_like(param));
        });
    state.step(state.step() + 1);
    Moments& moments = by_step[state.step()];
    moments.tensors.params.push_back(param);
    moments.tensors.grads.push_back(tensors.grads[i]);
    moments.first.push_back(state.exp_avg());
    moments.second.push_back(state.exp_avg_sq());
  }
  return by_step;
}

/// Averages of the gradients and their squares.
void update(const Moments& moments, const Tensors& grads, double beta1,
            double beta2, bool grad_averaging = true) {
  if (grad_averaging) {
    at::_foreach_lerp_(moments.first, grads, 1.0 - beta1);
  } else {
    at::_foreach_mul_(moments.first, beta1);
    at::_foreach_add_(moments.first, grads);
  }
  at::_foreach_mul_(moments.second, beta2);
  at::_foreach_addcmul_(moments.second, grads, grads, 1.0 - beta2);
}

/// The square roots of the second moments over `correction`, plus eps.
Tensors denominators(const Tensors& second, double correction, double eps) {
  Tensors result = at::_foreach_sqrt(second);
  at::_foreach_div_(result, std::sqrt(correction));
  at::_foreach_add_(result, eps);
  return result;
}

/// What all gradients are divided by so that their norm is at most the first
/// group's `max_grad_norm`; undefined where nothing is to be done. The defaults
/// would not do: torch::load leaves them as they are.
torch::Tensor clip_divisor(const torch::optim::Optimizer& optimizer) {
  Tensors grads;
  for (const auto& group : optimizer.param_groups()) {
    for (const torch::Tensor& param : group.params()) {
      if (param.grad().defined()) grads.push_back(param.grad());
    }
  }
  if (grads.empty()) return {};
  const double max_norm = static_cast<const LambOptions&>(
                              optimizer.param_groups().front().options())
                              .max_grad_norm();
  if (max_norm == 0.0) return {};
  return (torch::stack(at::_foreach_norm(grads)).norm() / max_norm)
      .clamp_min(1.0);
}

/// LAMB's factor of a tensor's step: the parameter's norm over the step's.
torch::Tensor trust_ratio(const torch::Tensor& param, const torch::Tensor& step,
                          bool clip) {
  const torch::Tensor weights = param.norm();
  const torch::Tensor length = step.norm();
  const torch::Tensor ratio =
      torch::where(weights.gt(0).logical_and(length.gt(0)), weights / length,
                   torch::ones_like(weights));
  return clip ? ratio.clamp_max(1.0) : ratio;
}

void lamb_step(const LambOptions& options, int64_t number,
               const Moments& moments, const torch::Tensor& divisor) {
  const auto [beta1, beta2] = options.betas();
  const Tensors& params = moments.tensors.params;
  const Tensors grads = divisor.defined()
                            ? at::_foreach_div(moments.tensors.grads, divisor)
                            : moments.tensors.grads;
  update(moments, grads, beta1, beta2, options.grad_averaging());
  double correction1 = 1.0;
  double correction2 = 1.0;
  if (options.bias_correction()) {
    correction1 -= std::pow(beta1, static_cast<double>(number));
    correction2 -= std::pow(beta2, static_cast<double>(number));
  }
  Tensors steps = at::_foreach_div(moments.first, correction1);
  at::_foreach_div_(steps,
                    denominators(moments.second, correction2, options.eps()));
  const double decay = options.weight_decay();
  if (decay != 0.0) {
    if (options.decoupled_decay()) {
      at::_foreach_mul_(params, 1.0 - options.lr() * decay);
    } else {
      at::_foreach_add_(steps, params, decay);
    }
  }
  if (decay != 0.0 || options.always_adapt()) {
    for (std::size_t i = 0; i < params.size(); ++i) {
      steps[i].mul_(trust_ratio(params[i], steps[i], options.trust_clip()));
    }
  }
  at::_foreach_add_(params, steps, -options.lr());
}

void lion_step(const LionOptions& options, const StepTensors& tensors,
               const Tensors& averages) {
  const auto [beta1, beta2] = options.betas();
  at::_foreach_mul_(tensors.params,
                    1.0 - options.lr() * options.weight_decay());
  Tensors steps = at::_foreach_lerp(averages, tensors.grads, 1.0 - beta1);
  at::_foreach_sign_(steps);
  at::_foreach_add_(tensors.params, steps, -options.lr());
  at::_foreach_lerp_(averages, tensors.grads, 1.0 - beta2);
}

/// NAdam's momentum of a step.
double momentum_at(const NAdamOptions& options, int64_t step) {
  return std::get<0>(options.betas()) *
         (1.0 - 0.5 * std::pow(0.96, static_cast<double>(step) *
                                         options.momentum_decay()));
}

void nadam_step(const NAdamOptions& options, int64_t number,
                const Moments& moments, double mu_product) {
  const auto [beta1, beta2] = options.betas();
  const Tensors& params = moments.tensors.params;
  Tensors grads = moments.tensors.grads;
  if (options.weight_decay() != 0.0) {
    if (options.decoupled_weight_decay()) {
      at::_foreach_mul_(params, 1.0 - options.lr() * options.weight_decay());
    } else {
      grads = at::_foreach_add(grads, params, options.weight_decay());
    }
  }
  update(moments, grads, beta1, beta2);
  const Tensors below = denominators(
      moments.second, 1.0 - std::pow(beta2, static_cast<double>(number)),
      options.eps());
  const double mu = momentum_at(options, number);
  const double mu_next = momentum_at(options, number + 1);
  at::_foreach_addcdiv_(params, grads, below,
                        -options.lr() * (1.0 - mu) / (1.0 - mu_product));
  at::_foreach_addcdiv_(params, moments.first, below,
                        -options.lr() * mu_next / (1.0 - mu_product * mu_next));
}

}  // namespace

Lamb::Lamb(const std::vector<torch::optim::OptimizerParamGroup>& groups,
           const LambOptions& defaults)
    : Optimizer(groups, std::make_unique<LambOptions>(defaults)) {
  check(defaults, "Lamb");
}

torch::Tensor Lamb::step(LossClosure closure) {
  torch::NoGradGuard no_grad;
  torch::Tensor loss = detail::loss_of(closure);
  const torch::Tensor divisor = clip_divisor(*this);
  detail::for_each_group<LambOptions>(
      *this, [&](const LambOptions& options, const StepTensors& tensors) {
        for (const auto& [number, moments] :
             next_moments<LambParamState>(*this, tensors)) {
          lamb_step(options, number, moments, divisor);
        }
      });
  return loss;
}

Lion::Lion(const std::vector<torch::optim::OptimizerParamGroup>& groups,
           const LionOptions& defaults)
    : Optimizer(groups, std::make_unique<LionOptions>(defaults)) {
  check(defaults, "Lion");
}

torch::Tensor Lion::step(LossClosure closure) {
  torch::NoGradGuard no_grad;
  torch::Tensor loss = detail::loss_of(closure);
  detail::for_each_group<LionOptions>(
      *this, [this](const LionOptions& options, const StepTensors& tensors) {
        Tensors averages;
        for (const torch::Tensor& param : tensors.params) {
          averages.push_back(detail::state_of<LionParamState>(
                                 *this, param,
                                 [&param](LionParamState& fresh) {
                                   fresh.exp_avg(torch::zeros_like(param));
                                 })
                                 .exp_avg());
        }
        lion_step(options, tensors, averages);
      });
  return loss;
}

NAdam::NAdam(const std::vector<torch::optim::OptimizerParamGroup>& groups,
             const NAdamOptions& defaults)
    : Optimizer(groups, std::make_unique<NAdamOptions>(defaults)) {
  check(defaults, "NAdam");
}

torch::Tensor NAdam::step(LossClosure closure) {
  torch::NoGradGuard no_grad;
  torch::Tensor loss = detail::loss_of(closure);
  detail::for_each_group<NAdamOptions>(
      *this, [this](const NAdamOptions& options, const StepTensors& tensors) {
        for (const auto& [number, moments] :
             next_moments<NAdamParamState>(*this, tensors)) {
          // As many steps with the same options make the same product.
          double mu_product = 1.0;
          for (const torch::Tensor& param : moments.tensors.params) {
            auto& state = static_cast<NAdamParamState&>(
                *this->state().at(param.unsafeGetTensorImpl()));
            state.mu_product(state.mu_product() * momentum_at(options, number));
            mu_product = state.mu_product();
          }
          nadam_step(options, number, moments, mu_product);
        }
      });
  return loss;
}

// torch::save and torch::load, field by field under torch's own names.
#define LUXIMM_WRITE(name) _TORCH_OPTIM_SERIALIZE_TORCH_ARG(name)
#define LUXIMM_READ(type, name) _TORCH_OPTIM_DESERIALIZE_TORCH_ARG(type, name)

void LambOptions::serialize(torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(lr);
  LUXIMM_WRITE(bias_correction);
  LUXIMM_WRITE(betas);
  LUXIMM_WRITE(eps);
  LUXIMM_WRITE(weight_decay);
  LUXIMM_WRITE(grad_averaging);
  LUXIMM_WRITE(max_grad_norm);
  LUXIMM_WRITE(trust_clip);
  LUXIMM_WRITE(always_adapt);
  LUXIMM_WRITE(decoupled_decay);
}

void LambOptions::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(double, lr);
  LUXIMM_READ(bool, bias_correction);
  LUXIMM_READ(betas_t, betas);
  LUXIMM_READ(double, eps);
  LUXIMM_READ(double, weight_decay);
  LUXIMM_READ(bool, grad_averaging);
  LUXIMM_READ(double, max_grad_norm);
  LUXIMM_READ(bool, trust_clip);
  LUXIMM_READ(bool, always_adapt);
  LUXIMM_READ(bool, decoupled_decay);
}

void LambParamState::serialize(torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(step);
  LUXIMM_WRITE(exp_avg);
  LUXIMM_WRITE(exp_avg_sq);
}

void LambParamState::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(int64_t, step);
  LUXIMM_READ(torch::Tensor, exp_avg);
  LUXIMM_READ(torch::Tensor, exp_avg_sq);
}

void LionOptions::serialize(torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(lr);
  LUXIMM_WRITE(betas);
  LUXIMM_WRITE(weight_decay);
}

void LionOptions::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(double, lr);
  LUXIMM_READ(betas_t, betas);
  LUXIMM_READ(double, weight_decay);
}

void LionParamState::serialize(torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(exp_avg);
}

void LionParamState::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(torch::Tensor, exp_avg);
}

void NAdamOptions::serialize(torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(lr);
  LUXIMM_WRITE(betas);
  LUXIMM_WRITE(eps);
  LUXIMM_WRITE(weight_decay);
  LUXIMM_WRITE(momentum_decay);
  LUXIMM_WRITE(decoupled_weight_decay);
}

void NAdamOptions::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(double, lr);
  LUXIMM_READ(betas_t, betas);
  LUXIMM_READ(double, eps);
  LUXIMM_READ(double, weight_decay);
  LUXIMM_READ(double, momentum_decay);
  LUXIMM_READ(bool, decoupled_weight_decay);
}

void NAdamParamState::serialize(
    torch::serialize::OutputArchive& archive) const {
  LUXIMM_WRITE(step);
  LUXIMM_WRITE(mu_product);
  LUXIMM_WRITE(exp_avg);
  LUXIMM_WRITE(exp_avg_sq);
}

void NAdamParamState::serialize(torch::serialize::InputArchive& archive) {
  LUXIMM_READ(int64_t, step);
  LUXIMM_READ(double, mu_product);
  LUXIMM_READ(torch::Tensor, exp_avg);
  LUXIMM_READ(torch::Tensor, exp_avg_sq);
}

#undef LUXIMM_WRITE
#undef LUXIMM_READ

#define LUXIMM_SAVE_AND_LOAD(Name)                                            \
  void Name::save(torch::serialize::OutputArchive& archive) const {           \
    torch::optim::serialize<Name##ParamState, Name##Options>(archive, *this); \
  }                                                                           \
  void Name::load(torch::serialize::InputArchive& archive) {                  \
    torch::optim::serialize<Name##ParamState, Name##Options>(archive, *this); \
  }
LUXIMM_SAVE_AND_LOAD(Lamb)
LUXIMM_SAVE_AND_LOAD(Lion)
LUXIMM_SAVE_AND_LOAD(NAdam)
#undef LUXIMM_SAVE_AND_LOAD

}  // namespace luximm
