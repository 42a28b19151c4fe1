#pragma once

#include <cstdint>

#include "luximm/base/torch.h"

namespace luximm {

/// Stochastic depth (https://arxiv.org/abs/1603.09382): in training, zeroes
/// whole samples of [N, ...] with probability `rate` and scales the rest by
/// 1 / (1 - rate); otherwise returns `x`. timm's `drop_path`.
torch::Tensor drop_path(const torch::Tensor& x, double rate, bool training);

/// Whether `drop_path` changes anything.
inline bool drops_path(double rate, bool training) {
  return rate != 0.0 && training;
}

/// The rate of block `index` of `count`, growing linearly from 0 to `rate`.
double drop_path_rate_at(double rate, int64_t index, int64_t count);

}  // namespace luximm
