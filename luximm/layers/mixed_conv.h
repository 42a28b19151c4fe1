#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/layers/conv.h"

namespace luximm {

struct MixedConv2dOptions {
  int64_t stride = 1;
  int64_t dilation = 1;
  /// Channels of a group; 1: depthwise; 0: one group.
  int64_t group_size = 0;
  /// As `Conv2dOptions`; without, `symmetric_padding`. An even kernel always
  /// has it.
  bool same_padding = false;
};

/// Convolutions of several kernels side by side, each of its share of the
/// channels (https://arxiv.org/abs/1907.09595), or a plain one: timm's
/// `create_conv2d`. Not a module: its convolutions are registered in the model
/// as `name`, or `name`.0, `name`.1, … if they are several.
class MixedConv2d {
 public:
  MixedConv2d() = default;
  /// Registers the convolutions in `module`. What does not divide by the
  /// number of kernels goes to the first.
  MixedConv2d(torch::nn::Module& module, const std::string& name,
              int64_t in_channels, int64_t out_channels,
              const std::vector<int64_t>& kernel_sizes,
              const MixedConv2dOptions& options = {});

  torch::Tensor forward(const torch::Tensor& x);  ///< [N, C, H, W]

  std::vector<Conv2d> parts;

 private:
  std::vector<int64_t> in_channels_;  ///< of each part
};

}  // namespace luximm
