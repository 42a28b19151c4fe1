#include "luximm/train/amp.h"

#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include <ATen/autocast_mode.h>
#include <ATen/ops/_amp_foreach_non_finite_check_and_unscale.h>

#include "luximm/base/fail.h"

namespace luximm {

Autocast::Autocast(torch::DeviceType device, torch::ScalarType dtype)
    : device_(device),
      was_enabled_(at::autocast::is_autocast_enabled(device)),
      dtype_before_(at::autocast::get_autocast_dtype(device)) {
  if (dtype != torch::kBFloat16 && dtype != torch::kHalf) {
    fail("autocast", "the type is {}, expected bfloat16 or float16",
         c10::toString(dtype));
  }
  at::autocast::set_autocast_enabled(device, true);
  at::autocast::set_autocast_dtype(device, dtype);
  at::autocast::increment_nesting();
}

Autocast::~Autocast() {
  // The outermost scope ends: weights may change before the next.
  if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
  at::autocast::set_autocast_enabled(device_, was_enabled_);
  at::autocast::set_autocast_dtype(device_, dtype_before_);
}

void GradScalerOptions::check() const {
  // Written so that NaN fails too.
  const auto expect = [](bool good, std::string_view name, double value,
                         std::string_view expected) {
    if (!good) {
      fail("grad_scaler", "{} is {}, expected {}", name, value, expected);
    }
  };
  expect(init_scale > 0 && std::isfinite(init_scale), "init_scale", init_scale,
         "a number above 0");
  expect(growth_factor > 1 && std::isfinite(growth_factor), "growth_factor",
         growth_factor, "more than 1");
  expect(backoff_factor > 0 && backoff_factor < 1, "backoff_factor",
         backoff_factor, "a value between 0 and 1");
  expect(growth_interval >= 1, "growth_interval",
         static_cast<double>(growth_interval), "1 or more");
}

GradScaler::GradScaler(const GradScalerOptions& options)
    : options_(options), scale_(options.init_scale) {
  options_.check();
}

torch::Tensor GradScaler::scale(const torch::Tensor& loss) const {
  return loss * scale_;
}

void GradScaler::unscale(torch::optim::Optimizer& optimizer) {
  if (found_inf_) {
    fail("grad_scaler", "unscale was called already; call update after a step");
  }
  torch::NoGradGuard no_grad;
  using Kind = std::pair<torch::DeviceType, torch::ScalarType>;
  std::map<Kind, std::vector<torch::Tensor>> kinds;
  for (const auto& group : optimizer.param_groups()) {
    for (const torch::Tensor& param : group.params()) {
      const torch::Tensor& grad = param.grad();
      if (!grad.defined()) continue;
      kinds[{grad.device().type(), grad.scalar_type()}].push_back(grad);
    }
  }
  found_inf_ = false;
  for (auto& [kind, grads] : kinds) {
    const auto options =
        torch::dtype(torch::kFloat).device(grads.front().device());
    torch::Tensor found = torch::zeros({1}, options);
    at::_amp_foreach_non_finite_check_and_unscale_(
        grads, found,
        torch::full({1}, static_cast<float>(1.0 / scale_), options));
    if (found.item<float>() != 0.0F) found_inf_ = true;
  }
}

bool GradScaler::step(torch::optim::Optimizer& optimizer) {
  if (!found_inf_) unscale(optimizer);
  if (*found_inf_) return false;
  optimizer.step();
  return true;
}

void GradScaler::update() {
  if (!found_inf_) {
    fail("grad_scaler", "update was called before unscale or step");
  }
  if (*found_inf_) {
    scale_ *= options_.backoff_factor;
    growth_tracker_ = 0;
  } else if (++growth_tracker_ == options_.growth_interval) {
    // A scale that would overflow stays.
    const double grown = scale_ * options_.growth_factor;
    if (std::isfinite(static_cast<float>(grown))) scale_ = grown;
    growth_tracker_ = 0;
  }
  found_inf_.reset();
}

void GradScaler::set_state(double scale, int64_t growth_tracker) {
  scale_ = scale;
  growth_tracker_ = growth_tracker;
  found_inf_.reset();
}

void to_channels_last(torch::nn::Module& module) {
  torch::NoGradGuard no_grad;
  const auto change = [](torch::Tensor tensor) {
    if (tensor.dim() != 4) return;
    tensor.set_data(tensor.contiguous(torch::MemoryFormat::ChannelsLast));
  };
  for (const torch::Tensor& parameter : module.parameters()) change(parameter);
  for (const torch::Tensor& buffer : module.buffers()) change(buffer);
}

}  // namespace luximm
