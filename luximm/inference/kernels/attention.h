#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// Attention between the pixels of two maps,
/// softmax(scale * queries * keys^T) * values per head, as
/// `torch.nn.functional.scaled_dot_product_attention`.
struct AttentionConfig {
  int64_t heads = 1;
  /// As many as `heads`, or 1: all heads share keys and values
  /// (https://arxiv.org/abs/1911.02150).
  int64_t kv_heads = 1;
  int64_t key_dim = 0;    ///< of a head's queries and keys
  int64_t value_dim = 0;  ///< of a head's values
  float scale = 1.0F;     ///< torch's default is 1 / sqrt(key_dim)
};

/// For queries and keys of these shapes.
int64_t attention_scratch_floats(const AttentionConfig& config,
                                 const Shape& queries, const Shape& keys,
                                 int threads);

/// Queries [n, h, w, heads * key_dim], keys [n, h', w', kv_heads * key_dim] and
/// values [n, h', w', kv_heads * value_dim] to [n, h, w, heads * value_dim].
/// `out` must not be an input.
void attention(const AttentionConfig& config, const float* queries,
               const Shape& query_shape, const float* keys, const float* values,
               const Shape& key_shape, float* out, float* scratch,
               Threads& threads);

}  // namespace luximm::detail
