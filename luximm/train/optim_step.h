#pragma once

#include <map>
#include <utility>
#include <vector>

#include <torch/optim/optimizer.h>

#include "luximm/base/fail.h"
#include "luximm/base/torch.h"

// Internal: what every optimiser's step begins with.
namespace luximm::detail {

/// Parameters of a group that have a gradient, of one device and type, with
/// their gradients, whose memory is laid out as the parameters'.
struct StepTensors {
  std::vector<torch::Tensor> params = {};
  std::vector<torch::Tensor> grads = {};
};

/// The kernels walk the memory of a parameter, its gradient and its state side
/// by side: `tensor` itself, or a copy whose strides are the parameter's.
inline torch::Tensor laid_out_as(const torch::Tensor& param,
                                 const torch::Tensor& tensor) {
  if (tensor.strides() == param.strides()) return tensor;
  return torch::empty_like(param, tensor.scalar_type()).copy_(tensor);
}

inline torch::Tensor gradient_of(const torch::Tensor& param) {
  const torch::Tensor& grad = param.grad();
  if (grad.is_sparse() || grad.scalar_type() != param.scalar_type() ||
      grad.device() != param.device()) {
    fail("optimizer",
         "a parameter {} {} on {} has a {}gradient {} on {}; expected a dense "
         "one of its own type and device",
         c10::toString(param.scalar_type()), c10::str(param.sizes()),
         param.device().str(), grad.is_sparse() ? "sparse " : "",
         c10::toString(grad.scalar_type()), grad.device().str());
  }
  return laid_out_as(param, grad);
}

/// Calls `step(options, tensors)` for every group, device and type.
template <typename Options, typename Step>
void for_each_group(torch::optim::Optimizer& optimizer, Step step) {
  for (auto& group : optimizer.param_groups()) {
    std::map<std::pair<std::string, torch::ScalarType>, StepTensors> kinds;
    for (const torch::Tensor& param : group.params()) {
      if (!param.grad().defined()) continue;
      if (!param.is_non_overlapping_and_dense()) {
        fail("optimizer", "a parameter {} has strides {}; make it contiguous",
             c10::str(param.sizes()), c10::str(param.strides()));
      }
      auto& kind = kinds[{param.device().str(), param.scalar_type()}];
      kind.grads.push_back(gradient_of(param));
      kind.params.push_back(param);
    }
    for (auto& [kind, tensors] : kinds) {
      step(static_cast<const Options&>(group.options()), tensors);
    }
  }
}

/// The state of a parameter; `make` fills a new one.
template <typename State, typename Make>
State& state_of(torch::optim::Optimizer& optimizer, const torch::Tensor& param,
                Make make) {
  auto& slot = optimizer.state()[param.unsafeGetTensorImpl()];
  if (slot == nullptr) {
    auto state = std::make_unique<State>();
    make(*state);
    slot = std::move(state);
  }
  return static_cast<State&>(*slot);
}

/// What a closure returns, computed with gradients.
inline torch::Tensor loss_of(
    const torch::optim::Optimizer::LossClosure& closure) {
  if (!closure) return {};
  const at::AutoGradMode with_gradients(true);
  return closure();
}

}  // namespace luximm::detail
