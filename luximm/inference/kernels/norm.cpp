#include "luximm/inference/kernels/norm.h"

#include <algorithm>
#include <cmath>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// Tasks take some tens of microseconds, so that handing them out costs
/// nothing.
constexpr int64_t kTaskFloats = int64_t{1} << 15;

int64_t pixels_per_task(int64_t channels) {
  return std::max<int64_t>(kTaskFloats / channels, 1);
}

/// Packed: weight and bias, each rounded up.
void pack_affine(int64_t channels, const float* weight, const float* bias,
                 float* packed) {
  const int64_t width = align_floats(channels);
  std::fill_n(packed, 2 * width, 0.0F);
  std::copy_n(weight, channels, packed);
  std::copy_n(bias, channels, packed + width);
}

/// A group norm's scratch: the sums and squares of every block of every image,
/// then the scales and shifts of every image.
struct GroupNormBlocks {
  GroupNormBlocks(const GroupNormConfig& config, const Shape& shape)
      : pixels(shape.h * shape.w),
        per_image(ceil_div(pixels, pixels_per_task(config.channels))),
        width(align_floats(config.channels)) {}

  int64_t begin(int64_t block) const { return pixels * block / per_image; }

  int64_t pixels;
  int64_t per_image;  ///< the same for any number of threads
  int64_t width;
};

/// The scale and shift of every channel of one image, from the moments of its
/// blocks; `pivot` is the image's first pixel.
void group_scales(const GroupNormConfig& config, const float* packed,
                  const GroupNormBlocks& blocks, const float* pivot,
                  const float* moments, float* scales) {
  const int64_t size = config.channels / config.groups;
  const auto count = static_cast<double>(blocks.pixels);
  for (int64_t first = 0; first < config.channels; first += size) {
    // Of the channels' means m and the sums s of squares about them, those of
    // the group.
    double sum_m = 0;
    double sum_mm = 0;
    double sum_s = 0;
    const double origin = pivot[first];
    for (int64_t c = first; c < first + size; ++c) {
      double sum = 0;
      double squares = 0;
      for (int64_t b = 0; b < blocks.per_image; ++b) {
        sum += moments[2 * b * blocks.width + c];
        squares += moments[(2 * b + 1) * blocks.width + c];
      }
      const double m = pivot[c] - origin + sum / count;
      sum_m += m;
      sum_mm += m * m;
      sum_s += squares - sum * sum / count;
    }
    const double mean = sum_m / static_cast<double>(size);
    const double total = sum_s + count * (sum_mm - mean * sum_m);
    const double variance =
        std::max(total, 0.0) / (count * static_cast<double>(size));
    const double scale = 1 / std::sqrt(variance + config.eps);
    for (int64_t c = first; c < first + size; ++c) {
      const double weight = packed[c] * scale;
      const double centre = config.evo ? 0.0 : mean + origin;
      scales[c] = static_cast<float>(weight);
      scales[blocks.width + c] =
          static_cast<float>(packed[blocks.width + c] - centre * weight);
    }
  }
}

}  // namespace

int64_t layer_norm_packed_floats(const LayerNormConfig& config) {
  return config.affine ? 2 * align_floats(config.channels) : 0;
}

void layer_norm_pack(const LayerNormConfig& config, const float* weight,
                     const float* bias, float* packed) {
  if (config.affine) pack_affine(config.channels, weight, bias, packed);
}

void layer_norm(const LayerNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out,
                Threads& threads) {
  const int64_t pixels = shape.pixels();
  const int64_t tasks = ceil_div(pixels, pixels_per_task(config.channels));
  threads.run(tasks, [&](int64_t task, int) {
    const int64_t begin = pixels * task / tasks;
    LayerNormArgs args;
    args.in = in + begin * config.channels;
    args.out = out + begin * config.channels;
    args.pixels = pixels * (task + 1) / tasks - begin;
    args.channels = config.channels;
    args.eps = config.eps;
    args.kind = config.kind;
    if (config.affine) {
      args.weight = packed;
      args.bias = packed + align_floats(config.channels);
    }
    simd_kernels().layer_norm(args);
  });
}

int64_t group_norm_packed_floats(const GroupNormConfig& config) {
  return (config.evo ? 3 : 2) * align_floats(config.channels);
}

void group_norm_pack(const GroupNormConfig& config, const float* weight,
                     const float* bias, const float* v, float* packed) {
  pack_affine(config.channels, weight, bias, packed);
  if (!config.evo) return;
  float* last = packed + 2 * align_floats(config.channels);
  std::fill_n(last, align_floats(config.channels), 0.0F);
  std::copy_n(v, config.channels, last);
}

int64_t group_norm_scratch_floats(const GroupNormConfig& config,
                                  const Shape& shape, int /*threads*/) {
  const GroupNormBlocks blocks(config, shape);
  return shape.n * (blocks.per_image + 1) * 2 * blocks.width;
}

void group_norm(const GroupNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out, float* scratch,
                Threads& threads) {
  const GroupNormBlocks blocks(config, shape);
  const int64_t per_image = blocks.per_image;
  const int64_t image_floats = blocks.pixels * config.channels;
  float* scales = scratch + shape.n * per_image * 2 * blocks.width;
  threads.run(shape.n * per_image, [&](int64_t task, int) {
    const float* image = in + task / per_image * image_floats;
    const int64_t begin = blocks.begin(task % per_image);
    MomentArgs args;
    args.in = image + begin * config.channels;
    args.pixels = blocks.begin(task % per_image + 1) - begin;
    args.channels = config.channels;
    args.pivot = image;
    args.sums = scratch + 2 * task * blocks.width;
    args.squares = args.sums + blocks.width;
    simd_kernels().moments(args);
  });
  threads.run(shape.n, [&](int64_t n, int) {
    group_scales(config, packed, blocks, in + n * image_floats,
                 scratch + 2 * n * per_image * blocks.width,
                 scales + 2 * n * blocks.width);
  });
  threads.run(shape.n * per_image, [&](int64_t task, int) {
    const int64_t n = task / per_image;
    const int64_t begin = blocks.begin(task % per_image);
    const int64_t at = n * image_floats + begin * config.channels;
    AffineArgs args;
    args.in = in + at;
    args.out = out + at;
    args.pixels = blocks.begin(task % per_image + 1) - begin;
    args.channels = config.channels;
    args.scale = scales + 2 * n * blocks.width;
    args.shift = args.scale + blocks.width;
    args.relu = config.relu;
    if (config.evo) {
      args.v = packed + 2 * blocks.width;
      simd_kernels().evo(args);
    } else {
      simd_kernels().affine(args);
    }
  });
}

}  // namespace luximm::detail
