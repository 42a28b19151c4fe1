#include "luximm/inference/kernels/pool.h"

#include <algorithm>
#include <limits>

namespace luximm::detail {

Shape max_pool_out_shape(const MaxPoolConfig& config, const Shape& in) {
  auto out = [&](int64_t size) {
    return (size + 2 * config.padding - config.kernel) / config.stride + 1;
  };
  return {in.n, out(in.h), out(in.w), in.c};
}

void max_pool(const MaxPoolConfig& config, const float* in,
              const Shape& in_shape, float* out, Threads& threads) {
  const Shape shape = max_pool_out_shape(config, in_shape);
  const int64_t channels = shape.c;
  threads.run(shape.n * shape.h, [&](int64_t row, int) {
    const int64_t y = row % shape.h * config.stride - config.padding;
    for (int64_t ox = 0; ox < shape.w; ++ox) {
      const int64_t x = ox * config.stride - config.padding;
      for (int64_t c = 0; c < channels; ++c) {
        float best = -std::numeric_limits<float>::infinity();
        for (int64_t iy = y; iy < y + config.kernel; ++iy) {
          for (int64_t ix = x; ix < x + config.kernel; ++ix) {
            const bool inside =
                iy >= 0 && ix >= 0 && iy < in_shape.h && ix < in_shape.w;
            if (!inside && !config.zero_padding) continue;
            const int64_t image = row / shape.h;
            best = std::max(
                best, inside
                          ? in[((image * in_shape.h + iy) * in_shape.w + ix) *
                                   channels +
                               c]
                          : 0.0F);
          }
        }
        out[(row * shape.w + ox) * channels + c] = best;
      }
    }
  });
}

void global_average_pool(const float* in, const Shape& shape, float* out,
                         Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  threads.run(shape.n * shape.c, [&](int64_t task, int) {
    const int64_t n = task / shape.c;
    const int64_t c = task % shape.c;
    double sum = 0;
    for (int64_t p = 0; p < pixels; ++p) {
      sum += in[(n * pixels + p) * shape.c + c];
    }
    out[task] = static_cast<float>(sum / static_cast<double>(pixels));
  });
}

void nchw_to_nhwc(const float* in, const Shape& shape, float* out,
                  Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  threads.run(shape.n, [&](int64_t n, int) {
    for (int64_t p = 0; p < pixels; ++p) {
      for (int64_t c = 0; c < shape.c; ++c) {
        out[(n * pixels + p) * shape.c + c] =
            in[(n * shape.c + c) * pixels + p];
      }
    }
  });
}

void nhwc_to_nchw(const float* in, const Shape& shape, float* out,
                  Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  threads.run(shape.n, [&](int64_t n, int) {
    for (int64_t c = 0; c < shape.c; ++c) {
      for (int64_t p = 0; p < pixels; ++p) {
        out[(n * shape.c + c) * pixels + p] =
            in[(n * pixels + p) * shape.c + c];
      }
    }
  });
}

}  // namespace luximm::detail
