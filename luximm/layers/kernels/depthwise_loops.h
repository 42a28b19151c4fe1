// Internal: depthwise convolutions, for training_loops.h.
#pragma once

#include <cstdint>
#include <type_traits>

#include "luximm/layers/kernels/training_kernels.h"
#include "luximm/layers/kernels/training_vectors.h"

namespace luximm::detail {
namespace {

/// `Pixels` outputs of a row, of sixteen channels.
template <int Pixels>
inline void depthwise_pixels(const DepthwiseMap& map, const float* in,
                             const float* weight, const float* bias,
                             int64_t channels, float* out,
                             int64_t pixel_stride) {
  Vec low[Pixels], high[Pixels];
  for (int p = 0; p < Pixels; ++p) {
    low[p] = load(bias);
    high[p] = load(bias + kLanes);
  }
  const int64_t step = map.stride * kChannelGroup;
  for (int64_t ky = 0; ky < map.kernel; ++ky) {
    const float* row = in + ky * map.padded_columns * kChannelGroup;
    for (int64_t kx = 0; kx < map.kernel; ++kx) {
      const Vec a = load(weight), b = load(weight + kLanes);
      weight += kChannelGroup;
      for (int p = 0; p < Pixels; ++p) {
        low[p] += a * load(row + p * step);
        high[p] += b * load(row + p * step + kLanes);
      }
      row += kChannelGroup;
    }
  }
  for (int p = 0; p < Pixels; ++p) {
    float* to = out + p * pixel_stride;
    if (channels == kChannelGroup) {
      store(to, low[p]);
      store(to + kLanes, high[p]);
    } else if (channels >= kLanes) {
      store(to, low[p]);
      store_some(to + kLanes, high[p], channels - kLanes);
    } else {
      store_some(to, low[p], channels);
    }
  }
}

void depthwise(const DepthwiseMap& map, const float* padded,
               const float* weight, const float* bias, int64_t channels,
               float* out, int64_t pixel_stride) {
  for (int64_t y = 0; y < map.rows; ++y) {
    const float* row =
        padded + y * map.stride * map.padded_columns * kChannelGroup;
    int64_t x = 0;
    const auto take = [&](auto pixels) {
      constexpr int kPixels = decltype(pixels)::value;
      for (; x + kPixels <= map.columns; x += kPixels) {
        depthwise_pixels<kPixels>(
            map, row + x * map.stride * kChannelGroup, weight, bias, channels,
            out + (y * map.columns + x) * pixel_stride, pixel_stride);
      }
    };
    take(std::integral_constant<int, 6>());
    take(std::integral_constant<int, 4>());
    take(std::integral_constant<int, 2>());
    take(std::integral_constant<int, 1>());
  }
}

/// One row of the filters' gradient: `Kernel` taps of eight channels a time for
/// each of `Rows` rows.
template <int Kernel>
void weight_gradient_row(const DepthwiseMap& map, const float* padded,
                         const float* g, int64_t g_columns, float* dweight) {
  for (int64_t half = 0; half < kChannelGroup; half += kLanes) {
    Vec sums[Kernel];
    for (int k = 0; k < Kernel; ++k) {
      sums[k] = load(dweight + k * kChannelGroup + half);
    }
    for (int64_t y = 0; y < map.rows; ++y) {
      const float* in =
          padded + y * map.stride * map.padded_columns * kChannelGroup + half;
      const float* from = g + y * g_columns * kChannelGroup + half;
      for (int64_t x = 0; x < map.columns; ++x) {
        const Vec d = load(from + x * kChannelGroup);
        for (int k = 0; k < Kernel; ++k) {
          sums[k] += d * load(in + k * kChannelGroup);
        }
        in += map.stride * kChannelGroup;
      }
    }
    for (int k = 0; k < Kernel; ++k) {
      store(dweight + k * kChannelGroup + half, sums[k]);
    }
  }
}

void depthwise_weight_gradient(const DepthwiseMap& map, const float* padded,
                               const float* g, int64_t g_columns,
                               float* dweight) {
  using Row = void (*)(const DepthwiseMap&, const float*, const float*, int64_t,
                       float*);
  constexpr Row kRowOf[kMaxDepthwiseKernel + 1] = {nullptr,
                                                   weight_gradient_row<1>,
                                                   weight_gradient_row<2>,
                                                   weight_gradient_row<3>,
                                                   weight_gradient_row<4>,
                                                   weight_gradient_row<5>,
                                                   weight_gradient_row<6>,
                                                   weight_gradient_row<7>,
                                                   weight_gradient_row<8>,
                                                   weight_gradient_row<9>,
                                                   weight_gradient_row<10>,
                                                   weight_gradient_row<11>};
  for (int64_t ky = 0; ky < map.kernel; ++ky) {
    kRowOf[map.kernel](map, padded + ky * map.padded_columns * kChannelGroup, g,
                       g_columns, dweight + ky * map.kernel * kChannelGroup);
  }
}

}  // namespace
}  // namespace luximm::detail
