#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/_fused_sgd.h>

#include "luximm/train/optim.h"
#include "luximm/train/optim_step.h"

namespace luximm {
namespace {

using detail::StepTensors;
using torch::optim::AdamWOptions;
using torch::optim::AdamWParamState;
using torch::optim::SGDOptions;
using torch::optim::SGDParamState;

void sgd_step(const SGDOptions& options, const StepTensors& tensors,
              const std::vector<torch::Tensor>& buffers, bool is_first_step) {
  if (tensors.params.empty()) return;
  at::_fused_sgd_(tensors.params, tensors.grads, buffers,
                  options.weight_decay(), options.momentum(), options.lr(),
                  options.dampening(), options.nesterov(), /*maximize=*/false,
                  is_first_step);
}

/// What AdamW keeps of some parameters. The kernels only read the steps, so one
/// tensor serves all parameters that have taken as many.
struct AdamWMoments {
  std::vector<torch::Tensor> first;
  std::vector<torch::Tensor> second;
  std::vector<torch::Tensor> largest;
  std::vector<torch::Tensor> steps;
};

AdamWMoments next_adamw_moments(torch::optim::Optimizer& optimizer,
                                const AdamWOptions& options,
                                const StepTensors& tensors) {
  AdamWMoments moments;
  std::map<int64_t, torch::Tensor> steps;
  for (const torch::Tensor& param : tensors.params) {
    auto& state = detail::state_of<AdamWParamState>(
        optimizer, param, [&param](AdamWParamState& fresh) {
          fresh.exp_avg(torch::zeros_like(param));
          fresh.exp_avg_sq(torch::zeros_like(param));
        });
    if (options.amsgrad() && !state.max_exp_avg_sq().defined()) {
      state.max_exp_avg_sq(torch::zeros_like(param));
    }
    state.step(state.step() + 1);
    torch::Tensor& step = steps[state.step()];
    if (!step.defined()) {
      step = torch::full({}, state.step(),
                         torch::dtype(torch::kFloat).device(param.device()));
    }
    // Files and a change to channels-last leave another layout.
    state.exp_avg(detail::laid_out_as(param, state.exp_avg()));
    state.exp_avg_sq(detail::laid_out_as(param, state.exp_avg_sq()));
    if (options.amsgrad()) {
      state.max_exp_avg_sq(detail::laid_out_as(param, state.max_exp_avg_sq()));
    }
    moments.first.push_back(state.exp_avg());
    moments.second.push_back(state.exp_avg_sq());
    if (options.amsgrad()) moments.largest.push_back(state.max_exp_avg_sq());
    moments.steps.push_back(step);
  }
  return moments;
}

}  // namespace

torch::Tensor FusedSgd::step(LossClosure closure) {
  torch::NoGradGuard no_grad;
  torch::Tensor loss = detail::loss_of(closure);
  detail::for_each_group<SGDOptions>(
      *this, [this](const SGDOptions& options, const StepTensors& tensors) {
        if (options.momentum() == 0.0) {
          sgd_step(options, tensors, {}, false);
          return;
        }
        // The first buffer is the gradient; a parameter may get its first
        // gradient later than others.
        StepTensors fresh;
        StepTensors old;
        std::vector<torch::Tensor> fresh_buffers;
        std::vector<torch::Tensor> old_buffers;
        for (std::size_t i = 0; i < tensors.params.size(); ++i) {
          const torch::Tensor& param = tensors.params[i];
          auto& state = detail::state_of<SGDParamState>(*this, param,
                                                        [](SGDParamState&) {});
          const bool is_fresh = !state.momentum_buffer().defined();
          state.momentum_buffer(
              is_fresh ? torch::empty_like(param)
                       : detail::laid_out_as(param, state.momentum_buffer()));
          StepTensors& part = is_fresh ? fresh : old;
          part.params.push_back(param);
          part.grads.push_back(tensors.grads[i]);
          (is_fresh ? fresh_buffers : old_buffers)
              .push_back(state.momentum_buffer());
        }
        sgd_step(options, fresh, fresh_buffers, true);
        sgd_step(options, old, old_buffers, false);
      });
  return loss;
}

torch::Tensor FusedAdamW::step(LossClosure closure) {
  torch::NoGradGuard no_grad;
  torch::Tensor loss = detail::loss_of(closure);
  detail::for_each_group<AdamWOptions>(
      *this, [this](const AdamWOptions& options, const StepTensors& tensors) {
        const AdamWMoments moments =
            next_adamw_moments(*this, options, tensors);
        const auto [beta1, beta2] = options.betas();
        at::_fused_adamw_(tensors.params, tensors.grads, moments.first,
                          moments.second, moments.largest, moments.steps,
                          options.lr(), beta1, beta2, options.weight_decay(),
                          options.eps(), options.amsgrad(),
                          /*maximize=*/false);
      });
  return loss;
}

}  // namespace luximm
