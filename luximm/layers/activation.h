#pragma once

namespace luximm {

/// `kGelu` is the exact one (erf); `kGeluTanh` its tanh approximation. The last
/// two are gates, into [0, 1]. luximm/layers/activate.h applies one.
enum class Activation {
  kNone,
  kRelu,
  kRelu6,
  kSilu,
  kHardSwish,
  kGelu,
  kGeluTanh,
  kSigmoid,
  kHardSigmoid,
};

}  // namespace luximm
