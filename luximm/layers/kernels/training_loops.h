// Internal: the definitions behind training_kernels.h, compiled once for each
// instruction set. Everything is in an unnamed namespace, so that no two units
// share a function.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "luximm/layers/kernels/training_kernels.h"

namespace luximm::detail {
namespace {

// Eight floats; a compiler without instructions for eight makes two of four.
using Vec = float __attribute__((vector_size(32)));
using Int = int32_t __attribute__((vector_size(32)));
constexpr int64_t kLanes = 8;

inline Vec load(const float* from) {
  Vec v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
inline void store(float* to, Vec v) { std::memcpy(to, &v, sizeof v); }
inline Vec splat(float x) { return Vec{x, x, x, x, x, x, x, x}; }

/// The first `count` floats, and zeros.
inline Vec load_some(const float* from, int64_t count) {
  Vec v = splat(0);
  std::memcpy(&v, from, static_cast<std::size_t>(count) * sizeof(float));
  return v;
}
inline void store_some(float* to, Vec v, int64_t count) {
  std::memcpy(to, &v, static_cast<std::size_t>(count) * sizeof(float));
}
inline Vec choose(Int mask, Vec yes, Vec no) {
  return (Vec)(((Int)yes & mask) | ((Int)no & ~mask));
}

/// body(first channel, load, store) for all channels, eight at a time.
template <typename Body>
inline void each_lane(int64_t c, const Body& body) {
  int64_t i = 0;
  for (; i + kLanes <= c; i += kLanes) {
    body(
        i, [](const float* p) { return load(p); },
        [](float* p, Vec v) { store(p, v); });
  }
  if (i < c) {
    const int64_t rest = c - i;
    body(
        i, [rest](const float* p) { return load_some(p, rest); },
        [rest](float* p, Vec v) { store_some(p, v, rest); });
  }
}

inline float sum_of(Vec v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

/// e^x; 0 below the smallest normal number.
inline Vec exponential(Vec x) {
  const Vec low = splat(-87.3F), high = splat(88.3F);
  const Int under = x < low;
  x = choose(under, low, x);
  x = choose(x > high, high, x);
  // Round to the nearest by the magic number 1.5 * 2^23.
  const Vec magic = splat(12582912.0F);
  const Vec shifted = x * 1.44269504F + magic;
  const Vec n = shifted - magic;
  const Vec r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
  Vec p = splat(1.9875691500e-4F);
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.0F;
  const Int power = ((Int)shifted - (Int)magic + 127) << 23;
  return choose(under, splat(0), p * (Vec)power);
}

/// The normal distribution at x: its integral up to x, and its density.
/// Abramowitz and Stegun 7.1.26: 7.5e-8 off at most. NaN stays NaN.
struct Normal {
  Vec integral, density;
};
inline Normal normal(Vec x) {
  const Vec z = choose(x < 0.0F, -x, x) * 0.70710678F;
  const Vec t = 1.0F / (z * 0.3275911F + 1.0F);
  const Vec e = exponential(-(z * z));
  Vec p = splat(1.061405429F);
  p = p * t - 1.453152027F;
  p = p * t + 1.421413741F;
  p = p * t - 0.284496736F;
  p = p * t + 0.254829592F;
  const Vec tail = p * t * e * 0.5F;
  return {choose(x < 0.0F, tail, 1.0F - tail), e * 0.39894228F};
}

// ---- batch norm ----

// Rows are read once and in order. Sums over so many of them are of float32,
// and are then added to those of double, for so many channels at a time.
constexpr int64_t kRows = 64;
constexpr int64_t kChannels = 1024;

/// body(first row, rows, first channel, channels).
template <typename Body>
inline void each_block(int64_t rows, int64_t c, const Body& body) {
  for (int64_t first = 0; first < c; first += kChannels) {
    for (int64_t from = 0; from < rows; from += kRows) {
      body(from, std::min(kRows, rows - from), first,
           std::min(kChannels, c - first));
    }
  }
}

void statistics(const float* x, int64_t rows, int64_t c, double* mean,
                double* deviations) {
  // Differences to the first row, so that a large mean costs no digits.
  each_block(
      rows, c, [&](int64_t from, int64_t some, int64_t first, int64_t part) {
        alignas(64) float sums[kChannels] = {}, squares[kChannels] = {};
        for (int64_t r = from; r < from + some; ++r) {
          each_lane(part, [&](int64_t i, auto get, auto put) {
            const Vec d = get(x + r * c + first + i) - get(x + first + i);
            put(sums + i, get(sums + i) + d);
            put(squares + i, get(squares + i) + d * d);
          });
        }
        for (int64_t i = 0; i < part; ++i) {
          mean[first + i] += static_cast<double>(sums[i]);
          deviations[first + i] += static_cast<double>(squares[i]);
        }
      });
  const auto n = static_cast<double>(rows);
  for (int64_t i = 0; i < c; ++i) {
    const double d = mean[i] / n;
    deviations[i] = std::max(deviations[i] - d * mean[i], 0.0);
    mean[i] = d + static_cast<double>(x[i]);
  }
}

// As torch's ReLU has it: a NaN passes, and so does its gradient.
inline Vec relu_of(Vec y, bool relu) {
  return relu ? choose(y <= 0.0F, splat(0), y) : y;
}
inline Vec masked(Vec g, Vec y, bool relu) {
  return relu ? choose(y <= 0.0F, splat(0), g) : g;
}

void normalise(const float* x, int64_t rows, int64_t c, const NormMap& map,
               float* y) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec v =
          get(x + r * c + i) * get(map.scale + i) + get(map.shift + i);
      put(y + r * c + i, relu_of(v, map.relu));
    });
  }
}

void norm_sums(const float* g, const float* x, int64_t rows, int64_t c,
               const NormMap& map, const NormSums& sums) {
  each_block(
      rows, c, [&](int64_t from, int64_t some, int64_t first, int64_t part) {
        alignas(64) float sum[kChannels] = {}, product[kChannels] = {};
        const NormMap at = {.scale = map.scale + first,
                            .shift = map.shift + first,
                            .mean = map.mean + first,
                            .relu = map.relu};
        for (int64_t r = from; r < from + some; ++r) {
          each_lane(part, [&](int64_t i, auto get, auto put) {
            const Vec v = get(x + r * c + first + i);
            const Vec d =
                masked(get(g + r * c + first + i),
                       v * get(at.scale + i) + get(at.shift + i), at.relu);
            put(sum + i, get(sum + i) + d);
            put(product + i, get(product + i) + d * (v - get(at.mean + i)));
          });
        }
        for (int64_t i = 0; i < part; ++i) {
          sums.g[first + i] += static_cast<double>(sum[i]);
          sums.gx[first + i] += static_cast<double>(product[i]);
        }
      });
}

void norm_gradient(const float* g, const float* x, int64_t rows, int64_t c,
                   const NormMap& map, const float* slope, const float* offset,
                   float* dx) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec v = get(x + r * c + i), scale = get(map.scale + i);
      const Vec d =
          masked(get(g + r * c + i), v * scale + get(map.shift + i), map.relu);
      put(dx + r * c + i,
          d * scale +
              ((v - get(map.mean + i)) * get(slope + i) + get(offset + i)));
    });
  }
}

// ---- layer norm ----

void layer_norm_gradient(const float* g, const float* x, int64_t rows,
                         int64_t c, const float* mean, const float* rstd,
                         const float* weight, float* dx, float* dweight,
                         float* dbias) {
  const float inverse = 1.0F / static_cast<float>(c);
  for (int64_t r = 0; r < rows; ++r) {
    const float* from = x + r * c;
    const float* gradient = g + r * c;
    const Vec m = splat(mean[r]), s = splat(rstd[r]);
    Vec sum = splat(0), product = splat(0);
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec hat = (get(from + i) - m) * s;
      const Vec d = get(gradient + i);
      put(dweight + i, get(dweight + i) + d * hat);
      put(dbias + i, get(dbias + i) + d);
      // Past the end the gradient is zero, whatever the normalised value is.
      const Vec scaled = d * get(weight + i);
      sum += scaled;
      product += scaled * hat;
    });
    const Vec a = splat(sum_of(sum) * inverse);
    const Vec b = splat(sum_of(product) * inverse);
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec hat = (get(from + i) - m) * s;
      put(dx + r * c + i,
          s * (get(gradient + i) * get(weight + i) - a - hat * b));
    });
  }
}

// ---- MLP ----

void gelu(float* h, const float* bias, int64_t rows, int64_t c, float* a,
          float* squares) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec v = get(h + r * c + i) + get(bias + i);
      const Vec y = v * normal(v).integral;
      put(h + r * c + i, v);
      put(a + r * c + i, y);
      if (squares != nullptr) put(squares + i, get(squares + i) + y * y);
    });
  }
}

void respond(const float* a, int64_t rows, int64_t c, const float* factor,
             const float* bias, float* z) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      put(z + r * c + i, get(a + r * c + i) * get(factor + i) + get(bias + i));
    });
  }
}

void respond_sums(const float* dz, const float* h, int64_t rows, int64_t c,
                  float* sum, float* product) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec d = get(dz + r * c + i), v = get(h + r * c + i);
      put(sum + i, get(sum + i) + d);
      put(product + i, get(product + i) + d * (v * normal(v).integral));
    });
  }
}

void gelu_gradient(const float* da, const float* h, int64_t rows, int64_t c,
                   const float* factor, const float* slope, float* dh,
                   float* bias) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec v = get(h + r * c + i);
      Vec d = get(da + r * c + i);
      const Normal at = normal(v);
      if (factor != nullptr) {
        d = d * get(factor + i) + v * at.integral * get(slope + i);
      }
      d *= at.integral + v * at.density;
      put(dh + r * c + i, d);
      put(bias + i, get(bias + i) + d);
    });
  }
}

// ---- residual ----

void scale_add(const float* x, const float* y, int64_t rows, int64_t c,
               const float* scale, float* out) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      put(out + r * c + i,
          get(x + r * c + i) + get(y + r * c + i) * get(scale + i));
    });
  }
}

void scale_gradient(const float* g, const float* y, int64_t rows, int64_t c,
                    const float* scale, float* dy, float* dscale) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      const Vec d = get(g + r * c + i);
      put(dy + r * c + i, d * get(scale + i));
      put(dscale + i, get(dscale + i) + d * get(y + r * c + i));
    });
  }
}

void column_sums(const float* g, int64_t rows, int64_t c, float* sum) {
  for (int64_t r = 0; r < rows; ++r) {
    each_lane(c, [&](int64_t i, auto get, auto put) {
      put(sum + i, get(sum + i) + get(g + r * c + i));
    });
  }
}

// ---- depthwise convolution ----

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

constexpr TrainingKernels kKernels = {
    .statistics = statistics,
    .normalise = normalise,
    .norm_sums = norm_sums,
    .norm_gradient = norm_gradient,
    .layer_norm_gradient = layer_norm_gradient,
    .gelu = gelu,
    .respond = respond,
    .respond_sums = respond_sums,
    .gelu_gradient = gelu_gradient,
    .scale_add = scale_add,
    .scale_gradient = scale_gradient,
    .column_sums = column_sums,
    .depthwise = depthwise,
    .depthwise_weight_gradient = depthwise_weight_gradient,
};

}  // namespace
}  // namespace luximm::detail
