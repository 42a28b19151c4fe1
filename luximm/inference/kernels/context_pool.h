#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// The mean over the pixels of every image that a softmax over them weighs, as
/// global context has it (https://arxiv.org/abs/1904.11492): the scores are the
/// products of a pixel's channels with a weight. A bias of the scores would
/// change nothing.
struct ContextPoolConfig {
  int64_t channels = 0;
};

int64_t context_pool_packed_floats(const ContextPoolConfig& config);

/// `weight`: [channels].
void context_pool_pack(const ContextPoolConfig& config, const float* weight,
                       float* packed);

int64_t context_pool_scratch_floats(const ContextPoolConfig& config,
                                    const Shape& in);

/// [n, h, w, c] to [n, 1, 1, c].
void context_pool(const ContextPoolConfig& config, const float* packed,
                  const float* in, const Shape& in_shape, float* out,
                  float* scratch, Threads& threads);

}  // namespace luximm::detail
