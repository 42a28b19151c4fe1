#pragma once

#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// 2^x, to 3e-7 of itself, of x in [-126, 126].
template <class V>
inline typename V::Reg exponential2(typename V::Reg x) {
  using Reg = typename V::Reg;
  const Reg n = V::round(x);
  const Reg r = x - n;
  // Fitted on [-1/2, 1/2], to 8e-8 before rounding.
  Reg y = V::set(1.327647245e-3F);
  const float terms[] = {9.675540961e-3F, 5.550713092e-2F, 2.402212024e-1F,
                         6.931469440e-1F, 1.000000119F};
#pragma GCC unroll 5
  for (int i = 0; i < 5; ++i) y = V::fma(y, r, V::set(terms[i]));
  return y * V::exp2_whole(n);
}

/// 1 + e^-x.
template <class V>
inline typename V::Reg sigmoid_quotient(typename V::Reg x) {
  constexpr float kLog2E = 1.44269504F;
  const auto bounded =
      V::min(V::max(x * V::set(-kLog2E), V::set(-126.0F)), V::set(126.0F));
  return V::set(1.0F) + exponential2<V>(bounded);
}

/// 1 / (1 + e^-x).
template <class V>
inline typename V::Reg sigmoid(typename V::Reg x) {
  return V::set(1.0F) / sigmoid_quotient<V>(x);
}

/// x * Phi(x), Phi the normal distribution, to 2e-7 |x|. (Phi(x) - 1/2) / x is
/// a rational function of x^2 to 1e-8, fitted on |x| <= 5.6, beyond which Phi
/// is 0 or 1.
template <class V>
inline typename V::Reg gelu(typename V::Reg x) {
  using Reg = typename V::Reg;
  const Reg t = V::min(V::max(x, V::set(-5.6F)), V::set(5.6F));
  const Reg s = t * t;
  Reg p = V::set(2.2145190570e-8F);
  Reg q = V::set(1.1802057998e-6F);
  const float p_terms[] = {6.356497579e-6F, 1.738498977e-4F, 4.707254469e-3F,
                           3.437605873e-2F, 3.989422321e-1F};
  const float q_terms[] = {7.510149590e-5F, 1.912973938e-3F, 2.894005552e-2F,
                           2.528337240e-1F, 1.0F};
#pragma GCC unroll 5
  for (int i = 0; i < 5; ++i) {
    p = V::fma(p, s, V::set(p_terms[i]));
    q = V::fma(q, s, V::set(q_terms[i]));
  }
  return V::fma(x, t * p / q, V::set(0.5F) * x);
}

/// With tanh in place of erf: x * sigmoid(2 sqrt(2 / pi) (x + 0.044715 x^3)).
template <class V>
inline typename V::Reg gelu_tanh(typename V::Reg x) {
  const auto cubic = V::fma(x * x * x, V::set(0.044715F), x);
  return x / sigmoid_quotient<V>(cubic * V::set(1.5957691216F));
}

/// min(max(x, 0), 6).
template <class V>
inline typename V::Reg relu6(typename V::Reg x) {
  return V::min(V::set(6.0F), V::max(V::zero(), x));
}

template <class V>
inline typename V::Reg hard_sigmoid(typename V::Reg x) {
  return relu6<V>(x + V::set(3.0F)) * V::set(1.0F / 6.0F);
}

template <class V>
inline typename V::Reg activate(typename V::Reg x, Nonlinearity kind) {
  switch (kind) {
    case Nonlinearity::kNone:
      return x;
    case Nonlinearity::kRelu:
      return V::max(V::zero(), x);
    case Nonlinearity::kGelu:
      return gelu<V>(x);
    case Nonlinearity::kGeluTanh:
      return gelu_tanh<V>(x);
    case Nonlinearity::kSilu:
      return x / sigmoid_quotient<V>(x);
    case Nonlinearity::kRelu6:
      return relu6<V>(x);
    case Nonlinearity::kHardSwish:
      return x * hard_sigmoid<V>(x);
    case Nonlinearity::kSigmoid: {
      // `exponential` bounds what is not a number: take it from x again.
      const typename V::Reg y = sigmoid<V>(x);
      return V::max(y, V::min(y, x));
    }
    case Nonlinearity::kHardSigmoid:
      return hard_sigmoid<V>(x);
  }
  return x;
}

template <Nonlinearity kKind>
struct NonlinearityConstant {
  static constexpr Nonlinearity kValue = kKind;
};

/// Calls `body` with the constant that `kind` is, so that a loop is compiled
/// for each.
template <typename Body>
[[gnu::always_inline]] inline void with_nonlinearity(Nonlinearity kind,
                                                     const Body& body) {
  switch (kind) {
    case Nonlinearity::kNone:
      return body(NonlinearityConstant<Nonlinearity::kNone>{});
    case Nonlinearity::kRelu:
      return body(NonlinearityConstant<Nonlinearity::kRelu>{});
    case Nonlinearity::kGelu:
      return body(NonlinearityConstant<Nonlinearity::kGelu>{});
    case Nonlinearity::kGeluTanh:
      return body(NonlinearityConstant<Nonlinearity::kGeluTanh>{});
    case Nonlinearity::kSilu:
      return body(NonlinearityConstant<Nonlinearity::kSilu>{});
    case Nonlinearity::kRelu6:
      return body(NonlinearityConstant<Nonlinearity::kRelu6>{});
    case Nonlinearity::kHardSwish:
      return body(NonlinearityConstant<Nonlinearity::kHardSwish>{});
    case Nonlinearity::kSigmoid:
      return body(NonlinearityConstant<Nonlinearity::kSigmoid>{});
    case Nonlinearity::kHardSigmoid:
      return body(NonlinearityConstant<Nonlinearity::kHardSigmoid>{});
  }
}

/// The whole epilogue of one vector; `residual` is null or points to its own.
template <class V, typename Load>
inline typename V::Reg finish(typename V::Reg x, const Epilogue& epilogue,
                              const float* residual, const Load& load) {
  x = activate<V>(x, epilogue.activation);
  if (residual) x = x + load(residual);
  return epilogue.relu ? V::max(V::zero(), x) : x;
}

}  // namespace luximm::detail
