#include "luximm/inference/kernels/context_pool.h"

#include <algorithm>

#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// A block of pixels is read twice, and the second time from cache.
constexpr int64_t kBlockFloats = int64_t{1} << 15;

/// An image's pixels in blocks, the same for any number of threads. Scratch has
/// for every block of every image its weighted mean, then for every image the
/// scores of the blocks, then the scores of the pixels.
struct Blocks {
  Blocks(const ContextPoolConfig& config, const Shape& in)
      : pixels(in.h * in.w),
        width(align_floats(config.channels)),
        count(ceil_div(pixels,
                       std::max<int64_t>(kBlockFloats / config.channels, 1))),
        block_pixels(ceil_div(pixels, count)),
        scores(in.n * count * width),
        weights(scores + in.n * align_floats(count)),
        floats(weights + in.n * count * align_floats(block_pixels)) {}

  int64_t begin(int64_t block) const { return pixels * block / count; }

  int64_t pixels;
  int64_t width;
  int64_t count;         ///< of an image
  int64_t block_pixels;  ///< at most
  int64_t scores;        ///< offset
  int64_t weights;       ///< offset
  int64_t floats;
};

}  // namespace

int64_t context_pool_packed_floats(const ContextPoolConfig& config) {
  return align_floats(config.channels);
}

void context_pool_pack(const ContextPoolConfig& config, const float* weight,
                       float* packed) {
  std::fill_n(packed, context_pool_packed_floats(config), 0.0F);
  std::copy_n(weight, config.channels, packed);
}

int64_t context_pool_scratch_floats(const ContextPoolConfig& config,
                                    const Shape& in) {
  return Blocks(config, in).floats;
}

void context_pool(const ContextPoolConfig& config, const float* packed,
                  const float* in, const Shape& in_shape, float* out,
                  float* scratch, Threads& threads) {
  const Blocks blocks(config, in_shape);
  const int64_t channels = config.channels;
  const SimdKernels& simd = simd_kernels();
  const auto blend = [&](const float* rows, int64_t count, int64_t stride,
                         const float* weights, float* mean) {
    BlendArgs args;
    args.in = rows;
    args.rows = count;
    args.stride = stride;
    args.count = channels;
    args.weights = weights;
    args.out = mean;
    simd.blend(args);
  };
  threads.run(in_shape.n * blocks.count, [&](int64_t task, int) {
    const int64_t n = task / blocks.count;
    const int64_t block = task % blocks.count;
    const int64_t begin = blocks.begin(block);
    const int64_t count = blocks.begin(block + 1) - begin;
    const float* from = in + (n * blocks.pixels + begin) * channels;
    float* weights =
        scratch + blocks.weights + task * align_floats(blocks.block_pixels);
    simd.dots(from, count, channels, packed, weights);
    SoftmaxArgs softmax;
    softmax.rows = 1;
    softmax.count = count;
    softmax.stride = count;
    softmax.out = weights;
    softmax.log_sums =
        scratch + blocks.scores + n * align_floats(blocks.count) + block;
    simd.softmax(softmax);
    blend(from, count, channels, weights, scratch + task * blocks.width);
  });
  threads.run(in_shape.n, [&](int64_t n, int) {
    float* scores = scratch + blocks.scores + n * align_floats(blocks.count);
    SoftmaxArgs softmax;
    softmax.rows = 1;
    softmax.count = blocks.count;
    softmax.stride = blocks.count;
    softmax.out = scores;
    simd.softmax(softmax);
    blend(scratch + n * blocks.count * blocks.width, blocks.count, blocks.width,
          scores, out + n * channels);
  });
}

}  // namespace luximm::detail
