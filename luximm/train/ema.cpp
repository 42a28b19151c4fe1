#include "luximm/train/ema.h"

#include <algorithm>
#include <cmath>

#include "luximm/base/fail.h"
#include "luximm/weights/load.h"
#include "luximm/weights/load_target.h"

namespace luximm {
namespace {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// The module's tensors, in the order of `like`.
NamedTensors matching_state(const torch::nn::Module& module,
                            const NamedTensors& like) {
  NamedTensors state = state_dict(module);
  if (state.size() != like.size()) {
    fail("ema", "{} has {} tensors, the averaged module had {}", module.name(),
         state.size(), like.size());
  }
  for (std::size_t i = 0; i < like.size(); ++i) {
    const auto& [name, tensor] = like[i];
    if (state[i].first != name || state[i].second.sizes() != tensor.sizes()) {
      fail("ema", "{} has '{}' {} where the averaged module had '{}' {}",
           module.name(), state[i].first, c10::str(state[i].second.sizes()),
           name, c10::str(tensor.sizes()));
    }
  }
  return state;
}

}  // namespace

ModelEma::ModelEma(const torch::nn::Module& module, const EmaOptions& options)
    : options_(options) {
  if (!(options.decay >= 0.0 && options.decay <= 1.0)) {
    fail("ema", "decay is {}, expected 0 to 1", options.decay);
  }
  // An average made inside InferenceMode is updated outside of it.
  const c10::InferenceMode updatable(false);
  for (auto& [name, tensor] : state_dict(module)) {
    tensors_.emplace_back(name, tensor.detach().clone());
  }
}

double ModelEma::decay_at(int64_t step) const {
  const int64_t n = std::max<int64_t>(0, step - options_.update_after_step - 1);
  if (n == 0) return 0.0;
  if (!options_.use_warmup) return options_.decay;
  const double decay =
      1.0 - std::pow(1.0 + static_cast<double>(n) / options_.warmup_gamma,
                     -options_.warmup_power);
  return std::max(std::min(decay, options_.decay), options_.min_decay);
}

void ModelEma::update(const torch::nn::Module& module, int64_t step) {
  torch::NoGradGuard no_grad;
  const NamedTensors state = matching_state(module, tensors_);
  std::size_t parameters = module.parameters().size();
  std::vector<torch::Tensor> averages;
  std::vector<torch::Tensor> values;
  for (std::size_t i = 0; i < state.size(); ++i) {
    const bool is_buffer = i >= parameters;
    torch::Tensor& average = tensors_[i].second;
    if (!average.is_floating_point() ||
        (options_.exclude_buffers && is_buffer)) {
      average.copy_(state[i].second);
    } else {
      averages.push_back(average);
      values.push_back(state[i].second.detach());
    }
  }
  at::_foreach_lerp_(averages, values, 1.0 - decay_at(step));
}

void ModelEma::copy_to(torch::nn::Module& module) const {
  torch::NoGradGuard no_grad;
  NamedTensors state = matching_state(module, tensors_);
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i].second.copy_(tensors_[i].second);
  }
  detail::notify_weights_written(module);
}

}  // namespace luximm
