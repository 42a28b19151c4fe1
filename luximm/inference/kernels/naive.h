#pragma once
#include <algorithm>
#include <cmath>

#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

inline float naive_activation(Nonlinearity kind, double x) {
  switch (kind) {
    case Nonlinearity::kNone:
      break;
    case Nonlinearity::kRelu:
      return static_cast<float>(std::max(x, 0.0));
    case Nonlinearity::kGelu:
      return static_cast<float>(0.5 * x * (1 + std::erf(x * M_SQRT1_2)));
    case Nonlinearity::kGeluTanh:
      return static_cast<float>(
          0.5 * x *
          (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x))));
    case Nonlinearity::kSilu:
      return static_cast<float>(x / (1 + std::exp(-x)));
  }
  return static_cast<float>(x);
}

inline float naive_epilogue(const Epilogue& epilogue, int64_t i, double x) {
  float y = naive_activation(epilogue.activation, x);
  if (epilogue.residual) y += epilogue.residual[i];
  return epilogue.relu ? std::max(y, 0.0F) : y;
}

}  // namespace luximm::detail
