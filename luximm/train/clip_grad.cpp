#include "luximm/train/clip_grad.h"

#include <algorithm>
#include <numeric>

#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <torch/nn/utils/clip_grad.h>

#include "luximm/base/fail.h"

namespace luximm {
namespace {

/// Of all but the first dimension, which is kept: of each output.
torch::Tensor unitwise_norm(const torch::Tensor& x, double norm_type) {
  if (x.dim() <= 1) return x.norm(norm_type);
  std::vector<int64_t> dims(static_cast<std::size_t>(x.dim() - 1));
  std::iota(dims.begin(), dims.end(), 1);
  return x.norm(norm_type, dims, /*keepdim=*/true);
}

/// torch's function, which returns the norm, without waiting for the device to
/// know it.
void clip_norm_there(const std::vector<torch::Tensor>& parameters, double value,
                     double norm_type) {
  const torch::NoGradGuard no_grad;
  std::vector<torch::Tensor> grads;
  for (const torch::Tensor& parameter : parameters) {
    if (parameter.grad().defined()) grads.push_back(parameter.grad());
  }
  if (grads.empty()) return;
  const torch::Tensor norm =
      torch::stack(at::_foreach_norm(grads, norm_type)).norm(norm_type);
  at::_foreach_mul_(grads, (value / (norm + 1e-6)).clamp_max(1.0));
}

/// Whether all are on one device that is no CPU, and of one type.
bool are_on_one_gpu(const std::vector<torch::Tensor>& parameters) {
  return !parameters.empty() && !parameters.front().is_cpu() &&
         std::all_of(parameters.begin(), parameters.end(),
                     [&](const torch::Tensor& parameter) {
                       return parameter.device() ==
                                  parameters.front().device() &&
                              parameter.dtype() == parameters.front().dtype();
                     });
}

}  // namespace

ClipMode clip_mode(const std::string& name) {
  if (name == "norm") return ClipMode::kNorm;
  if (name == "value") return ClipMode::kValue;
  if (name == "agc") return ClipMode::kAgc;
  fail("clip_grad", "mode is '{}', expected norm, value or agc", name);
}

std::string to_string(ClipMode mode) {
  switch (mode) {
    case ClipMode::kNorm:
      return "norm";
    case ClipMode::kValue:
      return "value";
    case ClipMode::kAgc:
      break;
  }
  return "agc";
}

void clip_grad(const std::vector<torch::Tensor>& parameters, double value,
               ClipMode mode, double norm_type) {
  if (!(value > 0.0)) {
    fail("clip_grad", "value is {}, expected more than 0", value);
  }
  switch (mode) {
    case ClipMode::kNorm:
      if (are_on_one_gpu(parameters)) {
        clip_norm_there(parameters, value, norm_type);
      } else {
        torch::nn::utils::clip_grad_norm_(parameters, value, norm_type);
      }
      break;
    case ClipMode::kValue:
      torch::nn::utils::clip_grad_value_(parameters, value);
      break;
    case ClipMode::kAgc:
      adaptive_clip_grad(parameters, value, 1e-3, norm_type);
      break;
  }
}

void adaptive_clip_grad(const std::vector<torch::Tensor>& parameters,
                        double clip_factor, double eps, double norm_type) {
  torch::NoGradGuard no_grad;
  for (const torch::Tensor& parameter : parameters) {
    torch::Tensor grad = parameter.grad();
    if (!grad.defined()) continue;
    const torch::Tensor most =
        unitwise_norm(parameter, norm_type).clamp_min(eps) * clip_factor;
    const torch::Tensor norm = unitwise_norm(grad, norm_type);
    grad.copy_(
        torch::where(norm < most, grad, grad * (most / norm.clamp_min(1e-6))));
  }
}

}  // namespace luximm
