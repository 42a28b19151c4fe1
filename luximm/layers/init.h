#pragma once

#include "luximm/base/torch.h"

namespace luximm::init {

// What timm's recipes are made of. Each fills one layer in place.

/// N(0, sqrt(2 / fan_out)) weights and zero biases, for ReLU networks. fan_out
/// counts the outputs of all groups, as torch's does and some recipes do not.
void kaiming_normal(torch::Tensor weight, torch::Tensor bias = {});

/// The same with fan_in, the inputs of one output.
void kaiming_normal_fan_in(torch::Tensor weight);

/// N(0, std) cut off at ±2, and zero biases: timm's `trunc_normal_`.
void trunc_normal(torch::Tensor weight, torch::Tensor bias, double std);

/// N(0, std) weights and zero biases.
void normal(torch::Tensor weight, torch::Tensor bias, double std);

/// N(0, sqrt(2 / fan_out)) weights and zero biases, where fan_out counts the
/// outputs of one group: TensorFlow's, timm's `_init_weight_goog`.
void group_kaiming_normal(torch::Tensor weight, torch::Tensor bias,
                          int64_t groups);

/// Uniform within ±bound, and zero biases.
void uniform(torch::Tensor weight, torch::Tensor bias, double bound);

/// torch's `xavier_uniform_`.
void xavier_uniform(torch::Tensor weight);

/// `torch.nn.Linear`'s own: uniform within ±1 / sqrt(in_features), both.
void linear_default(torch::Tensor weight, torch::Tensor bias);

/// Fills every normalisation layer below `module`: weights one, biases zero,
/// running statistics those of a standard normal; response norms all zero.
void norms(torch::nn::Module& module);

}  // namespace luximm::init
