#include "luximm/layers/fused_training.h"

#include <algorithm>

#include <ATen/autocast_mode.h>

#include "luximm/layers/checkpoint.h"

namespace luximm::detail {

bool trains_on_cpu(std::initializer_list<torch::Tensor> tensors) {
  // Whatever is frozen, so that a checkpointed block gives the bits of one that
  // is not.
  if (!at::GradMode::is_enabled() && !runs_checkpointed()) return false;
  if (at::autocast::is_autocast_enabled(torch::kCPU)) return false;
  return std::all_of(tensors.begin(), tensors.end(), [](const auto& tensor) {
    return !tensor.defined() ||
           (tensor.is_cpu() && tensor.scalar_type() == torch::kFloat &&
            tensor.layout() == torch::kStrided);
  });
}

std::optional<LoopActivation> loop_activation(Activation activation) {
  switch (activation) {
    case Activation::kNone:
      return LoopActivation::kNone;
    case Activation::kRelu:
      return LoopActivation::kRelu;
    case Activation::kRelu6:
      return LoopActivation::kRelu6;
    case Activation::kSilu:
      return LoopActivation::kSilu;
    case Activation::kHardSwish:
      return LoopActivation::kHardSwish;
    case Activation::kGelu:
    case Activation::kGeluTanh:
    case Activation::kSigmoid:
    case Activation::kHardSigmoid:
      break;
  }
  return std::nullopt;
}

torch::Tensor PartSums::total(int64_t first, int64_t count) const {
  torch::Tensor result = torch::empty({count}, torch::kFloat);
  auto* to = result.mutable_data_ptr<float>();
  const auto parts = static_cast<int64_t>(values_.size()) / size_;
  for (int64_t i = 0; i < count; ++i) {
    double sum = 0;
    for (int64_t part = 0; part < parts; ++part) {
      sum += static_cast<double>(
          values_[static_cast<std::size_t>(part * size_ + first + i)]);
    }
    to[i] = static_cast<float>(sum);
  }
  return result;
}

std::vector<torch::Tensor> differentiable_gradients(
    const std::function<torch::Tensor()>& forward,
    const std::vector<torch::Tensor>& inputs, const torch::Tensor& gradient) {
  std::vector<torch::Tensor> wanted;
  for (const torch::Tensor& input : inputs) {
    if (input.defined() && input.requires_grad()) wanted.push_back(input);
  }
  std::vector<torch::Tensor> found =
      torch::autograd::grad({forward()}, wanted, {gradient},
                            /*retain_graph=*/true, /*create_graph=*/true);
  std::vector<torch::Tensor> result;
  std::size_t next = 0;
  for (const torch::Tensor& input : inputs) {
    const bool has = input.defined() && input.requires_grad();
    result.push_back(has ? found[next++] : torch::Tensor());
  }
  return result;
}

}  // namespace luximm::detail
