#pragma once

#include "luximm/inference/kernels/conv.h"

// Internal: the Winograd algorithms of conv(), see there.
namespace luximm::detail {

int64_t winograd_packed_floats(const ConvConfig& config);

void winograd_pack(const ConvConfig& config, const float* weight,
                   const float* bias, float* packed);

int64_t winograd_scratch_floats(const ConvConfig& config, const Shape& in,
                                int threads);

void winograd(const ConvConfig& config, const float* packed, const float* in,
              const Shape& in_shape, const Epilogue& epilogue, float* out,
              float* scratch, Threads& threads);

}  // namespace luximm::detail
