#pragma once

#include <cstdint>

#include "luximm/base/torch.h"
#include "luximm/inference/kernels/types.h"

// Internal: what LibTorch has no fast operator for in channels-last memory of
// half types. CUDA's are in device/cuda/; where there are none, or where one
// gives back nothing, LibTorch's operators compute the same.
namespace luximm::detail {

/// A convolution of each channel with its own k x k weights, k odd, of stride 1
/// and a padding of k / 2, and the layer norm behind it, if there is one.
struct DepthwiseKernel {
  torch::Tensor weight = {};  ///< [k * k, c], of the maps' type
  torch::Tensor bias = {};    ///< [c], float32
  int64_t kernel = 7;
  bool layer_norm = false;
  torch::Tensor scale = {};  ///< [c], float32; undefined: 1
  torch::Tensor shift = {};  ///< [c], float32; undefined: 0
  double eps = 1e-6;
};

/// Maps are [n, c, h, w] in channels-last memory and of bfloat16 or float16;
/// sums are of float32. Each call is put on the caller's current stream, and
/// gives an undefined tensor or false if it does not take what it is given.
class DeviceKernels {
 public:
  virtual ~DeviceKernels() = default;

  virtual torch::Tensor depthwise(const torch::Tensor& x,
                                  const DepthwiseKernel& with) const = 0;
  /// Over the channels of every pixel; scale and shift [c] of float32, or
  /// undefined.
  virtual torch::Tensor layer_norm(const torch::Tensor& x,
                                   const torch::Tensor& scale,
                                   const torch::Tensor& shift,
                                   double eps) const = 0;
  virtual torch::Tensor group_norm(const torch::Tensor& x, int64_t groups,
                                   const torch::Tensor& scale,
                                   const torch::Tensor& shift, double eps,
                                   bool relu) const = 0;
  /// y = relu?(activation(y + bias) + residual), in place; bias [c] of float32
  /// and residual, of y's shape, may be undefined.
  virtual bool epilogue(torch::Tensor& y, const torch::Tensor& bias,
                        const torch::Tensor& residual, Nonlinearity activation,
                        bool relu) const = 0;
  /// x = x * factors, in place; factors [n, c] of float32.
  virtual bool scale(torch::Tensor& x, const torch::Tensor& factors) const = 0;
  virtual torch::Tensor max_pool(const torch::Tensor& x, int64_t kernel,
                                 int64_t stride, int64_t padding,
                                 bool zero_padding) const = 0;
  /// Squares of 2 x 2 pixels as channels, [n, 16, before + h / 2 + after, ...]
  /// of x [n, 3, h, w]: channel (2 * row + column) * 3 + c, then zeros. With it
  /// a convolution of stride 2 is one of stride 1 and of channels that tensor
  /// cores take.
  virtual torch::Tensor fold_pixels(const torch::Tensor& x, int64_t before,
                                    int64_t after) const = 0;
};

/// Those of a device for a type; null where there are none.
const DeviceKernels* device_kernels(const torch::Device& device,
                                    torch::ScalarType dtype);

}  // namespace luximm::detail
