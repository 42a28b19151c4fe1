#include "luximm/inference/kernels/gate.h"

#include <algorithm>
#include <cstring>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Tasks take some tens of microseconds.
constexpr int64_t kTaskFloats = int64_t{1} << 15;

}  // namespace

void gate(const float* in, const Shape& shape, const float* factors,
          const Epilogue& epilogue, float* out, Threads& threads) {
  const int64_t pixels = shape.h * shape.w;
  const int64_t blocks = ceil_div(pixels * shape.c, kTaskFloats);
  threads.run(shape.n * blocks, [&](int64_t task, int) {
    const int64_t n = task / blocks;
    const int64_t begin = pixels * (task % blocks) / blocks;
    const int64_t end = pixels * (task % blocks + 1) / blocks;
    const int64_t at = (n * pixels + begin) * shape.c;
    GateArgs args;
    args.in = in + at;
    args.pixels = end - begin;
    args.channels = shape.c;
    args.gate = factors + n * shape.c;
    if (epilogue.residual) args.residual = epilogue.residual + at;
    args.relu = epilogue.relu;
    args.out = out + at;
    simd_kernels().gate(args);
  });
}

int64_t channel_conv_packed_floats(const ChannelConvConfig& config) {
  return align_floats(config.kernel + 1);
}

void channel_conv_pack(const ChannelConvConfig& config, const float* weight,
                       const float* bias, float* packed) {
  std::fill_n(packed, channel_conv_packed_floats(config), 0.0F);
  if (bias) *packed = *bias;
  std::copy_n(weight, config.kernel, packed + 1);
}

void channel_conv(const ChannelConvConfig& config, const float* packed,
                  const float* in, const Shape& shape, float* out,
                  Threads& threads) {
  const float* weight = packed + 1;
  const int64_t half = config.kernel / 2;
  threads.run(shape.pixels(), [&](int64_t pixel, int) {
    const float* x = in + pixel * shape.c;
    float* y = out + pixel * shape.c;
    for (int64_t c = 0; c < shape.c; ++c) {
      const int64_t begin = std::max<int64_t>(c - half, 0);
      const int64_t end = std::min(c + half + 1, shape.c);
      float sum = *packed;
      for (int64_t i = begin; i < end; ++i) sum += x[i] * weight[i - c + half];
      y[c] = sum;
    }
    simd_kernels().activate(config.activation, shape.c, y);
  });
}

int64_t concat_packed_floats(const ConcatConfig& config) {
  return 2 * align_floats(config.affine_channels);
}

void concat_pack(const ConcatConfig& config, const float* scale,
                 const float* shift, float* packed) {
  const int64_t width = align_floats(config.affine_channels);
  std::fill_n(packed, 2 * width, 0.0F);
  std::copy_n(scale, config.affine_channels, packed);
  std::copy_n(shift, config.affine_channels, packed + width);
}

void concat(const ConcatConfig& config, const float* packed,
            std::span<const float* const> inputs, std::span<const Shape> shapes,
            float* out, Threads& threads) {
  int64_t channels = 0;
  for (const Shape& shape : shapes) channels += shape.c;
  const int64_t rows = shapes[0].n * shapes[0].h;
  const int64_t width = shapes[0].w;
  threads.run(rows, [&](int64_t row, int) {
    float* to = out + row * width * channels;
    int64_t first = 0;  // of the map's channels
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const int64_t count = shapes[i].c;
      const float* from = inputs[i] + row * width * count;
      if (config.affine_channels > 0) {
        AffineArgs args;
        args.in = from;
        args.pixels = width;
        args.channels = count;
        args.scale = packed + first;
        args.shift = packed + align_floats(config.affine_channels) + first;
        args.relu = config.relu;
        args.out = to + first;
        args.out_stride = channels;
        simd_kernels().affine(args);
      } else {
        for (int64_t x = 0; x < width; ++x) {
          std::memcpy(to + x * channels + first, from + x * count,
                      static_cast<std::size_t>(count) * sizeof(float));
        }
      }
      first += count;
    }
  });
}

}  // namespace luximm::detail
