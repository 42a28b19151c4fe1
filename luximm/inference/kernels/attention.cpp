#include "luximm/inference/kernels/attention.h"

#include <algorithm>

#include "luximm/inference/kernels/gemm.h"
#include "luximm/inference/kernels/simd.h"

namespace luximm::detail {
namespace {

/// The scores of a block of rows take about a quarter of the second-level
/// cache; few rows of a block so that a small map makes work for all threads.
constexpr int64_t kBlockFloats = int64_t{1} << 16;
constexpr int64_t kMaxBlockRows = 96;
constexpr int64_t kMinBlockRows = 12;

/// How the work is cut. A row is a pixel of a head, or, where all heads share
/// the keys, a pixel and a head: the queries then lie one behind the other.
struct Cut {
  Cut(const AttentionConfig& config, const Shape& queries, const Shape& keys)
      : keys(keys.h * keys.w),
        shared(config.heads / config.kv_heads),
        rows(queries.h * queries.w * shared),
        score_stride(spread_stride(this->keys)),
        key_floats(align_floats(this->keys) * config.key_dim),
        value_floats(align_floats(config.value_dim) * this->keys) {
    const int64_t most =
        std::clamp(kBlockFloats / score_stride, kMinBlockRows, kMaxBlockRows);
    blocks = ceil_div(rows, most);
    block_rows = ceil_div(rows, blocks);
  }

  int64_t keys;          ///< of an image
  int64_t shared;        ///< heads that share their keys
  int64_t rows;          ///< that see the same keys
  int64_t score_stride;  ///< floats between the scores of two rows
  int64_t key_floats;    ///< packed, of an image and a head of keys
  int64_t value_floats;
  int64_t blocks;  ///< of rows, the same for any number of threads
  int64_t block_rows;
};

/// Rows [count, depth], `stride` floats apart, as the panels of their transpose
/// [depth, count].
void pack_transposed(const float* rows, int64_t count, int64_t depth,
                     int64_t stride, float* packed) {
  for (int64_t first = 0; first < count; first += kPanel) {
    const int64_t width = std::min(kPanel, count - first);
    if (width < kPanel) std::fill_n(packed, depth * kPanel, 0.0F);
    for (int64_t i = 0; i < width; ++i) {
      const float* row = rows + (first + i) * stride;
      for (int64_t k = 0; k < depth; ++k) packed[k * kPanel + i] = row[k];
    }
    packed += depth * kPanel;
  }
}

/// Rows [count, columns], `stride` floats apart, as panels.
void pack_panels(const float* rows, int64_t count, int64_t columns,
                 int64_t stride, float* packed) {
  for (int64_t first = 0; first < columns; first += kPanel) {
    const int64_t width = std::min(kPanel, columns - first);
    for (int64_t k = 0; k < count; ++k, packed += kPanel) {
      std::copy_n(rows + k * stride + first, width, packed);
      std::fill(packed + width, packed + kPanel, 0.0F);
    }
  }
}

}  // namespace

int64_t attention_scratch_floats(const AttentionConfig& config,
                                 const Shape& queries, const Shape& keys,
                                 int threads) {
  const Cut cut(config, queries, keys);
  return queries.n * config.kv_heads * (cut.key_floats + cut.value_floats) +
         threads * cut.block_rows * cut.score_stride;
}

void attention(const AttentionConfig& config, const float* queries,
               const Shape& query_shape, const float* keys, const float* values,
               const Shape& key_shape, float* out, float* scratch,
               Threads& threads) {
  const Cut cut(config, query_shape, key_shape);
  const int64_t heads = query_shape.n * config.kv_heads;
  const int64_t packed_floats = cut.key_floats + cut.value_floats;
  threads.run(heads, [&](int64_t task, int) {
    const int64_t pixel = task / config.kv_heads * cut.keys;
    const int64_t head = task % config.kv_heads;
    const int64_t key_stride = config.kv_heads * config.key_dim;
    const int64_t value_stride = config.kv_heads * config.value_dim;
    float* packed = scratch + task * packed_floats;
    pack_transposed(keys + pixel * key_stride + head * config.key_dim, cut.keys,
                    config.key_dim, key_stride, packed);
    pack_panels(values + pixel * value_stride + head * config.value_dim,
                cut.keys, config.value_dim, value_stride,
                packed + cut.key_floats);
  });
  float* scores = scratch + heads * packed_floats;
  const int64_t image_rows = query_shape.h * query_shape.w * config.heads;
  const int64_t step = config.heads / cut.shared;  // rows of `queries` to a row
  threads.run(heads * cut.blocks, [&](int64_t task, int thread) {
    const int64_t head = task / cut.blocks;
    const int64_t begin = cut.rows * (task % cut.blocks) / cut.blocks;
    const int64_t end = cut.rows * (task % cut.blocks + 1) / cut.blocks;
    const int64_t row = head / config.kv_heads * image_rows +
                        head % config.kv_heads + begin * step;
    const float* packed = scratch + head * packed_floats;
    float* block = scores + thread * cut.block_rows * cut.score_stride;
    GemmArgs product;
    product.a = queries + row * config.key_dim;
    product.a_stride = step * config.key_dim;
    product.rows = end - begin;
    product.depth = config.key_dim;
    product.b = packed;
    product.b_stride = config.key_dim * kPanel;
    product.columns = cut.keys;
    product.out = block;
    product.out_stride = cut.score_stride;
    simd_kernels().gemm(product);
    SoftmaxArgs softmax;
    softmax.rows = end - begin;
    softmax.count = cut.keys;
    softmax.stride = cut.score_stride;
    softmax.scale = config.scale;
    softmax.out = block;
    simd_kernels().softmax(softmax);
    GemmArgs mix;
    mix.a = block;
    mix.a_stride = cut.score_stride;
    mix.rows = end - begin;
    mix.depth = cut.keys;
    mix.b = packed + cut.key_floats;
    mix.b_stride = cut.keys * kPanel;
    mix.columns = config.value_dim;
    mix.out = out + row * config.value_dim;
    mix.out_stride = step * config.value_dim;
    simd_kernels().gemm(mix);
  });
}

}  // namespace luximm::detail
