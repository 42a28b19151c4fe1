#pragma once

#include "luximm/base/torch.h"

// Internal: batch norms in training, with the ReLU behind them, in
// channels-last memory: of half types on CUDA and of float32 on the CPU, where
// LibTorch's take two and three times as long.
namespace luximm::detail {

class BatchNormKernels {
 public:
  virtual ~BatchNormKernels() = default;

  /// Whether x [n, c, h, w] has a form that they take.
  virtual bool takes(const torch::Tensor& x) const = 0;

  /// Results of `forward` but for y, [c] of float32.
  struct Statistics {
    torch::Tensor mean, invstd;
  };
  /// y = relu?(batch_norm(x)); weight, bias and the running statistics are [c]
  /// of float32. A momentum of 0 leaves the running statistics alone.
  virtual torch::Tensor forward(const torch::Tensor& x,
                                const torch::Tensor& weight,
                                const torch::Tensor& bias,
                                const torch::Tensor& running_mean,
                                const torch::Tensor& running_var,
                                double momentum, double eps, bool relu,
                                Statistics& statistics) const = 0;

  struct Gradients {
    torch::Tensor x, weight, bias;
  };
  /// Of the gradient of y.
  virtual Gradients backward(const torch::Tensor& gradient,
                             const torch::Tensor& x,
                             const torch::Tensor& weight,
                             const torch::Tensor& bias,
                             const Statistics& statistics, bool relu) const = 0;
};

/// Of a device and a type; null where there are none.
const BatchNormKernels* batch_norm_kernels(const torch::Device& device,
                                           torch::ScalarType dtype);

/// `forward` as a node of autograd.
torch::Tensor fused_batch_norm(const torch::Tensor& x,
                               const torch::Tensor& weight,
                               const torch::Tensor& bias,
                               const torch::Tensor& running_mean,
                               const torch::Tensor& running_var,
                               double momentum, double eps, bool relu,
                               const BatchNormKernels& kernels);

}  // namespace luximm::detail
