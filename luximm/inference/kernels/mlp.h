#pragma once

#include <cstdint>
#include <vector>

#include "luximm/inference/kernels/threads.h"
#include "luximm/inference/kernels/types.h"

namespace luximm::detail {

enum class MlpAlgorithm : int32_t { kGemm, kStrassen };

/// Two fully connected layers with an activation between them, run in tiles so
/// that the hidden layer stays in cache; with `grn`, a global response norm
/// follows the activation (https://arxiv.org/abs/2301.00808):
///   h = activation(fc1(x)),  r[c] = |h[:, :, c]|_2 over an image's pixels,
///   y = fc2(h * (1 + gamma * r / (mean_c r + eps))).
/// Its shift beta belongs into fc2's bias, as fc2.weight * beta.
struct MlpConfig {
  int64_t channels = 0;
  int64_t hidden_channels = 0;
  Nonlinearity activation = Nonlinearity::kGelu;
  bool grn = false;
  float grn_eps = 1e-6F;
  MlpAlgorithm algorithm = MlpAlgorithm::kGemm;
};

/// The algorithms that can run `config` on `in`, the most promising first. The
/// packed weights depend on the algorithm.
std::vector<MlpAlgorithm> mlp_candidates(const MlpConfig& config,
                                         const Shape& in);

/// As `torch.nn.Linear` stores them; `grn_gamma` [hidden] is null without GRN.
struct MlpWeights {
  const float* fc1_weight = nullptr;  ///< [hidden, channels]
  const float* fc1_bias = nullptr;    ///< [hidden]
  const float* fc2_weight = nullptr;  ///< [channels, hidden]
  const float* fc2_bias = nullptr;    ///< [channels]
  const float* grn_gamma = nullptr;
};

int64_t mlp_packed_floats(const MlpConfig& config);

void mlp_pack(const MlpConfig& config, const MlpWeights& weights,
              float* packed);

int64_t mlp_scratch_floats(const MlpConfig& config, const Shape& in,
                           int threads);

/// `out` may be `epilogue.residual`, but not `in`.
void mlp(const MlpConfig& config, const float* packed, const float* in,
         const Shape& shape, const Epilogue& epilogue, float* out,
         float* scratch, Threads& threads);

}  // namespace luximm::detail
