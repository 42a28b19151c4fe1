#include "luximm/layers/activate.h"

namespace luximm {

torch::Tensor activate(const torch::Tensor& x, Activation activation) {
  switch (activation) {
    case Activation::kNone:
      break;
    case Activation::kRelu:
      return torch::relu(x);
    case Activation::kRelu6:
      return torch::hardtanh(x, 0, 6);
    case Activation::kSilu:
      return torch::silu(x);
    case Activation::kHardSwish:
      return torch::hardswish(x);
    case Activation::kGelu:
      return torch::gelu(x);
    case Activation::kGeluTanh:
      return torch::gelu(x, "tanh");
    case Activation::kSigmoid:
      return torch::sigmoid(x);
    case Activation::kHardSigmoid:
      return torch::hardsigmoid(x);
  }
  return x;
}

torch::Tensor activate_(torch::Tensor x, Activation activation) {
  switch (activation) {
    case Activation::kRelu:
      return x.relu_();
    case Activation::kRelu6:
      return torch::hardtanh_(x, 0, 6);
    case Activation::kSilu:
      return torch::silu_(x);
    case Activation::kHardSwish:
      return torch::hardswish_(x);
    case Activation::kSigmoid:
      return x.sigmoid_();
    case Activation::kHardSigmoid:
      return torch::hardsigmoid_(x);
    default:
      return activate(x, activation);
  }
}

}  // namespace luximm
