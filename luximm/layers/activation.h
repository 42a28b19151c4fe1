#pragma once

namespace luximm {

/// `kGelu` is the exact one (erf); `kGeluTanh` its tanh approximation.
enum class Activation { kGelu, kGeluTanh, kSilu };

}  // namespace luximm
