#pragma once

#include "luximm/inference/kernels/simd.h"
#include "luximm/inference/kernels/simd/depthwise.h"
#include "luximm/inference/kernels/simd/elementwise.h"
#include "luximm/inference/kernels/simd/gemm.h"
#include "luximm/inference/kernels/simd/grouped_conv.h"
#include "luximm/inference/kernels/simd/norm.h"
#include "luximm/inference/kernels/simd/softmax.h"
#include "luximm/inference/kernels/simd/strassen.h"
#include "luximm/inference/kernels/simd/winograd.h"

// Units that include this are compiled for one instruction set, so nothing here
// may be shared with another unit: everything is a template over the vector,
// and nothing of the standard library that is not inlined is called.
namespace luximm::detail {

template <class V>
constexpr SimdKernels make_simd_kernels() {
  return {.gemm = Gemm<V>::run,
          .strassen = Strassen<V>::run,
          .strassen_rows = Strassen<V>::rows,
          .scale = scale<V>,
          .scale_panel = scale_panel<V>,
          .maximum = maximum<V>,
          .sum_rows = sum_rows<V>,
          .max_rows = max_rows<V>,
          .average = average<V>,
          .gate = gate<V>,
          .activate = activate_all<V>,
          .activate_panel = activate_panel<V>,
          .softmax = Softmax<V>::rows,
          .dots = Softmax<V>::dots,
          .blend = Softmax<V>::blend,
          .depthwise = Depthwise<V>::run,
          .grouped_conv = GroupedConv<V>::run,
          .layer_norm = Norm<V>::layer,
          .moments = Norm<V>::moments,
          .affine = Norm<V>::affine,
          .evo = Norm<V>::evo,
          .winograd2_input = Winograd<V, 2>::input,
          .winograd2_output = Winograd<V, 2>::output,
          .winograd4_input = Winograd<V, 4>::input,
          .winograd4_output = Winograd<V, 4>::output};
}

}  // namespace luximm::detail
