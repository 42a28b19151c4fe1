#include "luximm/layers/init.h"

#include <cmath>
#include <utility>

#include "luximm/layers/norm.h"

namespace luximm::init {
namespace {

void zero(torch::Tensor& bias) {
  if (bias.defined()) bias.zero_();
}

double normal_cdf(double x) {
  return 0.5 * (1.0 + std::erf(x / std::sqrt(2.0)));
}

}  // namespace

void kaiming_normal(torch::Tensor weight, torch::Tensor bias) {
  torch::NoGradGuard no_grad;
  const double fan_out =
      static_cast<double>(weight.numel()) / static_cast<double>(weight.size(1));
  weight.normal_(0.0, std::sqrt(2.0 / fan_out));
  zero(bias);
}

void kaiming_normal_fan_in(torch::Tensor weight) {
  torch::NoGradGuard no_grad;
  const double fan_in =
      static_cast<double>(weight.numel()) / static_cast<double>(weight.size(0));
  weight.normal_(0.0, std::sqrt(2.0 / fan_in));
}

void trunc_normal(torch::Tensor weight, torch::Tensor bias, double std) {
  torch::NoGradGuard no_grad;
  constexpr double kCut = 2.0;
  // Draws from the inverse of the cut-off distribution function.
  const double low = normal_cdf(-kCut / std);
  const double high = normal_cdf(kCut / std);
  weight.uniform_(2.0 * low - 1.0, 2.0 * high - 1.0);
  // The open interval: erfinv(-1) is -inf, which uniform_ draws once in 2^24.
  weight.clamp_(-1.0 + 6e-8, 1.0 - 6e-8);
  weight.erfinv_().mul_(std * std::sqrt(2.0)).clamp_(-kCut, kCut);
  zero(bias);
}

void normal(torch::Tensor weight, torch::Tensor bias, double std) {
  torch::NoGradGuard no_grad;
  weight.normal_(0.0, std);
  zero(bias);
}

void group_kaiming_normal(torch::Tensor weight, torch::Tensor bias,
                          int64_t groups) {
  const double fan_out = static_cast<double>(weight.numel()) /
                         static_cast<double>(weight.size(1) * groups);
  normal(std::move(weight), std::move(bias), std::sqrt(2.0 / fan_out));
}

void uniform(torch::Tensor weight, torch::Tensor bias, double bound) {
  torch::NoGradGuard no_grad;
  weight.uniform_(-bound, bound);
  zero(bias);
}

void xavier_uniform(torch::Tensor weight) {
  const auto area =
      static_cast<double>(weight.numel() / (weight.size(0) * weight.size(1)));
  const auto fans = static_cast<double>(weight.size(0) + weight.size(1));
  // Named in full: at::uniform(Tensor, double, double) would fit `{}` better.
  init::uniform(std::move(weight), torch::Tensor(),
                std::sqrt(6.0 / (fans * area)));
}

void linear_default(torch::Tensor weight, torch::Tensor bias) {
  torch::NoGradGuard no_grad;
  const double bound = 1.0 / std::sqrt(static_cast<double>(weight.size(1)));
  weight.uniform_(-bound, bound);
  bias.uniform_(-bound, bound);
}

void norms(torch::nn::Module& module) {
  for (auto& child : module.modules()) {
    if (auto* norm = child->as<NormImpl>()) norm->reset_parameters();
  }
}

}  // namespace luximm::init
