#pragma once

#include <cstdint>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

/// What the channels of a pixel are divided by the root of, with eps:
/// kLayer  (x - mean) by the variance;
/// kRms    x by the mean of the squares, timm's `RmsNorm`;
/// kSimple x by the variance over one channel less, timm's `SimpleNorm`.
enum class NormKind : int32_t { kLayer, kRms, kSimple };

/// Normalisation over the channels of every pixel.
struct LayerNormConfig {
  int64_t channels = 0;
  bool affine = false;
  float eps = 1e-6F;
  NormKind kind = NormKind::kLayer;
};

int64_t layer_norm_packed_floats(const LayerNormConfig& config);

/// `weight`, `bias`: [channels], null unless affine.
void layer_norm_pack(const LayerNormConfig& config, const float* weight,
                     const float* bias, float* packed);

/// Needs no scratch. `out` may be `in`.
void layer_norm(const LayerNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out,
                Threads& threads);

/// Group normalisation over the pixels of an image and the channels of a
/// group, with a scale and a shift per channel and, if asked for, a ReLU; or
/// EvoNorm-S0 (https://arxiv.org/abs/2004.02967), timm's `EvoNorm2dS0`:
/// x * sigmoid(v * x) / deviation, scaled and shifted, with no mean taken off.
struct GroupNormConfig {
  int64_t channels = 0;  ///< a multiple of groups
  int64_t groups = 32;
  bool relu = true;
  float eps = 1e-5F;
  bool evo = false;  ///< without ReLU
};

int64_t group_norm_packed_floats(const GroupNormConfig& config);

/// `weight`, `bias`: [channels]; `v` too, null unless evo.
void group_norm_pack(const GroupNormConfig& config, const float* weight,
                     const float* bias, const float* v, float* packed);

int64_t group_norm_scratch_floats(const GroupNormConfig& config,
                                  const Shape& shape, int threads);

/// `out` may be `in`.
void group_norm(const GroupNormConfig& config, const float* packed,
                const float* in, const Shape& shape, float* out, float* scratch,
                Threads& threads);

}  // namespace luximm::detail
