#include "luximm/inference/kernels/pool.h"

#include <algorithm>
#include <limits>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Pixels of a window that are looked at together.
constexpr int64_t kMostPixels = 16;

/// Channels that are averaged in one task.
constexpr int64_t kChannels = 256;

/// A strip of pixels is moved through tiles of one cache line of channels.
constexpr int64_t kTile = 16;
constexpr int64_t kStrip = 256;

/// out[j * out_stride + i] = in[i * in_stride + j].
void transpose(const float* in, int64_t rows, int64_t columns,
               int64_t in_stride, float* out, int64_t out_stride) {
  for (int64_t column = 0; column < columns; column += kTile) {
    const int64_t end = std::min(column + kTile, columns);
    for (int64_t row = 0; row < rows; row += kTile) {
      const int64_t row_end = std::min(row + kTile, rows);
      for (int64_t j = column; j < end; ++j) {
        for (int64_t i = row; i < row_end; ++i) {
          out[j * out_stride + i] = in[i * in_stride + j];
        }
      }
    }
  }
}

/// Runs `body(image, first pixel, pixels)` over strips of all images.
template <typename Body>
void for_strips(const Shape& shape, Threads& threads, const Body& body) {
  const int64_t pixels = shape.h * shape.w;
  const int64_t strips = ceil_div(pixels, kStrip);
  threads.run(shape.n * strips, [&](int64_t task, int) {
    const int64_t first = task % strips * kStrip;
    body(task / strips, first, std::min(kStrip, pixels - first));
  });
}

}  // namespace

Shape max_pool_out_shape(const MaxPoolConfig& config, const Shape& in) {
  auto out = [&](int64_t size) {
    const int64_t room = size + 2 * config.padding - config.kernel;
    // Division rounds towards zero: it would make an output of no room at all.
    return room < 0 ? 0 : room / config.stride + 1;
  };
  return {in.n, out(in.h), out(in.w), in.c};
}

void max_pool(const MaxPoolConfig& config, const float* in,
              const Shape& in_shape, float* out, Threads& threads) {
  const Shape shape = max_pool_out_shape(config, in_shape);
  const int64_t channels = shape.c;
  threads.run(shape.n * shape.h, [&](int64_t row, int) {
    const float* image =
        in + row / shape.h * in_shape.h * in_shape.w * channels;
    const int64_t top = row % shape.h * config.stride - config.padding;
    const int64_t y_begin = std::max<int64_t>(top, 0);
    const int64_t y_end = std::min(top + config.kernel, in_shape.h);
    for (int64_t x = 0; x < shape.w; ++x) {
      const int64_t left = x * config.stride - config.padding;
      const int64_t x_begin = std::max<int64_t>(left, 0);
      const int64_t x_end = std::min(left + config.kernel, in_shape.w);
      const bool clipped =
          (y_end - y_begin) * (x_end - x_begin) < config.kernel * config.kernel;
      float* result = out + (row * shape.w + x) * channels;
      float least = clipped && config.zero_padding
                        ? 0.0F
                        : -std::numeric_limits<float>::infinity();
      const float* pixels[kMostPixels];
      int64_t count = 0;
      for (int64_t y = y_begin; y < y_end; ++y) {
        for (int64_t i = x_begin; i < x_end; ++i) {
          if (count == kMostPixels) {
            simd_kernels().maximum(pixels, count, least, channels, result);
            pixels[0] = result;
            count = 1;
          }
          pixels[count++] = image + (y * in_shape.w + i) * channels;
        }
      }
      simd_kernels().maximum(pixels, count, least, channels, result);
    }
  });
}

void global_average_pool(const float* in, const Shape& shape, float* out,
                         Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  const int64_t blocks = ceil_div(shape.c, kChannels);
  threads.run(shape.n * blocks, [&](int64_t task, int) {
    const int64_t n = task / blocks;
    const int64_t c = task % blocks * kChannels;
    simd_kernels().sum_rows(in + n * pixels * shape.c + c, pixels, shape.c,
                            std::min(kChannels, shape.c - c),
                            1.0F / static_cast<float>(pixels),
                            out + n * shape.c + c);
  });
}

void nchw_to_nhwc(const float* in, const Shape& shape, float* out,
                  Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  for_strips(shape, threads, [&](int64_t n, int64_t first, int64_t count) {
    transpose(in + n * pixels * shape.c + first, shape.c, count, pixels,
              out + (n * pixels + first) * shape.c, shape.c);
  });
}

void nhwc_to_nchw(const float* in, const Shape& shape, float* out,
                  Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  for_strips(shape, threads, [&](int64_t n, int64_t first, int64_t count) {
    transpose(in + (n * pixels + first) * shape.c, count, shape.c, shape.c,
              out + n * pixels * shape.c + first, pixels);
  });
}

}  // namespace luximm::detail
