#include "luximm/layers/activate.h"

namespace luximm {

torch::Tensor activate(const torch::Tensor& x, Activation activation) {
  switch (activation) {
    case Activation::kGeluTanh:
      return torch::gelu(x, "tanh");
    case Activation::kSilu:
      return torch::silu(x);
    case Activation::kGelu:
      break;
  }
  return torch::gelu(x);
}

}  // namespace luximm
