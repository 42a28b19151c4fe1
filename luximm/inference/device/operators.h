#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "luximm/base/torch.h"
#include "luximm/inference/device/device_step.h"

// Internal: what the steps of a device are written with.
namespace luximm::detail {

/// [n, c, h, w] as [n, h, w, c] and back; of channels-last memory no copy.
inline torch::Tensor pixels(const torch::Tensor& x) {
  return x.permute({0, 2, 3, 1});
}
inline torch::Tensor from_pixels(const torch::Tensor& x) {
  return x.permute({0, 3, 1, 2});
}

/// What LibTorch says of an error, without where it was.
std::string first_line(const c10::Error& error);

/// Changes x.
void activate_(torch::Tensor& x, Nonlinearity activation);

/// Pads height and width with `value`.
torch::Tensor padded(const torch::Tensor& x, const Padding& padding,
                     double value = 0.0);

/// A folded vector on the device, in the target's type; undefined if empty.
torch::Tensor device_vector(const std::vector<float>& values,
                            const DeviceTarget& target);
/// As [1, c, 1, 1].
torch::Tensor device_channels(const std::vector<float>& values,
                              const DeviceTarget& target);

/// What is done to a step's result, besides the activation of an operation.
struct DeviceEpilogue {
  explicit DeviceEpilogue(const Step& step)
      : activation(step.activation), relu(step.relu) {}
  DeviceEpilogue() = default;

  /// y = relu?(activation(y + bias) + residual); bias is of float32 and may be
  /// undefined, as the residual may. Changes y.
  void apply(torch::Tensor& y, const torch::Tensor& residual,
             const torch::Tensor& bias = {},
             const DeviceKernels* kernels = nullptr) const;
  bool is_empty() const { return activation == Nonlinearity::kNone && !relu; }

  Nonlinearity activation = Nonlinearity::kNone;
  bool relu = false;
};

/// The sizes of a convolution.
struct DeviceConvSizes {
  int64_t in_per_group = 0;
  int64_t out = 0;
  Extent kernel = 1;
  int64_t stride = 1;
  Padding padding = 0;
  int64_t dilation = 1;
  int64_t groups = 1;
  bool same_padding = false;  ///< TensorFlow's, in place of `padding`
  bool reflect = false;
};

/// A convolution with its folded weights on a device.
class DeviceConv {
 public:
  DeviceConv(const DeviceConvSizes& sizes, const FoldedLayer& layer,
             const DeviceTarget& target);

  /// relu?(activation(conv(x)) + residual); `residual` may be undefined.
  torch::Tensor run(const torch::Tensor& x, const DeviceEpilogue& epilogue,
                    const torch::Tensor& residual) const;

 private:
  torch::Tensor convolve(const torch::Tensor& x, int64_t pad_h,
                         int64_t pad_w) const;
  /// One cuDNN call for the convolution and what follows it, where there is
  /// such a call; undefined otherwise.
  torch::Tensor fused(const torch::Tensor& x, int64_t pad_h, int64_t pad_w,
                      const DeviceEpilogue& epilogue,
                      const torch::Tensor& residual) const;
  /// A linear layer on every pixel, whose bias cuBLAS adds, undefined where it
  /// is none.
  torch::Tensor linear(const torch::Tensor& x,
                       const DeviceEpilogue& epilogue) const;
  /// A stride of 2 over three channels as a stride of 1 over squares of pixels;
  /// undefined where it is none.
  torch::Tensor folded(const torch::Tensor& x, const DeviceEpilogue& epilogue,
                       const torch::Tensor& residual) const;
  /// As many multiplications as pixels and channels.
  bool is_scale() const;
  /// The weights of `folded`, and how many squares come before and after.
  void fold_weights();

  DeviceConvSizes sizes_;
  DeviceTarget target_;
  torch::Tensor weight_;
  torch::Tensor bias_;        ///< undefined: zeros
  torch::Tensor exact_bias_;  ///< of float32, for `DeviceKernels`
  torch::Tensor squares_;     ///< the weights of `folded`
  int64_t squares_before_ = 0, squares_after_ = 0;
  mutable std::atomic<bool> can_fuse_;
};

/// A linear layer on every pixel.
class DeviceLinear {
 public:
  DeviceLinear(int64_t in, int64_t out, const FoldedLayer& layer,
               const DeviceTarget& target);

  /// [..., in] to [..., out]. In half types GELU is its approximation by tanh,
  /// whose error is that of rounding to float16: cuBLAS stores it with the
  /// product, and the largest map of an MLP is not passed over once more.
  torch::Tensor run(const torch::Tensor& x, Nonlinearity activation) const;

  /// As without an activation on x * factors, of x [n, h, w, in] and factors
  /// [n, 1, 1, in] in float32. Changes x.
  torch::Tensor run_scaled(torch::Tensor x, const torch::Tensor& factors) const;

 private:
  DeviceTarget target_;
  torch::Tensor weight_, bias_;
};

}  // namespace luximm::detail
