#pragma once

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"
#include "luximm/layers/norm.h"
#include "luximm/models/densenet/densenet_variants.h"

namespace luximm {

/// One layer of a dense block, timm's `DenseLayer`: the map, with the channels
/// that a 1x1 and a 3x3 convolution make of it behind its own.
class DenseLayerImpl : public torch::nn::Module {
 public:
  DenseLayerImpl(const DenseNetVariant& variant, int64_t in_channels);

  /// [N, C, H, W] to [N, C + growth_rate, H, W].
  torch::Tensor forward(const torch::Tensor& x);

  BatchNorm2d norm1{nullptr}, norm2{nullptr};  ///< with a ReLU behind
  Conv2d conv1{nullptr}, conv2{nullptr};
};
TORCH_MODULE(DenseLayer);

/// Halves the channels and the map between two dense blocks, timm's
/// `DenseTransition`.
class DenseTransitionImpl : public torch::nn::Module {
 public:
  explicit DenseTransitionImpl(int64_t in_channels);

  /// [N, C, H, W] to [N, C / 2, H / 2, W / 2], rounded down.
  torch::Tensor forward(const torch::Tensor& x);

  BatchNorm2d norm{nullptr};  ///< with a ReLU behind
  Conv2d conv{nullptr};
};
TORCH_MODULE(DenseTransition);

}  // namespace luximm
