#include "luximm/inference/kernels/pool.h"

#include <algorithm>
#include <limits>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Pixels of a window that are looked at together.
constexpr int64_t kMaxPixels = 16;

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

/// A window of a pool, cut to the map.
struct Window {
  int64_t pixel;  ///< of the output
  int64_t image;
  int64_t top, bottom, left, right;
  int64_t kernel;
  int64_t uncut_top, uncut_left;

  int64_t area() const { return (bottom - top) * (right - left); }
  /// With the padding, but not with what `ceil_mode` adds past it.
  int64_t padded_area(int64_t padding, const Shape& in) const {
    return (std::min(uncut_top + kernel, in.h + padding) - uncut_top) *
           (std::min(uncut_left + kernel, in.w + padding) - uncut_left);
  }
};

/// Runs `body(window)` for every pixel of `shape`, a row in a task.
template <typename Config, typename Body>
void for_windows(const Config& config, const Shape& in, const Shape& shape,
                 Threads& threads, const Body& body) {
  threads.run(shape.n * shape.h, [&](int64_t row, int) {
    Window window{};
    window.image = row / shape.h;
    window.kernel = config.kernel;
    window.uncut_top = row % shape.h * config.stride - config.padding;
    window.top = std::max<int64_t>(window.uncut_top, 0);
    window.bottom = std::min(window.uncut_top + config.kernel, in.h);
    for (int64_t x = 0; x < shape.w; ++x) {
      window.pixel = row * shape.w + x;
      window.uncut_left = x * config.stride - config.padding;
      window.left = std::max<int64_t>(window.uncut_left, 0);
      window.right = std::min(window.uncut_left + config.kernel, in.w);
      body(window);
    }
  });
}

}  // namespace

Shape max_pool_out_shape(const MaxPoolConfig& config, const Shape& in) {
  const int64_t around = 2 * config.padding;
  return {in.n, window_stops(in.h, around, config.kernel, config.stride),
          window_stops(in.w, around, config.kernel, config.stride), in.c};
}

void max_pool(const MaxPoolConfig& config, const float* in,
              const Shape& in_shape, float* out, Threads& threads) {
  const Shape shape = max_pool_out_shape(config, in_shape);
  const int64_t channels = shape.c;
  for_windows(config, in_shape, shape, threads, [&](const Window& window) {
    const bool clipped = window.area() < config.kernel * config.kernel;
    const float least = clipped && config.zero_padding
                            ? 0.0F
                            : -std::numeric_limits<float>::infinity();
    float* result = out + window.pixel * channels;
    const float* pixels[kMaxPixels];
    int64_t count = 0;
    for (int64_t y = window.top; y < window.bottom; ++y) {
      for (int64_t x = window.left; x < window.right; ++x) {
        if (count == kMaxPixels) {
          simd_kernels().maximum(pixels, count, least, channels, result);
          pixels[0] = result;
          count = 1;
        }
        pixels[count++] =
            in + ((window.image * in_shape.h + y) * in_shape.w + x) * channels;
      }
    }
    simd_kernels().maximum(pixels, count, least, channels, result);
  });
}

Shape average_pool_out_shape(const AveragePoolConfig& config, const Shape& in) {
  const auto out = [&](int64_t size) -> int64_t {
    const int64_t room = size + 2 * config.padding - config.kernel +
                         (config.ceil_mode ? config.stride - 1 : 0);
    if (room < 0) return 0;
    const int64_t last = room / config.stride;
    // One that would begin past the map is none.
    const bool begins = last * config.stride < size + config.padding;
    return config.ceil_mode && !begins ? last : last + 1;
  };
  return {in.n, out(in.h), out(in.w), in.c};
}

void average_pool(const AveragePoolConfig& config, const float* in,
                  const Shape& in_shape, float* out, Threads& threads) {
  const Shape shape = average_pool_out_shape(config, in_shape);
  const int64_t channels = shape.c;
  for_windows(config, in_shape, shape, threads, [&](const Window& window) {
    const int64_t count = config.count_include_pad
                              ? window.padded_area(config.padding, in_shape)
                              : window.area();
    AverageArgs args;
    args.in = in + ((window.image * in_shape.h + window.top) * in_shape.w +
                    window.left) *
                       channels;
    args.rows = window.bottom - window.top;
    args.pixels = window.right - window.left;
    args.row_stride = in_shape.w * channels;
    args.channels = channels;
    args.factor = 1.0F / static_cast<float>(count);
    args.out = out + window.pixel * channels;
    simd_kernels().average(args);
  });
}

Shape grow_pool_out_shape(const GrowPoolConfig& config, const Shape& in) {
  return {in.n, std::max(in.h, config.smallest),
          std::max(in.w, config.smallest), in.c};
}

void grow_pool(const GrowPoolConfig& config, const float* in,
               const Shape& in_shape, float* out, Threads& threads) {
  const Shape shape = grow_pool_out_shape(config, in_shape);
  threads.run(shape.n * shape.h, [&](int64_t row, int) {
    const int64_t y = row % shape.h;
    const int64_t top = y * in_shape.h / shape.h;
    AverageArgs args;
    args.rows = ceil_div((y + 1) * in_shape.h, shape.h) - top;
    args.row_stride = in_shape.w * shape.c;
    args.channels = shape.c;
    for (int64_t x = 0; x < shape.w; ++x) {
      const int64_t left = x * in_shape.w / shape.w;
      args.pixels = ceil_div((x + 1) * in_shape.w, shape.w) - left;
      args.in = in + ((row / shape.h * in_shape.h + top) * in_shape.w + left) *
                         shape.c;
      args.factor = 1.0F / static_cast<float>(args.rows * args.pixels);
      args.out = out + (row * shape.w + x) * shape.c;
      simd_kernels().average(args);
    }
  });
}

Shape global_pool_out_shape(const GlobalPoolConfig& config, const Shape& in) {
  const bool both = config.kind == GlobalPoolKind::kConcatAverageMax;
  return {in.n, 1, 1, both ? 2 * in.c : in.c};
}

void global_pool(const GlobalPoolConfig& config, const float* in,
                 const Shape& shape, float* out, Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  const int64_t blocks = ceil_div(shape.c, kChannels);
  const int64_t stride = global_pool_out_shape(config, shape).c;
  const SimdKernels& simd = simd_kernels();
  threads.run(shape.n * blocks, [&](int64_t task, int) {
    const int64_t n = task / blocks;
    const int64_t c = task % blocks * kChannels;
    const int64_t count = std::min(kChannels, shape.c - c);
    const float* from = in + n * pixels * shape.c + c;
    float* to = out + n * stride + c;
    const float factor = 1.0F / static_cast<float>(pixels);
    switch (config.kind) {
      case GlobalPoolKind::kAverage:
        return simd.sum_rows(from, pixels, shape.c, count, factor, to);
      case GlobalPoolKind::kMax:
        return simd.max_rows(from, pixels, shape.c, count, to);
      case GlobalPoolKind::kConcatAverageMax:
        simd.sum_rows(from, pixels, shape.c, count, factor, to);
        return simd.max_rows(from, pixels, shape.c, count, to + shape.c);
      case GlobalPoolKind::kAverageMax: {
        float largest[kChannels];
        simd.sum_rows(from, pixels, shape.c, count, factor, to);
        simd.max_rows(from, pixels, shape.c, count, largest);
        for (int64_t i = 0; i < count; ++i) to[i] = 0.5F * (to[i] + largest[i]);
        return;
      }
    }
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
