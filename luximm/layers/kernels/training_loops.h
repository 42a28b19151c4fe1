// Internal: the definitions behind training_kernels.h, compiled once for each
// instruction set. Everything is in an unnamed namespace, so that no two units
// share a function.
#pragma once

#include <algorithm>
#include <cstdint>
#include <type_traits>

#include "luximm/layers/kernels/depthwise_loops.h"
#include "luximm/layers/kernels/training_kernels.h"
#include "luximm/layers/kernels/training_vectors.h"

namespace luximm::detail {
namespace {

// ---- batch and group norm ----

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

/// body(activation as a type): inner loops have no branch.
template <typename Body>
inline void with_activation(LoopActivation activation, const Body& body) {
  using enum LoopActivation;
  switch (activation) {
    case kRelu:
      return body(std::integral_constant<LoopActivation, kRelu>());
    case kRelu6:
      return body(std::integral_constant<LoopActivation, kRelu6>());
    case kSilu:
      return body(std::integral_constant<LoopActivation, kSilu>());
    case kHardSwish:
      return body(std::integral_constant<LoopActivation, kHardSwish>());
    default:
      return body(std::integral_constant<LoopActivation, kNone>());
  }
}

// As torch's have it: a NaN passes, and so does its gradient.
inline Vec clamped(Vec y, float high) {
  return choose(y < 0.0F, splat(0), choose(y > high, splat(high), y));
}
template <LoopActivation kind>
inline Vec activated(Vec y) {
  if constexpr (kind == LoopActivation::kRelu) {
    return choose(y <= 0.0F, splat(0), y);
  } else if constexpr (kind == LoopActivation::kRelu6) {
    return clamped(y, 6.0F);
  } else if constexpr (kind == LoopActivation::kSilu) {
    return y / (1.0F + exponential(-y));
  } else if constexpr (kind == LoopActivation::kHardSwish) {
    return y * (clamped(y + 3.0F, 6.0F) * (1.0F / 6.0F));
  } else {
    return y;
  }
}
/// The gradient in front of the activation of y.
template <LoopActivation kind>
inline Vec activated_gradient(Vec g, Vec y) {
  if constexpr (kind == LoopActivation::kRelu) {
    return choose(y <= 0.0F, splat(0), g);
  } else if constexpr (kind == LoopActivation::kRelu6) {
    return choose((y <= 0.0F) | (y >= 6.0F), splat(0), g);
  } else if constexpr (kind == LoopActivation::kSilu) {
    const Vec gate = 1.0F / (1.0F + exponential(-y));
    return g * (gate * (1.0F + y * (1.0F - gate)));
  } else if constexpr (kind == LoopActivation::kHardSwish) {
    const Vec middle = g * (y * (1.0F / 3.0F) + 0.5F);
    return choose(y <= -3.0F, splat(0), choose(y >= 3.0F, g, middle));
  } else {
    return g;
  }
}

void normalise(const float* x, const float* residual, int64_t rows, int64_t c,
               const NormMap& map, float* y) {
  with_activation(map.activation, [&](auto kind) {
    for (int64_t r = 0; r < rows; ++r) {
      each_lane(c, [&](int64_t i, auto get, auto put) {
        Vec v = get(x + r * c + i) * get(map.scale + i) + get(map.shift + i);
        if (residual != nullptr) v += get(residual + r * c + i);
        put(y + r * c + i, activated<kind.value>(v));
      });
    }
  });
}

/// Adds to `sums` what gradient(x's vector, row, channel, get, put) gives.
template <typename Gradient>
inline void add_norm_sums(const float* x, int64_t rows, int64_t c,
                          const NormMap& map, const NormSums& sums,
                          const Gradient& gradient) {
  each_block(rows, c,
             [&](int64_t from, int64_t some, int64_t first, int64_t part) {
               alignas(64) float sum[kChannels] = {}, product[kChannels] = {};
               for (int64_t r = from; r < from + some; ++r) {
                 each_lane(part, [&](int64_t i, auto get, auto put) {
                   const Vec v = get(x + r * c + first + i);
                   const Vec d = gradient(v, r, first + i, get, put);
                   put(sum + i, get(sum + i) + d);
                   put(product + i,
                       get(product + i) + d * (v - get(map.mean + first + i)));
                 });
               }
               for (int64_t i = 0; i < part; ++i) {
                 sums.g[first + i] += static_cast<double>(sum[i]);
                 sums.gx[first + i] += static_cast<double>(product[i]);
               }
             });
}

void norm_sums(const float* g, const float* x, int64_t rows, int64_t c,
               const NormMap& map, const NormSums& sums) {
  with_activation(map.activation, [&](auto kind) {
    add_norm_sums(x, rows, c, map, sums,
                  [&](Vec v, int64_t r, int64_t i, auto get, auto /*put*/) {
                    return activated_gradient<kind.value>(
                        get(g + r * c + i),
                        v * get(map.scale + i) + get(map.shift + i));
                  });
  });
}

void relu_sums(const float* g, const float* y, const float* x, int64_t rows,
               int64_t c, const NormMap& map, const NormSums& sums,
               float* masked) {
  add_norm_sums(x, rows, c, map, sums,
                [&](Vec, int64_t r, int64_t i, auto get, auto put) {
                  const Vec d = activated_gradient<LoopActivation::kRelu>(
                      get(g + r * c + i), get(y + r * c + i));
                  put(masked + r * c + i, d);
                  return d;
                });
}

void norm_gradient(const float* g, const float* x, int64_t rows, int64_t c,
                   const NormMap& map, const float* slope, const float* offset,
                   float* dx) {
  with_activation(map.activation, [&](auto kind) {
    for (int64_t r = 0; r < rows; ++r) {
      each_lane(c, [&](int64_t i, auto get, auto put) {
        const Vec v = get(x + r * c + i), scale = get(map.scale + i);
        const Vec d = activated_gradient<kind.value>(
            get(g + r * c + i), v * scale + get(map.shift + i));
        put(dx + r * c + i,
            d * scale +
                ((v - get(map.mean + i)) * get(slope + i) + get(offset + i)));
      });
    }
  });
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

constexpr TrainingKernels kKernels = {
    .statistics = statistics,
    .normalise = normalise,
    .norm_sums = norm_sums,
    .relu_sums = relu_sums,
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
