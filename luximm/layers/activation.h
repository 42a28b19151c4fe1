#pragma once

namespace luximm {

/// `kGelu` is the exact one (erf); `kGeluTanh` its tanh approximation.
/// luximm/layers/activate.h applies one.
enum class Activation { kGelu, kGeluTanh, kSilu };

}  // namespace luximm
