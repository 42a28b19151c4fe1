#pragma once

#include <cstdint>

namespace luximm {

// Which of several layers a network has, as data of its variant. Without
// LibTorch, since the tables of variants are.

/// Normalisation of a map [N, C, H, W], see luximm/layers/norm.h.
enum class NormKind {
  kBatch,  ///< batch norm
  kGroup,  ///< group norm of 32 groups
  kEvo,    ///< EvoNorm-S0 of 32 groups, its activation included
  kLayer,  ///< layer norm over the channels of each position
};

/// A normalisation of a map with its figures.
struct NormConfig {
  NormKind kind = NormKind::kBatch;
  double eps = 1e-5;
  int64_t group_size = 0;  ///< channels of a group; 0: 32 groups
};

/// Normalisation over the channels at each position.
enum class ChannelNormKind {
  kLayer,   ///< centred and scaled, with a weight and a bias
  kRms,     ///< divided by the root mean square, with a weight
  kSimple,  ///< divided by the standard deviation, with a weight
};

/// Attention over channels at the end of a residual branch.
enum class ChannelAttention {
  kNone,
  kSe,   ///< squeeze and excitation, luximm/layers/se.h
  kEca,  ///< efficient channel attention, luximm/layers/eca.h
};

/// What follows a convolution of stride 1 in the place of a strided one.
enum class AntiAlias {
  kNone,
  kAvg,        ///< average pool
  kBlur,       ///< binomial 3x3 filter with a stride, the edges reflected
  kBlurZeros,  ///< the same with zeros beyond the edges
};

}  // namespace luximm
