#include "luximm/layers/fused_training.h"

#include <ATen/autocast_mode.h>

namespace luximm::detail {

bool trains_on_cpu(std::initializer_list<torch::Tensor> tensors) {
  if (!at::GradMode::is_enabled() ||
      at::autocast::is_autocast_enabled(torch::kCPU)) {
    return false;
  }
  bool any = false;
  for (const torch::Tensor& tensor : tensors) {
    if (!tensor.defined()) continue;
    if (!tensor.is_cpu() || tensor.scalar_type() != torch::kFloat ||
        tensor.layout() != torch::kStrided) {
      return false;
    }
    any = any || tensor.requires_grad();
  }
  return any;
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
