#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// The maximum over windows of kernel x kernel pixels.
struct MaxPoolConfig {
  int64_t kernel = 3;
  int64_t stride = 2;
  int64_t padding = 1;        ///< less than kernel
  bool zero_padding = false;  ///< zeros around the map count, as BiT has it
};

Shape max_pool_out_shape(const MaxPoolConfig& config, const Shape& in);

/// `out` must not be `in`.
void max_pool(const MaxPoolConfig& config, const float* in,
              const Shape& in_shape, float* out, Threads& threads);

/// The mean over windows of kernel x kernel pixels, `torch.nn.AvgPool2d`.
struct AveragePoolConfig {
  int64_t kernel = 2;
  int64_t stride = 2;
  int64_t padding = 0;            ///< at most half of kernel
  bool ceil_mode = false;         ///< a last window may reach over the edge
  bool count_include_pad = true;  ///< padding, but not what is past it, counts
};

Shape average_pool_out_shape(const AveragePoolConfig& config, const Shape& in);

/// `out` must not be `in`.
void average_pool(const AveragePoolConfig& config, const float* in,
                  const Shape& in_shape, float* out, Threads& threads);

/// Sides of at least `smallest` pixels: shorter ones are stretched to that by
/// averaging, `torch.nn.functional.adaptive_avg_pool2d`.
struct GrowPoolConfig {
  int64_t smallest = 7;
};

Shape grow_pool_out_shape(const GrowPoolConfig& config, const Shape& in);

/// `out` must not be `in`.
void grow_pool(const GrowPoolConfig& config, const float* in,
               const Shape& in_shape, float* out, Threads& threads);

/// timm's names: avg, max, avgmax (half of the sum of both) and catavgmax.
enum class GlobalPoolKind : int32_t {
  kAverage,
  kMax,
  kAverageMax,
  kConcatAverageMax,
};

struct GlobalPoolConfig {
  GlobalPoolKind kind = GlobalPoolKind::kAverage;
};

Shape global_pool_out_shape(const GlobalPoolConfig& config, const Shape& in);

/// Over the pixels of every image: [n, h, w, c] to [n, c], or [n, 2 * c] for
/// kConcatAverageMax, averages first.
void global_pool(const GlobalPoolConfig& config, const float* in,
                 const Shape& shape, float* out, Threads& threads);

/// [n, c, h, w] to [n, h, w, c] and back; `shape` is {n, h, w, c} in both.
void nchw_to_nhwc(const float* in, const Shape& shape, float* out,
                  Threads& threads);
void nhwc_to_nchw(const float* in, const Shape& shape, float* out,
                  Threads& threads);

}  // namespace luximm::detail
